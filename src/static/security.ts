import type { Council } from "../core/council.ts";

/** Where RFC 9116 has it, from the root of a host. */
export const SECURITY_FILE = ".well-known/security.txt";

/** How long it may be believed: less than a year, as RFC 9116 (2.5.5) asks. Each build says it anew. */
const DAYS = 360;

/**
 * Whom to tell of a weakness (RFC 9116): those who answer for the figures, `contacts.data` of `council.json`, by e-mail, address
 * or phone. undefined where nobody is named. `made` is when the site is built.
 */
export function securityOf(
  { contacts, site }: Pick<Council, "contacts" | "site">,
  made: Date,
): string | undefined {
  const ways = contacts.data.flatMap(({ email, url, phone }) => [
    ...(email === "" ? [] : [`mailto:${encodeURI(email)}`]),
    ...(url === "" ? [] : [new URL(url).href]),
    ...(phone === "" ? [] : [`tel:${phone.replace(/^0/, "+44").replace(/[^+\d]/g, "")}`]),
  ]);
  if (ways.length === 0) return undefined;
  const expires = new Date(made.getTime() + DAYS * 24 * 60 * 60 * 1000);
  return [
    ...ways.map((way) => `Contact: ${way}`),
    `Expires: ${expires.toISOString().slice(0, 19)}Z`,
    "Preferred-Languages: en",
    ...(site === "" ? [] : [`Canonical: ${site}${SECURITY_FILE}`]),
    "",
  ].join("\n");
}

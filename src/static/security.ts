import type { Council } from "../core/council.ts";
import { SECURITY_FILE } from "../core/securityFile.ts";
import { utcTime } from "../core/utcTime.ts";

/**
 * Whom to tell of a weakness (RFC 9116): those who answer for the figures, `contacts.data` of `council.json`, by e-mail, address
 * or phone, and until when the file may be believed. undefined where nobody is named.
 */
export function securityOf(
  { contacts, site }: Pick<Council, "contacts" | "site">,
  expiry: Date,
): string | undefined {
  const ways = contacts.data.flatMap(({ email, url, phone }) => [
    ...(email === "" ? [] : [`mailto:${encodeURI(email)}`]),
    ...(url === "" ? [] : [new URL(url).href]),
    ...(phone === "" ? [] : [`tel:${phone.replace(/^0/, "+44").replace(/[^+\d]/g, "")}`]),
  ]);
  if (ways.length === 0) return undefined;
  return [
    ...ways.map((way) => `Contact: ${way}`),
    `Expires: ${utcTime(expiry)}`,
    "Preferred-Languages: en",
    ...(site === "" ? [] : [`Canonical: ${site}${SECURITY_FILE}`]),
    "",
  ].join("\n");
}

/** Where RFC 9116 has it, from the root of a host. */
export const SECURITY_FILE = ".well-known/security.txt";

/** How long it may be believed: less than a year, as RFC 9116 (2.5.5) asks. Each build says it anew. */
const DAYS = 360;

/** Until when the file of a site that is built at this instant may be believed, without parts of a second. */
export function expiryOf(made: Date): Date {
  return new Date(Math.floor(made.getTime() / 1000) * 1000 + DAYS * 24 * 60 * 60 * 1000);
}

/** Until when a file says that it may be believed; undefined where it does not say so in the words of a build. */
export function expiryIn(text: string): Date | undefined {
  const [, time] = /^Expires: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/m.exec(text) ?? [];
  const expiry = new Date(time ?? Number.NaN);
  return Number.isNaN(expiry.getTime()) ? undefined : expiry;
}

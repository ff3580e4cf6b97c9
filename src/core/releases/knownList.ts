/** A list of releases that a page knows already: how many releases it has, and a fingerprint of its text. */
export type KnownList = { readonly count: number; readonly fingerprint: string };

/** A list of releases as it was when it had `count` of them; a shorter list as it is. */
export function listAt(list: string, count: number): string {
  const lines = list.split("\n").slice(0, count + 1); // + 1 for the header
  return lines.at(-1) === "" ? list : `${lines.join("\n")}\n`;
}

/**
 * Whether a list of releases begins with all of the known one. `fingerprintOf` must be the function that made the known
 * fingerprint.
 */
export function goesOn(
  list: string,
  { count, fingerprint }: KnownList,
  fingerprintOf: (text: string) => string,
): boolean {
  return fingerprintOf(listAt(list, count)) === fingerprint;
}

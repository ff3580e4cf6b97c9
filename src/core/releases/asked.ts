import type { Release } from "../release.ts";

/** The parameter of an address that asks for an earlier release. */
export const AS_AT = "as-at";

/** The fewest digits of a hash by which a release may be asked for. */
const SHORTEST = 8;

/**
 * The release that an address asks for: by its number, or by the beginning of its hash, eight digits or more. Of several that were
 * published together the last. undefined where there is none, or where several hashes begin so.
 */
export function releaseAsked(releases: readonly Release[], asked: string): Release | undefined {
  const numbered = /^\d+$/.test(asked) ? releases.find(({ seq }) => seq === Number(asked)) : undefined;
  if (numbered !== undefined) return releases.findLast(({ hash }) => hash === numbered.hash);
  if (!/^[0-9a-f]+$/.test(asked) || asked.length < SHORTEST) return undefined;
  const found = releases.filter(({ hash }) => hash.startsWith(asked));
  return new Set(found.map(({ hash }) => hash)).size === 1 ? found.at(-1) : undefined;
}

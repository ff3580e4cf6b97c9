import type { Counted } from "./counted.ts";
import { lineOf, type LineColumn, type SignedLine } from "./lines.ts";

/**
 * A term of `relations.csv`: an id, its breakdown and category after slashes, its column after a colon, its sign before it.
 * A count's numerator is the count itself. undefined for an indicator that nobody declared and for the value of a fraction,
 * which does not add up.
 */
export function readLineTerm(text: string, counted: ReadonlyMap<string, Counted>): SignedLine | undefined {
  const match = /^([+-]?)([^+\-/:][^/:]*)(?:\/([^/:]+)\/([^/:]+))?(?::(numerator|denominator))?$/.exec(text);
  const [, sign, id = "", breakdown = "", category = "", named] = match ?? [];
  const indicator = counted.get(id);
  if (indicator === undefined) return undefined;
  const column = indicator.isFraction ? named : named === "denominator" ? undefined : "value";
  if (column === undefined) return undefined;
  return { line: lineOf(id, breakdown, category, column as LineColumn), sign: sign === "-" ? -1 : 1 };
}

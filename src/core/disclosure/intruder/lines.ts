import type { Counted, SignedLine } from "./declared.ts";

export type LineColumn = "numerator" | "denominator" | "value";

/** One column of one row of a return, the same in every month. */
export type Line = {
  readonly indicator: string;
  readonly breakdown: string;
  readonly category: string;
  readonly column: LineColumn;
};

export function lineOf(indicator: string, breakdown: string, category: string, column: LineColumn): Line {
  return { indicator, breakdown, category, column };
}

/** Ids hold no blank. */
export function nameOfLine({ indicator, breakdown, category, column }: Line): string {
  return `${indicator} ${breakdown} ${category} ${column}`;
}

/**
 * A term of `relations.csv`: an id, its breakdown and category after slashes, its column after a colon, its sign before it.
 * A count's numerator is the count itself. undefined for an indicator that nobody declared and for the value of a fraction,
 * which does not add up.
 */
export function readTerm(text: string, counted: ReadonlyMap<string, Counted>): SignedLine | undefined {
  const match = /^([+-]?)([^+\-/:][^/:]*)(?:\/([^/:]+)\/([^/:]+))?(?::(numerator|denominator))?$/.exec(text);
  const [, sign, id = "", breakdown = "", category = "", named] = match ?? [];
  const indicator = counted.get(id);
  if (indicator === undefined) return undefined;
  const column = indicator.isFraction ? named : named === "denominator" ? undefined : "value";
  if (column === undefined) return undefined;
  return { line: lineOf(id, breakdown, category, column as LineColumn), sign: sign === "-" ? -1 : 1 };
}

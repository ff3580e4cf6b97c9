export type LineColumn = "numerator" | "denominator" | "value";

/** One column of one row of a return, the same in every month. */
export type Line = {
  readonly indicator: string;
  readonly breakdown: string;
  readonly category: string;
  readonly column: LineColumn;
};

/**
 * A column of one indicator, or of one of its categories; `breakdown` and `category` are blank for the indicator
 * itself.
 */
export function lineOf(indicator: string, breakdown: string, category: string, column: LineColumn): Line {
  return { indicator, breakdown, category, column };
}

/** Ids hold no blank. */
export function nameOfLine({ indicator, breakdown, category, column }: Line): string {
  return `${indicator} ${breakdown} ${category} ${column}`;
}

export type SignedLine = { readonly line: Line; readonly sign: 1 | -1 };

import { writeDecimal, type Decimal } from "../decimal.ts";
import type { Month } from "../period.ts";
import { recordsOf, type Columns } from "./columns.ts";
import type { Records } from "./table.ts";

export const LIMITS_FILE = "limits.csv";

/** One segment of an indicator's figures with its limits, or the reason why it has none. */
export type LimitsLine = {
  readonly indicator: string;
  readonly from: Month;
  readonly to: Month;
  /** What began the segment. */
  readonly start: string;
  /** Why it has no limits; "" where it has limits. */
  readonly because: string;
  readonly limits: { readonly mean: Decimal; readonly lower: Decimal; readonly upper: Decimal } | undefined;
  /** The months that the limits rest on. */
  readonly baseline: { readonly from: Month; readonly to: Month } | undefined;
  /** Whether they rest on fewer figures than limits should; undefined where there are none. */
  readonly trial: boolean | undefined;
  /** The median of a segment without limits; undefined where there is none. */
  readonly median: Decimal | undefined;
};

const COLUMNS: Columns<LimitsLine> = {
  indicator: ({ indicator }) => indicator,
  from: ({ from }) => from,
  to: ({ to }) => to,
  start: ({ start }) => start,
  because: ({ because }) => because,
  mean: ({ limits }) => lineCell(limits?.mean),
  lower: ({ limits }) => lineCell(limits?.lower),
  upper: ({ limits }) => lineCell(limits?.upper),
  baseline_from: ({ baseline }) => baseline?.from ?? "",
  baseline_to: ({ baseline }) => baseline?.to ?? "",
  trial: ({ trial }) => (trial === undefined ? "" : trial ? "yes" : "no"),
  median: ({ median }) => lineCell(median),
};

/**
 * `limits.csv`: a row for each segment, oldest first. Limits have six more decimals than figures: rounding moves none across
 * a figure.
 */
export function limitsRecords(lines: readonly LimitsLine[]): Records {
  return recordsOf(COLUMNS, lines);
}

function lineCell(line: Decimal | undefined): string {
  return line === undefined ? "" : writeDecimal(line);
}

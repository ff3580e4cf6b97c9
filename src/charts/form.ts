import type { Indicator } from "../core/indicator.ts";

/** How a series is drawn: as a line, or as a bar for each figure. */
export type ChartForm = "line" | "bars";

/** A count that is usually below this is drawn as bars. Its changes from month to month are mostly chance, and a line would look like a trend. */
const FEW = 30;

/** The form of a series by its figures: counts of few are bars, everything else is a line. */
export function formOf(
  { kind, unit }: Pick<Indicator, "kind" | "unit">,
  figures: readonly number[],
): ChartForm {
  const isCount = (kind === "flow" || kind === "stock") && !unit.startsWith("£");
  const middle = [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
  return isCount && middle !== undefined && middle < FEW ? "bars" : "line";
}

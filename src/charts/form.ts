import type { Series } from "../core/dataset/dataset.ts";
import { toNumber } from "../core/decimal.ts";
import type { Indicator } from "../core/indicator.ts";
import { isNumber } from "../core/observation.ts";

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

/** What a chart of either form is called. */
export const CHART_KINDS = { line: "line chart", bars: "bar chart" } as const satisfies Record<
  ChartForm,
  string
>;

const FIVE_YEARS = 60;

/** What the chart of a series is called, which shows five years before anything is chosen. */
export function chartKindOf({ indicator, observations }: Series): string {
  const figures = observations
    .slice(-FIVE_YEARS)
    .flatMap(({ value }) => (isNumber(value) ? toNumber(value) : []));
  return CHART_KINDS[formOf(indicator, figures)];
}

import { yearBegan, type Indicator } from "../core/indicator.ts";
import type { Day, Month } from "../core/period.ts";

type Timed = Pick<Indicator, "basis" | "yearEnds">;

/** When a council's financial year ends, which is the year of every forecast. */
const MARCH = "03-31";

/** Whether figures start again with every financial year, as forecasts of a year's spending do. */
export function isByFinancialYear({ basis, yearEnds }: Timed): boolean {
  return basis === "forecast" || (basis === "year_to_date" && yearEnds === MARCH);
}

/** The first day of the year that the figure for `month` adds up or forecasts; undefined for a figure of no such year. */
export function yearOfFigure({ basis, yearEnds }: Timed, month: Month): Day | undefined {
  if (basis === "forecast") return yearBegan({ yearEnds: MARCH }, month);
  return basis === "year_to_date" ? yearBegan({ yearEnds }, month) : undefined;
}

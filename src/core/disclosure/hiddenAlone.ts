import type { Dataset } from "../dataset/dataset.ts";
import type { Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { isNumber } from "../observation.ts";
import { financialYearStart, monthsAfter, type Month } from "../period.ts";

/**
 * The last months of financial years in which a flow with an official yearly total is hidden while every other month of its year is shown: the shield
 * hides the next month beside a lone one, and after March there is none. Only of the months `sent`. Notes for the officer; they hold nothing.
 */
export function hiddenAloneNotes(
  sent: readonly Month[],
  { byIndicator }: Dataset,
  indicators: readonly Indicator[],
): Issue[] {
  return indicators
    .filter(
      ({ kind, officialCode, frequency }) =>
        kind === "flow" && officialCode !== "" && frequency === "monthly",
    )
    .flatMap(({ id }) => {
      const headlines = (byIndicator.get(id) ?? []).filter(({ breakdown }) => breakdown === "");
      return sent
        .filter((month) => month === monthsAfter(financialYearStart(month), LAST))
        .filter((month) => {
          const start = financialYearStart(month);
          const ofYear = headlines.filter(({ period }) => period >= start && period <= month);
          const shown = ofYear.filter(({ value }) => isNumber(value));
          return (
            shown.length === LAST && ofYear.some(({ period, value }) => period === month && value === "c")
          );
        })
        .map((period) => ({ code: "hidden-alone", indicator: id, period, file: `${period}.csv` }));
    });
}

/** A year ends eleven months after its first. */
const LAST = 11;

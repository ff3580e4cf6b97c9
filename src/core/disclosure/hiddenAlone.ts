import type { Dataset } from "../dataset/dataset.ts";
import type { Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { financialYearStart, monthsAfter, type Month } from "../period.ts";

/**
 * The last months of financial years in which a flow with an official yearly total is hidden and in no other month of its year: the shield
 * hides the next month beside a lone one, and after March there is none. Only of the months `sent`. Notes for the officer; they hold nothing.
 */
export function hiddenAloneNotes(
  sent: readonly Month[],
  { byIndicator }: Dataset,
  indicators: readonly Indicator[],
): Issue[] {
  return indicators
    .filter(({ kind, officialCode, frequency }) => kind === "flow" && officialCode !== "" && frequency === "monthly")
    .flatMap(({ id }) => {
      const hidden = (byIndicator.get(id) ?? []).filter(
        ({ breakdown, value }) => breakdown === "" && value === "c",
      );
      return sent
        .filter((month) => month === monthsAfter(financialYearStart(month), LAST))
        .filter((month) => {
          const ofYear = hidden.filter(
            ({ period }) => period >= financialYearStart(month) && period <= month,
          );
          return ofYear.length === 1 && ofYear[0]?.period === month;
        })
        .map((period) => ({ code: "hidden-alone", indicator: id, period, file: `${period}.csv` }));
    });
}

/** A year ends eleven months after its first. */
const LAST = 11;

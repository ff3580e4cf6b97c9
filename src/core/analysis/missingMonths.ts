import { observationIn, type Series } from "../dataset/dataset.ts";
import { isDue } from "../indicator.ts";
import { isNumber, type Absence } from "../observation.ts";
import { monthsAfter, type Month } from "../period.ts";

/** A month that was due and has no number; `why` is undefined where nothing was published for it at all. */
export type MissingFigure = { readonly month: Month; readonly why: Absence | undefined };

const YEAR = 12;

/** The months of the year up to `month` in which a figure was due and has no number, oldest first. */
export function missingInYear(series: Series, month: Month): MissingFigure[] {
  return Array.from({ length: YEAR }, (_, at) => monthsAfter(month, at + 1 - YEAR))
    .filter((each) => isDue(series.indicator, each))
    .flatMap((each) => {
      const value = observationIn(series, each)?.value;
      return isNumber(value) ? [] : [{ month: each, why: value }];
    });
}

import type { Series } from "../dataset/dataset.ts";
import { monthsAfter, type Month } from "../period.ts";
import { monthsOf } from "./months.ts";

/** In how many of the last twelve months, or four quarters, a figure was off target, of those that can be judged. */
export type OffTarget = { readonly off: number; readonly judged: number };

const YEAR = 12;

/** Of the year up to `month`; undefined where none of it can be judged. */
export function offTargetInYear(series: Series, month: Month): OffTarget | undefined {
  const judged = monthsOf(series)
    .filter(({ observation: { period } }) => monthsAfter(month, -YEAR) < period && period <= month)
    .flatMap(({ status }) => status ?? []);
  return judged.length === 0
    ? undefined
    : { off: judged.filter((status) => status === "off").length, judged: judged.length };
}

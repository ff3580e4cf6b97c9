import type { Series } from "../dataset/dataset.ts";
import { monthOfYear, monthsAfter, type Month } from "../period.ts";
import { monthsOf } from "./months.ts";
import { definedSince } from "../target.ts";

/** How many of a year's figures (twelve months or four quarters) were off target. */
export type OffTarget = {
  readonly off: number;
  /** How many missed the target, off and just off alike: no tolerance changes it. */
  readonly missed: number;
  /** How many have a status at all. */
  readonly judged: number;
  /** How many were due under the present definition. */
  readonly due: number;
  /** The first month of the present definition, where it is younger than the year; otherwise undefined. */
  readonly since: Month | undefined;
};

const YEAR = 12;

/** For the year up to `month`, less what lies before a change of definition; undefined where no figure in it has a status. */
export function offTargetInYear(series: Series, month: Month): OffTarget | undefined {
  const defined = definedSince(series.targets, month);
  const yearAgo = monthsAfter(month, 1 - YEAR);
  const since = defined !== undefined && defined > yearAgo ? defined : undefined;
  const from = since ?? yearAgo;
  const months = Array.from({ length: YEAR }, (_, at) => monthsAfter(yearAgo, at)).filter(
    (each) => each >= from,
  );
  const due = months.filter((each) => series.indicator.dueMonths.includes(monthOfYear(each))).length;
  const judged = monthsOf(series)
    .filter(({ observation: { period } }) => from <= period && period <= month)
    .flatMap(({ status }) => status ?? []);
  if (judged.length === 0) return undefined;
  const off = judged.filter((status) => status === "off").length;
  const missed = judged.filter((status) => status !== "on").length;
  return { off, missed, judged: judged.length, due: Math.max(due, judged.length), since };
}

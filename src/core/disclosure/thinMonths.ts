import type { Dataset } from "../dataset/dataset.ts";
import { toNumber } from "../decimal.ts";
import { isDue, type Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { isNumber, type Observation } from "../observation.ts";
import { monthsAfter, type Month } from "../period.ts";

/** A monthly flow with many small months, whose quarters may not be small. */
export type ThinMonths = {
  readonly indicator: string;
  /** How many of `months` count 1 to the threshold, or are hidden. */
  readonly thin: number;
  readonly months: number;
};

/** Months that are looked at: two years, so that each season counts twice. */
const LOOK_BACK = 24;

/**
 * A flow with more thin months than this is better published by quarter. With twelve a month, chance alone gives 2 months in 100
 * that count 1 to 5 (Poisson), so two in 24 are rare for a flow of that size or more, and usual for a smaller one.
 */
const MOST_THIN = 1;

/**
 * From about twelve on, a count is seldom held by the gate: prototyped for this software over generated councils with
 * a threshold of 5, with five starts a month 62% of months were held, by quarter (fifteen) 0.04%, and with fourteen a
 * month 0.1%. A larger flow that has hidden months has them for another reason, and one of fewer a quarter gains little.
 */
const LARGE_ENOUGH = 12;

/** What is published, as the public sees it, and what is given with it, before anything in it is hidden. */
type Known = { readonly published: Dataset; readonly given: readonly Observation[] };

/**
 * The flows of people by month that would be better published by quarter, in the order of `indicators`: of the last 24
 * months more than one is thin, those that are known have fewer than twelve on average, and a quarter may reach twelve.
 * A hidden figure counts as thin, and as at most `threshold`. Never public: it tells which figures are small.
 */
export function thinMonths(
  { published, given }: Known,
  indicators: readonly Indicator[],
  threshold: number,
): ThinMonths[] {
  const newest = [published.observations.at(-1), ...given]
    .flatMap((observation) => observation?.period ?? [])
    .reduce<Month | undefined>((last, each) => (last === undefined || each > last ? each : last), undefined);
  if (newest === undefined) return [];
  return indicators.filter(isMonthlyFlow).flatMap((indicator) => {
    if (!isDue(indicator, newest)) return [];
    const own = given.filter((each) => each.indicator === indicator.id);
    const counts = countsIn([...(published.byIndicator.get(indicator.id) ?? []), ...own], newest);
    const known = counts.flatMap((count) => (count === "c" ? [] : [count]));
    const thin = counts.filter((count) => count === "c" || (count >= 1 && count <= threshold)).length;
    const most = sum(known) + threshold * (counts.length - known.length);
    const isSmall = known.length === 0 || sum(known) < LARGE_ENOUGH * known.length;
    const gainsByQuarter = 3 * most >= LARGE_ENOUGH * counts.length;
    return thin > MOST_THIN && isSmall && gainsByQuarter
      ? [{ indicator: indicator.id, thin, months: counts.length }]
      : [];
  });
}

/** The same as notes for the officer, which do not hold a release. */
export function thinMonthNotes(known: Known, indicators: readonly Indicator[], threshold: number): Issue[] {
  return thinMonths(known, indicators, threshold).map((thin) => ({
    ...{ code: "months-too-thin", ...thin, threshold, file: "indicators.csv", column: "basis" },
  }));
}

function isMonthlyFlow({ kind, basis, frequency, disclosure }: Indicator): boolean {
  return kind === "flow" && basis === "month" && frequency === "monthly" && disclosure === "person";
}

/**
 * The counts of the last 24 months, or that they are hidden. Of several rows for a month the last counts; rows without a
 * figure are left out.
 */
function countsIn(observations: readonly Observation[], newest: Month): (number | "c")[] {
  const figures = new Map(
    observations
      .filter(({ breakdown, period }) => breakdown === "" && monthsAfter(newest, -LOOK_BACK) < period)
      .map(({ period, value }) => [period, value]),
  );
  return [...figures.values()].flatMap<number | "c">((value) =>
    isNumber(value) ? [toNumber(value)] : value === "c" ? [value] : [],
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

import { toNumber } from "../decimal.ts";
import { previousDue, type Indicator } from "../indicator.ts";
import { isNumber, keyOf, type Figure, type FigureColumn, type Observation } from "../observation.ts";
import { monthsAfter, type Month } from "../period.ts";
import type { MonthlyReturn } from "../returns/validate.ts";

/**
 * The known observations of every line, by `keyOf`, in order of month: public ones, then those of earlier returns of the
 * drop.
 */
export type History = Map<string, Observation[]>;

/** One row of a return beside what its line has shown so far. */
export type RowWithHistory = {
  readonly row: number;
  readonly indicator: Indicator;
  readonly now: Observation;
  /**
   * The observation when it was last due. For figures that add up over a year, which start anew in April: the same month last
   * year.
   */
  readonly before: Observation | undefined;
  /** The line's observations of the two years before, oldest first. */
  readonly past: readonly Observation[];
};

/** Adds observations to a history. One of a month that is there already replaces the old one. */
export function remember(history: History, observations: readonly Observation[]): void {
  for (const observation of observations) {
    const key = keyOf(observation);
    const line = history.get(key) ?? [];
    const at = line.findLastIndex(({ period }) => period <= observation.period);
    line.splice(at + 1, 0, observation);
    if (line[at]?.period === observation.period) line.splice(at, 1);
    history.set(key, line);
  }
}

/** The rows of a return in the order of the file, each with its past. */
export function rowsWithHistory(
  { period: month, observations, rows }: MonthlyReturn,
  history: History,
  indicatorOf: ReadonlyMap<string, Indicator>,
): RowWithHistory[] {
  const from = monthsAfter(month, -24);
  return observations.flatMap((now, index) => {
    const indicator = indicatorOf.get(now.indicator);
    if (indicator === undefined) return [];
    const line = history.get(keyOf(now)) ?? [];
    const past = line.filter(({ period }) => from <= period && period < month);
    const earlier = past.length > 0 ? earlierDue(indicator, month) : undefined;
    const before = past.find(({ period }) => period === earlier);
    return [{ row: rows[index] ?? 0, indicator, now, before, past }];
  });
}

/** The month that a figure is compared with (see `RowWithHistory.before`); undefined where there is none. */
export function earlierDue(indicator: Indicator, month: Month): Month | undefined {
  return indicator.basis === "year_to_date" ? monthsAfter(month, -12) : previousDue(indicator, month);
}

/**
 * A column's number as a float, which is exact enough to compare sizes roughly, as only plausibility does; undefined for no
 * number.
 */
export function magnitudeOf(observation: Observation | undefined, column: FigureColumn): number | undefined {
  const figure: Figure | undefined = observation?.[column];
  return isNumber(figure) ? toNumber(figure) : undefined;
}

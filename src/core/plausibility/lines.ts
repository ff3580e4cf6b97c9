import { toNumber } from "../decimal.ts";
import { previousDue, type Indicator } from "../indicator.ts";
import { isNumber, keyOf, type Figure, type FigureColumn, type Observation } from "../observation.ts";
import { monthsAfter, type Month } from "../period.ts";
import type { MonthlyReturn } from "../returns/validate.ts";

/** What is known of every line of every indicator, each in order of month: what is public, then what was given before. */
export type History = Map<string, Observation[]>;

/** One row of a return beside what its line has shown so far. */
export type RowWithHistory = {
  readonly row: number;
  readonly indicator: Indicator;
  readonly now: Observation;
  /** The last time it was due; the same month last year for what adds up over a year, since April starts anew. */
  readonly before: Observation | undefined;
  /** Two years of it, oldest first. */
  readonly past: readonly Observation[];
};

/** Takes observations into a history; those of a month that is there replace what stood there. */
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

/** The month that a figure is set beside. */
export function earlierDue(indicator: Indicator, month: Month): Month | undefined {
  return indicator.basis === "year_to_date" ? monthsAfter(month, -12) : previousDue(indicator, month);
}

/** The figure of a column as a floating-point number; undefined where there is none. Plausibility alone uses it: it compares sizes roughly. */
export function magnitudeOf(observation: Observation | undefined, column: FigureColumn): number | undefined {
  const figure: Figure | undefined = observation?.[column];
  return isNumber(figure) ? toNumber(figure) : undefined;
}

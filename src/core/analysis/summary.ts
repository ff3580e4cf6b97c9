import { observationIn, type Series } from "../dataset/dataset.ts";
import { periodCovered, previousDue, type Indicator } from "../indicator.ts";
import type { Observation } from "../observation.ts";
import { monthsAfter, type Month, type Period } from "../period.ts";
import { changeBetween, type Change } from "./change.ts";
import { aimIn, statusOfFigure, type Aim, type Status } from "./status.ts";

/** What can be said of an indicator in its newest month. Charts, tables, sentences and exports all start here. */
export type Summary = {
  readonly indicator: Indicator;
  readonly observation: Observation;
  /** What the figure covers: a month, a day, a year. */
  readonly covered: Period;
  readonly aim: Aim | undefined;
  readonly status: Status | undefined;
  /** Since the figure before: last month or the quarter before; undefined where there is none to compare with. */
  readonly sinceLast: Change | undefined;
  readonly sinceLastYear: Change;
};

/** The figure before, where it is one to compare with: what adds up over a year only grows until the year is over. */
export function comparableBefore(indicator: Indicator, month: Month): Month | undefined {
  return indicator.basis === "year_to_date" ? undefined : previousDue(indicator, month);
}

/** undefined for a series without observations, or without one in `month`. */
export function summarise(
  series: Series,
  month: Month | undefined = series.observations.at(-1)?.period,
): Summary | undefined {
  const { indicator, targets } = series;
  const observation = month && observationIn(series, month);
  if (observation === undefined) return undefined;
  const { period } = observation;
  const aim = aimIn(indicator, targets, period);
  const previous = comparableBefore(indicator, period);
  return {
    indicator,
    observation,
    covered: periodCovered(indicator, period),
    aim,
    status: statusOfFigure(observation, indicator, aim),
    sinceLast: previous && changeBetween(series, previous, period),
    sinceLastYear: changeBetween(series, monthsAfter(period, -12), period),
  };
}

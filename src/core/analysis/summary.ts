import { observationIn, type Series } from "../dataset/dataset.ts";
import { periodCovered, previousDue, type Indicator } from "../indicator.ts";
import type { Observation } from "../observation.ts";
import { monthsAfter, type Month, type Period } from "../period.ts";
import { changeBetween, type Change } from "./change.ts";
import { aimIn, statusOfFigure, type Aim, type Status } from "./status.ts";

/** What charts, tables, sentences and exports say about an indicator in one month. */
export type Summary = {
  readonly indicator: Indicator;
  readonly observation: Observation;
  /** What the figure covers: a month, a day, a year. */
  readonly covered: Period;
  readonly aim: Aim | undefined;
  readonly status: Status | undefined;
  /**
   * The change since last month, or since the quarter before; undefined where no earlier figure can be compared
   * (`comparableBefore`).
   */
  readonly sinceLast: Change | undefined;
  readonly sinceLastYear: Change;
};

/**
 * The month of the figure before the one of `month`; undefined where the two are not to be compared, as for figures that add up
 * over a year, which only grow until it is over.
 */
export function comparableBefore(indicator: Indicator, month: Month): Month | undefined {
  return indicator.basis === "year_to_date" ? undefined : previousDue(indicator, month);
}

/** The summary for `month`, by default the newest; undefined for a series without observations, or without one in `month`. */
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

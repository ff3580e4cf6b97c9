import type { Series } from "../dataset/dataset.ts";
import type { Observation } from "../observation.ts";
import { aimIn, statusOfFigure, type Aim, type Status } from "./status.ts";

/** One month of a series with the target then in force. */
export type MonthOfSeries = {
  readonly observation: Observation;
  readonly aim: Aim | undefined;
  readonly status: Status | undefined;
};

/** Every month of a series, newest first. Each is judged by the target of its own time. */
export function monthsOf({ indicator, observations, targets }: Series): MonthOfSeries[] {
  return observations
    .map((observation) => {
      const aim = aimIn(indicator, targets, observation.period);
      return { observation, aim, status: statusOfFigure(observation, indicator, aim) };
    })
    .reverse();
}

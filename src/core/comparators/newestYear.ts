import type { Figure } from "../observation.ts";
import type { Period } from "../period.ts";

/** The newest official figures for one indicator, of every area: what a chart of all indicators needs. */
export type NewestYear = {
  readonly indicator: string;
  readonly period: Period;
  /** By the area's number; areas without a row of the period are absent. */
  readonly values: ReadonlyMap<string, Figure>;
};

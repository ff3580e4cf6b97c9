import type { Month } from "./period.ts";

/** One row of `commentary.csv`: what the service itself says of a figure. */
export type Note = {
  readonly period: Month;
  readonly indicator: string;
  /** Who says it: a role such as "Head of service", never a person's name. */
  readonly role: string;
  /** Whether it explains a miss: cause, action, and when the figure is to be back on track. */
  readonly isException: boolean;
  readonly text: string;
  readonly backOnTrackBy: Month | undefined;
};

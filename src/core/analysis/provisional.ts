import { monthsBetween, type Month } from "../period.ts";

/** The newest months published, whose figures may still be restated as a matter of course. */
export type ProvisionalWindow = {
  /** undefined where no month is published: then no figure is provisional. */
  readonly newest: Month | undefined;
  /**
   * How many months, counting the newest as the first; 0 for none. The council sets it (`revisions.months` in
   * `council.json`).
   */
  readonly window: number;
};

/** Whether a month's figure may still be restated: it is in the window. */
export function isProvisional(month: Month, { newest, window }: ProvisionalWindow): boolean {
  const age = newest === undefined ? -1 : monthsBetween(month, newest);
  return age >= 0 && age < window;
}

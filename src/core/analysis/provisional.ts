import { monthsBetween, type Month } from "../period.ts";

/**
 * Whether a month's figure may still be restated: it is one of the newest `window` months published. The window is the
 * council's own (`revisions.months` in `council.json`); with 0 no figure is provisional.
 */
export function isProvisional(month: Month, newest: Month, window: number): boolean {
  const age = monthsBetween(month, newest);
  return age >= 0 && age < window;
}

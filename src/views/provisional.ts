import { isProvisional } from "../core/analysis/provisional.ts";
import type { Summary } from "../core/analysis/summary.ts";
import { newestReturn } from "../core/releases/newest.ts";
import type { Edition } from "../store/edition.ts";

/** Whether the newest figure may still be restated, as this edition has it. */
export function isProvisionalIn({ council, releases }: Edition, { observation }: Summary): boolean {
  const newest = newestReturn(releases)?.period;
  return newest !== undefined && isProvisional(observation.period, newest, council.revisions.months);
}

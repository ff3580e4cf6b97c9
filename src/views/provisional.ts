import { isProvisional, type ProvisionalWindow } from "../core/analysis/provisional.ts";
import type { Summary } from "../core/analysis/summary.ts";
import { newestReturn } from "../core/releases/newest.ts";
import type { Edition } from "../store/edition.ts";

/** An edition's provisional months: the newest published one and those before it, as many as the council says. */
export function provisionalWindow({
  council,
  releases,
}: Pick<Edition, "council" | "releases">): ProvisionalWindow {
  return { newest: newestReturn(releases)?.period, window: council.revisions.months };
}

/** Whether a series' newest figure is provisional in this edition. */
export function isProvisionalIn(edition: Edition, { observation }: Summary): boolean {
  return isProvisional(observation.period, provisionalWindow(edition));
}

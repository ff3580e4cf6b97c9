import { isProvisional, type ProvisionalWindow } from "../core/analysis/provisional.ts";
import type { Summary } from "../core/analysis/summary.ts";
import { newestReturn } from "../core/releases/newest.ts";
import type { Edition } from "../store/edition.ts";

/** An edition's provisional months: as many as the council says, up to the newest that a release brought. */
export function provisionalWindow({
  council,
  releases,
}: Pick<Edition, "council" | "releases">): ProvisionalWindow {
  return { newest: newestReturn(releases)?.period, window: council.revisions.months };
}

/** Whether the newest figure may still be restated, as this edition has it. */
export function isProvisionalIn(edition: Edition, { observation }: Summary): boolean {
  return isProvisional(observation.period, provisionalWindow(edition));
}

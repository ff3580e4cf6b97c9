import type { Status } from "./status.ts";

/** How many figures have which status. */
export type Tally = {
  readonly byStatus: Readonly<Record<Status, number>>;
  /** How many have a status. */
  readonly judged: number;
  /** How many have no status: they have no target, no direction that is better, or no number. */
  readonly unjudged: number;
};

/** How many figures have each status; `unjudged` counts those without one (undefined). */
export function tallyOf(statuses: readonly (Status | undefined)[]): Tally {
  const count = (status: Status | undefined) => statuses.filter((each) => each === status).length;
  const byStatus = { on: count("on"), "just-off": count("just-off"), off: count("off") };
  const unjudged = count(undefined);
  return { byStatus, judged: statuses.length - unjudged, unjudged };
}

import { dayAt, LONDON, type Day } from "../period.ts";
import type { Release } from "../release.ts";

/** A release that brought a month's return. */
export type ReturnRelease = Release & { readonly period: NonNullable<Release["period"]> };

/** The first release of the newest month published; undefined where no month is. */
export function newestReturn(releases: readonly Release[]): ReturnRelease | undefined {
  const returns = releases.filter((each): each is ReturnRelease => each.period !== undefined);
  return returns.reduce<ReturnRelease | undefined>(
    (newest, each) => (newest === undefined || each.period > newest.period ? each : newest),
    undefined,
  );
}

/** The day of the newest edition, in London, for "as at": a later edition may restate figures. undefined without releases. */
export function asAt(releases: readonly Release[]): Day | undefined {
  const newest = releases.at(-1);
  return newest && publishedOn(newest);
}

/** The day on which a release came out, in London. */
export function publishedOn({ time }: Pick<Release, "time">): Day {
  return dayAt(new Date(time), LONDON);
}

import { observationIn, type Series } from "../dataset/dataset.ts";
import { isNumber, type Figure } from "../observation.ts";
import type { Month } from "../period.ts";
import type { Release } from "../release.ts";
import type { Restatement } from "../tables/revisions.ts";

/** Which figure of a series somebody refers to, and in which release they saw it. */
export type Citation = { readonly period: Month; readonly release: number };

/** What has become of a figure that somebody refers to. */
export type CitedFigure = Citation & {
  /** As the release had it, so far as that is public now; undefined where the row was not there yet. */
  readonly then: Figure | undefined;
  readonly now: Figure;
  /** The release in which the figure came out as it was then; undefined where that is not known. */
  readonly published: Release | undefined;
  /** Its changes after that release, oldest first. */
  readonly since: readonly Restatement[];
  /** The newest release that took something of this month back, where the figure is hidden now. */
  readonly withdrawn: Release | undefined;
};

/**
 * The figure of a month as a release had it, and what has changed since; undefined where no such figure is published.
 * `restatements` are those of the line alone. Of a figure that is hidden now they say nothing, whatever it was before, so nothing
 * is said of it here either.
 */
export function citedFigure(
  series: Series,
  restatements: readonly Restatement[],
  releases: readonly Release[],
  { period, release }: Citation,
): CitedFigure | undefined {
  const now = observationIn(series, period)?.value;
  if (now === undefined) return undefined;
  const changes = restatements.filter((each) => each.period === period && each.column === "value");
  const since = changes.filter((each) => each.release > release);
  const before = changes.filter((each) => each.release <= release).at(-1)?.release;
  const brought = releases.find((each) => each.kind === "return" && each.period === period);
  return {
    ...{ period, release, now, since },
    then: since[0] === undefined ? now : since[0].from,
    published: before === undefined ? brought : releases.find(({ seq }) => seq === before),
    withdrawn: isNumber(now)
      ? undefined
      : releases.findLast((each) => each.kind === "withdrawal" && each.period === period),
  };
}

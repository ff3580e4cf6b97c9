import { CONTROLS, type Control } from "../indicator.ts";
import type { Series } from "../dataset/dataset.ts";
import { offTargetInYear, type OffTarget } from "./offTarget.ts";
import type { Summary } from "./summary.ts";

/** A figure that misses its target, and in how many of the last twelve months it did. */
export type Miss = {
  readonly summary: Summary;
  readonly offTarget: OffTarget | undefined;
};

/** A page lists this many and links to the rest. */
export const MOST_MISSES = 8;

/**
 * The newest figures that miss their target, in this order: off before just off, then most months missed in the last
 * twelve, then as given.
 */
export function missesIn(all: readonly { readonly series: Series; readonly summary: Summary }[]): Miss[] {
  const rank = ({ summary, offTarget }: Miss) =>
    (summary.status === "off" ? 0 : 100) - (offTarget?.missed ?? 0);
  return all
    .filter(({ summary: { status } }) => status === "off" || status === "just-off")
    .map(({ series, summary }) => ({
      summary,
      offTarget: offTargetInYear(series, summary.observation.period),
    }))
    .sort((a, b) => rank(a) - rank(b));
}

/** Misses that are in the same hands. */
export type MissesInHands<One> = {
  /** undefined for those of which the council does not say. */
  readonly control: Control | undefined;
  readonly misses: readonly One[];
};

/**
 * What the council controls apart from what it does not, as `indicators.csv` says; within each in the order given. undefined where it says so of
 * none of them.
 */
export function byControl<One extends Pick<Miss, "summary">>(
  misses: readonly One[],
): MissesInHands<One>[] | undefined {
  if (misses.every(({ summary }) => summary.indicator.control === undefined)) return undefined;
  return [...CONTROLS, undefined].flatMap((control) => {
    const own = misses.filter(({ summary }) => summary.indicator.control === control);
    return own.length === 0 ? [] : [{ control, misses: own }];
  });
}

import { isProvisional, type ProvisionalWindow } from "../analysis/provisional.ts";
import type { LaterChanges, RestatedMonth, Triangle } from "../analysis/triangle.ts";
import type { Series } from "../dataset/dataset.ts";
import type { Decimal } from "../decimal.ts";
import { formatDifference } from "../format.ts";
import { isRank, type Indicator } from "../indicator.ts";
import type { Month } from "../period.ts";
import { placesMoved, placesText } from "./amounts.ts";
import { periodNoun } from "./when.ts";

/** The marks of the Government Statistical Service, and what each means. */
export const MARK_WORDS = {
  p: "provisional: may still be changed",
  r: "revised: first published as another figure",
} as const;

export type FigureMark = keyof typeof MARK_WORDS;

/** What is marked of a series’ figures, by month: provisional, revised, or both. Most months are not here. */
export function marksIn(
  { observations }: Series,
  { restated }: Triangle,
  provisional: ProvisionalWindow,
): ReadonlyMap<Month, readonly FigureMark[]> {
  const revised = new Set(restated.map(({ period }) => period));
  const marked = observations.flatMap(({ period }) => {
    const marks: FigureMark[] = [
      ...(isProvisional(period, provisional) ? (["p"] as const) : []),
      ...(revised.has(period) ? (["r"] as const) : []),
    ];
    return marks.length === 0 ? [] : [[period, marks] as const];
  });
  return new Map(marked);
}

/** "The newest 3 months are provisional: their figures may still be changed." */
export function provisionalSentence(window: number): string {
  return window === 1
    ? "The newest month is provisional: its figure may still be changed."
    : `The newest ${window} months are provisional: their figures may still be changed.`;
}

/**
 * How many earlier figures are known to have been sent again, how many of those changed, and by how much. It never says "3 of 63
 * changed" where only those three were sent again: nothing is known of the others, and the sentence says so.
 * undefined where there is none to tell of.
 */
export function laterChangesSentence(
  { months, again, changed, median, largest }: LaterChanges,
  indicator: Indicator,
  window: number,
): string | undefined {
  if (months === 0) return undefined;
  const earlier = `${window === 0 ? "" : "earlier "}${periodNoun(indicator, months)}`;
  if (again === 0)
    return months === 1
      ? `The one ${earlier} has not been given again since it came out, so how far it may change is not known.`
      : `None of the ${months} ${earlier} has been given again since it came out, so how far they may change is not known.`;
  const given = `${again} of the ${months} ${earlier} ${again === 1 ? "has" : "have"} been given again`;
  const others = again === months ? "" : " Of the others it is not known whether they would change too.";
  if (largest === undefined || median === undefined)
    return `${given}, and this figure stayed as it was.${others}`;
  const which = again === 1 ? "" : changed === again ? " in all of them" : ` in ${changed} of them`;
  const by =
    changed === 1
      ? `by ${sizeText(largest, indicator)}`
      : `usually by ${sizeText(median, indicator)} and by ${sizeText(largest, indicator)} at most`;
  return `${given}: this figure changed${which}, ${by}.${others}`;
}

/** "+0.4 percentage points", "no change as shown", or "" where it cannot be stated. */
export function revisionText({ difference }: RestatedMonth, indicator: Indicator): string {
  if (difference === undefined) return "";
  if (isRank(indicator) && difference.units !== 0n) return placesMoved(difference, indicator);
  return difference.units === 0n ? "no change as shown" : formatDifference(difference, indicator);
}

function sizeText(size: Decimal, indicator: Indicator): string {
  return isRank(indicator) ? placesText(size) : formatDifference(size, indicator).replace("+", "");
}

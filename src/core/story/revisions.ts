import { isProvisional } from "../analysis/provisional.ts";
import type { LaterChanges, RestatedMonth, Triangle } from "../analysis/triangle.ts";
import type { Series } from "../dataset/dataset.ts";
import type { Decimal } from "../decimal.ts";
import { formatDifference } from "../format.ts";
import { isRank, type Indicator } from "../indicator.ts";
import type { Month } from "../period.ts";
import { placesMoved, placesText } from "./amounts.ts";

/** The marks of the Government Statistical Service, with the word that says what each means. */
const MARKS = { provisional: "[p] provisional", revised: "[r] revised" } as const;

/** What is marked of a series’ figures, by month: "[p] provisional", "[r] revised", or both. Most months are not here. */
export function marksIn(
  { observations }: Series,
  { restated }: Triangle,
  newest: Month,
  window: number,
): ReadonlyMap<Month, string> {
  const revised = new Set(restated.map(({ period }) => period));
  const marked = observations.flatMap(({ period }) => {
    const marks = [
      ...(isProvisional(period, newest, window) ? [MARKS.provisional] : []),
      ...(revised.has(period) ? [MARKS.revised] : []),
    ];
    return marks.length === 0 ? [] : [[period, marks.join(", ")] as const];
  });
  return new Map(marked);
}

/** "The newest 3 months are provisional: their figures may still be changed." */
export function provisionalSentence(window: number): string {
  return window === 1
    ? "The newest month is provisional: its figure may still be changed."
    : `The newest ${window} months are provisional: their figures may still be changed.`;
}

/** How many earlier figures were changed after they came out, and by how much; undefined where there is none to tell of. */
export function laterChangesSentence(
  { months, changed, median, largest }: LaterChanges,
  indicator: Indicator,
  window: number,
): string | undefined {
  if (months === 0) return undefined;
  const all = window === 0 ? `${months} months` : `${months} earlier months`;
  if (largest === undefined || median === undefined)
    return `None of the ${all} has been changed since it came out.`;
  const were = changed === 1 ? "1 was" : `${changed} were`;
  const by = changed === 1 ? sizeText(largest, indicator) : `${sizeText(largest, indicator)} at most`;
  const usual =
    median.units === 0n ? "" : ` The usual change, half being larger, is ${sizeText(median, indicator)}.`;
  return `Of the ${all}, ${were} changed after coming out, by ${by}.${usual}`;
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

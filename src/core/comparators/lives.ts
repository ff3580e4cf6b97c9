import { group } from "d3-array";

import type { Figure } from "../observation.ts";
import type { Day } from "../period.ts";

/**
 * Whether a figure shows that there was such an area: a number does, and so does one that is confidential, unreliable or rounds to
 * zero. Without a figure, or not applicable, is what a source says of areas that there are not, too.
 */
export function showsLife(figure: Figure): boolean {
  return figure !== "x" && figure !== "z";
}

/** One figure that shows that there was an authority: in which measure, and at the end of which period. */
export type Evidence = { readonly measure: string; readonly areaCode: string; readonly end: Day };

/** From when to when an authority has figures; undefined where it has them from the first, or still has them at the newest. */
export type Life = { readonly from: Day | undefined; readonly to: Day | undefined };

/** Whether there was such an authority on a day. */
export function isThere({ from, to }: Life, at: Day): boolean {
  return (from === undefined || from <= at) && (to === undefined || at <= to);
}

/**
 * When each authority was there, told by the sources' own figures, over everything that they count. Councils come and go (Cumbria
 * ended in March 2023, another Dorset in March 2019), and a source has `x` or `z` for them in every other year. An authority begins
 * and ends with its first and last figure, if that is more than a year from where the sources as a whole begin and end.
 *
 * A day must be the first, or the last, of at least two measures, where any is. One measure alone is no life: the tool counts care
 * applications by court areas, and goes on giving those of Dorset as it was to this day. `evidence` is every figure of an authority that shows life.
 */
export function livesIn(evidence: readonly Evidence[]): ReadonlyMap<string, Life> {
  const ends = evidence.map(({ end }) => end);
  const [oldest, newest] = [least(ends), most(ends)];
  const byAuthority = group(
    evidence,
    ({ areaCode }) => areaCode,
    ({ measure }) => measure,
  );
  return new Map(
    [...byAuthority].map(([areaCode, measures]) => {
      const days = [...measures.values()].map((each) => each.map(({ end }) => end));
      const from = least(shared(days.map(least)));
      const to = most(shared(days.map(most)));
      return [
        areaCode,
        { from: isOverAYear(oldest, from) ? from : undefined, to: isOverAYear(to, newest) ? to : undefined },
      ];
    }),
  );
}

/** Those that are there more than once; all of them where none is. */
function shared(days: readonly Day[]): readonly Day[] {
  const twice = days.filter((day, at) => days.indexOf(day) !== at);
  return twice.length > 0 ? twice : days;
}

function least(days: readonly Day[]): Day {
  return days.reduce((a, b) => (b < a ? b : a), "9999-12-31" as Day);
}

function most(days: readonly Day[]): Day {
  return days.reduce((a, b) => (b > a ? b : a), "0000-01-01" as Day);
}

function isOverAYear(from: Day, to: Day): boolean {
  return `${Number(from.slice(0, 4)) + 1}${from.slice(4)}` < to;
}

import type { Limited, Spc, Unlimited } from "../core/analysis/spc/spc.ts";
import { toNumber } from "../core/decimal.ts";
import { indexOf } from "../core/period.ts";

/**
 * The level lines of months that are read together, from `from` to `to` on the line of months: the average with its limits,
 * or, where there may be none, the median. Numbers for drawing; the figures are in `of`.
 */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  readonly of: Limited | Unlimited;
};

/** What of an analysis lies between two months, oldest first. A stretch without a number in it has no line. */
export function stretchesOf({ earlier, now }: Spc, first: number, newest: number): Stretch[] {
  return [...earlier, now]
    .flatMap((segment) => levelsOf(segment))
    .filter(({ from, to }) => to >= first && from <= newest)
    .map((stretch) => ({
      ...stretch,
      from: Math.max(first, stretch.from),
      to: Math.min(newest, stretch.to),
    }));
}

function levelsOf(segment: Limited | Unlimited): Stretch[] {
  const span = { from: indexOf(segment.from), to: indexOf(segment.to), of: segment };
  if (segment.kind === "none") {
    const { median } = segment;
    return median === undefined
      ? []
      : [{ ...span, middle: toNumber(median), lower: undefined, upper: undefined }];
  }
  const { mean, lower, upper } = segment.limits;
  return [{ ...span, middle: toNumber(mean), lower: toNumber(lower), upper: toNumber(upper) }];
}

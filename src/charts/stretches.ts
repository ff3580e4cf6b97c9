import type { Limited, Spc, Unlimited } from "../core/analysis/spc/spc.ts";
import { toNumber } from "../core/decimal.ts";
import { indexOf } from "../core/period.ts";

/**
 * The level lines of one segment, from month `from` to month `to` (see `indexOf`): the average with its limits or, without
 * limits, the median. The numbers are for drawing; the exact figures are in `of`.
 */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  readonly of: Limited | Unlimited;
};

/** The level lines of an analysis between two months, oldest first. A segment without a number there has none. */
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

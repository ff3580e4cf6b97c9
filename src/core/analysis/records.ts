import { compare } from "../decimal.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { hasFraction, isDue } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import { monthsAfter, type Month } from "../period.ts";
import { definedSince } from "../target.ts";
import { extremeAmong, inDefinition, reachOf, type End, type Extreme, type Reach } from "./reach.ts";

/** A figure strictly beyond every other that a superlative may speak of (`reachOf`). */
export type NewRecord = {
  readonly kind: "record";
  readonly which: End;
  readonly reach: Reach;
  /** The most extreme figure before it. */
  readonly before: Extreme;
};
/** A figure that is exactly zero, the first one under the present definition. */
export type FirstZero = {
  readonly kind: "first-zero";
  readonly from: Month;
  readonly starts: "definition" | "series";
  /** "shown" where a month in that time has no figure. */
  readonly among: Extreme["among"];
};

/**
 * The record that `month` sets, or undefined. There is none where another figure is hidden, rounded away or unreliable, since
 * it may have been as extreme. A month that was never counted does not prevent a record: `before.among` is then "shown".
 */
export function recordIn(series: Series, month: Month): NewRecord | undefined {
  const now = observationIn(series, month)?.value;
  const reach = reachOf(series, month);
  if (!isNumber(now) || reach === undefined || reach.due.some(({ figure }) => isUnseen(figure)))
    return undefined;
  const earlier = reach.due.filter(({ period }) => period < month);
  for (const which of ["highest", "lowest"] as const) {
    const before = extremeAmong(series.indicator, earlier, which);
    const isBeyond = before && (which === "highest" ? 1 : -1) * compare(now, before.value) > 0;
    if (isBeyond) return { kind: "record", which, reach, before };
  }
  return undefined;
}

/** A first zero needs this many figures, itself included. */
const FEWEST_BEFORE_ZERO = 12;

/**
 * undefined for figures that add up since April, where every April could be a first zero; for a share that only rounds to zero;
 * and where an earlier figure is hidden and may have been zero. Only the present definition is looked at.
 */
export function firstZeroIn(series: Series, month: Month): FirstZero | undefined {
  const { indicator, targets } = series;
  const figures = inDefinition(series, month);
  const [now, first] = [figures.at(-1), figures[0]];
  if (indicator.basis === "year_to_date" || now?.period !== month || first === undefined) return undefined;
  if (figures.length < FEWEST_BEFORE_ZERO || !isZero(now, series)) return undefined;
  if (figures.slice(0, -1).some((each) => isZero(each, series))) return undefined;
  if (figures.some(({ value }) => mayBeZero(value, series))) return undefined;
  const since = definedSince(targets, month);
  const isDefined = since !== undefined && series.observations.some(({ period }) => period < since);
  return {
    kind: "first-zero",
    from: first.period,
    starts: isDefined ? "definition" : "series",
    among: hasGap(figures, series) ? "shown" : "all",
  };
}

/** Whether there was a figure that readers cannot see: hidden, rounded to zero or unreliable. */
function isUnseen(figure: Observation["value"] | undefined): boolean {
  return figure === "c" || figure === "low" || figure === "u";
}

/**
 * Whether a hidden figure may be zero. A hidden count is at least 1, unless the indicator is zero-sensitive; a hidden share
 * may be 0%.
 */
function mayBeZero(figure: Observation["value"], { indicator }: Series): boolean {
  if (hasFraction(indicator)) return isUnseen(figure);
  return figure === "u" || (figure === "c" && indicator.zeroSensitive);
}

/** Whether a month that was due has no row, or a figure that could not be collected (`x`). */
function hasGap(figures: readonly Observation[], { indicator }: Series): boolean {
  return figures.some(({ period, value }, index) => {
    const before = figures[index - 1]?.period;
    if (value === "x") return true;
    for (
      let each = monthsAfter(period, -1);
      before !== undefined && each > before;
      each = monthsAfter(each, -1)
    )
      if (isDue(indicator, each)) return true;
    return false;
  });
}

function isZero({ value, numerator }: Observation, { indicator }: Series): boolean {
  const counted = hasFraction(indicator) ? numerator : value;
  return isNumber(value) && isNumber(counted) && counted.units === 0n;
}

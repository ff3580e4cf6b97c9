import { compare } from "../decimal.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { hasFraction, isDue } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import { monthsAfter, type Month } from "../period.ts";
import { definedSince } from "../target.ts";
import { extremeAmong, inDefinition, reachOf, type End, type Extreme, type Reach } from "./reach.ts";

/** Strictly beyond every other figure that a superlative may speak of. */
export type NewRecord = {
  readonly kind: "record";
  readonly which: End;
  readonly reach: Reach;
  /** The newest of those that it went beyond. */
  readonly before: Extreme;
};
/** A true zero, and none before it under the present definition. */
export type FirstZero = {
  readonly kind: "first-zero";
  readonly from: Month;
  readonly starts: "definition" | "series";
  /** "shown" where a month in that time has no figure. */
  readonly among: Extreme["among"];
};

/**
 * undefined where a figure of that time is hidden, rounded away or too unreliable: it may have been as far out as this one.
 * What was never counted is no figure: then the record is one of the figures shown (`before.among`).
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

/** Before so many figures there is no first. */
const FEWEST_BEFORE_ZERO = 12;

/** Under the present definition. Of figures that add up since April every April could be one. A share that only rounds to zero is none, and a hidden one may be zero. */
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

/** There was a figure, and nobody can see which. */
function isUnseen(figure: Observation["value"] | undefined): boolean {
  return figure === "c" || figure === "low" || figure === "u";
}

/** A hidden count is of somebody, unless a zero says something about a person as well. A share of nobody is hidden too. */
function mayBeZero(figure: Observation["value"], { indicator }: Series): boolean {
  if (hasFraction(indicator)) return isUnseen(figure);
  return figure === "u" || (figure === "c" && indicator.zeroSensitive);
}

/** A month that was due and has no row, or whose figure could not be collected. */
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

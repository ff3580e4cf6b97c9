import { compare } from "../decimal.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { hasFraction } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import { monthsAfter, monthsBetween, type Month } from "../period.ts";
import { monthsApart } from "../quarter.ts";
import { FEWEST, FIVE_YEARS, inDefinition, type Extreme } from "./baselines.ts";

/** Strictly beyond every other figure of five years, or of the present definition where that is younger. */
export type NewRecord = {
  readonly kind: "record";
  readonly which: "highest" | "lowest";
  /** The newest of those that it went beyond. */
  readonly before: Extreme;
  /** The first month it is beyond, where that is not five years ago. */
  readonly since: Month | undefined;
};
/** A true zero, and none before it. */
export type FirstZero = { readonly kind: "first-zero"; readonly since: Month };

/**
 * undefined where a figure of that time is hidden, rounded away or too unreliable: it may have been beyond this one. Figures that
 * add up since April are highest every March, which is no record.
 */
export function recordIn(series: Series, month: Month): NewRecord | undefined {
  const now = observationIn(series, month)?.value;
  if (!isNumber(now) || series.indicator.basis === "year_to_date") return undefined;
  const known = inDefinition(series, month).filter(({ period }) => monthsAfter(month, -FIVE_YEARS) < period);
  if (known.some(isUnseen)) return undefined;
  const earlier = numbersIn(known).filter(({ period }) => period < month);
  const [first] = earlier;
  if (first === undefined || earlier.length + 1 < FEWEST) return undefined;
  for (const [which, sign] of [
    ["highest", 1],
    ["lowest", -1],
  ] as const) {
    const before = earlier.reduce((best, each) =>
      sign * compare(each.value, best.value) >= 0 ? each : best,
    );
    if (sign * compare(now, before.value) <= 0) continue;
    const isFull = monthsBetween(first.period, month) === FIVE_YEARS - monthsApart(series.indicator);
    return { kind: "record", which, before, since: isFull ? undefined : first.period };
  }
  return undefined;
}

/** In the whole series, whatever the definition. A share that only rounds to zero is none, and a hidden one may be zero. */
export function firstZeroIn(series: Series, month: Month): FirstZero | undefined {
  const figures = series.observations.filter(({ period }) => period <= month);
  const [now, first] = [figures.at(-1), figures[0]];
  if (now?.period !== month || first === undefined || figures.length < FEWEST) return undefined;
  if (!isZero(now, series) || figures.slice(0, -1).some((each) => isZero(each, series))) return undefined;
  if (hasFraction(series.indicator) && figures.some(isUnseen)) return undefined;
  return { kind: "first-zero", since: first.period };
}

/** There was a figure, and nobody can see which. */
function isUnseen({ value }: Observation): boolean {
  return value === "c" || value === "low" || value === "u";
}

function isZero({ value, numerator }: Observation, { indicator }: Series): boolean {
  const counted = hasFraction(indicator) ? numerator : value;
  return isNumber(value) && isNumber(counted) && counted.units === 0n;
}

function numbersIn(observations: readonly Observation[]): Extreme[] {
  return observations.flatMap(({ period, value }) => (isNumber(value) ? [{ period, value }] : []));
}

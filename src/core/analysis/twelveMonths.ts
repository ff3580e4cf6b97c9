import { compare, decimal, type Decimal } from "../decimal.ts";
import type { Series } from "../dataset/dataset.ts";
import type { Indicator } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import { monthsAfter, monthsBetween, type Month } from "../period.ts";
import { twelveMonthsTo, type Total } from "./total.ts";

/** Months whose base is smaller say little one by one: a common rule of thumb for a mean of a sample. */
const SMALL_BASE = decimal(30);

/** Whether a base is so small that a share of it moves mostly by chance. */
export function isSmallBase(base: Decimal): boolean {
  return compare(base, SMALL_BASE) < 0;
}

/** Whether twelve months of a share can be added up: it is of what was counted in its own month. */
export function isShareOfMonth({
  kind,
  basis,
  frequency,
}: Pick<Indicator, "kind" | "basis" | "frequency">): boolean {
  return kind === "ratio" && basis === "month" && frequency === "monthly";
}

/** Whether its months are better read twelve at a time: they are shares of a month, and the newest that is shown has a base under 30. */
export function isOfFew({ indicator, observations }: Series): boolean {
  const newest = observations.findLast(
    ({ value, denominator }) => isNumber(value) && isNumber(denominator),
  )?.denominator;
  return isShareOfMonth(indicator) && isNumber(newest) && isSmallBase(newest);
}

/** Whether its months are better read twelve at a time, and at least once twelve are there that can be added up. */
export function isReadByTwelve(series: Series): boolean {
  return (
    isOfFew(series) && twelveMonthsOf(series)?.observations.some(({ value }) => isNumber(value)) === true
  );
}

/**
 * A share of a month as a share of twelve months: a figure for every month from the twelfth on, for the twelve months that end with it,
 * numerators and denominators added up. Where one of them has no number it is that symbol; where one is missing it is `x`; where they
 * do not share one definition it is `z`. undefined for other indicators. Targets stay: each is of the share, however long.
 */
export function twelveMonthsOf(series: Series): Series | undefined {
  const { indicator, observations } = series;
  const [first, newest] = [observations[0]?.period, observations.at(-1)?.period];
  if (!isShareOfMonth(indicator) || first === undefined || newest === undefined) return undefined;
  const count = Math.max(0, monthsBetween(first, newest) + 1 - 11);
  return {
    ...series,
    indicator: { ...indicator, title: `${indicator.title}, twelve months together`, basis: "rolling_12" },
    observations: Array.from({ length: count }, (_, at) => {
      const month = monthsAfter(newest, at + 1 - count);
      return observationOf(indicator.id, month, twelveMonthsTo(series, month));
    }),
  };
}

function observationOf(indicator: string, period: Month, total: Total | undefined): Observation {
  const place = { period, indicator, breakdown: "", category: "" };
  if (total?.kind === "total")
    return {
      ...place,
      numerator: total.cases?.numerator,
      denominator: total.cases?.denominator,
      value: total.value,
    };
  const because = total?.because ?? "missing";
  const value = because === "missing" ? "x" : because === "new-definition" ? "z" : because;
  return { ...place, numerator: undefined, denominator: undefined, value };
}

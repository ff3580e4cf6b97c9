import { observationIn, type Series } from "../dataset/dataset.ts";
import { compare, decimal, type Decimal } from "../decimal.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { isNumber, type Figure, type Observation } from "../observation.ts";
import { monthOfYear, monthsAfter, type Month } from "../period.ts";
import { definedSince } from "../target.ts";

/** One month in which a figure was due; `figure` is undefined where there is no row. */
export type Due = { readonly period: Month; readonly figure: Figure | undefined };

/** The figures among which one may be called "best", "worst", "highest" or "lowest", and what such a sentence may call them. */
export type Reach = {
  /**
   * "five-years" only where the series and its definition go back five years (60 months, 20 quarters); otherwise what is
   * younger.
   */
  readonly starts: "five-years" | "definition" | "series";
  /** The first month of them. */
  readonly from: Month;
  /** Every month that was due, in order, whether or not it has a number. */
  readonly due: readonly Due[];
};

/** The most extreme number that can be seen, and the newest month that had it. */
export type Extreme = {
  readonly value: Decimal;
  readonly period: Month;
  /** "shown" where a month without a number may have been more extreme: the sentence must then say so. */
  readonly among: "all" | "shown";
};

export type End = "highest" | "lowest";

const FIVE_YEARS = 60;
/** With fewer numbers nothing is called highest or lowest, unless fewer were due in the whole five years. */
const FEWEST = 12;

/**
 * Whether "highest" and "lowest" say anything about an indicator. They do not for figures that add up since April, which are
 * highest every March, nor for a rank without a polarity, where "highest" could mean first or last.
 */
export function hasEnds(indicator: Indicator): boolean {
  return indicator.basis !== "year_to_date" && !(isRank(indicator) && indicator.polarity === "neutral");
}

/**
 * The figures that a superlative may speak of in `month`: five years, or less where the series or its present definition is
 * younger. undefined where there are too few numbers, or where `hasEnds` is false. Every such sentence uses this function.
 */
export function reachOf(series: Series, month: Month): Reach | undefined {
  const { indicator, observations, targets } = series;
  const window = Array.from({ length: FIVE_YEARS }, (_, at) => monthsAfter(month, at + 1 - FIVE_YEARS));
  const wanted = window.filter((each) => indicator.dueMonths.includes(monthOfYear(each)));
  const [firstDue, first] = [wanted[0], observations[0]?.period];
  if (!hasEnds(indicator) || firstDue === undefined || first === undefined) return undefined;
  const since = definedSince(targets, month);
  const known = window
    .filter((each) => each >= first && (since === undefined || each >= since))
    .flatMap((period): Due[] => {
      const observation = observationIn(series, period);
      return observation !== undefined || wanted.includes(period)
        ? [{ period, figure: observation?.value }]
        : [];
    });
  const numbers = known.filter(({ figure }) => isNumber(figure));
  if (known[0] === undefined || numbers.length < Math.min(FEWEST, wanted.length)) return undefined;
  const starts =
    since !== undefined && since > firstDue && first < since
      ? "definition"
      : first > firstDue
        ? "series"
        : "five-years";
  return { starts, from: known[0].period, due: known };
}

/** The highest or lowest (`end`) of the figures in `due`; undefined where none is a number. */
export function extremeAmong(indicator: Indicator, due: readonly Due[], end: End): Extreme | undefined {
  const sign = end === "highest" ? 1 : -1;
  const numbers = due.flatMap(({ period, figure }) => (isNumber(figure) ? [{ period, value: figure }] : []));
  const [first, ...others] = numbers;
  if (first === undefined) return undefined;
  const found = others.reduce(
    (best, each) => (sign * compare(each.value, best.value) >= 0 ? each : best),
    first,
  );
  const isOpen = due.some(({ figure }) => mayBeBeyond(figure, indicator, end, found.value));
  return { ...found, among: isOpen ? "shown" : "all" };
}

/**
 * Whether a figure that is not shown may have been beyond `value`. A hidden figure may be any number, since a large one is
 * hidden too where it would give a small one away. Nothing is beyond the end of a scale, such as 100%. `low` counts as nearly 0.
 */
function mayBeBeyond(figure: Figure | undefined, indicator: Indicator, end: End, value: Decimal): boolean {
  if (isNumber(figure) || figure === "z") return false;
  const limit = endOfScale(indicator, end);
  if (limit !== undefined && compare(value, limit) === 0) return false;
  if (figure !== "low") return true;
  return end === "highest" ? value.units <= 0n : value.units > 0n || (indicator.signed && value.units === 0n);
}

/** The last possible value on one side: 0 or 100%, no people, the first place. undefined where there is no bound. */
function endOfScale(indicator: Indicator, end: End): Decimal | undefined {
  if (indicator.signed) return undefined;
  if (end === "lowest") return decimal(isRank(indicator) ? 1 : 0);
  return indicator.kind === "ratio" && indicator.unit === "%" ? decimal(100) : undefined;
}

/** The observations up to `month` under the definition in force in `month`. */
export function inDefinition({ observations, targets }: Series, month: Month): Observation[] {
  const since = definedSince(targets, month);
  return observations.filter(({ period }) => period <= month && (since === undefined || period >= since));
}

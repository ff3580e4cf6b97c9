import { observationIn, type Series } from "../dataset/dataset.ts";
import { compare, decimal, type Decimal } from "../decimal.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { isNumber, type Figure, type Observation } from "../observation.ts";
import { monthOfYear, monthsAfter, type Month } from "../period.ts";
import { definedSince } from "../target.ts";

/** One month in which a figure was due; `figure` is undefined where there is no row. */
export type Due = { readonly period: Month; readonly figure: Figure | undefined };

/** The figures that "best", "worst", "highest" and "lowest" may speak of, and what the words may call them. */
export type Reach = {
  /** "five-years" only of all of them: 60 months, 20 quarters, 5 years, or as many as were due. */
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
  /** "shown" where a month without a number may have been beyond it, so that the words must say so. */
  readonly among: "all" | "shown";
};

export type End = "highest" | "lowest";

const FIVE_YEARS = 60;
/** Fewer figures have no range to speak of, unless no more were due in five years. */
const FEWEST = 12;

/**
 * Whether two ends of a series say anything. Figures that add up since April are highest every March. Of a place neither
 * "highest" nor "lowest" says which end is the first, and "best" needs a direction that is good.
 */
export function hasEnds(indicator: Indicator): boolean {
  return indicator.basis !== "year_to_date" && !(isRank(indicator) && indicator.polarity === "neutral");
}

/**
 * The one answer to what a superlative may claim in `month`: five years, less where the series or its present definition is
 * younger. undefined where there are too few numbers, or where the ends say nothing.
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

/** The most extreme of these on one side; undefined where none is a number. */
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
 * Whether what is not shown may have been beyond `value`. A hidden figure may be any number, since one that is not small is
 * hidden too where it would give a small one away; nothing is beyond the end of a scale. What rounds to zero is nearly zero.
 */
function mayBeBeyond(figure: Figure | undefined, indicator: Indicator, end: End, value: Decimal): boolean {
  if (isNumber(figure) || figure === "z") return false;
  const limit = endOfScale(indicator, end);
  if (limit !== undefined && compare(value, limit) === 0) return false;
  if (figure !== "low") return true;
  return end === "highest" ? value.units <= 0n : value.units > 0n || (indicator.signed && value.units === 0n);
}

/** Beyond which nothing can be: all and none of a whole, nobody, the first place. undefined where there is no such end. */
function endOfScale(indicator: Indicator, end: End): Decimal | undefined {
  if (indicator.signed) return undefined;
  if (end === "lowest") return decimal(isRank(indicator) ? 1 : 0);
  return indicator.kind === "ratio" && indicator.unit === "%" ? decimal(100) : undefined;
}

/** The observations up to `month` that were counted as they are now. */
export function inDefinition({ observations, targets }: Series, month: Month): Observation[] {
  const since = definedSince(targets, month);
  return observations.filter(({ period }) => period <= month && (since === undefined || period >= since));
}

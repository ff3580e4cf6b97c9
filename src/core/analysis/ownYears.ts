import { decimal, divide, multiply } from "../decimal.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { periodCovered } from "../indicator.ts";
import { FIGURE_COLUMNS, type Figure, type Observation } from "../observation.ts";
import { byCodePoint } from "../order.ts";
import {
  endOf,
  lastDayOf,
  monthIn,
  monthOf,
  monthsAfter,
  yearOf,
  type Month,
  type Period,
} from "../period.ts";
import { monthsApart } from "../quarter.ts";
import { breaksIn } from "../target.ts";
import type { OwnYear } from "../comparators/ownYear.ts";
import { additive, totalOf } from "./total.ts";

/** The months on whose last day the Department for Education counts: children on 31 March, social workers on 30 September. */
const COUNTED_IN = [3, 9];

/** The last day of each kind of year, as `year_ends` has it. */
const LAST_DAYS = { "financial-year": "03-31", "academic-year": "08-31" } as const;
const YEAR = 12;

type Year = Extract<Period, { kind: keyof typeof LAST_DAYS }>;

/**
 * The council's own figures over every official period that its published months cover, of the indicators that name a comparator, in
 * the order given; of one indicator by the day on which the period ends. Official figures say which of them they are compared with.
 */
export function ownYears(all: readonly Series[]): OwnYear[] {
  return all
    .filter(({ indicator }) => indicator.comparator !== "")
    .flatMap((series) =>
      officialPeriods(series).flatMap((period) => {
        const figures = figuresOver(series, period);
        return figures === undefined ? [] : [{ indicator: series.indicator.id, period, ...figures }];
      }),
    );
}

/** The official periods that end while there are figures: days, and years of the kind that the indicator has. */
function officialPeriods({ indicator, observations }: Series): Period[] {
  const [first, last] = [observations[0]?.period, observations.at(-1)?.period];
  if (first === undefined || last === undefined) return [];
  // An annual figure may be reported in the year after the one in which its own year ended.
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 2 }, (_, back) => yearOf(last) - back);
  const year = indicator.yearEnds === LAST_DAYS["academic-year"] ? "academic-year" : "financial-year";
  return years
    .flatMap((each): Period[] => [
      ...COUNTED_IN.map((month): Period => ({ kind: "snapshot", day: lastDayOf(monthIn(each, month)) })),
      { kind: year, starts: each - 1 },
    ])
    .sort((a, b) => byCodePoint(endOf(a), endOf(b)) || byCodePoint(a.kind, b.kind));
}

/** A figure with its parts, as `years.csv` has it. */
export type OwnFigures = Pick<OwnYear, "numerator" | "denominator" | "value">;

/**
 * The council's figure over one official period, from its published months; undefined where these do not give one.
 *
 * - A day: the figure of the month that ends on it, where the indicator counts on a day or looks back over twelve months.
 * - A year: of an indicator that looks back over twelve months, or adds up since its year began, the figure of the last month; of an
 *   annual one, the figure that covers it; of one by month or quarter, these added up (`totalOf`), a share or a mean from the added parts.
 *
 * A hidden figure in a year hides the year (`c`), another symbol in it makes it not available (`x`; `z` where every month is). A year of which a month is
 * missing, or in which a definition changed, has none. So it is worked out of what is shown alone, and says nothing more.
 */
export function figuresOver(series: Series, period: Period): OwnFigures | undefined {
  const { basis } = series.indicator;
  const month = monthOf(endOf(period));
  if (period.kind === "snapshot") {
    const isOfDay = basis === "snapshot" || basis === "rolling_12";
    return isOfDay && period.day === lastDayOf(month) ? figuresIn(series, month, period) : undefined;
  }
  return isYear(period) ? overYear(series, period, month) : undefined;
}

function isYear(period: Period): period is Year {
  return Object.hasOwn(LAST_DAYS, period.kind);
}

function overYear(series: Series, period: Year, last: Month): OwnFigures | undefined {
  const { basis, frequency, yearEnds } = series.indicator;
  if (frequency === "annual") return annualFigures(series, period);
  if (basis === "year_to_date")
    return yearEnds === LAST_DAYS[period.kind] ? figuresIn(series, last, period) : undefined;
  return basis === "rolling_12" ? figuresIn(series, last, period) : addedUp(series, last);
}

/** The figures reported for a month, unless an annual figure reported then covers another time. */
function figuresIn(series: Series, month: Month, period: Period): OwnFigures | undefined {
  const found = observationIn(series, month);
  if (found === undefined) return undefined;
  const isAnnual = series.indicator.frequency === "annual" && series.indicator.yearEnds !== "";
  return isAnnual && !isSame(periodCovered(series.indicator, month), period) ? undefined : figuresOf(found);
}

function annualFigures(series: Series, period: Period): OwnFigures | undefined {
  const found = series.observations.find(({ period: month }) =>
    isSame(periodCovered(series.indicator, month), period),
  );
  return found && figuresOf(found);
}

function isSame(a: Period, b: Period): boolean {
  return a.kind === b.kind && endOf(a) === endOf(b);
}

function figuresOf({ numerator, denominator, value }: Observation): OwnFigures {
  return { numerator, denominator, value };
}

/** The twelve months to `to` as one figure, rounded as each month is: half up to the indicator's decimals. */
function addedUp(series: Series, to: Month): OwnFigures | undefined {
  const { indicator, targets } = series;
  const from = monthsAfter(to, 1 - YEAR);
  const summed = additive(series);
  if (typeof summed === "string") return undefined;
  const apart = monthsApart(indicator);
  const months = Array.from({ length: YEAR / apart }, (_, index) => monthsAfter(to, -apart * index));
  const rows = months.flatMap((month) => observationIn(series, month) ?? []);
  const isRedefined = breaksIn(targets).some((each) => from < each && each <= to);
  if (rows.length < months.length || isRedefined) return undefined;
  const total = totalOf(summed, from, to);
  if (total.kind === "none") {
    const isHidden = rows.some((row) => FIGURE_COLUMNS.some((column) => row[column] === "c"));
    const isNowhere = rows.every(({ value }) => value === "z");
    return withoutFigure(isHidden ? "c" : isNowhere ? "z" : "x");
  }
  const { value, cases } = total;
  if (cases === undefined) return { numerator: undefined, denominator: undefined, value };
  const { numerator, denominator } = cases;
  const top = multiply(numerator, decimal(indicator.scale));
  return { numerator, denominator, value: divide(top, denominator, indicator.decimals) };
}

function withoutFigure(value: Figure): OwnFigures {
  return { numerator: undefined, denominator: undefined, value };
}

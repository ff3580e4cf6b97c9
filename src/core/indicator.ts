import { readDecimal, type Decimal } from "./decimal.ts";
import {
  dayAfter,
  lastDayOf,
  monthOfYear,
  monthsAfter,
  yearOf,
  type Day,
  type Month,
  type Period,
} from "./period.ts";

/**
 * Stock: how many on a day. Flow: how many in a month. Ratio and mean follow from a fraction. Money: an amount in pounds.
 * Rank: a place among others, whose unit says of how many (`of 151 councils`).
 */
export const KINDS = ["stock", "flow", "ratio", "mean", "money", "rank"] as const;
/** Which direction is good; neutral where neither is. */
export const POLARITIES = ["higher", "lower", "neutral"] as const;
/** What time a figure covers. A quarter is the three months to the end of the month that reports it. */
export const BASES = ["month", "quarter", "snapshot", "rolling_12", "year_to_date", "forecast"] as const;
export const FREQUENCIES = ["monthly", "quarterly", "annual"] as const;
/** Whether a count is about people's lives, about how the service did, or not about people. */
export const DISCLOSURES = ["person", "service", "none"] as const;

/** Whose hands a figure is in: what the council controls apart from what it does not. */
export const CONTROLS = ["council", "shared", "outside"] as const;

export type Kind = (typeof KINDS)[number];
export type Polarity = (typeof POLARITIES)[number];
export type Basis = (typeof BASES)[number];
export type Frequency = (typeof FREQUENCIES)[number];
export type Control = (typeof CONTROLS)[number];
export type DisclosureClass = (typeof DISCLOSURES)[number];

/** One row of `indicators.csv`; blank texts are "". */
export type Indicator = {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly theme: string;
  readonly kind: Kind;
  readonly unit: string;
  /** What numerator ÷ denominator is multiplied by: 100 for a percentage, 10,000 for a rate, 1 for a mean. */
  readonly scale: number;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly basis: Basis;
  readonly frequency: Frequency;
  /** The months of the year (1–12) in which it is reported. */
  readonly dueMonths: readonly number[];
  /**
   * The last day of its year, such as `08-31`, for annual figures ("" where not said) and for `year_to_date`, which start the
   * day after.
   */
  readonly yearEnds: string;
  readonly firstPeriod: Month | undefined;
  readonly lastPeriod: Month | undefined;
  readonly numeratorDecimals: number;
  readonly denominatorDecimals: number;
  /** What a figure can be at least and at most: one beyond is asked about. undefined where the council does not say. */
  readonly lowest: Decimal | undefined;
  readonly highest: Decimal | undefined;
  /** Whether a figure may be below zero. */
  readonly signed: boolean;
  readonly disclosure: DisclosureClass;
  /** Whether a zero says something about a person as well. */
  readonly zeroSensitive: boolean;
  /** For money: the indicator that counts the children behind it, or "". */
  readonly behind: string;
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  readonly definition: string;
  readonly whyItMatters: string;
  readonly limits: string;
  readonly sourceReturn: string;
  readonly officialCode: string;
  /** The Department for Education's name for the same figure, or "". */
  readonly comparator: string;
  /** What the figure is, in one or two short sentences that anyone can read. */
  readonly easyRead: string;
  /** What a child, a young person or a parent can expect of the council. */
  readonly forYou: string;
  /** What the council did where it missed, with `{n}` for those missed and `{d}` for all: `saw {n} of {d} children late`. */
  readonly missed: string;
  /** Who delivers it, where that is not the council alone: `health visitors and the council’s nurses`. */
  readonly deliveredBy: string;
  /** Whether the council can change it alone, with others, or hardly at all; undefined where it does not say. */
  readonly control: Control | undefined;
  /** Everyday words for it, by which it is found: `NEET`, `not in education`. */
  readonly aliases: readonly string[];
};

/** One row of `breakdowns.csv`. */
export type Category = {
  readonly indicator: string;
  readonly breakdown: string;
  readonly category: string;
  readonly title: string;
  /** Whether the categories of this breakdown add up to the headline figure. */
  readonly addsUp: boolean;
  /** The order in which categories are hidden to protect another one, lowest first. A row without a number comes last. */
  readonly partner: number;
  /** A breakdown is about people unless the council says otherwise for it, with its reason. */
  readonly disclosure: DisclosureClass;
};

/** Whether a return for `month` must carry this indicator. */
export function isDue(indicator: Indicator, month: Month): boolean {
  const { dueMonths, firstPeriod, lastPeriod } = indicator;
  if (firstPeriod !== undefined && month < firstPeriod) return false;
  if (lastPeriod !== undefined && month > lastPeriod) return false;
  return dueMonths.includes(monthOfYear(month));
}

/** Ratio and mean figures follow from their numerator and denominator. */
export function hasFraction({ kind }: Pick<Indicator, "kind">): boolean {
  return kind === "ratio" || kind === "mean";
}

/**
 * Whether a figure belongs to a return that the council makes to government. `source_return` says which; it is blank, or begins with
 * "Local record", for a figure that the council keeps for itself.
 */
export function isReturned({ sourceReturn }: Pick<Indicator, "sourceReturn">): boolean {
  return sourceReturn !== "" && !/^local record\b/i.test(sourceReturn);
}

/** A place among others: it moves by places, and the first is the best. Only what is declared as one, by its kind. */
export function isRank({ kind }: Partial<Pick<Indicator, "kind">>): boolean {
  return kind === "rank";
}

/** Of how many a rank is: the 151 of `of 151 councils`. undefined where the unit does not say. */
export function rankedAmong({ unit }: Pick<Indicator, "unit">): Decimal | undefined {
  return readDecimal(/^of (\d{1,4})\b/.exec(unit)?.[1] ?? "");
}

/** Only rates, percentages and means are compared with other areas: a count depends mostly on how large an area is. */
export const isComparable = hasFraction;

/** What a figure reported for `month` covers: the month, its quarter, the day it was counted, or the year that had last ended. */
export function periodCovered(indicator: Indicator, month: Month): Period {
  if (indicator.frequency === "annual" && indicator.yearEnds !== "")
    return yearEnded(indicator.yearEnds, month);
  if (indicator.basis === "quarter") return { kind: "quarter", month };
  if (indicator.basis === "snapshot") return { kind: "snapshot", day: lastDayOf(month) };
  return { kind: "month", month };
}

/** The year ending on `yearEnds` (`08-31`) that was over by the end of `month`. */
function yearEnded(yearEnds: string, month: Month): Period {
  const ends = `${yearOf(month)}-${yearEnds}` as Day;
  const endYear = ends <= lastDayOf(month) ? yearOf(month) : yearOf(month) - 1;
  if (yearEnds === "08-31") return { kind: "academic-year", starts: endYear - 1 };
  if (yearEnds === "03-31") return { kind: "financial-year", starts: endYear - 1 };
  return { kind: "snapshot", day: `${endYear}-${yearEnds}` as Day };
}

/** The day on which the adding up of a `year_to_date` figure for `month` began: the one after its year last ended. */
export function yearBegan({ yearEnds }: Pick<Indicator, "yearEnds">, month: Month): Day {
  const year = yearOf(month);
  const end = `${`${year}-${yearEnds}` < month ? year : year - 1}-${yearEnds}` as Day;
  return dayAfter(end);
}

/** The month before `month` in which the indicator was due, or undefined where it is never due. */
export function previousDue(indicator: Indicator, month: Month): Month | undefined {
  for (let back = 1; back <= 12; back++) {
    const earlier = monthsAfter(month, -back);
    if (indicator.dueMonths.includes(monthOfYear(earlier))) return earlier;
  }
  return undefined;
}

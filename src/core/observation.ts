import type { Decimal } from "./decimal.ts";
import type { Month } from "./period.ts";

/**
 * Why there is no figure, in the symbols of the Government Statistical Service: confidential, not available,
 * not applicable, rounds to zero but is not, unreliable.
 */
export type Absence = "c" | "x" | "z" | "low" | "u";

/** A value, or the reason there is none. Never null, NaN, 0 or "" for "no figure". */
export type Figure = Decimal | Absence;

/** One row of a return: a figure about one indicator (and category of it) in one month. */
export type Observation = {
  readonly period: Month;
  readonly indicator: string;
  /** Both "" for the headline figure. */
  readonly breakdown: string;
  readonly category: string;
  /** undefined where the cell is blank. */
  readonly numerator: Figure | undefined;
  readonly denominator: Figure | undefined;
  readonly value: Figure;
};

export const FIGURE_COLUMNS = ["numerator", "denominator", "value"] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** One cell of a published month that has changed. */
export type Revision = SeriesKey & {
  readonly period: Month;
  readonly column: FigureColumn;
  /** undefined where there was no figure. */
  readonly from: Figure | undefined;
  readonly to: Figure | undefined;
};

export const ABSENCES: readonly Absence[] = ["c", "x", "z", "low", "u"];

/** What each symbol means, as pages say it. */
export const ABSENCE_WORDS: Readonly<Record<Absence, string>> = {
  c: "hidden to protect privacy",
  x: "not available",
  z: "not applicable",
  low: "rounds to zero but is not zero",
  u: "too unreliable to show",
};

/** Whether a figure is a number and not a symbol. */
export function isNumber(figure: Figure | undefined): figure is Decimal {
  return typeof figure === "object";
}

/** Whether a cell is one of the symbols for a figure that is not there, such as `x`. */
export function isAbsence(text: string): text is Absence {
  return (ABSENCES as readonly string[]).includes(text);
}

/** The number, or undefined for an absence: for look-ups that can only work with numbers. */
export function numberIn(figure: Figure | undefined): Decimal | undefined {
  return isNumber(figure) ? figure : undefined;
}

/** Which line of which indicator a row belongs to: the same in every month. */
export type SeriesKey = Pick<Observation, "indicator" | "breakdown" | "category">;

/** Ids hold no blank, so a blank joins them without ambiguity. */
export function keyOf({ indicator, breakdown, category }: SeriesKey): string {
  return `${indicator} ${breakdown} ${category}`;
}

/** The same with its month: which row of all months it is. */
export function keyInMonth(row: SeriesKey & Pick<Observation, "period">): string {
  return `${row.period} ${keyOf(row)}`;
}

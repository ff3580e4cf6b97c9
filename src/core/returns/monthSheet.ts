import { compare } from "../decimal.ts";
import { hasFraction, type Indicator } from "../indicator.ts";
import { isNumber, keyOf, type Observation, type SeriesKey } from "../observation.ts";
import type { Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import { figureCell } from "../tables/figure.ts";
import { OPTIONAL_COLUMNS, RETURN_COLUMNS, type ReturnColumn } from "../tables/observations.ts";
import type { Records } from "../tables/table.ts";
import { guideOf, type Guide } from "./guide.ts";
import { linesDue } from "./rows.ts";
import { workedOut } from "./workedOut.ts";

/** The figures of a line as cells: "" where there is none yet. */
export type Filled = { readonly numerator: string; readonly denominator: string; readonly value: string };

/** One line of the month's workbook. */
export type SheetLine = {
  readonly line: SeriesKey;
  readonly indicator: Indicator;
  readonly guide: Guide;
  readonly filled: Filled;
  /** Whether the value is what follows from its parts, or will be: then it need not be typed. */
  readonly follows: boolean;
};

/** A month's return as a workbook to fill in: its lines in the order of `indicators.csv`. */
export type MonthSheet = {
  readonly month: Month;
  readonly laCode: string;
  readonly council: string;
  readonly withBreakdowns: boolean;
  readonly lines: readonly SheetLine[];
  /** How many lines of a month that is restated are hidden from the public, and blank: only the return as sent has them. */
  readonly hidden: number;
};

const EMPTY: Filled = { numerator: "", denominator: "", value: "" };

/**
 * What the month's workbook holds. `published` are the observations that are public, of any months: of each line the newest before
 * this month stands beside it. With `restates`, what is public of this month is filled in; what is hidden stays blank.
 */
export function monthSheetOf(
  month: Month,
  { council, indicators, categories, targets }: Reference,
  published: readonly Observation[],
  restates = false,
  laCode: string = council.laCode,
): MonthSheet {
  const due = linesDue(month, indicators, categories);
  const guides = guideOf(month, due, { indicators, categories, targets }, published);
  const indicatorOf = new Map(indicators.map((each) => [each.id, each]));
  const ofMonth = new Map(
    published.filter(({ period }) => restates && period === month).map((each) => [keyOf(each), each]),
  );
  const lines = due.flatMap((line): SheetLine[] => {
    const [indicator, guide] = [indicatorOf.get(line.indicator), guides.get(keyOf(line))];
    if (indicator === undefined || guide === undefined) return [];
    const shown = ofMonth.get(keyOf(line));
    const filled = shown === undefined ? EMPTY : filledWith(shown);
    const follows =
      hasFraction(indicator) &&
      (filled.value === "" || (shown !== undefined && isFollowing(shown, indicator)));
    return [{ line, indicator, guide, filled, follows }];
  });
  const hidden = [...ofMonth.values()].filter((each) => isHidden(each)).length;
  return {
    ...{ month, laCode, council: council.name },
    ...{ withBreakdowns: categories.length > 0, lines, hidden },
  };
}

/** Whether a published line hides one of its figures. */
function isHidden({ numerator, denominator, value }: Observation): boolean {
  return [numerator, denominator, value].includes("c");
}

/** A published line as it is typed, without what is hidden. */
function filledWith({ numerator, denominator, value }: Observation): Filled {
  const cell = (figure: Observation["numerator"]) => (figure === "c" ? "" : figureCell(figure));
  return { numerator: cell(numerator), denominator: cell(denominator), value: cell(value) };
}

/** Whether a value is what its parts give, a tie included. */
function isFollowing({ numerator, denominator, value }: Observation, indicator: Indicator): boolean {
  const follows = workedOut({ numerator, denominator }, indicator);
  return isNumber(follows) && isNumber(value) && compare(follows, value) === 0;
}

/** The month's return as records, with what is filled in: the same lines without their guide. */
export function recordsOfSheet({ month, laCode, withBreakdowns, lines }: MonthSheet): Records {
  const header = RETURN_COLUMNS.filter((column) => withBreakdowns || !OPTIONAL_COLUMNS.includes(column));
  const rows = lines.map(({ line, filled }) => {
    const cells: Readonly<Record<ReturnColumn, string>> = {
      period: month,
      la_code: laCode,
      ...line,
      ...filled,
    };
    return header.map((column) => cells[column]);
  });
  return { header, rows };
}

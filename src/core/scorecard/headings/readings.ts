import type { Month } from "../../period.ts";
import type { Table } from "../../tables/table.ts";
import { indexesOf, textAt } from "../cells.ts";
import { monthsOfDates, readDateHeading, readMonthInFigures } from "./dates.ts";
import { areDays, isDoubtfulMonth, readWrittenMonth } from "./months.ts";
import { withoutPart } from "./parts.ts";
import { readBareMonth, withYears } from "./years.ts";

/** A column whose heading gives it a month. */
export type MonthColumn = { readonly month: Month; readonly index: number };

/** Why the headings of a row may give its columns other months than one. */
export type Either = "year-not-said" | "day-or-month-first";

/** What the headings of a row say of its columns. Columns are counted from 0. */
export type MonthHeadings = {
  /** The months, in the one way to read them or in each of two. None where there are no months, or none is certain. */
  readonly readings: readonly (readonly MonthColumn[])[];
  /** Why there are two ways. */
  readonly either: Either | undefined;
  /** The columns whose headings mean months, or days, that are not certain. */
  readonly doubtful: readonly number[];
};

/**
 * The months at the heads of columns, in the row at `at`. All headings of a row are of one form: months with their years, or dates,
 * or months alone. A heading of another form among them is doubtful. `newest` is the newest month published.
 */
export function monthHeadingsAt(table: Table, at: number, newest: Month | undefined): MonthHeadings {
  const header = table[at] ?? { row: 0, cells: [] };
  const texts = indexesOf(header).map((index) => ({ index, text: withoutPart(textAt(header, index)) }));
  const written = texts.flatMap(({ index, text }) => {
    const month = readWrittenMonth(text) ?? readMonthInFigures(text);
    return month === undefined ? [] : [{ index, month, text }];
  });
  const meant = texts.flatMap(({ index, text }) => (isDoubtfulMonth(text) ? [index] : []));
  const doubtful = meant.filter((index) => !written.some((each) => each.index === index));
  if (written.length > 0) {
    if (!areDays(written.map(({ text }) => text)))
      return {
        readings: [written.map(({ month, index }) => ({ month, index }))],
        either: undefined,
        doubtful,
      };
    return { readings: [], either: undefined, doubtful: meant.concat(written.map(({ index }) => index)) };
  }
  const dates = texts.flatMap(({ index, text }) => {
    const date = readDateHeading(text);
    return date === undefined ? [] : [{ index, date }];
  });
  if (dates.length > 0) {
    const months = monthsOfDates(dates.map(({ date }) => date));
    return choiceOf(dates, months, doubtful, "day-or-month-first");
  }
  const bare = texts.flatMap(({ index, text }) => {
    const number = readBareMonth(text);
    return number === undefined ? [] : [{ index, number }];
  });
  return choiceOf(bare, withYears(bare, table, at, newest), doubtful, "year-not-said");
}

function choiceOf(
  columns: readonly { readonly index: number }[],
  ways: readonly (readonly (Month | undefined)[])[],
  doubtful: readonly number[],
  either: Either,
): MonthHeadings {
  const readings = ways.map((months) =>
    columns.flatMap(({ index }, at): MonthColumn[] => {
      const month = months[at];
      return month === undefined ? [] : [{ month, index }];
    }),
  );
  const read = new Set(readings.flatMap((months) => months.map(({ index }) => index)));
  return {
    readings,
    either: readings.length > 1 ? either : undefined,
    doubtful: doubtful.filter((index) => !read.has(index)),
  };
}

import type { Month } from "../../period.ts";
import type { Row, Table } from "../../tables/table.ts";
import { isHeading, textAt } from "../cells.ts";
import { partHeaded, partOfMonth, partsBeneath, partsBeside, type FigureColumns } from "./parts.ts";
import type { MonthColumn, MonthHeadings } from "./readings.ts";

/** A month that two columns give, so that neither is used. */
export type RepeatedMonth = MonthColumn & { readonly first: number };

/** The columns of a scorecard's months. Columns are counted from 0. */
export type MonthColumns = {
  /** Where the figures of each month stand, in whichever way the headings are read. */
  readonly months: ReadonlyMap<Month, FigureColumns>;
  readonly repeated: readonly RepeatedMonth[];
  /** Columns that seem to be a month's, of which it is not certain which month, or what they hold of it. */
  readonly unreadable: readonly number[];
};

/** The rows between the row of months and the first figures that are headings too. */
export function headingsUnder(body: Table, dated: readonly number[]): Table {
  const first = body.findIndex((row) =>
    dated.some((index) => textAt(row, index) !== "" && !isHeadingBeneath(row, index)),
  );
  return body
    .slice(0, first < 0 ? 0 : first)
    .filter((row) => dated.some((index) => isHeadingBeneath(row, index)));
}

/** What the headings of months, and those beneath and beside them, say of each column. */
export function monthColumnsOf(
  { readings, doubtful }: MonthHeadings,
  header: Row,
  under: Table,
): MonthColumns {
  const ways = readings.map((columns) => readOneWay(columns, header, under));
  const months = new Map<Month, FigureColumns>();
  const given = new Set<Month>();
  for (const way of ways)
    for (const [month, columns] of way.months) {
      if (given.has(month) && months.get(month)?.value !== columns.value) months.delete(month);
      else months.set(month, columns);
      given.add(month);
    }
  const [first] = ways;
  return {
    months,
    repeated: first?.repeated ?? [],
    unreadable: [...doubtful, ...(first?.unreadable ?? [])],
  };
}

function readOneWay(columns: readonly MonthColumn[], header: Row, under: Table): MonthColumns {
  const [beneath, ...more] = under;
  const beside = beneath
    ? undefined
    : partsBeside(
        columns.map(({ index }) => index),
        header,
      );
  const months = new Map<Month, FigureColumns>();
  const unreadable: number[] = [];
  const firsts = new Map<Month, number>();
  const repeated: RepeatedMonth[] = [];
  for (const { month, index } of columns) {
    const own = beneath
      ? partsBeneath(index, header, beneath)
      : { ...beside?.get(index), [partOfMonth(textAt(header, index))]: index };
    if (Object.keys(own).length === 0 || more.some((row) => isHeadingBeneath(row, index))) {
      unreadable.push(index);
      continue;
    }
    const already = months.get(month) ?? {};
    const first = firsts.get(month);
    if (first !== undefined && Object.keys(own).some((part) => part in already))
      repeated.push({ month, index, first });
    firsts.set(month, first ?? index);
    months.set(month, { ...already, ...own });
  }
  for (const { month } of repeated) months.delete(month);
  return { months, repeated, unreadable };
}

function isHeadingBeneath(row: Row, index: number): boolean {
  const text = textAt(row, index);
  return isHeading(text) || partHeaded(text) !== undefined;
}

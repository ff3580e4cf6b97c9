import type { NewestYear } from "../comparators/newestYear.ts";
import { byCodePoint } from "../order.ts";
import { codeOf, readPeriod } from "../period.ts";
import { figureCell, figureOf } from "./figure.ts";
import { itemsIn } from "./columns.ts";
import type { Records, Table } from "./table.ts";

const KEYS = ["indicator", "period_kind", "period"] as const;

/**
 * `comparators/newest.csv`: one row an indicator, one column an area, by its number. A blank cell is an area without a row of the
 * period. Rows are in the order given, areas in the order of their numbers.
 */
export function newestYearRecords(years: readonly NewestYear[]): Records {
  const codes = [...new Set(years.flatMap(({ values }) => [...values.keys()]))].sort(byCodePoint);
  return {
    header: [...KEYS, ...codes],
    rows: years.map(({ indicator, period, values }) => [
      indicator,
      period.kind,
      codeOf(period),
      ...codes.map((code) => figureCell(values.get(code))),
    ]),
  };
}

/** The newest official figures of every indicator; undefined for a file we did not write. */
export function readNewestYears(table: Table): NewestYear[] | undefined {
  const codes = table[0]?.cells.slice(KEYS.length) ?? [];
  return itemsIn(table, KEYS, (cells): NewestYear | undefined => {
    const period = readPeriod(cells.period_kind, cells.period);
    if (period === undefined) return undefined;
    const figures = codes.flatMap((code) => {
      const figure = figureOf(cells[code] ?? "");
      return figure === undefined ? [] : [[code, figure] as const];
    });
    return { indicator: cells.indicator, period, values: new Map(figures) };
  });
}

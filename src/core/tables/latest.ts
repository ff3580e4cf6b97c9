import type { Observation } from "../observation.ts";
import { readMonth } from "../period.ts";
import { hasHeader, itemsIn, recordsOf, type Columns, type NamedCells } from "./columns.ts";
import { figureCell, figureOf } from "./figure.ts";
import type { Records, Table } from "./table.ts";

/** One indicator's headline figures of two years, oldest first; the newest is the last. */
export type LatestLine = { readonly newest: Observation; readonly recent: readonly Observation[] };

const HEADER = ["indicator", "period", "numerator", "denominator", "value", "recent"] as const;

const COLUMNS: Columns<LatestLine, (typeof HEADER)[number]> = {
  indicator: ({ newest }) => newest.indicator,
  period: ({ newest }) => newest.period,
  numerator: ({ newest }) => figureCell(newest.numerator),
  denominator: ({ newest }) => figureCell(newest.denominator),
  value: ({ newest }) => figureCell(newest.value),
  recent: ({ recent }) => recent.map(({ period, value }) => `${period}:${figureCell(value)}`).join(" "),
};

/** `latest.csv`: the newest figure of every indicator, and in `recent` its last two years as `2026-09:84.7 2026-10:c`. */
export function latestRecords(lines: readonly LatestLine[]): Records {
  return recordsOf(COLUMNS, lines);
}

/** The lines of `latest.csv`; undefined for a file we did not write. Only the newest observation has its numerator and denominator. */
export function readLatest(table: Table): LatestLine[] | undefined {
  return hasHeader(table, HEADER) ? itemsIn(table, HEADER, readLine) : undefined;
}

/** undefined where the last of `recent` is not the newest. */
function readLine(cells: NamedCells<(typeof HEADER)[number]>): LatestLine | undefined {
  const parts = cells.recent.split(" ");
  if (parts.at(-1) !== `${cells.period}:${cells.value}`) return undefined;
  const recent: Observation[] = [];
  for (const part of parts) {
    const [code = "", figure = ""] = part.split(":");
    const [period, value] = [readMonth(code), figureOf(figure)];
    if (period === undefined || value === undefined) return undefined;
    const isNewest = code === cells.period;
    recent.push({
      ...{ period, indicator: cells.indicator, breakdown: "", category: "" },
      numerator: isNewest ? figureOf(cells.numerator) : undefined,
      denominator: isNewest ? figureOf(cells.denominator) : undefined,
      value,
    });
  }
  const newest = recent.at(-1);
  return newest && { newest, recent };
}

import type { OwnYear } from "../comparators/ownYear.ts";
import { codeOf, readPeriod } from "../period.ts";
import { hasHeader, itemsIn, recordsOf, type Columns } from "./columns.ts";
import { figureCell, figureOf } from "./figure.ts";
import type { Records, Table } from "./table.ts";

const HEADER = ["indicator", "period_kind", "period", "numerator", "denominator", "value"] as const;

const COLUMNS: Columns<OwnYear, (typeof HEADER)[number]> = {
  indicator: ({ indicator }) => indicator,
  period_kind: ({ period }) => period.kind,
  period: ({ period }) => codeOf(period),
  numerator: ({ numerator }) => figureCell(numerator),
  denominator: ({ denominator }) => figureCell(denominator),
  value: ({ value }) => figureCell(value),
};

/** `years.csv`: the council's own figures over the periods of official figures, in the order given. */
export function yearRecords(years: readonly OwnYear[]): Records {
  return recordsOf(COLUMNS, years);
}

/** The council's figures by year; undefined for a file we did not write. */
export function readYears(table: Table): OwnYear[] | undefined {
  if (!hasHeader(table, HEADER)) return undefined;
  return itemsIn(table, HEADER, (cells) => {
    const [period, value] = [readPeriod(cells.period_kind, cells.period), figureOf(cells.value)];
    if (period === undefined || value === undefined) return undefined;
    const [numerator, denominator] = [figureOf(cells.numerator), figureOf(cells.denominator)];
    return { indicator: cells.indicator, period, numerator, denominator, value };
  });
}

import { LEVELS, type Comparator } from "../comparators/comparator.ts";
import { codeOf, readPeriod } from "../period.ts";
import { hasHeader, itemsIn, recordsOf, type Columns, type NamedCells } from "./columns.ts";
import { figureCell, figureOf } from "./figure.ts";
import type { Records, Table } from "./table.ts";

export const COMPARATORS_FOLDER = "comparators";

const HEADER = [
  "level",
  "area_code",
  "area",
  "period_kind",
  "period",
  "numerator",
  "denominator",
  "value",
  "source",
] as const;
const LATEST_HEADER = ["indicator", ...HEADER] as const;

/** Files that were published before parts were read stay readable. */
const OLDER_HEADER = ["level", "area_code", "area", "period_kind", "period", "value", "source"] as const;
const OLDER_LATEST_HEADER = ["indicator", ...OLDER_HEADER] as const;

const COLUMNS: Columns<Comparator, (typeof HEADER)[number]> = {
  level: ({ level }) => level,
  area_code: ({ areaCode }) => areaCode,
  area: ({ area }) => area,
  period_kind: ({ period }) => period.kind,
  period: ({ period }) => codeOf(period),
  numerator: ({ numerator }) => figureCell(numerator),
  denominator: ({ denominator }) => figureCell(denominator),
  value: ({ value }) => figureCell(value),
  source: ({ source }) => source,
};

/** `comparators/<indicator>.csv`: the figures of one indicator, sorted. */
export function comparatorRecords(comparators: readonly Comparator[]): Records {
  return recordsOf(COLUMNS, comparators);
}

/** `comparators/latest.csv`: figures of several indicators, in the order given. */
export function latestComparatorRecords(comparators: readonly Comparator[]): Records {
  return recordsOf<Comparator>({ indicator: ({ indicator }) => indicator, ...COLUMNS }, comparators);
}

/** The figures of `comparators/<indicator>.csv`; undefined for a file we did not write. */
export function readComparators(indicator: string, table: Table): Comparator[] | undefined {
  if (!hasHeader(table, HEADER) && !hasHeader(table, OLDER_HEADER)) return undefined;
  return itemsIn(table, OLDER_HEADER, (row) => comparatorOf(indicator, row));
}

/** The figures of `comparators/latest.csv`; undefined for a file we did not write. */
export function readLatestComparators(table: Table): Comparator[] | undefined {
  if (![LATEST_HEADER, OLDER_LATEST_HEADER].some((header) => hasHeader(table, header))) return undefined;
  return itemsIn(table, OLDER_LATEST_HEADER, (row) => comparatorOf(row.indicator, row));
}

function comparatorOf(
  indicator: string,
  cells: NamedCells<(typeof OLDER_HEADER)[number]>,
): Comparator | undefined {
  const { level: levelCell, area_code: areaCode, area, period_kind: kind, source } = cells;
  const level = LEVELS.find((each) => each === levelCell);
  const period = readPeriod(kind, cells.period);
  const value = figureOf(cells.value);
  if (level === undefined || period === undefined || value === undefined) return undefined;
  const [numerator, denominator] = [figureOf(cells.numerator ?? ""), figureOf(cells.denominator ?? "")];
  return { indicator, level, areaCode, area, period, numerator, denominator, value, source };
}

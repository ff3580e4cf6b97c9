import { isNumber, type Figure } from "../observation.ts";
import { compare } from "../decimal.ts";
import { readPublished } from "../dataset/cell.ts";
import { codeOf, endOf, readPeriod, type Period } from "../period.ts";
import { cellOf } from "../returns/columns.ts";
import type { Records, Table } from "../tables/table.ts";

/** In the order they are published. London is three regions: all of it, Inner and Outer. */
export const LEVELS = ["country", "region", "authority"] as const;
export type Level = (typeof LEVELS)[number];

/** Another area's official figure for what an indicator counts, in a year or on a day of its own. */
export type Comparator = {
  readonly indicator: string;
  readonly level: Level;
  /** The Department for Education's number for the area, such as 970 for England: names are respelt, numbers are not. */
  readonly areaCode: string;
  readonly area: string;
  readonly period: Period;
  /** Always `x` where the source has none: it does not say whether that was withheld or never collected. */
  readonly value: Figure;
  /** The id of a row of `sources.csv`. */
  readonly source: string;
};

const HEADER = ["level", "area_code", "area", "period_kind", "period", "value", "source"] as const;

/** `comparators/<indicator>.csv`: the figures of one indicator, sorted. */
export function comparatorRecords(comparators: readonly Comparator[]): Records {
  return { header: HEADER, rows: comparators.map(cellsOf) };
}

/** `comparators/latest.csv`: figures of several indicators, in the order given. */
export function latestComparatorRecords(comparators: readonly Comparator[]): Records {
  return {
    header: ["indicator", ...HEADER],
    rows: comparators.map((each) => [each.indicator, ...cellsOf(each)]),
  };
}

function cellsOf({ level, areaCode, area, period, value, source }: Comparator): string[] {
  return [level, areaCode, area, period.kind, codeOf(period), cellOf(value), source];
}

/** The figures of `comparators/<indicator>.csv`; undefined for a file we did not write. */
export function readComparators(indicator: string, [header, ...rows]: Table): Comparator[] | undefined {
  if (header?.cells.join() !== HEADER.join()) return undefined;
  return all(rows.map(({ cells }) => comparatorOf(indicator, cells)));
}

/** The figures of `comparators/latest.csv`; undefined for a file we did not write. */
export function readLatestComparators([header, ...rows]: Table): Comparator[] | undefined {
  if (header?.cells.join() !== ["indicator", ...HEADER].join()) return undefined;
  return all(rows.map(({ cells: [indicator = "", ...cells] }) => comparatorOf(indicator, cells)));
}

function comparatorOf(indicator: string, cells: readonly string[]): Comparator | undefined {
  const [levelCell, areaCode = "", area = "", kind = "", code = "", figure = "", source = ""] = cells;
  const level = LEVELS.find((each) => each === levelCell);
  const period = readPeriod(kind, code);
  const value = readPublished(figure);
  if (level === undefined || period === undefined || value === undefined) return undefined;
  return { indicator, level, areaCode, area, period, value, source };
}

function all<Item>(items: readonly (Item | undefined)[]): Item[] | undefined {
  const there = items.filter((item) => item !== undefined);
  return there.length === items.length ? there : undefined;
}

/** Canonical order of one indicator's figures: country, regions, authorities; then by area number and time. */
export function comparatorOrder(a: Comparator, b: Comparator): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    order(a.areaCode, b.areaCode) ||
    order(endOf(a.period), endOf(b.period))
  );
}

export function sameValue(a: Figure, b: Figure): boolean {
  return isNumber(a) && isNumber(b) ? compare(a, b) === 0 : a === b;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { group } from "d3-array";

import type { Indicator } from "../../indicator.ts";
import { codeOf } from "../../period.ts";
import { comparatorOrder, sameValue, type Comparator } from "../comparator.ts";
import type { Lait, LaitRow, Measure } from "./tables.ts";
import type { WhyUnread, Unread } from "../unread.ts";
import { readLaitValue } from "./value.ts";
import { readLaitPeriod } from "./year.ts";

/** An indicator with the Department's figures for the same thing. Each row of the measure is in `comparators` or in `unread`. */
export type Counterpart = {
  readonly indicator: Indicator;
  readonly measure: Measure;
  /** In canonical order. */
  readonly comparators: readonly Comparator[];
  readonly unread: readonly Unread[];
};

/** What became of every row of the extract. */
export type Counterparts = {
  readonly counterparts: readonly Counterpart[];
  /** Rows whose measure is not known or cannot be trusted. */
  readonly unplaced: readonly Unread[];
  /** How many rows there are of each measure that no indicator uses. */
  readonly unused: ReadonlyMap<string, number>;
  /** Indicators that name a measure of which the extract has no definition or no row. */
  readonly missing: readonly Indicator[];
};

/** Finds, for each indicator that names a measure of the tool in `comparator`, the figures of every area and year. */
export function counterpartsIn(lait: Lait, indicators: readonly Indicator[], source: string): Counterparts {
  const placed = (row: LaitRow) => !row.ragged && lait.measures.has(row.measure);
  const byMeasure = group(lait.rows.filter(placed), ({ measure }) => measure);
  const wanted = indicators.filter(({ comparator }) => comparator !== "");
  const names = new Set(wanted.map(({ comparator }) => comparator));
  const unused = [...byMeasure]
    .filter(([name]) => !names.has(name))
    .map(([name, { length }]) => [name, length] as const);

  const counterparts = wanted.flatMap((indicator) => {
    const measure = lait.measures.get(indicator.comparator);
    const rows = byMeasure.get(indicator.comparator);
    if (measure === undefined || rows === undefined) return [];
    return [counterpartOf(indicator, measure, rows, lait, source)];
  });
  const found = new Set(counterparts.map(({ indicator }) => indicator));
  return {
    counterparts,
    unplaced: lait.rows
      .filter((row) => !placed(row))
      .map(({ row, measure, ragged }) => ({
        row,
        measure,
        reason: { code: ragged ? "ragged" : "measure-unknown" },
      })),
    unused: new Map(unused),
    missing: wanted.filter((indicator) => !found.has(indicator)),
  };
}

function counterpartOf(
  indicator: Indicator,
  measure: Measure,
  rows: readonly LaitRow[],
  lait: Lait,
  source: string,
): Counterpart {
  const read: Placed[] = [];
  const unread: Unread[] = [];
  for (const row of rows) {
    const result = comparatorIn(row, indicator, measure, lait, source);
    if ("code" in result) unread.push({ row: row.row, measure: measure.name, reason: result });
    else read.push({ row: row.row, comparator: result });
  }
  const comparators: Comparator[] = [];
  for (const same of group(
    read,
    ({ comparator: { areaCode, period } }) => `${areaCode} ${codeOf(period)}`,
  ).values()) {
    const { kept, refused } = onceOnly(same);
    comparators.push(...kept);
    unread.push(...refused.map(([row, reason]) => ({ row, measure: measure.name, reason })));
  }
  return {
    indicator,
    measure,
    comparators: comparators.sort(comparatorOrder),
    unread: unread.sort((a, b) => a.row - b.row),
  };
}

type Placed = { readonly row: number; readonly comparator: Comparator };

function comparatorIn(
  row: LaitRow,
  indicator: Indicator,
  measure: Measure,
  lait: Lait,
  source: string,
): Comparator | WhyUnread {
  const area = lait.areas.get(row.area);
  if (area === undefined) return { code: "area-unknown" };
  const period = readLaitPeriod(row.years, measure.yearType, indicator.basis);
  if (typeof period === "string") return { code: period };
  const value = readLaitValue(row.value);
  if (value === undefined) return { code: "value" };
  return {
    indicator: indicator.id,
    level: area.level,
    areaCode: area.code,
    area: area.name,
    period,
    numerator: undefined,
    denominator: undefined,
    value,
    source,
  };
}

/** Keeps the first of several rows for the same area and period where all agree, and none where they differ. */
function onceOnly(same: readonly Placed[]): { kept: Comparator[]; refused: [number, WhyUnread][] } {
  const [first, ...others] = same;
  if (first === undefined) return { kept: [], refused: [] };
  if (others.every(({ comparator }) => sameValue(comparator.value, first.comparator.value))) {
    return {
      kept: [first.comparator],
      refused: others.map(({ row }) => [row, { code: "repeated", first: first.row }]),
    };
  }
  const rows = same.map(({ row }) => row);
  return { kept: [], refused: rows.map((row) => [row, { code: "contradicted", rows }]) };
}

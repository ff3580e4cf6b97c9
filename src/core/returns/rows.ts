import { group } from "d3-array";

import type { Category, Indicator } from "../indicator.ts";
import { isDue } from "../indicator.ts";
import { isError, type Fault, type Issue } from "../issue.ts";
import type { WorkedOutNote } from "../lineIssue.ts";
import type { Kindness } from "../kindness.ts";
import { keyOf, type Figure, type FigureColumn, type Observation, type SeriesKey } from "../observation.ts";
import { readMonth, readShortMonth, type Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import type { NamedRow } from "./columns.ts";
import { readFigure } from "./figures.ts";
import { alteredGuide } from "./guide.ts";
import { workedOut } from "./workedOut.ts";

/** An observation and the spreadsheet row it stands in. */
export type PlacedObservation = {
  readonly row: number;
  readonly observation: Observation;
  readonly indicator: Indicator;
};

export type RowsRead = {
  /** The rows without a fault. */
  readonly placed: readonly PlacedObservation[];
  /** The lines of rows with a fault; undefined where a row does not say whose it is. */
  readonly faulty: readonly (SeriesKey | undefined)[];
  /** The month of the first row that has one. */
  readonly period: Month | undefined;
  readonly issues: readonly Issue[];
};

/** The cells stage: one month, this council under the code that the month has (`laCodes`: those published), indicators and categories that exist, and figures in the number grammar. */
export function readReturnRows(
  rows: readonly NamedRow[],
  { council, indicators, categories }: Reference,
  laCodes: ReadonlyMap<Month, string> = new Map(),
): RowsRead {
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const known = new Map(categories.map((category) => [keyOf(category), category]));
  const issues: Issue[] = [];
  const kindnesses = new Set<Kindness>();
  const placed: PlacedObservation[] = [];
  const faulty: (SeriesKey | undefined)[] = [];
  let month: Month | undefined;

  const report = (row: number, column: string, fault: Fault | WorkedOutNote) =>
    issues.push({ ...fault, row, column });

  const figureIn = (
    column: FigureColumn,
    row: number,
    cells: NamedRow["cells"],
    indicator: Indicator,
  ): Figure | undefined => {
    const { figure, fault, kindnesses: kindly } = readFigure(cells[column], column, indicator);
    if (fault) report(row, column, fault);
    for (const kindness of kindly) kindnesses.add(kindness);
    return figure;
  };

  for (const { row, cells, guide } of rows) {
    const found = issues.length;
    const period = readMonth(cells.period) ?? readShortMonth(cells.period);
    if (period === undefined)
      report(row, "period", { code: cells.period === "" ? "cell-blank" : "not-a-month" });
    else if (period !== cells.period) kindnesses.add("short-month");
    month ??= period;
    if (period !== undefined && period !== month) report(row, "period", { code: "month-differs" });

    if (cells.la_code === "") report(row, "la_code", { code: "cell-blank" });
    else if (cells.la_code !== ((period && laCodes.get(period)) ?? council.laCode))
      report(row, "la_code", { code: "other-council" });

    const indicator = indicatorOf.get(cells.indicator);
    if (indicator === undefined) {
      report(row, "indicator", { code: cells.indicator === "" ? "cell-blank" : "indicator-unknown" });
      faulty.push(undefined);
      continue;
    }
    const isLine = (cells.breakdown === "" && cells.category === "") || known.has(keyOf(cells));
    if (!isLine) report(row, "category", { code: "category-unknown" });

    const numerator = figureIn("numerator", row, cells, indicator);
    const denominator = figureIn("denominator", row, cells, indicator);
    if (guide !== undefined)
      for (const column of alteredGuide(guide, indicator, known.get(keyOf(cells))))
        report(row, column, { code: "guide-altered" });
    const written = figureIn("value", row, cells, indicator);
    const value = cells.value === "" ? workedOut({ numerator, denominator }, indicator) : written;
    if (cells.value === "")
      report(row, "value", { code: value === undefined ? "cell-blank" : "value-worked-out" });
    const { breakdown, category } = cells;
    if (period === undefined || value === undefined || issues.slice(found).some(isError)) {
      faulty.push(isLine ? { indicator: indicator.id, breakdown, category } : undefined);
      continue;
    }
    const observation = {
      period,
      indicator: indicator.id,
      breakdown,
      category,
      numerator,
      denominator,
      value,
    };
    placed.push({ row, indicator, observation });
  }
  issues.push(...[...kindnesses].map((what): Issue => ({ code: "read-kindly", what })));
  return { placed, faulty, period: month, issues };
}

/** The lines a return for `month` must have: every indicator due, as its headline and as each declared category. */
export function linesDue(
  month: Month,
  indicators: readonly Indicator[],
  categories: readonly Category[],
): SeriesKey[] {
  const categoriesOf = group(categories, ({ indicator }) => indicator);
  return indicators
    .filter((indicator) => isDue(indicator, month))
    .flatMap(({ id }) => [
      { indicator: id, breakdown: "", category: "" },
      ...(categoriesOf.get(id) ?? []).map(({ breakdown, category }) => ({
        indicator: id,
        breakdown,
        category,
      })),
    ]);
}

/**
 * Exactly one row for every line that is due. A row with a fault in a cell has its line; where one does not say whose it is, no line
 * is said to be missing: it may be that one.
 */
export function checkLines(
  { placed, faulty }: Pick<RowsRead, "placed" | "faulty">,
  month: Month,
  reference: Reference,
): Issue[] {
  const issues: Issue[] = [];
  const due = linesDue(month, reference.indicators, reference.categories);
  // Of a month outside the council's indicators every row would be one too many: that is said once.
  if (due.length === 0) return [{ code: "nothing-due", month, column: "period" }];
  const wanted = new Map(due.map((line) => [keyOf(line), line]));
  const first = new Map<string, number>();
  for (const { row, observation } of placed) {
    const key = keyOf(observation);
    const earlier = first.get(key);
    if (earlier !== undefined) issues.push({ code: "row-repeated", row, first: earlier });
    else if (!wanted.has(key)) issues.push({ code: "row-not-due", row, column: "indicator" });
    first.set(key, earlier ?? row);
  }
  const there = faulty.map((line) => line && keyOf(line));
  if (there.includes(undefined)) return issues;
  for (const [key, line] of wanted)
    if (!first.has(key) && !there.includes(key)) issues.push({ code: "row-missing", ...line });
  return issues;
}

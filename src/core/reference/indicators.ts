import {
  BASES,
  DISCLOSURES,
  FREQUENCIES,
  KINDS,
  POLARITIES,
  type Category,
  type Indicator,
} from "../indicator.ts";
import { inFile, type Issue } from "../issue.ts";
import type { Table } from "../tables/table.ts";
import { repeatedKeys } from "../tables/checks.ts";
import * as cell from "./cells.ts";
import { indicatorOf } from "./defaults.ts";
import { readEntries, repeatedIds, unknownIds, type Entry, type Layout } from "./entries.ts";
import { quarterFaults } from "./quarters.ts";

const COLUMNS = {
  id: cell.id,
  title: cell.filled,
  short_title: cell.text,
  theme: cell.text,
  kind: cell.choice(KINDS),
  unit: cell.filled,
  scale: cell.optionalWholeNumber,
  decimals: cell.wholeNumber,
  polarity: cell.choice(POLARITIES),
  basis: cell.choice(BASES, "month"),
  frequency: cell.optionalChoice(FREQUENCIES),
  due_months: cell.monthsOfYear,
  year_ends: cell.dayOfYear,
  first_period: cell.optionalMonth,
  last_period: cell.optionalMonth,
  numerator_decimals: cell.optionalWholeNumber,
  denominator_decimals: cell.optionalWholeNumber,
  signed: cell.yesNo,
  disclosure: cell.optionalChoice(DISCLOSURES),
  zero_sensitive: cell.yesNo,
  behind: cell.optionalId,
  numerator_label: cell.text,
  denominator_label: cell.text,
  definition: cell.text,
  why_it_matters: cell.text,
  limits_of_this_indicator: cell.text,
  source_return: cell.text,
  official_code: cell.text,
  comparator: cell.text,
  easy_read: cell.text,
  for_you: cell.text,
};

export const INDICATORS: Layout<typeof COLUMNS> = {
  file: "indicators.csv",
  columns: COLUMNS,
  required: ["id", "title", "kind", "unit", "decimals", "polarity"],
};

const CATEGORY_COLUMNS = {
  indicator: cell.id,
  breakdown: cell.id,
  category: cell.id,
  title: cell.text,
  adds_up: cell.yesNo,
};

export const BREAKDOWNS: Layout<typeof CATEGORY_COLUMNS> = {
  file: "breakdowns.csv",
  columns: CATEGORY_COLUMNS,
  required: ["indicator", "breakdown", "category"],
};

export type IndicatorsRead = { readonly indicators: readonly Indicator[]; readonly issues: readonly Issue[] };

/** `indicators.csv` with its defaults filled in; an id given twice and an unknown `behind` are faults. */
export function readIndicators(table: Table): IndicatorsRead {
  const { entries, issues } = readEntries(INDICATORS, table);
  const ids = new Set(entries.map(({ cells }) => cells.id));
  const repeated = repeatedIds(INDICATORS.file, "id", entries);
  const unknown = unknownIds(INDICATORS.file, "behind", entries, ids);
  return {
    indicators: entries.map(({ cells }) => indicatorOf(cells)),
    issues: [
      ...issues,
      ...repeated,
      ...unknown,
      ...withoutStart(entries),
      ...quarterFaults(INDICATORS.file, entries),
    ],
  };
}

/** A figure that adds up the months of a year says nothing while nobody knows when that year began. */
function withoutStart(entries: readonly Entry<typeof COLUMNS>[]): Issue[] {
  return entries
    .filter(({ cells }) => cells.basis === "year_to_date" && cells.year_ends === "")
    .map(({ row }) =>
      cell.mustBe("filled in where the basis is year_to_date, such as 03-31: it says when the year began", {
        ...{ file: INDICATORS.file, row, column: "year_ends" },
      }),
    );
}

export type BreakdownsRead = { readonly categories: readonly Category[]; readonly issues: readonly Issue[] };

/** `breakdowns.csv`: one category of one breakdown of one indicator a row. */
export function readBreakdowns(table: Table, known: ReadonlySet<string>): BreakdownsRead {
  const { entries, issues } = readEntries(BREAKDOWNS, table);
  const keyOf = ({ cells }: (typeof entries)[number]) =>
    `${cells.indicator} ${cells.breakdown} ${cells.category}`;
  const faults = [
    ...issues,
    ...unknownIds(BREAKDOWNS.file, "indicator", entries, known),
    ...inFile(BREAKDOWNS.file, repeatedKeys(entries, keyOf, "category")),
  ];
  const categories = entries.map(({ cells }) => ({
    indicator: cells.indicator,
    breakdown: cells.breakdown,
    category: cells.category,
    title: cells.title === "" ? cells.category : cells.title,
    addsUp: cells.adds_up,
  }));
  return { categories, issues: faults };
}

import {
  BASES,
  DISCLOSURES,
  FREQUENCIES,
  KINDS,
  POLARITIES,
  type Category,
  type Frequency,
  type Indicator,
} from "../indicator.ts";
import type { Issue } from "../issue.ts";
import type { Table } from "../table.ts";
import * as cell from "./cells.ts";
import { readEntries, unknownIds, type Entry, type Layout } from "./entries.ts";

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
  frequency: cell.choice(FREQUENCIES, "monthly"),
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

const DUE: Record<Frequency, readonly number[]> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [3, 6, 9, 12],
  annual: [3],
};

export type IndicatorsRead = { readonly indicators: readonly Indicator[]; readonly issues: readonly Issue[] };

/** `indicators.csv` with its defaults filled in; an id given twice and an unknown `behind` are faults. */
export function readIndicators(table: Table): IndicatorsRead {
  const { entries, issues } = readEntries(INDICATORS, table);
  const faults = [...issues];
  const ids = new Set<string>();
  for (const { row, cells } of entries) {
    if (ids.has(cells.id))
      faults.push({ code: "reference-repeated", file: INDICATORS.file, row, column: "id" });
    ids.add(cells.id);
  }
  faults.push(...unknownIds(INDICATORS.file, "behind", entries, ids));
  return { indicators: entries.map(indicatorOf), issues: faults };
}

function indicatorOf({ cells }: Entry<typeof COLUMNS>): Indicator {
  const fraction = cells.kind === "ratio" || cells.kind === "mean";
  return {
    id: cells.id,
    title: cells.title,
    shortTitle: cells.short_title === "" ? cells.title : cells.short_title,
    theme: cells.theme === "" ? "Other" : cells.theme,
    kind: cells.kind,
    unit: cells.unit,
    scale: cells.scale ?? (cells.unit === "%" ? 100 : 1),
    decimals: cells.decimals,
    polarity: cells.polarity,
    basis: cells.basis,
    frequency: cells.frequency,
    dueMonths: cells.due_months.length > 0 ? cells.due_months : DUE[cells.frequency],
    yearEnds: cells.year_ends,
    firstPeriod: cells.first_period,
    lastPeriod: cells.last_period,
    numeratorDecimals: cells.numerator_decimals ?? (fraction ? 0 : cells.decimals),
    denominatorDecimals: cells.denominator_decimals ?? 0,
    signed: cells.signed,
    disclosure: cells.disclosure ?? (cells.kind === "money" ? "none" : "person"),
    zeroSensitive: cells.zero_sensitive,
    behind: cells.behind,
    numeratorLabel: cells.numerator_label,
    denominatorLabel: cells.denominator_label,
    definition: cells.definition,
    whyItMatters: cells.why_it_matters,
    limits: cells.limits_of_this_indicator,
    sourceReturn: cells.source_return,
    officialCode: cells.official_code,
    comparator: cells.comparator,
  };
}

export type BreakdownsRead = { readonly categories: readonly Category[]; readonly issues: readonly Issue[] };

/** `breakdowns.csv`: one category of one breakdown of one indicator a row. */
export function readBreakdowns(table: Table, known: ReadonlySet<string>): BreakdownsRead {
  const { entries, issues } = readEntries(BREAKDOWNS, table);
  const faults = [...issues, ...unknownIds(BREAKDOWNS.file, "indicator", entries, known)];
  const seen = new Set<string>();
  for (const { row, cells } of entries) {
    const key = `${cells.indicator} ${cells.breakdown} ${cells.category}`;
    if (seen.has(key))
      faults.push({ code: "reference-repeated", file: BREAKDOWNS.file, row, column: "category" });
    seen.add(key);
  }
  const categories = entries.map(({ cells }) => ({
    indicator: cells.indicator,
    breakdown: cells.breakdown,
    category: cells.category,
    title: cells.title === "" ? cells.category : cells.title,
    addsUp: cells.adds_up,
  }));
  return { categories, issues: faults };
}

import {
  BASES,
  DISCLOSURES,
  FREQUENCIES,
  KINDS,
  POLARITIES,
  type Frequency,
  type Indicator,
} from "../indicator.ts";
import type { Issue } from "../issue.ts";
import * as cell from "./cells.ts";
import { mustBe, readEntries, repeatedIds, unknownIds, type Entry } from "./entries.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

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
  disclosure: cell.optional(cell.choice(DISCLOSURES)),
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

export const INDICATORS: ReferenceTable<typeof COLUMNS> = {
  file: "indicators.csv",
  columns: COLUMNS,
  required: ["id", "title", "kind", "unit", "decimals", "polarity"] satisfies (keyof typeof COLUMNS)[],
};

/** What names a row. */
export const INDICATORS_KEY = ["id"] as const satisfies readonly (keyof typeof COLUMNS)[];

/** What an indicator's page needs to explain its figure. */
export const EXPLANATIONS = [
  "definition",
  "why_it_matters",
  "limits_of_this_indicator",
] as const satisfies readonly (keyof typeof COLUMNS)[];

export type IndicatorEntry = Entry<typeof COLUMNS>;

export type IndicatorsRead = {
  readonly indicators: readonly Indicator[];
  readonly entries: readonly IndicatorEntry[];
  readonly issues: readonly Issue[];
};

/** `indicators.csv` with its defaults filled in; an id given twice and an unknown `behind` are faults. */
export function readIndicators(table: Table): IndicatorsRead {
  const { entries, issues } = readEntries(INDICATORS, table);
  const ids = new Set(entries.map(({ cells }) => cells.id));
  const repeated = repeatedIds(INDICATORS.file, "id", entries);
  const unknown = unknownIds(INDICATORS.file, "behind", entries, ids);
  return {
    indicators: entries.map(({ cells }) => indicatorOf(cells)),
    entries,
    issues: [...issues, ...repeated, ...unknown, ...withoutStart(entries)],
  };
}

/** The same as published; undefined for a file that we did not publish. */
export function readPublishedIndicators(table: Table): Indicator[] | undefined {
  return cellsIn(INDICATORS, table)?.map(indicatorOf);
}

/** A figure that adds up the months of a year says nothing while nobody knows when that year began. */
function withoutStart(entries: readonly IndicatorEntry[]): Issue[] {
  return entries
    .filter(({ cells }) => cells.basis === "year_to_date" && cells.year_ends === "")
    .map(({ row }) =>
      mustBe("filled in where the basis is year_to_date, such as 03-31: it says when the year began", {
        ...{ file: INDICATORS.file, row, column: "year_ends" },
      }),
    );
}

const DUE: Record<Frequency, readonly number[]> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [3, 6, 9, 12],
  annual: [3],
};

/** The indicator that a row declares, with the defaults of its blank cells. */
function indicatorOf(cells: Cells<typeof COLUMNS>): Indicator {
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
    easyRead: cells.easy_read,
    forYou: cells.for_you,
  };
}

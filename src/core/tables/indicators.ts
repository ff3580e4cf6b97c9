import {
  BASES,
  CONTROLS,
  DISCLOSURES,
  FREQUENCIES,
  KINDS,
  POLARITIES,
  hasFraction,
  type Frequency,
  type Indicator,
} from "../indicator.ts";
import type { Prose } from "../screen/prose.ts";
import * as cell from "./cells.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  id: cell.id,
  title: cell.filled,
  short_title: cell.text,
  theme: cell.text,
  kind: cell.choice(KINDS),
  unit: cell.filled,
  scale: cell.optional(cell.wholeNumber),
  decimals: cell.wholeNumber,
  polarity: cell.choice(POLARITIES),
  basis: cell.choice(BASES, "month"),
  frequency: cell.optional(cell.choice(FREQUENCIES)),
  due_months: cell.monthsOfYear,
  year_ends: cell.dayOfYear,
  first_period: cell.optional(cell.month),
  last_period: cell.optional(cell.month),
  numerator_decimals: cell.optional(cell.wholeNumber),
  denominator_decimals: cell.optional(cell.wholeNumber),
  lowest: cell.optional(cell.number),
  highest: cell.optional(cell.number),
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
  missed: cell.text,
  delivered_by: cell.text,
  aliases: cell.text,
  control: cell.optional(cell.choice(CONTROLS)),
};

export const INDICATORS: ReferenceTable<typeof COLUMNS> = {
  file: "indicators.csv",
  columns: COLUMNS,
  required: ["id", "title", "kind", "unit", "decimals", "polarity"] satisfies (keyof typeof COLUMNS)[],
};

/** What stands in the columns in which anything may be written; in the others, names of things. */
export const INDICATORS_PROSE: Partial<Record<keyof typeof COLUMNS, Prose>> = {
  title: "label",
  short_title: "label",
  theme: "label",
  unit: "label",
  numerator_label: "label",
  denominator_label: "label",
  definition: "dated-text",
  why_it_matters: "dated-text",
  limits_of_this_indicator: "dated-text",
  source_return: "dated-text",
  official_code: "label",
  comparator: "label",
  easy_read: "text",
  for_you: "text",
  missed: "counted-text",
  delivered_by: "role",
  aliases: "label",
};

export type IndicatorCells = Cells<typeof COLUMNS>;

/** The columns that identify a row. */
export const INDICATORS_KEY = ["id"] as const satisfies readonly (keyof typeof COLUMNS)[];

/** What an indicator's page needs to explain its figure. */
export const EXPLANATIONS = [
  "definition",
  "why_it_matters",
  "limits_of_this_indicator",
] as const satisfies readonly (keyof typeof COLUMNS)[];

/** `indicators.csv` as published, with its defaults filled in; undefined for a file that we did not publish. */
export function readPublishedIndicators(table: Table): Indicator[] | undefined {
  return cellsIn(INDICATORS, table)?.map(indicatorOf);
}

const DUE: Record<Frequency, readonly number[]> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [3, 6, 9, 12],
  annual: [3],
};

/** The indicator that a row declares, with defaults for blank cells. Columns named like a field are copied. */
export function indicatorOf({
  short_title: shortTitle,
  due_months: dueMonths,
  year_ends: yearEnds,
  first_period: firstPeriod,
  last_period: lastPeriod,
  numerator_decimals: numeratorDecimals,
  denominator_decimals: denominatorDecimals,
  zero_sensitive: zeroSensitive,
  numerator_label: numeratorLabel,
  denominator_label: denominatorLabel,
  why_it_matters: whyItMatters,
  limits_of_this_indicator: limits,
  source_return: sourceReturn,
  official_code: officialCode,
  easy_read: easyRead,
  for_you: forYou,
  delivered_by: deliveredBy,
  ...same
}: IndicatorCells): Indicator {
  const { title, theme, unit, scale, decimals, basis, disclosure } = same;
  const kind = isEarlierRank(same) ? "rank" : same.kind;
  const frequency = same.frequency ?? (basis === "quarter" ? "quarterly" : "monthly");
  return {
    ...same,
    kind,
    frequency,
    ...{ yearEnds, firstPeriod, lastPeriod, zeroSensitive, numeratorLabel, denominatorLabel },
    ...{ whyItMatters, limits, sourceReturn, officialCode, easyRead, forYou, deliveredBy },
    aliases: same.aliases.split(";").flatMap((alias) => alias.trim() || []),
    shortTitle: shortTitle === "" ? title : shortTitle,
    theme: theme === "" ? "Other" : theme,
    scale: scale ?? (unit === "%" ? 100 : 1),
    dueMonths: dueMonths.length > 0 ? dueMonths : DUE[frequency],
    numeratorDecimals: numeratorDecimals ?? (hasFraction({ kind }) ? 0 : decimals),
    denominatorDecimals: denominatorDecimals ?? 0,
    disclosure: disclosure ?? (same.kind === "money" || same.kind === "rank" ? "none" : "person"),
  };
}

/** Before there was a kind for it a place was a stock, told by its unit `of 151 councils`: such rows are read as what they are. */
function isEarlierRank(cells: Pick<IndicatorCells, "kind" | "unit">): boolean {
  return cells.kind === "stock" && /^of \d/.test(cells.unit);
}

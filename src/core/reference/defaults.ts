import type { Basis, DisclosureClass, Frequency, Indicator, Kind, Polarity } from "../indicator.ts";
import type { Month } from "../period.ts";

/** One row of `indicators.csv` as its cells read: undefined where a blank takes a default that depends on other cells. */
export type IndicatorCells = {
  readonly id: string;
  readonly title: string;
  readonly short_title: string;
  readonly theme: string;
  readonly kind: Kind;
  readonly unit: string;
  readonly scale: number | undefined;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly basis: Basis;
  readonly frequency: Frequency | undefined;
  readonly due_months: readonly number[];
  readonly year_ends: string;
  readonly first_period: Month | undefined;
  readonly last_period: Month | undefined;
  readonly numerator_decimals: number | undefined;
  readonly denominator_decimals: number | undefined;
  readonly signed: boolean;
  readonly disclosure: DisclosureClass | undefined;
  readonly zero_sensitive: boolean;
  readonly behind: string;
  readonly numerator_label: string;
  readonly denominator_label: string;
  readonly definition: string;
  readonly why_it_matters: string;
  readonly limits_of_this_indicator: string;
  readonly source_return: string;
  readonly official_code: string;
  readonly comparator: string;
  readonly easy_read: string;
  readonly for_you: string;
};

const DUE: Record<Frequency, readonly number[]> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarterly: [3, 6, 9, 12],
  annual: [3],
};

/** The indicator that a row declares, with the defaults of its blank cells. */
export function indicatorOf(cells: IndicatorCells): Indicator {
  const frequency = cells.frequency ?? (cells.basis === "quarter" ? "quarterly" : "monthly");
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
    frequency,
    dueMonths: cells.due_months.length > 0 ? cells.due_months : DUE[frequency],
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

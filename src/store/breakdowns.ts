import { summarise, type Summary } from "../core/analysis/summary.ts";
import { seriesOf, type Series } from "../core/dataset/dataset.ts";
import type { Category } from "../core/indicator.ts";
import type { Month } from "../core/period.ts";
import type { IndicatorData } from "./indicator.ts";

/** One way in which an indicator is broken down, each category as it was in one month. */
export type Breakdown = {
  readonly id: string;
  readonly lines: readonly { readonly category: Category; readonly summary: Summary | undefined }[];
};

/** In the order of `breakdowns.csv`. Targets are the headline's: a category takes only its definitions from them. */
export function breakdownsOf(
  { dataset, categories }: IndicatorData,
  { indicator, targets }: Series,
  month: Month,
): Breakdown[] {
  const ids = [...new Set(categories.map(({ breakdown }) => breakdown))];
  return ids.map((id) => ({
    id,
    lines: categories
      .filter(({ breakdown }) => breakdown === id)
      .map((category) => ({
        category,
        summary: summarise(seriesOf(dataset, indicator, targets, category), month),
      })),
  }));
}

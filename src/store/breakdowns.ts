import { definitionsIn, partOf } from "../core/dataset/parts.ts";
import { seriesOf, type Series } from "../core/dataset/dataset.ts";
import type { Category } from "../core/indicator.ts";
import type { IndicatorData } from "./indicator.ts";

/** One way in which an indicator is broken down. */
export type Breakdown = {
  readonly id: string;
  /** Whether its categories add up to the headline: counts to the count, the parts of fractions to its parts. */
  readonly addsUp: boolean;
  readonly lines: readonly BreakdownLine[];
};

export type BreakdownLine = { readonly category: Category; readonly series: Series };

/** In the order of `breakdowns.csv`. Targets are the headline's: a category takes only its definitions from them. */
export function breakdownsOf(
  { dataset, categories }: IndicatorData,
  { indicator, targets }: Series,
): Breakdown[] {
  const ids = [...new Set(categories.map(({ breakdown }) => breakdown))];
  return ids.map((id) => {
    const own = categories.filter(({ breakdown }) => breakdown === id);
    return {
      id,
      addsUp: own.every(({ addsUp }) => addsUp),
      lines: own.map((category) => ({
        category,
        series: seriesOf(dataset, indicator, definitionsIn(targets), category),
      })),
    };
  });
}

/**
 * The distribution that a mean hides: how many of what it is a mean of lie in each band, such as social workers by the number
 * of cases they hold. undefined for other kinds, and for bands that do not add up.
 */
export function distributionIn({ addsUp, lines }: Breakdown): readonly BreakdownLine[] | undefined {
  const parts = lines.flatMap(({ category, series }) => {
    const counted = series.indicator.kind === "mean" ? partOf(series, "denominator") : undefined;
    return counted === undefined ? [] : [{ category, series: counted }];
  });
  return addsUp && parts.length === lines.length ? parts : undefined;
}

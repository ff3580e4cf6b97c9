import type { Decimal } from "../core/decimal.ts";
import { observationIn, seriesOf, type Series } from "../core/dataset/dataset.ts";
import { definitionsIn, partOf } from "../core/dataset/parts.ts";
import { numberIn } from "../core/observation.ts";
import type { Month } from "../core/period.ts";
import type { IndicatorData } from "./indicator.ts";

/** One way in which an indicator is broken down. */
export type Breakdown = {
  readonly id: string;
  /** Whether its categories add up to the headline: values of counts, numerators and denominators of fractions. */
  readonly addsUp: boolean;
  readonly lines: readonly BreakdownLine[];
};

/** One category: its id, its name, and its figures. */
export type BreakdownLine = { readonly key: string; readonly title: string; readonly series: Series };

/**
 * In the order of `breakdowns.csv`. Categories have no targets of their own: their series get the headline's definitions
 * only.
 */
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
        key: category.category,
        title: category.title,
        series: seriesOf(dataset, indicator, definitionsIn(targets), category),
      })),
    };
  });
}

/** The distribution behind a mean: how many are in each band, such as social workers by number of cases. */
export type MeanDistribution = {
  /** How many there are in all bands together. */
  readonly whole: Series;
  readonly bands: readonly BreakdownLine[];
};

/** The distribution behind a mean; undefined for other kinds of indicator, and for bands that do not add up. */
export function distributionOf({ addsUp, lines }: Breakdown, series: Series): MeanDistribution | undefined {
  const whole = series.indicator.kind === "mean" && addsUp ? partOf(series, "denominator") : undefined;
  if (whole === undefined) return undefined;
  const bands = lines.flatMap((line) => {
    const counted = partOf(line.series, "denominator");
    return counted === undefined ? [] : [{ ...line, series: counted }];
  });
  return { whole, bands };
}

/** How many there are in each band in one month; undefined where that is not shown. */
export function bandsIn(
  { bands }: MeanDistribution,
  month: Month,
): { readonly title: string; readonly count: Decimal | undefined }[] {
  return bands.map(({ title, series }) => ({ title, count: numberIn(observationIn(series, month)?.value) }));
}

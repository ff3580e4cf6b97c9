import type { Status } from "../core/analysis/status.ts";
import { summarise, type Summary } from "../core/analysis/summary.ts";
import type { Comparator } from "../core/comparators/comparator.ts";
import { latestComparators } from "../core/comparators/latest.ts";
import type { Series } from "../core/dataset/dataset.ts";
import type { Indicator } from "../core/indicator.ts";
import type { Edition } from "./edition.ts";
import { passes, type Filters } from "./filters.ts";
import type { Overview } from "./overview.ts";
import { slugOf } from "./themes.ts";

/** One indicator on the overview. */
export type OverviewFigure = {
  readonly indicator: Indicator;
  /** Both undefined while no figure has been published. */
  readonly series: Series | undefined;
  readonly summary: Summary | undefined;
  /** England's and the region's newest figures, where the indicator can be set beside them. */
  readonly comparators: readonly Comparator[];
};

/** Every indicator, in the order of `indicators.csv`. */
export function overviewFigures({ council, indicators }: Edition, overview: Overview): OverviewFigure[] {
  return indicators.map((indicator) => {
    const series = overview.series.find((each) => each.indicator.id === indicator.id);
    const own = overview.comparators.filter((each) => each.indicator === indicator.id);
    return {
      indicator,
      series,
      summary: series && summarise(series),
      comparators: latestComparators(indicator, own, council.region),
    };
  });
}

export function statusesOf(figures: readonly OverviewFigure[]): (Status | undefined)[] {
  return figures.map(({ summary }) => summary?.status);
}

/** The figures that pass the filters. */
export function figuresPassing(
  figures: readonly OverviewFigure[],
  { theme, status }: Filters,
): OverviewFigure[] {
  return figures.filter(
    ({ indicator, summary }) =>
      (theme === undefined || slugOf(indicator.theme) === theme) && passes(summary?.status, status),
  );
}

import { byCodePoint } from "../order.ts";
import { compare } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import {
  FIGURE_COLUMNS,
  isNumber,
  keyInMonth,
  type Figure,
  type Observation,
  type Revision,
} from "../observation.ts";
import type { Month } from "../period.ts";
import type { Target } from "../target.ts";

/** Every observation published. */
export type Dataset = {
  /** In canonical order: by month, indicator, breakdown, category. */
  readonly observations: readonly Observation[];
  readonly byIndicator: ReadonlyMap<string, readonly Observation[]>;
};

/** One indicator's observations in order of month: the headline figure, or one category of a breakdown. */
export type Series = {
  readonly indicator: Indicator;
  readonly observations: readonly Observation[];
  /** Its targets and definitions, in order of `from`. */
  readonly targets: readonly Target[];
};

/** Observations in any order to a dataset. */
export function datasetOf(observations: readonly Observation[]): Dataset {
  const sorted = [...observations].sort(canonicalOrder);
  return { observations: sorted, byIndicator: groupedByIndicator(sorted) };
}

/** The months of a dataset, each once, in the order of its rows: oldest first. */
export function monthsIn({ observations }: Dataset): Month[] {
  return [...new Set(observations.map(({ period }) => period))];
}

/** Every cell of a published month that `revise` would change. Cells of new months are not revisions. */
export function revisionsIn(dataset: Dataset, observations: readonly Observation[]): Revision[] {
  const published = new Set(monthsIn(dataset));
  const again = observations.filter(({ period }) => published.has(period));
  if (again.length === 0) return [];
  const months = new Set(again.map(({ period }) => period));
  const before = new Map(
    dataset.observations.filter(({ period }) => months.has(period)).map((each) => [keyInMonth(each), each]),
  );
  return again.flatMap((observation) => differences(before.get(keyInMonth(observation)), observation));
}

/** Takes observations into the dataset: those of new months are added, those of published months replace what stood there. */
export function revise(dataset: Dataset, observations: readonly Observation[]): Dataset {
  const months = new Set(observations.map(({ period }) => period));
  const known = new Set(monthsIn(dataset));
  const again = new Set(observations.filter(({ period }) => known.has(period)).map(keyInMonth));
  const kept = dataset.observations.filter(
    (each) => !months.has(each.period) || !again.has(keyInMonth(each)),
  );
  return datasetOf([...kept, ...observations]);
}

/** The headline series of one indicator, or one category's. */
export function seriesOf(
  { byIndicator }: Dataset,
  indicator: Indicator,
  targets: readonly Target[],
  line: { readonly breakdown: string; readonly category: string } = HEADLINE,
): Series {
  const { breakdown, category } = line;
  return {
    indicator,
    observations: (byIndicator.get(indicator.id) ?? []).filter(
      (each) => each.category === category && each.breakdown === breakdown,
    ),
    targets: targets.filter((target) => target.indicator === indicator.id),
  };
}

const HEADLINE = { breakdown: "", category: "" };

/** The observation that was reported for a month; undefined where there is none. */
export function observationIn({ observations }: Series, month: Month): Observation | undefined {
  return observations.find(({ period }) => period === month);
}

/**
 * d3-array's `group` is not used here: it shares a file with code that only Recharts needs, which every page would then load.
 */
function groupedByIndicator(observations: readonly Observation[]): Map<string, Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const group = groups.get(observation.indicator);
    if (group === undefined) groups.set(observation.indicator, [observation]);
    else group.push(observation);
  }
  return groups;
}

function canonicalOrder(a: Observation, b: Observation): number {
  return (
    byCodePoint(a.period, b.period) ||
    byCodePoint(a.indicator, b.indicator) ||
    byCodePoint(a.breakdown, b.breakdown) ||
    byCodePoint(a.category, b.category)
  );
}

function differences(before: Observation | undefined, after: Observation): Revision[] {
  const { period, indicator, breakdown, category } = after;
  return FIGURE_COLUMNS.filter((column) => !sameFigure(before?.[column], after[column])).map((column) => ({
    period,
    indicator,
    breakdown,
    category,
    column,
    from: before?.[column],
    to: after[column],
  }));
}

function sameFigure(a: Figure | undefined, b: Figure | undefined): boolean {
  return isNumber(a) && isNumber(b) ? compare(a, b) === 0 : a === b;
}

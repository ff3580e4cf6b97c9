import { absolute, compare, decimal, subtract, type Decimal } from "../decimal.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { isNumber, type Figure } from "../observation.ts";
import type { Month } from "../period.ts";
import type { Restatement } from "../tables/revisions.ts";
import { isProvisional, type ProvisionalWindow } from "./provisional.ts";
import { medianOf } from "./spc/median.ts";

/** A figure as one release published it, until another release changed it. */
export type Vintage = {
  readonly value: Figure;
  /** When and why it was changed to this; undefined for the first. */
  readonly change: Pick<Restatement, "time" | "reason"> | undefined;
};

/** A month whose figure has been restated: its first value, its second, … and the one that stands. */
export type RestatedMonth = {
  readonly period: Month;
  readonly first: Vintage;
  /** At least one, in order. */
  readonly later: readonly [Vintage, ...Vintage[]];
  readonly latest: Vintage;
  /** Latest less first, in the indicator's unit; undefined where either is no number, or where the definition changed. */
  readonly difference: Decimal | undefined;
};

/** How far the figures of months that are no longer provisional have moved from their first value. */
export type LaterChanges = {
  /** How many months that are not provisional have both a first and a latest number, restated or not. */
  readonly months: number;
  /**
   * In how many of them some cell of this indicator has changed, so that the month was certainly sent again. Others may have
   * been too.
   */
  readonly again: number;
  /** In how many of them the headline figure differs from its first value. */
  readonly changed: number;
  /** The median of the differences, without their signs; undefined where no figure differs. */
  readonly median: Decimal | undefined;
  /** The largest difference, without its sign; undefined where no figure differs. */
  readonly largest: Decimal | undefined;
};

export type Triangle = {
  /** Newest first. */
  readonly restated: readonly RestatedMonth[];
  readonly laterChanges: LaterChanges;
};

/**
 * The revision triangle of a headline series: every value that every month has had (OECD and Eurostat, “Guidelines on Revisions
 * Policy and Analysis”; the Office for National Statistics keeps such triangles). `restatements` say what was public before and
 * after, so a figure that was or is hidden stands here as hidden. `laterChanges` is about months that are not provisional.
 */
export function triangleOf(
  series: Series,
  restatements: readonly Restatement[],
  provisional: ProvisionalWindow,
): Triangle {
  const own = restatements.filter(({ breakdown }) => breakdown === "");
  const months = [...new Set(own.map(({ period }) => period))].sort().reverse();
  const restated = months.flatMap((period) => {
    const now = observationIn(series, period)?.value;
    const changes = own.filter((each) => each.period === period);
    return now === undefined ? [] : (restatedMonth(period, changes, now) ?? []);
  });
  return { restated, laterChanges: laterChanges(series, restated, givenAgain(restatements), provisional) };
}

/** undefined where a row of the month was new and nothing was changed since: a new row restates nothing. */
function restatedMonth(
  period: Month,
  changes: readonly Restatement[],
  now: Figure,
): RestatedMonth | undefined {
  const values = changes.filter(({ column }) => column === "value");
  const brought = values.find(({ from }) => from === undefined)?.release;
  const isSince = ({ release }: Restatement) => brought === undefined || release > brought;
  const since = changes.filter(isSince);
  const first: Vintage = { value: values.find(isSince)?.from ?? now, change: undefined };
  const later: Vintage[] = [];
  for (const release of [...new Set(since.map((each) => each.release))]) {
    const [cause] = since.filter((each) => each.release === release);
    const before = later.at(-1) ?? first;
    const value = values.find((each) => each.release === release)?.to ?? before.value;
    if (cause !== undefined) later.push({ value, change: { time: cause.time, reason: cause.reason } });
  }
  const [second, ...others] = later;
  if (second === undefined) return undefined;
  const latest = others.at(-1) ?? second;
  const isRedefined = later.some(({ change }) => change?.reason === "definition-change");
  const difference =
    isNumber(first.value) && isNumber(latest.value) && !isRedefined
      ? subtract(latest.value, first.value)
      : undefined;
  return { period, first, later: [second, ...others], latest, difference };
}

/** The months in which some cell, headline or category, has changed. A new row and a new definition do not count. */
function givenAgain(restatements: readonly Restatement[]): ReadonlySet<Month> {
  const changed = restatements.filter(
    ({ from, reason }) => from !== undefined && reason !== "definition-change",
  );
  return new Set(changed.map(({ period }) => period));
}

function laterChanges(
  series: Series,
  restated: readonly RestatedMonth[],
  again: ReadonlySet<Month>,
  provisional: ProvisionalWindow,
): LaterChanges {
  const known = new Map(restated.map(({ period, difference }) => [period, difference]));
  const sizes = series.observations
    .filter(({ period, value }) => isNumber(value) && !isProvisional(period, provisional))
    .flatMap(({ period }) => {
      const difference = known.has(period) ? known.get(period) : decimal(0);
      return difference === undefined ? [] : [{ period, size: absolute(difference) }];
    });
  const changed = sizes.flatMap(({ size }): Decimal[] => (size.units === 0n ? [] : [size]));
  return {
    months: sizes.length,
    again: sizes.filter(({ period }) => again.has(period) || known.has(period)).length,
    changed: changed.length,
    median: medianOf(changed),
    largest: changed.reduce<Decimal | undefined>(
      (largest, size) => (largest === undefined || compare(size, largest) > 0 ? size : largest),
      undefined,
    ),
  };
}

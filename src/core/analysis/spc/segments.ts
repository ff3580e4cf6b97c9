import { type Series } from "../../dataset/dataset.ts";
import { byCodePoint } from "../../order.ts";
import type { Observation } from "../../observation.ts";
import { REBASELINE, type DatedEvent } from "../../event.ts";
import { monthOf, type Month } from "../../period.ts";
import { breaksIn } from "../../target.ts";

/** A decision to work out limits anew from a month on, because the service itself has changed. */
export type Rebaseline = { readonly from: Month; readonly reason: string; readonly source: string };

/**
 * The re-baselines of an indicator: its events of kind `rebaseline`, each from the month of its date, with detail and source.
 */
export function rebaselinesOf(events: readonly DatedEvent[], indicator: string): Rebaseline[] {
  return events
    .filter(({ kind, indicators }) => kind === REBASELINE && indicators.includes(indicator))
    .map(({ date, detail, source }) => ({ from: monthOf(date), reason: detail, source }));
}

/** Why a segment starts where it does. */
export type SegmentStart =
  | { readonly kind: "first" }
  | { readonly kind: "new-definition" }
  | { readonly kind: "rebaseline"; readonly reason: string; readonly source: string };

/** Months that belong together: limits, medians and signals are worked out within a segment, never across two. */
export type Segment = {
  readonly start: SegmentStart;
  /** At least one, in order of month. */
  readonly observations: readonly Observation[];
};

/**
 * A series cut at each change of definition and each re-baseline. Figures alone never cut it: “the reasons for the change should
 * be fairly well understood” (NHSRplotthedots, issue 142). A re-baseline without a reason or a source is ignored.
 */
export function segmentsOf(series: Series, rebaselines: readonly Rebaseline[]): Segment[] {
  const starts = new Map<Month, SegmentStart>();
  for (const { from, reason, source } of rebaselines)
    if (reason !== "" && source !== "") starts.set(from, { kind: "rebaseline", reason, source });
  for (const from of breaksIn(series.targets)) starts.set(from, { kind: "new-definition" });

  const first = series.observations[0]?.period;
  const cuts = [...starts]
    .filter(([from]) => first !== undefined && from > first)
    .sort(([a], [b]) => byCodePoint(a, b));
  const all: [Month | undefined, SegmentStart][] = [[undefined, { kind: "first" }], ...cuts];
  return all
    .map(([from, start], index) => {
      const next = all[index + 1]?.[0];
      const observations = series.observations.filter(
        ({ period }) => (from === undefined || from <= period) && (next === undefined || period < next),
      );
      return { start, observations };
    })
    .filter(({ observations }) => observations.length > 0);
}

import { type Series } from "../../dataset/dataset.ts";
import { byCodePoint } from "../../order.ts";
import type { Observation } from "../../observation.ts";
import { REBASELINE, type DatedEvent } from "../../event.ts";
import { monthOf, type Month } from "../../period.ts";
import { breaksIn } from "../../target.ts";

/** A decision to work out limits anew from a month on, because the service itself has changed. */
export type Rebaseline = { readonly from: Month; readonly reason: string; readonly source: string };

/** The re-baselines of an indicator among the events that name it: each from the month of its date, by its detail and source. */
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

/** Months that limits, medians and signals may look at together; they never look across. */
export type Segment = {
  readonly start: SegmentStart;
  /** At least one, in order of month. */
  readonly observations: readonly Observation[];
};

/**
 * A series cut at each change of definition and each re-baseline. Never by the figures themselves: “the reasons for the
 * change should be fairly well understood” (NHSRplotthedots, issue 142). A re-baseline without reason or source is none.
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

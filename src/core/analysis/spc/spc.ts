import type { Decimal } from "../../decimal.ts";
import type { Series } from "../../dataset/dataset.ts";
import { isNumber } from "../../observation.ts";
import type { Month } from "../../period.ts";
import { interruption, lopsided, unfitness, type Broken, type Lopsided, type Unfit } from "./eligible.ts";
import { limitsOf, possible, type Limits, type Point } from "./limits.ts";
import { medianOf } from "./median.ts";
import { SPC } from "./parameters.ts";
import { seasonsOf, type Seasons } from "./seasons.ts";
import { segmentsOf, type Rebaseline, type Segment, type SegmentStart } from "./segments.ts";
import { newLevelIn, signalsOf, type NewLevel, type Signal } from "./signals.ts";
import { assuranceOf, variationIn, type Assurance, type VariationReading } from "./variation.ts";

/** Why a segment has no limits. */
export type NoLimits =
  Unfit | Broken | Lopsided | "seasons-unchecked" | "seasonal" | "too-few" | "no-variation";

type Span = { readonly from: Month; readonly to: Month; readonly start: SegmentStart };

/** A segment with limits, and the signals in it. */
export type Limited = Span & {
  readonly kind: "limits";
  readonly limits: Limits;
  /** The months that the limits are worked out from: the first of the segment. */
  readonly baseline: { readonly from: Month; readonly to: Month; readonly points: number };
  /** Fewer than twelve points: the limits move with each further month. */
  readonly trial: boolean;
  readonly signals: readonly Signal[];
  /** Where the figure has left the level that the limits were worked out from and has not come back; otherwise undefined. */
  readonly level: NewLevel | undefined;
  /** In the newest month of the segment. */
  readonly variation: VariationReading;
  readonly assurance: Assurance;
};

/** A segment without limits gets a plain run chart: its line and the median of the figures shown. */
export type Unlimited = Span & {
  readonly kind: "none";
  readonly because: NoLimits;
  /** undefined where no figure is shown, and for figures that add up over a year, whose middle says nothing. */
  readonly median: Decimal | undefined;
  /** What the test for seasons found, where seasons are why there are no limits. */
  readonly seasons?: Seasons | undefined;
};

export type Spc = {
  /** The segment of the newest month. */
  readonly now: Limited | Unlimited;
  /** The segments before it, in order. */
  readonly earlier: readonly (Limited | Unlimited)[];
};

/**
 * An individuals chart (XmR) for each segment that may have one, otherwise the reason why it may not. `rebaselines` must be
 * those of this indicator. undefined for a series without observations.
 */
export function spcOf(series: Series, rebaselines: readonly Rebaseline[] = []): Spc | undefined {
  const segments = segmentsOf(series, rebaselines);
  const unfit = unfitness(series.indicator);
  const seasons = unfit === undefined ? seasonsOf(segments) : [];
  const worked = segments.flatMap((segment, index) => {
    const [span] = spanOf(segment);
    if (span === undefined) return [];
    if (unfit === "year_to_date") return [{ ...without(segment, span, unfit), median: undefined }];
    return [unfit ? without(segment, span, unfit) : judge(series, segment, span, seasons[index])];
  });
  const now = worked.at(-1);
  return now && { now, earlier: worked.slice(0, -1) };
}

/** The signals that mark a month. */
export function signalsIn({ earlier, now }: Spc, month: Month): Signal[] {
  return [...earlier, now]
    .flatMap((segment) => (segment.kind === "limits" ? segment.signals : []))
    .filter(({ months }) => months.includes(month));
}

function judge(
  series: Series,
  segment: Segment,
  span: Span,
  seasons: Seasons | undefined,
): Limited | Unlimited {
  const broken = interruption(segment);
  if (broken !== undefined) return without(segment, span, broken);
  if (seasons === undefined) return without(segment, span, "seasons-unchecked");
  if (seasons.found) return { ...without(segment, span, "seasonal"), seasons };
  const points = pointsOf(segment);
  if (points.length < SPC.fewest) return without(segment, span, "too-few");
  const baseline = points.slice(0, SPC.baseline);
  const limits = limitsOf(baseline, possible(series.indicator));
  if (limits === undefined) return without(segment, span, "no-variation");
  const uneven = lopsided(series.indicator, segment.observations.slice(0, SPC.baseline));
  if (uneven !== undefined) return without(segment, span, uneven);

  const signals = signalsOf(points, limits);
  const variation = variationIn(span.to, signals, series.indicator);
  return {
    ...span,
    kind: "limits",
    limits,
    baseline: { from: span.from, to: baseline.at(-1)?.month ?? span.to, points: baseline.length },
    trial: points.length < SPC.established,
    signals,
    level: newLevelIn(span.to, signals),
    variation,
    assurance: assuranceOf(series, segment.observations, limits, variation),
  };
}

function without(segment: Segment, span: Span, because: NoLimits): Unlimited {
  return { ...span, kind: "none", because, median: medianOf(pointsOf(segment).map(({ value }) => value)) };
}

function pointsOf({ observations }: Segment): Point[] {
  return observations.flatMap(({ period, value }) => (isNumber(value) ? [{ month: period, value }] : []));
}

function spanOf({ start, observations }: Segment): Span[] {
  const [first, last] = [observations[0], observations.at(-1)];
  return first && last ? [{ from: first.period, to: last.period, start }] : [];
}

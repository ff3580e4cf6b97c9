import { absolute, compare, type Decimal } from "../decimal.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import type { DatedEvent } from "../event.ts";
import { isDue, previousDue } from "../indicator.ts";
import { isNumber } from "../observation.ts";
import type { Month } from "../period.ts";
import type { Way } from "../tables/findings.ts";
import { breaksIn } from "../target.ts";
import type { Change } from "./change.ts";
import { firstZeroIn, recordIn, type FirstZero, type NewRecord } from "./records.ts";
import { rebaselinesOf, type Rebaseline } from "./spc/segments.ts";
import { unfitness } from "./spc/eligible.ts";
import type { Signal } from "./spc/signals.ts";
import { spcOf, type Limited } from "./spc/spc.ts";
import { aimIn, STATUSES, statusOfFigure, type Aim, type Status } from "./status.ts";
import { comparableBefore, summarise, type Summary } from "./summary.ts";

/** The target is the same as in the month before, and the status is another. */
export type StatusChange = {
  readonly kind: "status";
  readonly from: Status;
  readonly to: Status;
  readonly since: Month;
  readonly aim: Aim;
};
/** A signal that marks the newest month, where no signal of the same rule and direction marked the month before. */
export type NewSignal = { readonly kind: "signal"; readonly signal: Signal; readonly limited: Limited };
/** The change since the same month last year. */
export type Size = { readonly kind: "size"; readonly change: Extract<Change, { kind: "change" }> };

export type What = StatusChange | NewSignal | NewRecord | FirstZero | Size;

/** What stands out in an indicator's newest figure. */
export type Finding = { readonly summary: Summary; readonly what: What };

/** From the weightiest to the lightest. */
export const FINDING_KINDS = [
  "status",
  "signal",
  "record",
  "first-zero",
  "size",
] as const satisfies readonly What["kind"][];

/**
 * What changed in `month`, the newest that is published: at most one finding, the weightiest, for each indicator due in it.
 * Status changes come first (those to off target before others), then signals, records, first zeros, and changes by their size.
 * Ties stay in the order given. A hidden or missing figure gives no finding.
 */
export function findingsOf(all: readonly Series[], month: Month, events: readonly DatedEvent[]): Finding[] {
  return all
    .filter(({ indicator }) => isDue(indicator, month))
    .flatMap((series) => findingIn(series, month, rebaselinesOf(events, series.indicator.id)) ?? [])
    .sort((a, b) => weightOf(a.what) - weightOf(b.what) || bySize(a.what, b.what));
}

/** Kinds that are news by themselves: a change by its size is mostly a month's noise. */
const NEWS: readonly What["kind"][] = ["status", "signal"];

/** Whether a finding is a change of status or a signal. `kind` as in `findings.csv`. */
export function isNews({ kind }: { readonly kind: string }): boolean {
  return NEWS.some((each) => each === kind);
}

/** Whether a change of status or a signal is for the better; undefined of others, and where neither direction is good. */
export function wayOf({ summary: { indicator }, what }: Finding): Way | undefined {
  if (what.kind === "status")
    return STATUSES.indexOf(what.to) > STATUSES.indexOf(what.from) ? "better" : "worse";
  if (what.kind !== "signal" || indicator.polarity === "neutral") return undefined;
  return what.signal.direction === indicator.polarity ? "better" : "worse";
}

function findingIn(series: Series, month: Month, rebaselines: readonly Rebaseline[]): Finding | undefined {
  const summary = summarise(series, month);
  if (summary === undefined || !isNumber(summary.observation.value)) return undefined;
  const what =
    statusChange(series, summary) ??
    newSignal(series, month, rebaselines) ??
    recordIn(series, month) ??
    firstZeroIn(series, month) ??
    sizeOf(summary);
  return what && { summary, what };
}

function statusChange(
  series: Series,
  { observation: { period }, aim, status }: Summary,
): StatusChange | undefined {
  const { indicator, targets } = series;
  const since = comparableBefore(indicator, period);
  if (since === undefined || aim === undefined || status === undefined) return undefined;
  const aimThen = aimIn(indicator, targets, since);
  const then = observationIn(series, since);
  const from = then && statusOfFigure(then, indicator, aimThen);
  if (from === undefined || from === status || !isSame(aim, aimThen)) return undefined;
  if (breaksIn(targets).some((each) => since < each && each <= period)) return undefined;
  return { kind: "status", from, to: status, since, aim };
}

function isSame(a: Aim, b: Aim | undefined): boolean {
  return b !== undefined && compare(a.target, b.target) === 0 && compare(a.tolerance, b.tolerance) === 0;
}

/**
 * undefined also where there were no limits a month ago, or the limits are old: the signal is then due to the limits, not the
 * figure.
 */
function newSignal(series: Series, month: Month, rebaselines: readonly Rebaseline[]): NewSignal | undefined {
  if (unfitness(series.indicator) !== undefined) return undefined;
  const now = limitedIn(series, month, rebaselines);
  if (now === undefined || now.variation.kind === "common-cause") return undefined;
  const before = previousDue(series.indicator, month);
  const then = before && limitedIn(series, before, rebaselines);
  if (then === undefined) return undefined;
  const known = then.variation.kind === "common-cause" ? [] : then.variation.signals;
  const signal = now.variation.signals.find(
    ({ rule, direction }) =>
      !(rule !== "trend" && direction === now.level?.direction) &&
      known.every((each) => each.rule !== rule || each.direction !== direction),
  );
  return signal && { kind: "signal", signal, limited: now };
}

/** The limits as they were once `month` was published. */
function limitedIn(series: Series, month: Month, rebaselines: readonly Rebaseline[]): Limited | undefined {
  const observations = series.observations.filter(({ period }) => period <= month);
  const now = spcOf({ ...series, observations }, rebaselines)?.now;
  return now?.kind === "limits" && now.to === month ? now : undefined;
}

/** undefined where the figure has not changed, the definition has, or the base is under 20 and so has no per cent. */
function sizeOf({ indicator, sinceLastYear: change }: Summary): Size | undefined {
  if (change.kind === "none" || change.difference.units === 0n) return undefined;
  if (change.percent === undefined && indicator.unit !== "%") return undefined;
  return { kind: "size", change };
}

function weightOf(what: What): number {
  const kind = FINDING_KINDS.indexOf(what.kind) * STATUSES.length;
  return what.kind === "status" ? kind + STATUSES.indexOf(what.to) : kind;
}

/** Largest change first. Per cent and percentage points are compared as if they were one unit. */
function bySize(a: What, b: What): number {
  return a.kind === "size" && b.kind === "size" ? compare(amountOf(b), amountOf(a)) : 0;
}

function amountOf({ change: { percent, difference } }: Size): Decimal {
  return absolute(percent ?? difference);
}

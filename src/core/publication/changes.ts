import type { Status } from "../analysis/status.ts";
import { summarise, type Summary } from "../analysis/summary.ts";
import { monthsIn, type Series } from "../dataset/dataset.ts";
import { writeDecimal } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import { keyOf, type SeriesKey } from "../observation.ts";
import type { Month } from "../period.ts";
import { headline, sentence } from "../story/headline.ts";
import type { FindingLine } from "../tables/findings.ts";
import { publishedFindings, saidFindings } from "./built/findings.ts";
import { headlinesOf } from "./built/headlines.ts";
import type { PublicEdition } from "./published.ts";
import type { ReleaseOutcome } from "./release.ts";

/** What readers will see change on the site, apart from restated cells (`ReleaseOutcome.revisions`). */
export type PublicChanges = {
  /** The months that are new, oldest first. */
  readonly months: readonly Month[];
  /** The headline of every indicator in each of them, oldest month first; of many months, in the newest few. */
  readonly headlines: readonly IndicatorSentence[];
  /** The findings that the overview will show; empty where no month is new. */
  readonly findings: readonly IndicatorSentence[];
  readonly flips: readonly Flip[];
  /** Published months whose status another target turns, oldest first of each indicator. */
  readonly turned: readonly (Flip & { readonly period: Month })[];
  /** Lines that have never been hidden before. */
  readonly firstWithheld: readonly (SeriesKey & { readonly period: Month })[];
  /** Sentences on the site about a published month that are no longer true. */
  readonly untrue: readonly Untrue[];
};

/** A sentence about an indicator. */
export type IndicatorSentence = { readonly indicator: string; readonly period: Month; readonly text: string };
/** An indicator whose newest status will change, with the old and the new one; undefined for no status. */
export type Flip = {
  readonly indicator: string;
  readonly title: string;
  readonly from: Status | undefined;
  readonly to: Status | undefined;
};
export type Untrue = {
  readonly indicator: string;
  readonly period: Month;
  readonly said: string;
  readonly now: string;
};

/** Of more months than these only the newest are told one by one. */
export const MONTHS_TOLD = 3;

/** undefined for an outcome that is refused. */
export function publicChangesOf({ editions, revisions }: ReleaseOutcome): PublicChanges | undefined {
  if (editions === undefined) return undefined;
  const { before, after } = editions;
  const known = monthsIn(before.dataset);
  const months = monthsIn(after.dataset).filter((month) => !known.includes(month));
  const newest = months.at(-1);
  const then = new Map(headlinesOf(before).map((series) => [series.indicator.id, series]));
  const earliest = earliestRestated(revisions);
  const pairs = headlinesOf(after).map((now): Pair => ({
    indicator: now.indicator,
    then: then.get(now.indicator.id),
    now,
    from: earliest.get(now.indicator.id) ?? known.at(-1),
  }));
  const touched = [...months, ...new Set(revisions.map(({ period }) => period))];
  return {
    months,
    headlines: months.slice(-MONTHS_TOLD).flatMap((period) =>
      pairs.flatMap(({ indicator, now }): IndicatorSentence[] => {
        const summary = summaryOf(now, period);
        return summary === undefined ? [] : [{ indicator: indicator.id, period, text: headline(summary) }];
      }),
    ),
    findings: newest === undefined ? [] : publishedFindings(after).map(indicatorSentence),
    flips: known.length === 0 ? [] : pairs.flatMap(flipsIn),
    turned: pairs.flatMap(turnedIn),
    firstWithheld: known.length === 0 ? [] : firstWithheld(editions, touched),
    untrue: [...pairs.flatMap(untrueIn), ...(newest === undefined ? untrueFindings(before, after) : [])],
  };
}

/** One indicator's headline as it is public now and as it would be. */
type Pair = {
  readonly indicator: Indicator;
  readonly then: Series | undefined;
  readonly now: Series;
  /** The first month whose sentences on the site may change. */
  readonly from: Month | undefined;
};

function summaryOf(series: Series | undefined, month?: Month): Summary | undefined {
  return series && summarise(series, month);
}

function flipsIn({ indicator: { id, title }, then, now }: Pair): Flip[] {
  const [was, is] = [summaryOf(then), summaryOf(now)];
  if (was === undefined || is === undefined || was.status === is.status) return [];
  return [{ indicator: id, title, from: was.status, to: is.status }];
}

/** Of an indicator whose targets are others, every published month whose status is another. */
function turnedIn({ indicator: { id, title }, then, now }: Pair): (Flip & { readonly period: Month })[] {
  if (then === undefined || isSame(then.targets, now.targets)) return [];
  return then.observations.flatMap(({ period }) => {
    const [was, is] = [summaryOf(then, period)?.status, summaryOf(now, period)?.status];
    return was === is ? [] : [{ indicator: id, title, period, from: was, to: is }];
  });
}

function isSame(some: Series["targets"], others: Series["targets"]): boolean {
  const written = (targets: Series["targets"]) =>
    targets.map(({ from, to, target, tolerance }) =>
      [from, to, target && writeDecimal(target), writeDecimal(tolerance)].join(" "),
    );
  return written(some).join("\n") === written(others).join("\n");
}

/** What the overview says of its newest month, and would not say any more. A newer month's findings take their place instead. */
function untrueFindings(before: PublicEdition, after: PublicEdition): Untrue[] {
  const next = saidFindings(after);
  return publishedFindings(before)
    .filter(({ text }) => next.every((each) => each.text !== text))
    .map(({ indicator, period, text }) => ({
      ...{ indicator, period, said: text },
      now: next.find((each) => each.indicator === indicator)?.text ?? "",
    }));
}

function indicatorSentence({ indicator, period, text }: FindingLine): IndicatorSentence {
  return { indicator, period, text };
}

function firstWithheld(
  { before, after }: NonNullable<ReleaseOutcome["editions"]>,
  touched: readonly Month[],
) {
  const known = new Set(before.dataset.observations.map(keyOf));
  const hidden = new Set(before.dataset.observations.filter(({ value }) => value === "c").map(keyOf));
  return after.dataset.observations
    .filter(({ period, value }) => value === "c" && touched.includes(period))
    .filter((each) => known.has(keyOf(each)) && !hidden.has(keyOf(each)))
    .map(({ period, indicator, breakdown, category }) => ({ period, indicator, breakdown, category }));
}

function earliestRestated(revisions: ReleaseOutcome["revisions"]): Map<string, Month> {
  const earliest = new Map<string, Month>();
  for (const { indicator, period } of revisions) {
    const known = earliest.get(indicator);
    if (known === undefined || period < known) earliest.set(indicator, period);
  }
  return earliest;
}

/** Every sentence on the site about `from` or a later month that would change. */
function untrueIn({ indicator, then, now, from }: Pair): Untrue[] {
  if (from === undefined || then === undefined) return [];
  return then.observations
    .filter(({ period }) => period >= from)
    .flatMap(({ period }) => {
      const [was, is] = [summaryOf(then, period), summaryOf(now, period)];
      if (was === undefined) return [];
      const [said, next] = [sentence(was), is === undefined ? "" : sentence(is)];
      return said === next ? [] : [{ indicator: indicator.id, period, said, now: next }];
    });
}

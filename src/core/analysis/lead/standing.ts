import type { Series } from "../../dataset/dataset.ts";
import { compare, multiply } from "../../decimal.ts";
import type { Indicator } from "../../indicator.ts";
import { monthsAfter, type Month } from "../../period.ts";
import { monthsOf } from "../months.ts";
import { failedIn, sumOf, type FailedOfAll } from "./counts.ts";

/** How one figure did in the twelve months up to a month. */
export type LeadStanding = {
  readonly series: Series;
  /** In how many of the twelve months it missed the target of that month, off and just off alike. */
  readonly missed: number;
  /** How many of the twelve months can be judged. */
  readonly judged: number;
  /** What it failed of all, added up over the months that show both; undefined where none does. */
  readonly counts: FailedOfAll | undefined;
};

/** A figure of a quarter stands for the three months that it covers. */
const MONTHS_OF: Readonly<Record<Indicator["frequency"], number>> = { monthly: 1, quarterly: 3, annual: 12 };

/**
 * Whether a figure may lead the front page: it is about the service that children got, and comes more than once a year. Neither its
 * target nor its direction is asked for: a target that was taken away last month does not undo what was missed before.
 */
export function mayLead({ disclosure, frequency }: Pick<Indicator, "disclosure" | "frequency">): boolean {
  return disclosure === "service" && frequency !== "annual";
}

/**
 * How a figure stood in each month: the function gives the twelve months up to a month. It judges every month by the target of its own
 * time, and asks only whether the target was met, so that no tolerance changes it.
 */
export function standingsOf(series: Series): (month: Month) => LeadStanding {
  const months = monthsOf(series).map(({ observation, status }) => ({
    period: observation.period,
    isJudged: status !== undefined,
    isMissed: status !== undefined && status !== "on",
    failed: failedIn(series.indicator, observation),
  }));
  const weight = MONTHS_OF[series.indicator.frequency];
  return (month) => {
    const first = monthsAfter(month, -11);
    const own = months.filter(({ period }) => first <= period && period <= month);
    return {
      series,
      missed: weight * own.filter(({ isMissed }) => isMissed).length,
      judged: weight * own.filter(({ isJudged }) => isJudged).length,
      counts: sumOf(own.flatMap(({ isJudged, failed }) => (isJudged && failed ? [failed] : []))),
    };
  };
}

/**
 * The order in which figures lead: most months missed first, then the largest share failed (those without counts last), then the most
 * failed, then by id. No two different figures are equal in it.
 */
export function byLead(a: LeadStanding, b: LeadStanding): number {
  return (
    b.missed - a.missed ||
    compareShares(b.counts, a.counts) ||
    (a.series.indicator.id < b.series.indicator.id ? -1 : 1)
  );
}

/** Exactly, without a division: a/b and c/d as ad and cb. */
function compareShares(a: FailedOfAll | undefined, b: FailedOfAll | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compare(multiply(a.failed, b.all), multiply(b.failed, a.all)) || compare(a.failed, b.failed);
}

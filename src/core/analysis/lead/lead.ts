import type { Series } from "../../dataset/dataset.ts";
import type { Month } from "../../period.ts";
import { saidCountsOf, type SaidCounts } from "./counts.ts";
import { byLead, mayLead, standingsOf, type LeadStanding } from "./standing.ts";

/** The figure that leads the front page. The rule is published: METHOD, "What leads". */
export type Lead = LeadStanding & {
  readonly kind: "lead";
  /** The newest month published. */
  readonly month: Month;
  /** Since when it has led, and in how many published months. */
  readonly since: Month;
  readonly months: number;
  readonly counts: SaidCounts | undefined;
};

/** Why no figure leads. */
export type NoLead =
  | { readonly kind: "no-month" }
  /** None of them has both a target and a number that is shown in these months. */
  | { readonly kind: "none-judged"; readonly month: Month }
  /** So many can be judged, and each was on target in every month of so many. */
  | {
      readonly kind: "none-missed";
      readonly month: Month;
      readonly figures: number;
      readonly months: number;
    };

/**
 * Which figure leads in `month`, the newest published, among headline series from their beginnings; those that may not lead are
 * passed over. How long it has led is worked out from the same series, month by month backwards, as they are shown today.
 */
export function leadIn(all: readonly Series[], month: Month | undefined): Lead | NoLead {
  if (month === undefined) return { kind: "no-month" };
  const standings = all.filter(({ indicator }) => mayLead(indicator)).map(standingsOf);
  const leaderIn = (each: Month) =>
    standings
      .map((standing) => standing(each))
      .filter(({ missed }) => missed > 0)
      .sort(byLead)[0];
  const leader = leaderIn(month);
  if (leader === undefined) {
    const judged = standings.map((standing) => standing(month).judged).filter((months) => months > 0);
    if (judged.length === 0) return { kind: "none-judged", month };
    return { kind: "none-missed", month, figures: judged.length, months: Math.max(...judged) };
  }
  const { id } = leader.series.indicator;
  const published = monthsUpTo(all, month).reverse();
  const others = published.findIndex((each) => leaderIn(each)?.series.indicator.id !== id);
  const led = others < 0 ? published : published.slice(0, others);
  return {
    ...leader,
    ...{ kind: "lead", month, since: led.at(-1) ?? month, months: led.length },
    counts: saidCountsOf(leader.series, month),
  };
}

/** Each month up to `month` of which any figure is published, oldest first. */
function monthsUpTo(all: readonly Series[], month: Month): Month[] {
  const months = new Set(all.flatMap(({ observations }) => observations.map(({ period }) => period)));
  return [...months].filter((each) => each <= month).sort();
}

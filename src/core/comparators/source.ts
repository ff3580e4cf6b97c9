import type { Day } from "../period.ts";

/** One row of `comparators/sources.csv`: where figures beside one indicator come from. An indicator may have several. */
export type ComparatorSource = {
  /** The value of `Comparator.source`, such as `dfe-lait-2026-04-08`. */
  readonly id: string;
  /** "" for what is about all of them: the list of areas and the model of neighbours. */
  readonly indicator: string;
  /** The source's own name and title for what it counts. */
  readonly measure: string;
  readonly title: string;
  /** The edition, in words. */
  readonly release: string;
  /** The day the edition was copied. */
  readonly retrieved: Day;
  /** The licence with the attribution that it asks for. */
  readonly licence: string;
  /** The publication the source itself took the figures from. */
  readonly url: string;
  /** The source's own words. */
  readonly definition: string;
  /** What must be known before its figures are set beside others, in our words: what is rounded, and what is divided by. */
  readonly note: string;
};

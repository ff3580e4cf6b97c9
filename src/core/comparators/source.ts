import type { Day } from "../period.ts";

/** One row of `comparators/sources.csv`: where the figures beside one indicator come from. */
export type ComparatorSource = {
  /** The value of `Comparator.source`, such as `dfe-lait-2026-04-08`; the same for every indicator of one import. */
  readonly id: string;
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
};

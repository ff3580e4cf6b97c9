import { decimal, type Decimal } from "../../decimal.ts";

type FreedomAndCritical = readonly [freedom: number, critical: Decimal];

/** Every number that decides a limit or a signal. Tools differ in theirs, so pages print these. */
export type SpcParameters = {
  readonly limitFactor: Decimal;
  readonly nearTop: number;
  readonly nearBottom: number;
  readonly oneSide: number;
  readonly trend: number;
  readonly near: number;
  readonly nearOf: number;
  readonly fewest: number;
  readonly established: number;
  readonly baseline: number;
  readonly seasonPoints: number;
  readonly seasonSegment: number;
  readonly seasonCritical: readonly [FreedomAndCritical, ...FreedomAndCritical[]];
};

/**
 * MDC: NHS England, “Making Data Count”, as its tools and NHSRplotthedots work it out. Outliers are not screened.
 */
export const SPC: SpcParameters = {
  /** 3 ÷ d₂, d₂ being 1.128 for ranges of two points (Shewhart; Wheeler, “Understanding Variation”). */
  limitFactor: decimal(266, 2),
  /** A point is near the limit beyond 2 ÷ 3 of the way from the mean (MDC). */
  nearTop: 2,
  nearBottom: 3,
  /** So many points in a row on one side of the mean; a point on the mean ends the row (MDC). */
  oneSide: 7,
  /** So many points in a row rising or falling, the first one counted: 7 points are 6 rises (MDC). */
  trend: 7,
  /** 2 of 3 points in a row near the limit, all three on one side of the mean (MDC, as announced in November 2023). */
  near: 2,
  nearOf: 3,
  /** “As few as five or six values” (Wheeler, “Understanding Variation”, page 60); we take six. */
  fewest: 6,
  /** Limits from fewer points are trial limits (MDC; Provost and Murray, “The Health Care Data Guide”). */
  established: 12,
  /** Limits rest on the first points of a segment, up to so many, and then stay as they are. */
  baseline: 24,
  /** Seasons are looked for in at least so many figures: two years. */
  seasonPoints: 24,
  /** A shorter segment is no help in the search: its own straight line would take the season with it. */
  seasonSegment: 12,
  /** From so many degrees of freedom on, the 95th percentile of F with 11 and so many. */
  seasonCritical: [
    [12, decimal(2717, 3)],
    [18, decimal(2374, 3)],
    [24, decimal(2216, 3)],
    [36, decimal(2067, 3)],
    [48, decimal(1995, 3)],
    [60, decimal(1952, 3)],
    [120, decimal(1869, 3)],
  ],
};

import { decimal, type Decimal } from "../../decimal.ts";

/** Every number that decides a limit or a signal. Other tools use other numbers, so pages print these. */
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
  readonly newLevel: number;
  readonly fewestCases: number;
  readonly seasonPoints: number;
  readonly seasonYear: number;
  readonly seasonCritical: readonly [ofOne: Decimal, ofTwo: Decimal];
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
  /** This many points in a row on one side of the mean are a signal; a point on the mean ends the row (MDC). */
  oneSide: 7,
  /** This many points in a row rising or falling are a signal, the first one counted: 7 points are 6 rises (MDC). */
  trend: 7,
  /** 2 of 3 points in a row near the limit, all three on one side of the mean (MDC, as announced in November 2023). */
  near: 2,
  nearOf: 3,
  /**
   * Limits need this many points: “as few as five or six values” (Wheeler, “Understanding Variation”, page 60); we take six.
   */
  fewest: 6,
  /** Limits from fewer points are trial limits (MDC; Provost and Murray, “The Health Care Data Guide”). */
  established: 12,
  /** Limits are worked out from the first points of a segment, at most this many, and then stay as they are. */
  baseline: 24,
  /** This many months on one side of the mean are a new level: the limits are out of date until somebody says what changed. */
  newLevel: 12,
  /** With fewer cases a month, on average over the baseline, there are no limits. `npm run bench -- alarms` measures why. */
  fewestCases: 5,
  /** Seasons are looked for once, in this many points (two years), which the limits are worked out from too. */
  seasonPoints: 24,
  /** Until a segment has that many points, seasons are looked for in this many on each side of its start. */
  seasonYear: 12,
  /**
   * The 95th percentile of F with 11 and 11 degrees of freedom, and with 11 and 9. Of 24 points eleven are left beside twelve
   * calendar months and the slope of the line, which is fitted to the same points; a second line takes its level and slope too.
   */
  seasonCritical: [decimal(2818, 3), decimal(3102, 3)],
};

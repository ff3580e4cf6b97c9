import type { Point } from "../../src/core/analysis/spc/limits.ts";
import type { Limits } from "../../src/core/analysis/spc/limits.ts";
import { monthsAfter, type Month } from "../../src/core/period.ts";
import { dec, month } from "./build.ts";

/** Figures month after month, the first in April 2021 unless told otherwise: `"10 14 12"`. */
export function monthly(values: string, from = "2021-04"): Record<string, string> {
  return Object.fromEntries(
    values.split(" ").map((value, index) => [monthsAfter(month(from), index), value]),
  );
}

/** Figures quarter after quarter, the first that of April to June 2021 unless told otherwise. */
export function quarterly(values: string, from = "2021-06"): Record<string, string> {
  return Object.fromEntries(
    values.split(" ").map((value, index) => [monthsAfter(month(from), 3 * index), value]),
  );
}

export function points(values: string): Point[] {
  return values.split(" ").map((value, index) => ({ month: at(index), value: dec(value) }));
}

/** The month so many after April 2021. */
export function at(index: number): Month {
  return monthsAfter(month("2021-04"), index);
}

const SEVEN = ["48", "58", "52", "44", "56", "42", "50"];

/**
 * Seven figures over and over, which is no season: they add to 350, mean 50; they move 10 + 6 + 8 + 12 + 14 + 8 = 58, and 2
 * from one seven to the next. The first 24 have a mean of 50.3 and limits at 27.7 and 73.0: spc.test.ts has the sums.
 */
export function noise(count: number, from = 0): string {
  return Array.from({ length: count }, (_, index) => SEVEN[(from + index) % 7]).join(" ");
}

/** A mean of 50, limits at 20 and 80, two thirds of the way at 30 and 70. */
export const FIFTY: Limits = {
  mean: dec("50"),
  lower: dec("20"),
  upper: dec("80"),
  nearLower: dec("30"),
  nearUpper: dec("70"),
  clipped: { lower: false, upper: false },
};

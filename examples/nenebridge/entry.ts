import type { Month } from "../../src/core/period.ts";

/**
 * What the council knows about one line of a return, before it is written with the decimals of `indicators.csv`.
 * A part and a whole are given in the smallest unit declared for them: tenths of a full-time post, for example.
 */
export type Known =
  { readonly count: number } | { readonly part: number; readonly whole: number } | { readonly symbol: "x" };

export type Entry = {
  readonly period: Month;
  readonly indicator: string;
  /** Both "" for the headline figure. */
  readonly breakdown: string;
  readonly category: string;
  readonly known: Known;
};

export function count(period: Month, indicator: string, howMany: number): Entry {
  return headline(period, indicator, { count: howMany });
}

/** `part` of `whole`: a ratio or a mean. */
export function fraction(period: Month, indicator: string, part: number, whole: number): Entry {
  return headline(period, indicator, { part, whole });
}

/** A figure that could not be collected. */
export function unavailable(period: Month, indicator: string): Entry {
  return headline(period, indicator, { symbol: "x" });
}

/** The same kind of entry for one category of a breakdown. */
export function within(breakdown: string, category: string, entry: Entry): Entry {
  return { ...entry, breakdown, category };
}

function headline(period: Month, indicator: string, known: Known): Entry {
  return { period, indicator, breakdown: "", category: "", known };
}

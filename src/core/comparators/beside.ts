import { codeOf, endOf, type Period } from "../period.ts";
import type { Comparator } from "./comparator.ts";
import { besideOf } from "./latest.ts";

/** The country and the region in one period; undefined where the source has no row. */
export type BesidePeriod = {
  readonly period: Period;
  readonly country: Comparator | undefined;
  readonly region: Comparator | undefined;
};

/** The figures of the country and of `region`, period by period, newest first. */
export function besideByPeriod(comparators: readonly Comparator[], region: string): BesidePeriod[] {
  const periods = new Map<string, BesidePeriod>();
  for (const each of besideOf(comparators, region)) {
    const { period } = each;
    const key = `${period.kind} ${codeOf(period)}`;
    const others = periods.get(key) ?? { period, country: undefined, region: undefined };
    periods.set(key, each.level === "region" ? { ...others, region: each } : { ...others, country: each });
  }
  return [...periods.values()].sort((a, b) => (endOf(a.period) < endOf(b.period) ? 1 : -1));
}

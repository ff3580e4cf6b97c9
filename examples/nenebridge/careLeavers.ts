import type { Month } from "../../src/core/period.ts";
import { chanceOf } from "./chance.ts";
import { lastTwelve, through } from "./course.ts";
import { fraction, type Entry } from "./entry.ts";

/** Young people are looked at once a year, around their birthday, so every month adds some and drops those of a year ago. */
export function careLeavers(months: readonly Month[]): Entry[] {
  const chance = chanceOf("care leavers");
  const birthdays = through(["2020-04", 12.5], ["2023-04", 14.5], ["2026-09", 17]);
  const suitable = through(["2020-04", 0.85], ["2023-10", 0.84], ["2025-06", 0.9]);
  const learning = through(["2020-04", 0.53], ["2023-10", 0.46], ["2026-09", 0.56]);
  const [people, housed, busy] = [lastTwelve(), lastTwelve(), lastTwelve()];
  return months.flatMap((month) => {
    const turned = chance.arrivals(birthdays(month));
    const inYear = people(turned);
    return [
      fraction(month, "care_leavers_suitable_homes", housed(chance.hits(turned, suitable(month))), inYear),
      fraction(month, "care_leavers_learning_or_working", busy(chance.hits(turned, learning(month))), inYear),
    ];
  });
}

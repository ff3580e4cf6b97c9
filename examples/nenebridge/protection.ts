import type { Month } from "../../src/core/period.ts";
import { chanceOf } from "./chance.ts";
import { drifting, lastTwelve, schoolYear, through } from "./course.ts";
import { count, fraction, type Entry } from "./entry.ts";

/** Enquiries lead to conferences a month later, conferences to plans; plans are a stock that starts and ends feed. */
export function protection(months: readonly Month[]): Entry[] {
  const chance = chanceOf("protection");
  const enquiriesUsual = through(
    ["2021-04", 47],
    ["2022-10", 52],
    ["2024-01", 86],
    ["2025-06", 97],
    ["2026-09", 91],
  );
  const heldShare = through(["2021-04", 0.44], ["2024-06", 0.39], ["2026-09", 0.36]);
  const onTimeShare = through(["2021-04", 0.93], ["2023-10", 0.9], ["2025-03", 0.87], ["2026-09", 0.91]);
  const againShare = through(["2020-04", 0.17], ["2022-06", 0.21], ["2024-10", 0.255], ["2026-09", 0.23]);
  const reviewedShare = drifting(
    chanceOf("plan reviews"),
    through(["2021-04", 0.965], ["2023-06", 0.9], ["2024-06", 0.94], ["2026-09", 0.935]),
    { hold: 0.7, jitter: 0.008 },
  );
  const hadReport = reports();
  const startedInYear = lastTwelve();
  const againInYear = lastTwelve();
  const long = longPlans();

  let enquiriesBefore = 44;
  let plans = 162;
  return months.flatMap((month) => {
    // Children are seen less in the holidays, but worries at home do not stop: half the swing of the front door.
    const enquiries = chance.arrivals(enquiriesUsual(month) * (0.5 + schoolYear(month) / 2));
    const held = chance.hits(enquiriesBefore, heldShare(month));
    const onTime = chance.hits(held, onTimeShare(month));
    const started = chance.hits(held, 0.85);
    const again = chance.hits(started, againShare(month));
    plans += started - chance.hits(plans, 0.122);
    enquiriesBefore = enquiries;
    const reviewed = Math.round(plans * 0.63);
    return [
      count(month, "enquiries", enquiries),
      fraction(month, "conferences_on_time", onTime, held),
      fraction(month, "parents_had_report", hadReport(month, held), held),
      count(month, "protection_plans", plans),
      count(month, "plans_two_years", long(month)),
      fraction(month, "second_plans", againInYear(again), startedInYear(started)),
      fraction(
        month,
        "plan_reviews_on_time",
        Math.min(reviewed, Math.round(reviewed * reviewedShare(month))),
        reviewed,
      ),
    ];
  });
}

/** Half of the parents have the report beforehand, until the improvement plan of April 2026 asks for it. */
function reports(): (month: Month, held: number) => number {
  const chance = chanceOf("conference reports");
  const inTimeShare = through(["2024-04", 0.47], ["2026-04", 0.55], ["2026-05", 0.86], ["2026-09", 0.93]);
  return (month, held) => chance.hits(held, inTimeShare(month));
}

/** Plans of two years or more: seldom any at first, a handful in 2024, and nearly none since. */
function longPlans(): (month: Month) => number {
  const chance = chanceOf("plans two years");
  const reachTwoYears = through(
    ["2021-04", 0.08],
    ["2023-04", 0.2],
    ["2024-04", 1.9],
    ["2025-04", 0.3],
    ["2026-04", 0.1],
  );
  let open = 0;
  return (month) => {
    open = chance.hits(open, 0.83) + chance.arrivals(reachTwoYears(month));
    return open;
  };
}

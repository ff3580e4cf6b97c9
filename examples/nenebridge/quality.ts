import type { Month } from "../../src/core/period.ts";
import { chanceOf } from "./chance.ts";
import { monthCalled, through } from "./course.ts";
import { count, fraction, unavailable, type Entry } from "./entry.ts";

/** Complaints, which nobody explains, and case checks, which become stricter in April 2024. */
export function quality(months: readonly Month[]): Entry[] {
  const complaints = chanceOf("complaints");
  const answered = through(["2021-10", 8.5], ["2025-06", 11]);
  const inTime = through(["2021-10", 0.92], ["2024-01", 0.87], ["2025-06", 0.72], ["2026-09", 0.66]);
  const checks = chanceOf("case files checked");
  const good = through(["2022-04", 0.73], ["2024-03", 0.78], ["2024-04", 0.5], ["2026-09", 0.69]);
  return months.flatMap((month) => {
    const closed = complaints.arrivals(answered(month));
    const checked = 24 + checks.hits(12, 0.5);
    return [
      fraction(month, "complaints_on_time", complaints.hits(closed, inTime(month)), closed),
      fraction(month, "audits_good", checks.hits(checked, good(month)), checked),
    ];
  });
}

/** Academic years. There is no Progress 8 for 2024/25 and 2025/26: those pupils sat no tests at the end of primary school. */
export function education(): Entry[] {
  return [
    count(monthCalled("2023-10"), "progress_8_rank", 71),
    count(monthCalled("2024-10"), "progress_8_rank", 64),
    unavailable(monthCalled("2025-10"), "progress_8_rank"),
    unavailable(monthCalled("2026-10"), "progress_8_rank"),
    count(monthCalled("2021-09"), "school_place_applications", 3642),
    count(monthCalled("2022-09"), "school_place_applications", 3817),
    count(monthCalled("2023-09"), "school_place_applications", 5236),
    count(monthCalled("2024-09"), "school_place_applications", 5481),
    count(monthCalled("2025-09"), "school_place_applications", 5702),
    count(monthCalled("2026-09"), "school_place_applications", 5655),
  ];
}

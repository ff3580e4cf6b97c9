import { expect, it } from "vitest";

import { dueDate } from "../../src/core/council.ts";
import { month } from "../support/build.ts";
import { SMALL } from "../support/small.ts";

it.each([
  ["the 25th", 25, "2026-10", "2026-11-25"],
  ["the 5th", 5, "2026-12", "2027-01-05"],
  ["the 31st, in a month of 30", 31, "2026-10", "2026-11-30"],
  ["the 30th, in February", 30, "2027-01", "2027-02-28"],
  ["the 30th, in February of a leap year", 30, "2028-01", "2028-02-29"],
  ["the 28th, in February", 28, "2027-01", "2027-02-28"],
])("figures due on %s of the following month", (_, onDay, reported, due) =>
  expect(
    dueDate({ ...SMALL.council, timetable: { day: onDay, note: "", missing: [] } }, month(reported)),
  ).toBe(due),
);

import { monthCalled } from "./course.ts";
import { count, fraction, type Entry } from "./entry.ts";

const [APRIL, MAY, JUNE] = [monthCalled("2026-04"), monthCalled("2026-05"), monthCalled("2026-06")];

/** Work of April to June 2026 that reached the case system only in July: added to what was published, most of it to June. */
export const RECORDED_LATE: readonly Entry[] = [
  fraction(APRIL, "assessments_on_time", 1, 2),
  fraction(MAY, "assessments_on_time", 2, 4),
  fraction(JUNE, "assessments_on_time", 3, 8),
  count(MAY, "enquiries", 1),
  count(JUNE, "enquiries", 3),
  fraction(JUNE, "care_reviews_on_time", 2, 3),
  fraction(JUNE, "children_took_part", 2, 2),
];

import { capitalised } from "../format.ts";
import type { Inspection, NextEvent } from "../happenings.ts";
import { dayName } from "../period.ts";
import { eventDayName } from "./eventDay.ts";

/** The grade in the inspectors’ words, or that there is none; and whether it compares with the one before. */
export function gradeWords({ event: { grade }, isNewScale }: Inspection): string {
  if (grade === "") return "None given";
  return isNewScale ? `${grade} (other rules: it does not compare with the grade before)` : grade;
}

/** `Review: by 1 February 2027, 6 months after 1 August 2026.` */
export function nextEventWords({ after, due }: NextEvent): string {
  const months = after.repeatsMonths ?? 0;
  const span = months === 1 ? "a month" : `${months} months`;
  return `${capitalised(after.kind)}: by ${dayName(due)}, ${span} after ${eventDayName(after)}.`;
}

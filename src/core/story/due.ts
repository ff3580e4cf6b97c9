import { dueDate, type Council } from "../council.ts";
import { dayName, monthName, monthsAfter, type Month } from "../period.ts";

/** "The figures for October 2026 are due by 25 November 2026.": those after the newest month that is published. */
export function nextDueSentence(council: Council, newest: Month): string {
  const next = monthsAfter(newest, 1);
  return `The figures for ${monthName(next)} are due by ${dayName(dueDate(council, next))}.`;
}

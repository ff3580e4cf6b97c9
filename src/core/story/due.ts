import { dueDate, type Council } from "../council.ts";
import { dayName, monthName, monthsAfter, type Month } from "../period.ts";

/**
 * "The day set for the figures for October 2026 is 25 November 2026.": those after the newest month that is published. It is as true after
 * that day as before it, since a page does not know when it is read.
 */
export function nextDueSentence(council: Council, newest: Month): string {
  const next = monthsAfter(newest, 1);
  return `The day set for the figures for ${monthName(next)} is ${dayName(dueDate(council, next))}.`;
}

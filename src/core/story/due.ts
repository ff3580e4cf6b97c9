import { dueDate, type Council } from "../council.ts";
import { dayName, monthName, monthsAfter, type Day, type Month } from "../period.ts";

/**
 * "The day set for the figures for October 2026 is 25 November 2026.": those after the newest month that is published. It is as true after
 * that day as before it, since a page does not know when it is read.
 */
export function nextDueSentence(council: Council, newest: Month): string {
  const next = monthsAfter(newest, 1);
  return `The day set for the figures for ${monthName(next)} is ${dayName(dueDate(council, next))}.`;
}

/** "The figures for October 2026 were due by 25 November 2026 and are not published yet.": said after that day alone. */
export function lateSentence(month: Month, due: Day): string {
  return `The figures for ${monthName(month)} were due by ${dayName(due)} and are not published yet.`;
}

import type { SensitivePeriod } from "../council.ts";
import { dayName } from "../period.ts";

/** What the chair of a meeting is told in a sensitive period. */
export function notesPausedSentence({ from, to, reason }: SensitivePeriod): string {
  return `From ${dayName(from)} to ${dayName(to)} (${reason}) notes can be read and not written: the slides say what the figures say, and nothing besides.`;
}

/** What readers are told in a sensitive period. */
export function pausedSentence({ from, to, reason }: SensitivePeriod): string {
  return `From ${dayName(from)} to ${dayName(to)} (${reason}) figures come out as always, and on time. No figure leads this page, and new notes, evaluations, questions and voices wait.`;
}

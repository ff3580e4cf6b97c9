import type { SensitivePeriod } from "../council.ts";
import { dayName } from "../period.ts";

/** What readers are told in a sensitive period. */
export function pausedSentence({ from, to, reason }: SensitivePeriod): string {
  return `From ${dayName(from)} to ${dayName(to)} (${reason}) figures come out as always, and on time. No figure leads this page, and new notes, questions and voices wait.`;
}

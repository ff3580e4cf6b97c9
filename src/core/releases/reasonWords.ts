import type { Reason } from "../reason.ts";

/** Each reason in words, as a form or a table says it. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  "late-recording": "Recorded late",
  correction: "Corrected",
  "definition-change": "The definition has changed",
  "source-error": "The source was wrong",
  "checked-and-right": "Checked and right",
  "personal-data": "Personal data",
  legal: "Legal",
};

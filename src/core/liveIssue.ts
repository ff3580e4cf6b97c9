import type { Day } from "./period.ts";

/** The issues of going live: what a council that is not illustrative needs, and that a record stays what it is. */

/** What `council.json` must say before a council that is not illustrative publishes. */
export type ReadyKey =
  | "assessment.date"
  | "assessment.approved_by"
  | "assessment.answerable"
  | "assessment.review"
  | "contacts.help"
  | "contacts.advocacy"
  | "contacts.complaints";

export type LiveFault =
  /** `from` is whether the record is an illustrative council's. */
  | { readonly code: "illustrative-changed"; readonly from: boolean }
  | { readonly code: "council-not-ready"; readonly key: ReadyKey };

/** The day has gone by on which the council meant to look at its assessment again. */
export type ReviewNote = { readonly code: "review-past"; readonly review: Day };

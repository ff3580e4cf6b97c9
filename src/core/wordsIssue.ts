import type { Day } from "./period.ts";

/** The issues of the council's own words that wait for a person. No confirmation answers them. */
export type WordsHold =
  /** Words that may be somebody's name: which of the text, counted from 1, never the words. */
  | { readonly code: "name-asked"; readonly words: readonly number[] }
  /** A question behind which only one role stands. */
  | { readonly code: "question-unapproved" }
  /** New or changed words in a sensitive period. */
  | { readonly code: "words-paused"; readonly until: Day };

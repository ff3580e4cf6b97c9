import type { Day } from "./period.ts";

/** The issues of the council's own words: what waits for a person, what they may never tell, and what is only noted. */

/** What waits for a person. No confirmation answers it. */
export type WordsHold =
  /** Words that may be somebody's name: which of the text, counted from 1, never the words. */
  | { readonly code: "name-asked"; readonly words: readonly number[] }
  /** A question behind which only one role stands. */
  | { readonly code: "question-unapproved" }
  /** New or changed words in a sensitive period. */
  | { readonly code: "words-paused"; readonly until: Day };

/** What words may never tell. */
export type ProseFault = { readonly code: "small-count-told" };

/** What a sentence must not say about its figure: `story/lint.ts`. */
export type Wording =
  | "judgement" // "better" or "worse" where the indicator is neutral
  | "against-direction" // "better" where the figure got worse, or the other way round
  | "cause"
  | "of-hidden" // a status, a per cent or a change of a hidden figure
  | "across-break"
  | "trend" // more than the figures show
  | "small-count" // so few people that one might be known
  | "too-long"; // a headline of more than ten words

/** Something in the council's words that an officer may want to look at again. It does not hold the release. */
export type ProseNote =
  | { readonly code: "wording"; readonly fault: Wording }
  | { readonly code: "quote-not-published" }
  | { readonly code: "indicator-unexplained" };

import type { Day } from "../../core/period.ts";

/** A check that only a person can do. */
export type CheckByHand = {
  readonly what: string;
  /** The day a person last did it; absent where nobody has yet. */
  readonly on?: Day;
  readonly found: string;
  /** Whether a barrier was found that is not mended yet. */
  readonly isFault?: true;
};

/**
 * Whoever runs the site keeps this list: a check that has been done gets its day, what was found, and `isFault` until it is
 * mended.
 */
export const BY_HAND: readonly CheckByHand[] = [
  {
    what: "Every task by keyboard alone",
    found: "A test does readers’ tasks with each change, and can. No person has done them yet.",
  },
  {
    what: "Enlarged to 400%",
    found: "A test looks with each change: no page scrolls sideways. No person has read one so yet.",
  },
  {
    what: "Forced colours, as with the contrast themes of Windows",
    on: "2026-11-26" as Day,
    found: "The overview, an indicator and the short version, in Chromium: lines and shapes can be seen.",
  },
  {
    what: "In print, in black and white",
    on: "2026-11-26" as Day,
    found: "The overview, a theme, all figures and the short version: nothing is told by colour alone.",
  },
  { what: "With NVDA and Firefox", found: "" },
  { what: "With VoiceOver and Safari, on a phone", found: "" },
  { what: "With TalkBack and Chrome, on a phone", found: "" },
  { what: "With voice control", found: "" },
  { what: "By people who need one of these, and by people with learning disabilities", found: "" },
];

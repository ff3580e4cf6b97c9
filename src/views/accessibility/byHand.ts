import type { Day } from "../../core/period.ts";

/** Something that no program can judge. `on` is when a person last did it; without it nobody has. */
export type CheckByHand = { readonly what: string; readonly on?: Day; readonly found: string };

/** Kept by whoever runs the site: a check that has been done gets its day and what was found. */
export const BY_HAND: readonly CheckByHand[] = [
  {
    what: "Every task by keyboard alone",
    on: "2026-11-26" as Day,
    found: "Everything can be done. A test repeats it with each change.",
  },
  {
    what: "Enlarged to 400%",
    on: "2026-11-26" as Day,
    found:
      "No page scrolls sideways; wide tables scroll within themselves. A test repeats it with each change.",
  },
  {
    what: "Forced colours, as with the contrast themes of Windows",
    on: "2026-11-26" as Day,
    found: "Looked at in Chromium: lines, shapes and where the focus is can be seen.",
  },
  {
    what: "In print, in black and white",
    on: "2026-11-26" as Day,
    found: "Nothing is told by colour alone.",
  },
  { what: "With NVDA and Firefox", found: "" },
  { what: "With VoiceOver and Safari, on a phone", found: "" },
  { what: "With TalkBack and Chrome, on a phone", found: "" },
  { what: "With voice control", found: "" },
  { what: "By people who need one of these, or Easy Read", found: "" },
];

import type { Claim } from "../../core/claims/kinds.ts";

/** A field of the form. Its name is also the name of the claim's field and of the parameter in the address. */
export type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: "indicator" | "month" | "number" | "percent" | "place" | "choice";
  /** What an empty answer means. A field without this must be filled in. */
  readonly empty?: string;
  readonly options?: readonly (readonly [value: string, words: string])[];
  /** Another field that must be filled in for this one to mean anything. */
  readonly with?: string;
  /** Only figures that are places among others. */
  readonly ofRanks?: true;
};

const NOT_SAID = "Leave it empty if it was not said.";
const WHICH_FIGURE: Field = { name: "indicator", label: "Which figure", type: "indicator" };
/** How the numbers were said: not a part of the statement, whose numbers say it each (`4.2m`). */
export const SAID_IN: Field = {
  name: "saidIn",
  label: "How the numbers were said",
  hint: "For “4.2 of 6.1” in £m, choose millions.",
  type: "choice",
  options: [
    ["", "In full: 5,901"],
    ["k", "In thousands: 5.9"],
    ["m", "In millions: 4.2"],
  ],
};
const IN_MONTH: Field = { name: "month", label: "In which month", type: "month" };
const FROM: Field = { name: "from", label: "From which month", type: "month" };
const TO: Field = { name: "to", label: "To which month", type: "month" };

const CHANGE: readonly Field[] = [
  WHICH_FIGURE,
  FROM,
  TO,
  SAID_IN,
  {
    name: "difference",
    label: "How many more or fewer",
    hint: `Such as 13, or −13 for fewer. ${NOT_SAID}`,
    type: "number",
    empty: NOT_SAID,
  },
  {
    name: "percent",
    label: "Per cent",
    hint: `Such as 5, or −5 for a fall. ${NOT_SAID}`,
    type: "percent",
    empty: NOT_SAID,
  },
  {
    name: "as",
    label: "What the per cent says",
    type: "choice",
    with: "percent",
    options: [
      ["increase", "How much more or less: 55% more"],
      ["multiple", "How much of what it was: 155% of it"],
    ],
  },
];

const SHARE: readonly Field[] = [
  WHICH_FIGURE,
  {
    name: "whole",
    label: "As a part of which other figure",
    hint: "Only for a figure that counts a part of another, such as referrals out of contacts.",
    type: "indicator",
    empty: "None: the figure is a percentage itself",
  },
  IN_MONTH,
  {
    name: "which",
    label: "Which part of it",
    hint: "A figure of what was on time also says how much was late.",
    type: "choice",
    options: [
      ["part", "What the figure counts: on time"],
      ["rest", "All the others: late"],
    ],
  },
  {
    name: "bound",
    label: "How it was put",
    type: "choice",
    options: [
      ["is", "It is this share: 27% are"],
      ["more-than", "More than this share: more than half"],
      ["less-than", "Less than this share: less than half"],
    ],
  },
  {
    name: "percent",
    label: "Per cent",
    hint: `Such as 27; a half is 50. ${NOT_SAID}`,
    type: "percent",
    empty: NOT_SAID,
  },
  SAID_IN,
  {
    name: "part",
    label: "How many",
    hint: `The 142 of “142 of 200”. ${NOT_SAID}`,
    type: "number",
    empty: NOT_SAID,
  },
  {
    name: "of",
    label: "Out of how many",
    hint: `The 200 of “142 of 200”. ${NOT_SAID}`,
    type: "number",
    empty: NOT_SAID,
  },
];

const RANGE: readonly Field[] = [
  WHICH_FIGURE,
  FROM,
  TO,
  SAID_IN,
  { name: "low", label: "The lower first number", hint: "The 25 of “from 25–30 to 17”.", type: "number" },
  { name: "high", label: "The higher first number", hint: "The 30 of “from 25–30 to 17”.", type: "number" },
  { name: "now", label: "The later number", hint: "The 17 of “from 25–30 to 17”.", type: "number" },
];

const RANK: readonly Field[] = [
  { ...WHICH_FIGURE, ofRanks: true },
  { ...TO, label: "In which month" },
  { name: "place", label: "Which place", hint: "Such as 38th.", type: "place" },
  { name: "of", label: "Of how many", hint: "Such as 151.", type: "place" },
  { ...FROM, label: "In which earlier month", empty: "None was said" },
  {
    name: "before",
    label: "Which place then",
    hint: `Such as 107th. ${NOT_SAID}`,
    type: "place",
    empty: NOT_SAID,
  },
  {
    name: "beforeOf",
    label: "Of how many then",
    hint: `Such as 150. ${NOT_SAID}`,
    type: "place",
    empty: NOT_SAID,
  },
];

const LEVEL: readonly Field[] = [
  WHICH_FIGURE,
  IN_MONTH,
  {
    name: "qualifier",
    label: "How it was put",
    type: "choice",
    options: [
      ["exactly", "exactly"],
      ["about", "about"],
      ["nearly", "nearly"],
      ["over", "over"],
      ["under", "under"],
      ["at-least", "at least"],
      ["at-most", "at most"],
    ],
  },
  SAID_IN,
  { name: "number", label: "The number", hint: "Such as 5,901, £4.2 million or 84.7%.", type: "number" },
];

const ACROSS: readonly Field[] = [
  WHICH_FIGURE,
  IN_MONTH,
  { name: "area", label: "Which other area", type: "choice" },
  SAID_IN,
  { name: "theirs", label: "The number said for it", hint: "Such as 81,770.", type: "number" },
  {
    name: "ours",
    label: "The number said for here",
    hint: `Such as 416. ${NOT_SAID}`,
    type: "number",
    empty: NOT_SAID,
  },
  {
    name: "rate",
    label: "Set beside it by which rate",
    hint: "To say what their rate would be here: the figure that counts the same per head.",
    type: "indicator",
    empty: "None",
  },
];

export type ClaimKind = Claim["kind"];
export const FIELDS: Readonly<Record<ClaimKind, readonly Field[]>> = {
  change: CHANGE,
  share: SHARE,
  range: RANGE,
  rank: RANK,
  level: LEVEL,
  across: ACROSS,
};

/** The kinds of statement in the order of the form, each with an example. */
export const KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  change: "A change: “13 more than last July, five per cent”",
  level: "A number: “over 400 children in care”",
  share: "A share: “more than half were late”",
  range: "A change from a range: “from 25–30 to 17”",
  rank: "A place: “38th of 151, up from 107th”",
  across: "Another area’s figure: “81,770 in England”",
};
export const CLAIM_KINDS = Object.keys(KIND_WORDS) as ClaimKind[];

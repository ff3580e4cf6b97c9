import type { Issue } from "../issue.ts";
import { dayName } from "../period.ts";
import type { PlanNote } from "../planIssue.ts";
import type { ProseFault, ProseNote, WordsHold, Wording } from "../wordsIssue.ts";

type OfProse = Extract<Issue, ProseFault | ProseNote | PlanNote | WordsHold>;

/** The words for issues in the texts that a council writes: commentary, events, definitions. */
export function wordsOfProse(issue: OfProse): readonly [message: string, remedy: string] {
  switch (issue.code) {
    case "small-count-told":
      return [
        "This tells of so few people that one of them might be known.",
        "Figures of this size are hidden, and words would say them again. Leave the number out: “some children”, “a few families”.",
      ];
    case "name-asked":
      return [
        `${wordsNumbered(issue.words)} may be somebody’s name: no list of ordinary words has ${issue.words.length === 1 ? "it" : "them"}.`,
        "Take out whatever names or may name a person. A place, a school, an organisation or a role goes as a whole phrase into known_names.csv, with its kind and the role that approved it. No confirmation answers this.",
      ];
    case "question-unapproved":
      return [
        "A question is published once a second role has approved it, other than who asks and who publishes.",
        "Write that role into approved_by, or take the row out until it has approved. No confirmation answers this.",
      ];
    case "words-paused":
      return [
        `A sensitive period of council.json lasts until ${dayName(issue.until)}: new or changed commentary, questions, voices and evaluations wait until it is over.`,
        "Leave the row as it was published, or take it out until then. Figures are published as always, and a text that must go is taken back with withdraw.",
      ];
    case "quote-not-published":
      return [
        "A number in this note is not among the published figures, and the page will say so.",
        "Check it against the indicator’s figures and targets of this month and the year before, or name the month it is of, such as August 2025.",
      ];
    case "indicator-unexplained":
      return [
        "The indicator’s page leaves this out, because the cell is blank.",
        "Say in a sentence or two what the indicator counts, why it matters and what it cannot tell.",
      ];
    case "action-without-evidence":
      return [
        "This action names no indicator that it should move, and no evidence.",
        "Name the indicators, or write by what one can tell that it was done, such as a check of 40 records.",
      ];
    case "wording":
      return WORDINGS[issue.fault];
  }
}

/** More are not told one by one. */
const MOST_WORDS = 12;

function wordsNumbered(words: readonly number[]): string {
  const told = words.slice(0, MOST_WORDS);
  const rest = words.length - told.length;
  const [last = 0, ...others] = [...told].reverse();
  if (rest > 0) return `Words ${told.join(", ")} and ${rest} more of this text`;
  return others.length === 0
    ? `Word ${last} of this text`
    : `Words ${others.reverse().join(", ")} and ${last} of this text`;
}

const WORDINGS: Readonly<Record<Wording, readonly [message: string, remedy: string]>> = {
  judgement: [
    "This calls a change better or worse, and neither direction is good here.",
    "Say higher or lower, with the figures.",
  ],
  "against-direction": [
    "This calls a change better or worse, and the figure went the other way.",
    "Check the figures.",
  ],
  cause: [
    "This gives a cause, which an event does not show.",
    "Say what happened; causes belong in an exception note in commentary.csv.",
  ],
  "of-hidden": [
    "This gives a status, a per cent or a change of a figure that is hidden or missing.",
    "Leave it out: it may give the hidden figure away.",
  ],
  "across-break": [
    "This compares figures before and after a change of definition.",
    "Say that they cannot be compared.",
  ],
  trend: [
    "This speaks of a trend, and the last figures do not go one way three times running.",
    "Say what the figure was in each month.",
  ],
  "small-count": ["This tells of few people.", "Leave the number out."],
  "too-long": ["This has more than ten words.", "Shorten it."],
};

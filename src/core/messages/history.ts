import type { DisclosureNote } from "../disclosureIssue.ts";
import type { Doubt, HistoryFault, Issue } from "../issue.ts";
import type { ReadyKey, ReviewNote } from "../liveIssue.ts";
import { askedBy, writeAsked } from "../publication/confirmed.ts";
import { counted } from "./nouns.ts";
import { dayName, lastDayOf, monthName } from "../period.ts";

/** What publishes a figure that is right: the `--confirm` that answers this question and no other. */
export function ifRight(issue: Issue): string {
  const asked = askedBy(issue);
  return `If it is right, publish with --confirm checked-and-right${asked === undefined ? "" : `:${writeAsked(asked)}`}.`;
}

/** Doubts about reference files have their words beside their faults. */
type Later = Exclude<
  Extract<Issue, HistoryFault | Doubt | DisclosureNote | ReviewNote>,
  { readonly code: "target-hundredfold" | "announced-early" | "plan-count-differs" }
>;

const NOT_READY =
  "A council that is not illustrative does not publish without it: docs/first-publication.md.";

/** What is not there, and what to write. */
const READY: Readonly<Record<ReadyKey, readonly [message: string, remedy: string]>> = {
  "assessment.date": [
    `The day of the data-protection assessment is not given. ${NOT_READY}`,
    "Make the assessment (docs/disclosure.md has a template), then write its day, such as 2026-09-30.",
  ],
  "assessment.approved_by": [
    `The role that approved the data-protection assessment is not given. ${NOT_READY}`,
    "Write the office, such as Director of Children’s Services, and never a name.",
  ],
  "assessment.answerable": [
    `The role that is answerable for the assessment is not given. ${NOT_READY}`,
    "Write the office, such as Data protection officer, and never a name.",
  ],
  "assessment.review": [
    `The day by which the assessment is looked at again is not given. ${NOT_READY}`,
    "Write a day to come, at most a year after the assessment, such as 2027-09-30.",
  ],
  "contacts.help": [
    `Nobody is named whom a reader can call who is worried about a child. ${NOT_READY}`,
    "Write at least one contact with its label and a phone, email or url.",
  ],
  "contacts.advocacy": [
    `Nobody is named who takes the side of a child in care. ${NOT_READY}`,
    "Write at least one contact with its label and a phone, email or url.",
  ],
  "contacts.complaints": [
    `It is not said where to make a complaint. ${NOT_READY}`,
    "Write at least one contact with its label and a phone, email or url.",
  ],
};

/** The words for what is found once a return is whole: beside what is published, beside its past. */
export function wordsOfHistory(issue: Later): readonly [message: string, remedy: string] {
  switch (
    issue.code // exhaustive, like `issueWords` in message.ts
  ) {
    case "month-not-over":
      return [
        `${monthName(issue.month)} is not over yet.`,
        `Send it after ${dayName(lastDayOf(issue.month))}.`,
      ];
    case "month-before-first":
      return [
        `This month is before the first one published (${monthName(issue.first)}).`,
        "Check the month; earlier months cannot be added.",
      ];
    case "month-gap":
      return [
        `${monthName(issue.expected)} has not been published yet.`,
        "Publish the months in order, or give them all at once.",
      ];
    case "month-already-published":
      return [
        `${monthName(issue.month)} is published already, with other figures (${counted(issue.cells, "cell")}).`,
        "Check that this is the right file. To restate what is published, publish with --revise --reason late-recording, or another reason.",
      ];
    case "nothing-published":
      return [
        "Nothing has been published yet.",
        "Publish a month’s return: the reference files are released with it.",
      ];
    case "record-closed":
      return [
        "This record was closed: nothing more is published in it.",
        "Publish where the figures go on. Something published can still be taken back with withdraw.",
      ];
    case "identity-changed":
      return [
        `${issue.key === "la_code" ? "The council’s code (la_code)" : "The council’s name"} is not the one under which the record is published.`,
        "This may be another council’s folder: check --council and --data. Where the council itself has changed, publish that alone, with a reason and two roles: publish --reference --reason CODE --approved-by ROLE --approved-by ROLE. Earlier months keep their code.",
      ];
    case "indicator-gone":
      return [
        `“${issue.indicator}” has published figures, and is not in indicators.csv any more.`,
        "Put its row back; where it is no longer reported, fill in last_period. To take its pages away, publish that alone, with a reason: publish --reference --reason CODE.",
      ];
    case "illustrative-changed":
      return [
        issue.from
          ? "The record is that of an illustrative council, and council.json no longer says so."
          : "The record is that of a real council, and council.json now says that it is illustrative.",
        issue.from
          ? "Invented figures cannot become the beginning of a real record. Begin one in an empty folder, with a key of its own: docs/first-publication.md."
          : "Take “illustrative” out. To show invented figures, publish them into a folder of their own with --data.",
      ];
    case "council-not-ready":
      return READY[issue.key];
    case "review-past":
      return [
        `The assessment was to be looked at again by ${dayName(issue.review)}.`,
        "Look at it again, and write the new date and the next review into council.json.",
      ];

    case "last-month-again":
      return [
        `Nearly all figures (${issue.figures}) are exactly those of the month before.`,
        `Check that this is not last month’s file under a new name. ${ifRight(issue)}`,
      ];
    case "rows-shifted":
      return [
        `From this row on, ${issue.rows} values look like last month’s of the row above or below.`,
        `Check that no column has slipped by a row. ${ifRight(issue)}`,
      ];
    case "pounds-or-thousands":
      return [
        "This is about a thousand times the amount before, or a thousandth of it.",
        `Amounts are in pounds, not in thousands of pounds. ${ifRight(issue)}`,
      ];
    case "tenfold":
      return [
        "This is about ten times the figure before, or a tenth of it.",
        `Look for a digit or a decimal point too many or too few. ${ifRight(issue)}`,
      ];
    case "beyond-bounds":
      return [
        issue.side === "above"
          ? "This is more than any council could have, or than indicators.csv says that the figure can be."
          : "This is less than indicators.csv says that the figure can be.",
        `Check the number and its row. ${ifRight(issue)} What the figure can be is in its columns “lowest” and “highest”.`,
      ];
    case "far-from-history":
      return [
        "This is far from anything this indicator has shown in two years.",
        `Check it against where it comes from. ${ifRight(issue)}`,
      ];

    case "months-too-thin":
      return [
        `“${issue.indicator}” counts 1 to ${issue.threshold}, or is hidden, in ${issue.thin} of its last ${issue.months} months.`,
        "By quarter less of it would be hidden: see “Quarters in place of months” in docs/contract.md.",
      ];
    case "category-too-thin":
      return [
        `“${issue.indicator}/${issue.breakdown}/${issue.category}” counts 1 to ${issue.threshold} in ${issue.thin} of ${issue.months} months. Joined to “${issue.joinedTo}”, ${counted(issue.hiddenJoined, "line")} of all these months would be hidden instead of ${issue.hidden.toLocaleString("en-GB")}.`,
        "Before the breakdown is published, declare one category for both in breakdowns.csv, and give it in every return in their place.",
      ];
  }
}

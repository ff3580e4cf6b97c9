import type { Issue } from "../issue.ts";
import { remedyOfDisguise, SAVE_AS_CSV } from "./files.ts";
import { wordsOfDisclosure } from "./disclosure.ts";
import { wordsOfHistory } from "./history.ts";
import { wordsOfLines } from "./lines.ts";
import { wordsOfProse } from "./prose.ts";
import { wordsOfReference } from "./reference.ts";
import { wordsOfRows } from "./rows.ts";
import { remedyOfPersonal } from "./personal.ts";
import { CHILD_RETURNS_SAID, counted, DISGUISES, KINDNESSES, PERSONAL } from "./nouns.ts";
import { monthName } from "../period.ts";

/** What an issue says to the person who has the spreadsheet open, and what they can do about it. */
export type IssueWords = { readonly message: string; readonly remedy: string };

/** The words for every code. They name places, ids and columns of ours, and never repeat what a file says. */
export function issueWords(issue: Issue): IssueWords {
  const [message, remedy] = pairOf(issue);
  return { message, remedy: issue.answered === undefined ? remedy : `Answered: ${issue.answered}.` };
}

/** Where an issue is and whose, such as `2026-10.csv, row 7, “Referrals”, value`; "" where it is about all the files given. */
export function issuePlace({ file, row, line, column }: Issue): string {
  const parts = [
    file,
    row === undefined ? undefined : `row ${row}`,
    line && `“${line.title}”`,
    column && /^[A-Z]+$/.test(column) ? `column ${column}` : column,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

function pairOf(issue: Issue): readonly [message: string, remedy: string] {
  switch (
    issue.code // exhaustive: a new code without words does not compile
  ) {
    case "personal-data":
      if (issue.of !== undefined) return [CHILD_RETURNS_SAID[issue.of], remedyOfPersonal(issue)];
      return [
        issue.row === undefined
          ? `The file’s name looks as if it held ${PERSONAL[issue.kind]}.`
          : `This looks like ${PERSONAL[issue.kind]}.`,
        remedyOfPersonal(issue),
      ];
    case "no-such-file":
      return [
        "There is no such file.",
        "Check how its name is spelt. A file is looked for where you are, in returns/, and by its whole path.",
      ];
    case "not-a-file":
      return [
        "This is not a plain file that can be read.",
        "Give the CSV file itself, not a folder or a link.",
      ];
    case "file-name":
      return [
        "The file’s name is not a month.",
        "Name the file after the month it reports, such as 2026-10.csv.",
      ];
    case "scorecard-given":
      return [
        "This is a scorecard, with months across the top, and not the return of one month.",
        "Drop it alone on the page /check/, or give it to “npm run returns -- scorecard FILE PERIOD”: either makes the month’s return of it.",
      ];
    case "file-name-other-month":
      return [
        "The file is named after another month than it reports.",
        "Check which of the two is right, and correct the other.",
      ];
    case "not-a-csv":
      return [`This is ${DISGUISES[issue.found]}, not a CSV.`, remedyOfDisguise(issue.found)];
    case "encoding":
      return [
        "Some characters of the file are not stored as UTF-8, so they cannot be told for certain.",
        SAVE_AS_CSV,
      ];
    case "too-large":
      return [
        "The file is larger than a monthly return can be (1 MiB).",
        "Check that it is the month’s summary and not a list of cases; in Excel, Ctrl+End goes to the last cell.",
      ];
    case "empty":
      return ["There are no rows.", "Send the header and one row for every indicator that is due."];
    case "more-problems":
      return [
        `There are ${counted(issue.count, "problem")} more in this file than are listed.`,
        "Correct those that are listed first: one cause often gives many.",
      ];
    case "month-given-twice":
      return ["Two files of this drop report the same month.", "Take one of the two away."];

    case "quotes":
      return [
        "A quotation mark is opened and not closed, or stands inside a cell.",
        "Remove the quotation marks from this row; in Excel: Home → Find & Select → Replace.",
      ];
    case "hidden-character":
      return [
        "This cell holds a character that cannot be seen.",
        "Clear the cell and type its content again.",
      ];
    case "npm-banner":
      return [
        "The file begins with what npm says before it runs a command, not with the header.",
        "Delete the lines above the header; or make the file with --to FILE, or with npm run -s, which says nothing else.",
      ];
    case "one-column":
      return [
        "The first row has only one column, so it is no header; or other signs than commas, semicolons or tabs stand between the cells.",
        `Delete a title above the header. ${SAVE_AS_CSV}`,
      ];
    case "column-missing":
      return [
        `The column “${issue.column ?? ""}” is missing.`,
        "Add the column, with its name in the header spelt exactly like that.",
      ];
    case "column-unknown":
      return [
        `This column is not one of the documented ones.${nearest(issue)}`,
        issue.nearest === undefined
          ? "Delete the whole column (right-click its letter → Delete); only documented columns may be there."
          : "Correct its name, or delete the whole column (right-click its letter → Delete).",
      ];
    case "column-repeated":
      return ["This column is there twice.", "Delete one of the two (right-click its letter → Delete)."];
    case "column-unnamed":
      return [
        "A column without a name has something in it.",
        "Delete the column, or give it its name in the header.",
      ];
    case "breakdown-without-category":
      return [
        "Only one of the columns “breakdown” and “category” is there.",
        "Add the other, blank for headline figures; or delete the one that is there.",
      ];
    case "row-ragged":
      return [
        "This row has more or fewer cells than the header.",
        "Look in this row for a stray comma, a missing cell, or one beyond the last column.",
      ];

    case "cell-blank":
    case "not-a-month":
    case "month-differs":
    case "other-council":
    case "indicator-unknown":
    case "category-unknown":
    case "not-a-number":
    case "dot-thousands":
    case "too-many-decimals":
    case "below-zero":
    case "guide-altered":
    case "value-worked-out":
    case "value-does-not-follow":
    case "part-missing":
    case "part-without-value":
    case "part-of-a-symbol":
    case "denominator-not-blank":
    case "numerator-differs":
    case "numerator-above-denominator":
    case "denominator-zero":
    case "categories-do-not-add-up":
    case "above-its-whole":
    case "not-the-sum":
    case "nothing-due":
    case "row-repeated":
    case "row-not-due":
    case "row-missing":
      return wordsOfRows(issue);
    case "read-kindly":
      return [`Read exactly, though ${KINDNESSES[issue.what]}.`, "Nothing to do."];
    case "limits-old":
      return [
        `The figures of “${issue.indicator}” have stood on one side of their average since ${monthName(issue.since)}, for ${issue.months} months: its limits no longer tell what to expect.`,
        "If the service works differently since then, add a row of kind rebaseline to events.csv, with its reason and source: limits start anew at its date. If not, leave it: the page says that the figure stands at a new level.",
      ];
    case "denominator-differs":
    case "stock-does-not-follow":
    case "rate-without-scale":
    case "confirm-unknown":
    case "confirm-unasked":
      return wordsOfLines(issue);
    case "small-count-told":
    case "name-asked":
    case "question-unapproved":
    case "words-paused":
    case "quote-not-published":
    case "indicator-unexplained":
    case "action-without-evidence":
    case "wording":
      return wordsOfProse(issue);
    case "gives-away":
    case "shown-before":
    case "disclosure-loosened":
    case "withheld-unknown":
    case "withheld-elsewhere":
    case "withheld-unasked":
    case "withdrawn-again":
    case "withdrawn-anew":
    case "withdrawn-joined":
    case "hidden-figure-told":
    case "relation-contradicted":
    case "relation-undeclared":
    case "hidden-alone":
      return wordsOfDisclosure(issue);
    case "reference-missing":
    case "reference-not-a-file":
    case "reference-too-large":
    case "reference-not-json":
    case "key-unknown":
    case "reference-value":
    case "reference-repeated":
    case "reference-unknown":
    case "missed-without-counts":
    case "rebaseline-unexplained":
    case "target-unexplained":
    case "promise-changed":
    case "target-hundredfold":
    case "announced-early":
    case "plan-count-differs":
    case "due-moved":
    case "basis-changed":
    case "published-unreadable":
      return wordsOfReference(issue);
    default:
      return wordsOfHistory(issue);
  }
}

function nearest({ nearest: name }: { readonly nearest?: string }): string {
  return name === undefined ? "" : ` The nearest of these is “${name}”.`;
}

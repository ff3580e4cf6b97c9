import type { Issue } from "../issue.ts";
import { remedyOfDisguise, SAVE_AS_CSV } from "./files.ts";
import { wordsOfDisclosure } from "./disclosure.ts";
import { wordsOfHistory } from "./history.ts";
import { wordsOfProse } from "./prose.ts";
import { wordsOfReference } from "./reference.ts";
import { remedyOfPersonal } from "./personal.ts";
import { CHILD_RETURNS_SAID, counted, DISGUISES, KINDNESSES, PERSONAL } from "./nouns.ts";
import type { SeriesKey } from "../observation.ts";
import { monthName } from "../period.ts";

/** What an issue says to the person who has the spreadsheet open, and what they can do about it. */
export type IssueWords = { readonly message: string; readonly remedy: string };

/** The words for every code. They name places, ids and columns of ours, and never repeat what a file says. */
export function issueWords(issue: Issue): IssueWords {
  const [message, remedy] = pairOf(issue);
  return { message, remedy };
}

/** Where an issue is, such as `2026-10.csv, row 7, value`; "" where it is about all the files given. */
export function issuePlace({ file, row, column }: Issue): string {
  const parts = [
    file,
    row === undefined ? undefined : `row ${row}`,
    column && /^[A-Z]+$/.test(column) ? `column ${column}` : column,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

const SYMBOLS = "Write a number, or one of the symbols c, x, z, low, u (x: could not be collected).";

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
      return ["This cell is blank.", issue.column === "value" ? SYMBOLS : "Fill it in."];
    case "not-a-month":
      return [
        "This is not a month.",
        "Write year and month, such as 2026-10; where Excel makes Oct-26 of it, that is read as well.",
      ];
    case "month-differs":
      return [
        "This row reports another month than the first row.",
        "Correct the month, or move the row to its own month’s file.",
      ];
    case "other-council":
      return [
        "This is not this council’s code.",
        "Check that the file is this council’s; its code is la_code in council.json. A month published before that changed keeps its own.",
      ];
    case "indicator-unknown":
      return ["There is no indicator with this id.", "Use an id from indicators.csv, spelt as it is there."];
    case "category-unknown":
      return [
        "This indicator has no such category.",
        "Use ids from breakdowns.csv; leave both cells blank for the headline figure.",
      ];
    case "not-a-number":
      return ["This is neither a number nor a symbol.", SYMBOLS];
    case "dot-thousands":
      return [
        "This may be a number with three decimals, or thousands with a dot between: 12.000 is twelve to some and twelve thousand to others.",
        "Write it without the dot: 12 or 12000.",
      ];
    case "too-many-decimals":
      return [
        issue.decimals === 0
          ? "This is not a whole number."
          : `This number has more than ${counted(issue.decimals, "decimal")}.`,
        "Round it as indicators.csv says; in Excel: Home → Decrease Decimal, then save again.",
      ];
    case "below-zero":
      return [
        "This indicator cannot be below zero.",
        "Check the sign; only what is “signed” in indicators.csv may be below zero.",
      ];

    case "value-does-not-follow":
      return [
        `The value is not numerator ÷ denominator to ${counted(issue.decimals, "decimal")}.`,
        "Check all three cells of this row; a value shifted by a row looks like this.",
      ];
    case "part-missing":
      return [
        "This cell is blank, but the value follows from it.",
        "Fill in numerator and denominator, or write a symbol as the value.",
      ];
    case "part-without-value":
      return [
        "This is a symbol beside a value that is a number.",
        "Write the number, or the same symbol as the value.",
      ];
    case "part-of-a-symbol":
      return ["This is another symbol than the value’s.", "Write the same symbol, a number, or nothing."];
    case "denominator-not-blank":
      return ["This indicator has no denominator.", "Leave the cell blank."];
    case "numerator-differs":
      return [
        "The numerator is not the same as the value.",
        "For a count or an amount they are equal; or leave the numerator blank.",
      ];
    case "numerator-above-denominator":
      return ["The numerator is above the denominator.", "Check whether the two cells have been swapped."];
    case "denominator-zero":
      return [
        "The denominator is 0, so there is nothing to divide by.",
        "Write z (not applicable) as the value, or correct the denominator.",
      ];
    case "categories-do-not-add-up":
      return [
        `The categories of “${issue.breakdown}” do not add up to this figure.`,
        "Check this row and the rows of its categories.",
      ];
    case "above-its-whole":
      return [
        `This is more than “${issue.whole}”, of which it is a part.`,
        "Check both rows; which indicators are parts of others is in relations.csv.",
      ];
    case "not-the-sum":
      return [
        `This is not what relations.csv says it is the sum of: ${issue.parts.join(" ")}.`,
        "Check this row and the rows of those indicators.",
      ];

    case "row-repeated":
      return [
        `The same indicator and category are in row ${issue.first} already.`,
        "Delete one of the two rows.",
      ];
    case "row-not-due":
      return [
        "This indicator is not due in this month.",
        "Delete the row, or check its months in indicators.csv.",
      ];
    case "row-missing":
      return [
        `There is no row for ${line(issue)}.`,
        "Add the row; write x as the value if the figure could not be collected.",
      ];

    case "read-kindly":
      return [`Read exactly, though ${KINDNESSES[issue.what]}.`, "Nothing to do."];
    case "limits-old":
      return [
        `The figures of “${issue.indicator}” have stood on one side of their average since ${monthName(issue.since)}, for ${issue.months} months: its limits no longer tell what to expect.`,
        "If the service works differently since then, add a row of kind rebaseline to events.csv, with its reason and source: limits start anew at its date. If not, leave it: the page says that the figure stands at a new level.",
      ];
    case "small-count-told":
    case "name-asked":
    case "quote-not-published":
    case "indicator-unexplained":
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

function line({ indicator, breakdown, category }: SeriesKey): string {
  return breakdown === "" ? `“${indicator}”` : `“${indicator}”, ${breakdown} “${category}”`;
}

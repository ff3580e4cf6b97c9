import type { ArithmeticFault, CellFault, Issue, RowFault } from "../issue.ts";
import type { WorkedOutNote } from "../lineIssue.ts";
import type { SeriesKey } from "../observation.ts";
import { monthName } from "../period.ts";
import { counted } from "./nouns.ts";

type OfRows = Extract<Issue, CellFault | ArithmeticFault | RowFault | WorkedOutNote>;

const SYMBOLS = "Write a number, or one of the symbols c, x, z, low, u (x: could not be collected).";

/** The words for what is wrong in a row of a return: its cells, its arithmetic, and rows that are missing or too many. */
export function wordsOfRows(issue: OfRows): readonly [message: string, remedy: string] {
  switch (issue.code) {
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

    case "guide-altered":
      return [
        "This cell of the workbook’s guide is not what the workbook says.",
        "Clear the cell, or delete the whole column: nothing is read from it. A return has no place for remarks.",
      ];

    case "value-worked-out":
      return [
        "The value was blank; it has been worked out from its parts.",
        "Nothing to do, if the parts are right.",
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

    case "nothing-due":
      return [
        `No indicator of this council is due in ${monthName(issue.month)}.`,
        "Check the month; when an indicator is due say first_period, last_period and due_months in indicators.csv.",
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
  }
}

function line({ indicator, breakdown, category }: SeriesKey): string {
  return breakdown === "" ? `“${indicator}”` : `“${indicator}”, ${breakdown} “${category}”`;
}

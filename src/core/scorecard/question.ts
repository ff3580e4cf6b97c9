import type { IssueWords } from "../messages/message.ts";
import type { SeriesKey } from "../observation.ts";
import type { Colour } from "./beside.ts";
import { monthName, type Month } from "../period.ts";

type AtRow = { readonly row: number };
type AtColumn = { readonly column: string };
type OfIndicator = { readonly indicator: string };

/**
 * What an officer must look at before a scorecard's month is used as a return. It names rows, column letters and ids of ours,
 * and repeats nothing that the scorecard says.
 */
export type ScorecardQuestion =
  | ({ readonly code: "month-unreadable" } & AtRow & AtColumn)
  | ({ readonly code: "month-repeated"; readonly first: string; readonly month: Month } & AtRow & AtColumn)
  | ({ readonly code: "year-not-said" } & AtRow)
  | ({ readonly code: "day-or-month-first" } & AtRow & AtColumn)
  | ({ readonly code: "column-left-out" } & AtColumn)
  | ({ readonly code: "owner-not-read" } & AtColumn)
  | ({ readonly code: "row-not-recognised" } & AtRow)
  | ({ readonly code: "row-of-several"; readonly indicators: readonly string[] } & AtRow)
  | ({ readonly code: "row-repeated"; readonly first: number } & AtRow)
  | ({ readonly code: "row-not-due" } & AtRow)
  | ({ readonly code: "row-missing" } & SeriesKey)
  | ({ readonly code: "share-of-one" } & AtRow)
  | ({ readonly code: "value-worked-out" } & AtRow & OfIndicator)
  | ({ readonly code: "target-differs" } & AtRow & OfIndicator)
  | ({ readonly code: "target-not-ours" } & AtRow & OfIndicator)
  | ({ readonly code: "colour-differs"; readonly ours: Colour } & AtRow & OfIndicator)
  | ({ readonly code: "colour-without-status" } & AtRow);

/** The words for every code, as `issueWords` has them for issues. */
export function wordsOfQuestion(question: ScorecardQuestion): IssueWords {
  switch (
    question.code // exhaustive: a new code without words does not compile
  ) {
    case "month-unreadable":
      return {
        message: "It is not certain which month this column is for, so it is left out.",
        remedy: "Head it with one month, such as Oct 2026, with nothing but figures below.",
      };
    case "month-repeated":
      return {
        message: `${monthName(question.month)} is in column ${question.first} already, so neither column is used.`,
        remedy: "Delete one of the two columns, or correct its month.",
      };
    case "year-not-said":
      return {
        message: "The headings of this row have months and no years, so each month is offered in two years.",
        remedy: "Pick the month in the year that is meant, or write the year above the months.",
      };
    case "day-or-month-first":
      return {
        message: "This date may have its day first or its month first, so both months are offered.",
        remedy: "Pick the month that is meant, or head the column with its name and year.",
      };
    case "owner-not-read":
      return {
        message:
          "This column says who is responsible, so it is not read: none of its names is kept or shown.",
        remedy: "Nothing to do.",
      };
    case "column-left-out":
      return {
        message: "This column is left out: it is not a month, and does not say what its rows are.",
        remedy: "Nothing to do, unless a figure of the return is in it.",
      };
    case "row-not-recognised":
      return {
        message: "This row is left out: it does not name one indicator or category.",
        remedy:
          "If it belongs in the return, say which indicator it is, or write its title as in indicators.csv.",
      };
    case "row-of-several":
      return {
        message: `This row is left out: its name is an everyday word for ${question.indicators.map((id) => `“${id}”`).join(" and for ")}.`,
        remedy: "Write the title of the one that is meant as in indicators.csv, or its id.",
      };
    case "row-repeated":
      return {
        message: `This row and row ${question.first} are for the same figure, so neither is used.`,
        remedy: "Delete one of the two rows.",
      };
    case "row-not-due":
      return {
        message: "This row is left out: its indicator is not due in this month.",
        remedy: "Nothing to do, unless its months in indicators.csv are wrong.",
      };
    case "row-missing":
      return {
        message: `The scorecard has no row for ${named(question)}.`,
        remedy: "Fill in its figures; write x as the value if they could not be collected.",
      };
    case "share-of-one":
      return {
        message:
          "This row is left out: its percentages are written as shares of 1, as a spreadsheet keeps them.",
        remedy: "Show the cells as percentages (in Excel: Home → %), then copy them again.",
      };
    case "value-worked-out":
      return {
        message: `The value of “${question.indicator}” is not in the scorecard, so it is worked out from its numerator and denominator.`,
        remedy: "Check that both are those of this month.",
      };
    case "target-differs":
      return {
        message: `The target in the scorecard is not the one that targets.csv has for “${question.indicator}” in this month.`,
        remedy:
          "Correct the scorecard, or targets.csv with a row from the month in which the target changed.",
      };
    case "target-not-ours":
      return {
        message: `The scorecard has a target for “${question.indicator}” and targets.csv has none in this month.`,
        remedy: "Add it to targets.csv if it is the council’s, with its source.",
      };
    case "colour-differs":
      return {
        message: `The colour in the scorecard differs from the site: “${question.indicator}” is ${COLOURS[question.ours]} by its target and tolerance.`,
        remedy: "Find out which of the two rules is the council’s, since readers will see the site’s.",
      };
    case "colour-without-status":
      return {
        message:
          "The scorecard has a colour and the site none: the indicator has no target, or neither direction is better.",
        remedy: "Nothing to do, unless the council has a target for it or one direction is better.",
      };
  }
}

/** Where a question is, such as `row 7, column C`; "" where it is about the whole scorecard. */
export function questionPlace(question: ScorecardQuestion): string {
  const row = "row" in question ? [`row ${question.row}`] : [];
  const column = "column" in question ? [`column ${question.column}`] : [];
  return [...row, ...column].join(", ");
}

const COLOURS: Readonly<Record<Colour, string>> = {
  green: "on target (green)",
  amber: "just off target (amber)",
  red: "off target (red)",
};

function named({ indicator, breakdown, category }: SeriesKey): string {
  return breakdown === "" ? `“${indicator}”` : `“${indicator}”, ${breakdown} “${category}”`;
}

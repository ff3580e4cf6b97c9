import type { IssueWords } from "../messages/message.ts";
import type { SeriesKey } from "../observation.ts";
import { monthName, type Month } from "../period.ts";

type AtRow = { readonly row: number };
type AtColumn = { readonly column: string };

/**
 * What an officer must look at before a scorecard's month is used as a return. It names rows, column letters and ids of ours,
 * and repeats nothing that the scorecard says.
 */
export type ScorecardQuestion =
  | ({ readonly code: "month-unreadable" } & AtRow & AtColumn)
  | ({ readonly code: "month-repeated"; readonly first: string; readonly month: Month } & AtRow & AtColumn)
  | ({ readonly code: "column-left-out" } & AtColumn)
  | ({ readonly code: "row-not-recognised" } & AtRow)
  | ({ readonly code: "row-of-several"; readonly indicators: readonly string[] } & AtRow)
  | ({ readonly code: "row-repeated"; readonly first: number } & AtRow)
  | ({ readonly code: "row-not-due" } & AtRow)
  | ({ readonly code: "row-missing" } & SeriesKey);

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
    case "column-left-out":
      return {
        message: "This column is left out: it is not a month, and does not say what its rows are.",
        remedy: "Nothing to do, unless a figure of the return is in it.",
      };
    case "row-not-recognised":
      return {
        message: "This row is left out: it does not name one indicator or category.",
        remedy: "If it belongs in the return, write its title as in indicators.csv, or its id.",
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
  }
}

function named({ indicator, breakdown, category }: SeriesKey): string {
  return breakdown === "" ? `“${indicator}”` : `“${indicator}”, ${breakdown} “${category}”`;
}

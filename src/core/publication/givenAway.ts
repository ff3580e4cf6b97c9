import { writeDecimal } from "../decimal.ts";
import type { NarrowedCell } from "../disclosure/intruder/attack.ts";
import type { LineOfMonth } from "../disclosure/protect/protect.ts";
import type { GivenAway, Issue } from "../issue.ts";
import { writeTerm } from "../relation.ts";

/** The line and month as an issue names them, with the name of that month's return. */
export function placeOfLine(line: LineOfMonth): GivenAway["line"] & { readonly file: string } {
  const { period, indicator, breakdown, category } = line;
  return { file: `${period}.csv`, period, indicator, breakdown, category };
}

/** The issue for a hidden cell that can be narrowed down. It holds public figures only: those that narrow it down. */
export function issueOf({ cell, values, undecided, equation }: NarrowedCell): Issue {
  return {
    code: "gives-away",
    ...placeOfLine(cell),
    column: cell.column === "rest" ? "numerator" : cell.column,
    ofTheOthers: cell.column === "rest",
    values: values.map(writeDecimal),
    isUndecided: undecided.length > 0,
    equation: (equation?.terms ?? []).map(({ cell: of, sign, value }) => ({
      sign,
      term: writeTerm({ ...of, column: of.column === "rest" ? "numerator" : of.column }),
      period: of.period,
      value: value === undefined ? undefined : writeDecimal(value),
    })),
  };
}

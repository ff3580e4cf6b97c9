import { writeDecimal } from "../decimal.ts";
import type { NarrowedCell } from "../disclosure/intruder/attack.ts";
import type { Contradicted } from "../disclosure/intruder/declaredHeld.ts";
import type { LineOfMonth } from "../disclosure/protect/protect.ts";
import type { GivenAway } from "../disclosureIssue.ts";
import type { Issue } from "../issue.ts";
import { keyInMonth, type Observation } from "../observation.ts";
import { writeTerm } from "../relation.ts";
import { optionOf, type Hold } from "./withheld.ts";

/** The line and month as an issue names them, with the name of that month's return. */
export function placeOfLine(line: LineOfMonth): GivenAway["line"] & { readonly file: string } {
  const { period, indicator, breakdown, category } = line;
  return { file: `${period}.csv`, period, indicator, breakdown, category };
}

/** What is found, said with public figures alone: those that a reader reads it from. `answers` are the lines that answer it. */
export function holdIssue(
  { cell, values, undecided, equation }: NarrowedCell,
  answers: readonly LineOfMonth[],
): Issue {
  return {
    code: "gives-away",
    ...placeOfLine(cell),
    column: cell.column === "rest" ? "numerator" : cell.column,
    ofTheOthers: cell.column === "rest",
    values: values.map(writeDecimal),
    isUndecided: undecided.length > 0,
    relation: equation?.relation ?? "",
    equation: (equation?.terms ?? []).map(({ cell: of, sign, value }) => ({
      sign,
      term: writeTerm({ ...of, column: of.column === "rest" ? "numerator" : of.column }),
      period: of.period,
      value: value === undefined ? undefined : writeDecimal(value),
    })),
    answers: answers.map(optionOf),
  };
}

/**
 * What answers a hold: any line of its equation that the drop brings, and with it all of them are hidden. Hiding one alone would
 * not do: who knows that more is hidden only where the rule would have given something away works the same out from what is left.
 * Where all of them are hidden already, every line of their months.
 */
export function holdOf({ cell, equation }: NarrowedCell, drop: readonly Observation[]): Hold {
  const terms = [cell, ...(equation?.terms ?? []).map((term) => term.cell)];
  const names = new Set(terms.map(keyInMonth));
  const own = drop.filter((row) => names.has(keyInMonth(row)));
  const isLeft = ({ value }: Observation) => value !== "c";
  if (own.some(isLeft)) return { answers: own, hides: own };
  const months = new Set(own.map(({ period }) => period));
  const whole = drop.filter(({ period }) => months.size === 0 || months.has(period));
  return { answers: own.length > 0 ? own : whole, hides: whole.some(isLeft) ? whole : drop };
}

/** What answers that readers have seen a figure: the line itself, with the partners that the rule adds. */
export function seenHold(line: LineOfMonth): Hold {
  return { answers: [line], hides: [line] };
}

/** A declared equation that shown figures contradict: the month is told, no figure. */
export function contradictedIssue({ relation, whole, period, isDropped }: Contradicted): Issue {
  const isBreakdown = relation === "breakdown";
  return {
    ...{ code: "relation-contradicted", relation, whole: writeTerm(whole), period, isDropped },
    file: isBreakdown ? "breakdowns.csv" : "relations.csv",
  };
}

import { type Month } from "../../period.ts";
import type { Declared } from "./declared.ts";
import { equationsOf, type Equation, type Term } from "./equations.ts";
import type { Printed, PrintedCell } from "./printed.ts";
import { cellAt, monthOfYearAt, periodAt, placesOf, type Quantities } from "./quantities.ts";
import { constraintOf } from "./summing.ts";
import { toldTerm, type Held } from "./told.ts";

/** An equation that shown figures contradict, and the first month in which they do. */
export type Dropped = { readonly equation: string; readonly period: Month };

type Instance = { readonly equation: Equation; readonly month: number; readonly terms: readonly Seen[] };
type Seen = Term & { readonly cell: PrintedCell; readonly places: number; readonly isAssumed: boolean };

/**
 * The declared equations of every month in which something is not shown. An equation that shown figures contradict in any month is
 * dropped for all, and named: only months count for that in which each of its terms is shown.
 */
export function declaredHeld(
  printed: Printed,
  declared: Declared,
  quantities: Quantities,
): { held: Held[]; dropped: Dropped[] } {
  const dropped = new Map<string, number>();
  const open: Instance[] = [];
  for (const equation of equationsOf(declared))
    for (let month = 0; month < printed.months; month++) {
      const terms = seenIn(equation, month, printed);
      if (terms.every(({ cell }) => typeof cell === "number")) {
        const isContradicted = terms.every(({ isAssumed }) => !isAssumed) && !isKept(equation, terms);
        if (isContradicted && !dropped.has(equation.name)) dropped.set(equation.name, month);
      } else if (terms.some(({ cell }) => cell !== undefined)) open.push({ equation, month, terms });
    }
  const kept = open.filter(({ equation }) => !dropped.has(equation.name));
  return {
    held: kept.flatMap((instance) => heldFrom(instance, printed, quantities)),
    dropped: [...dropped].map(([equation, month]) => ({ equation, period: periodAt(printed, month) })),
  };
}

/** The terms with what is printed. A category that is left out, where another of its breakdown stands, is nought. */
function seenIn({ relation, termsIn }: Equation, month: number, printed: Printed): Seen[] {
  const seen = termsIn(monthOfYearAt(printed, month)).map((term) => ({
    ...term,
    cell: cellAt(printed, term.line, month - term.back),
    places: placesOf(printed, term.line),
    isAssumed: false,
  }));
  const isCategory = ({ line }: Term) => line.category !== "";
  if (relation !== "breakdown" || !seen.some((term) => isCategory(term) && term.cell !== undefined))
    return seen;
  return seen.map((term) =>
    isCategory(term) && term.cell === undefined ? { ...term, cell: 0, isAssumed: true } : term,
  );
}

function isKept({ is }: Equation, terms: readonly Seen[]): boolean {
  const unit = mostPlaces(terms);
  const sum = terms.reduce(
    (so, { sign, cell, places }) => so + sign * (cell as number) * 10 ** (unit - places),
    0,
  );
  return is === "=" ? sum === 0 : sum <= 0;
}

function heldFrom({ equation, month, terms }: Instance, printed: Printed, quantities: Quantities): Held[] {
  const unit = mostPlaces(terms);
  const summands = terms.map(({ line, back, sign, cell, places }) => {
    const coefficient = sign * 10 ** (unit - places);
    return typeof cell === "number"
      ? { coefficient, known: cell }
      : { coefficient, variable: quantities.variableOf(line, month - back) };
  });
  const constraint = constraintOf(summands, equation.is);
  if (constraint === undefined) return [];
  const told = {
    relation: equation.relation,
    terms: terms.map(({ line, back, sign }) => toldTerm(printed, line, month - back, sign)),
  };
  return [{ constraint, told }];
}

function mostPlaces(terms: readonly Seen[]): number {
  return Math.max(...terms.map(({ places }) => places));
}

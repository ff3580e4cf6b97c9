import { type Month } from "../../period.ts";
import type { PublicDeclarations } from "./declared.ts";
import type { Line } from "./lines.ts";
import { lineEquationsOf, type LineEquation, type LineTerm } from "./equations.ts";
import type { Printed, PrintedCell } from "./printed.ts";
import { cellAt, monthOfYearAt, periodAt, placesOf, type Unknowns } from "./quantities.ts";
import { constraintOf } from "./summing.ts";
import { toldTerm, type Held } from "./told.ts";

/** An equation that shown figures contradict, what it makes up, and the first month in which they do. */
export type Contradicted = {
  readonly equation: string;
  readonly relation: string;
  readonly whole: Line;
  readonly period: Month;
  /** Whether it is dropped: they contradict it in so many months that nobody would believe it in the others. */
  readonly isDropped: boolean;
};

/**
 * An equation that is contradicted in more than this part of the months in which it can be checked is dropped. One that fails in a
 * single month, such as one that waits to be restated, still tells a reader what was hidden in the others.
 */
const BELIEVED = 1 / 5;

/** An equation in one month: its terms, what is printed of each, and whether a nought among these was left out in print. */
type Instance = {
  readonly equation: LineEquation;
  readonly month: number;
  readonly terms: readonly LineTerm[];
  readonly cells: readonly PrintedCell[];
  readonly isAssuming: boolean;
};

/**
 * The declared equations of every month in which something is not shown. An equation that shown figures contradict is named, and is
 * dropped where they do so often (`BELIEVED`): only months count for that in which each of its terms is shown.
 */
export function declaredHeld(
  printed: Printed,
  declared: PublicDeclarations,
  quantities: Unknowns,
): { held: Held[]; contradicted: Contradicted[] } {
  const contradicted = new Map<string, Instance>();
  const [checked, failed] = [new Map<string, number>(), new Map<string, number>()];
  const open: Instance[] = [];
  for (const equation of lineEquationsOf(declared))
    for (let month = 0; month < printed.months; month++) {
      const instance = instanceOf(equation, month, printed);
      if (instance.cells.every((cell) => typeof cell === "number")) {
        if (instance.isAssuming) continue;
        const { name } = equation;
        checked.set(name, (checked.get(name) ?? 0) + 1);
        if (isKept(instance, printed)) continue;
        failed.set(name, (failed.get(name) ?? 0) + 1);
        if (!contradicted.has(name)) contradicted.set(name, instance);
      } else if (instance.cells.some((cell) => cell !== undefined)) open.push(instance);
    }
  const isDropped = (name: string) => (failed.get(name) ?? 0) > BELIEVED * (checked.get(name) ?? 0);
  const kept = open.filter(({ equation }) => !isDropped(equation.name));
  return {
    held: kept.flatMap((instance) => heldFrom(instance, printed, quantities)),
    contradicted: [...contradicted.values()].map(({ equation: { name, relation, whole }, month }) => ({
      ...{ equation: name, relation, whole, period: periodAt(printed, month), isDropped: isDropped(name) },
    })),
  };
}

/** The equation with what is printed. A category that is left out, where another of its breakdown stands, is nought. */
function instanceOf(equation: LineEquation, month: number, printed: Printed): Instance {
  const terms = equation.termsIn(monthOfYearAt(printed, month));
  const cells = terms.map(({ line, back }) => cellAt(printed, line, month - back));
  const isLeftOut = (at: number) => cells[at] === undefined && terms[at]?.line.category !== "";
  const isAssuming =
    equation.relation === "breakdown" &&
    cells.some((_, at) => isLeftOut(at)) &&
    cells.some((cell, at) => cell !== undefined && terms[at]?.line.category !== "");
  return {
    equation,
    month,
    terms,
    cells: isAssuming ? cells.map((cell, at) => (isLeftOut(at) ? 0 : cell)) : cells,
    isAssuming,
  };
}

function isKept({ equation, terms, cells }: Instance, printed: Printed): boolean {
  const unit = mostPlaces(terms, printed);
  let sum = 0;
  terms.forEach(({ line, sign }, at) => {
    sum += sign * ((cells[at] ?? 0) as number) * 10 ** (unit - placesOf(printed, line));
  });
  return equation.is === "=" ? sum === 0 : sum <= 0;
}

function heldFrom(instance: Instance, printed: Printed, quantities: Unknowns): Held[] {
  const { equation, month, terms, cells } = instance;
  const unit = mostPlaces(terms, printed);
  const summands = terms.map(({ line, back, sign }, at) => {
    const coefficient = sign * 10 ** (unit - placesOf(printed, line));
    const cell = cells[at];
    return typeof cell === "number"
      ? { coefficient, known: cell }
      : { coefficient, variable: quantities.variableOf(line, month - back) };
  });
  const constraint = constraintOf(summands, equation.is);
  if (constraint === undefined) return [];
  const tell = () => ({
    relation: equation.relation,
    terms: terms.map(({ line, back, sign }) => toldTerm(printed, line, month - back, sign)),
  });
  return [{ constraint, tell }];
}

function mostPlaces(terms: readonly LineTerm[], printed: Printed): number {
  let most = 0;
  for (const { line } of terms) most = Math.max(most, placesOf(printed, line));
  return most;
}

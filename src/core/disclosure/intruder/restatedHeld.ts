import { OBSERVATIONS_FILE } from "../../tables/observations.ts";
import type { PublicDeclarations } from "./declared.ts";
import type { Contradicted } from "./declaredHeld.ts";
import { lineEquationsOf, type LineEquation, type LineTerm } from "./equations.ts";
import { printedIn, type Printed } from "./printed.ts";
import { cellAt, monthOfYearAt, placesOf, unknownsOf, type Unknowns } from "./quantities.ts";
import type { PublicFiles, ReadTable } from "./records.ts";
import { constraintOf, type Summand } from "./summing.ts";
import { toldTerm, type Held } from "./told.ts";

/** An edition before the newest, and the months, as the newest counts them, of which it printed another number. */
type Earlier = {
  readonly then: Printed;
  /** The numbers that it did not print. */
  readonly unknowns: Unknowns;
  readonly restated: ReadonlySet<number>;
  /** By how much its months lie behind those of the newest. */
  readonly shift: number;
};

/**
 * What an earlier edition said of months that were not restated since, by equations that reach from these into months that were: a
 * stock in which nothing changed, less what came and what left in the next month, was the next month's stock before, and is another
 * now. What was hidden of the restated month then is another number than now, and at least 1, or nought. Where that leaves several
 * numbers of both signs, such an equation says nothing by itself. A month of which nothing is shown, or nothing shown has changed,
 * counts as not restated: nobody sees that it was, and the months that are restated are often announced.
 */
export function restatedHeld(
  editions: readonly PublicFiles[],
  printed: Printed,
  {
    declared,
    contradicted,
  }: { readonly declared: PublicDeclarations; readonly contradicted: readonly Contradicted[] },
  quantities: Unknowns,
  readTable: ReadTable,
): Held[] {
  const newest = editions.at(-1);
  const earlier = editions.slice(0, -1).flatMap((files): Earlier[] => {
    if (newest === undefined || !hasOtherLines(files, newest)) return [];
    const then = printedIn([files], declared, readTable);
    const shift = then.first - printed.first;
    const restated = restatedBetween(then, printed, shift);
    return restated.size === 0 ? [] : [{ then, unknowns: unknownsOf(then, declared), restated, shift }];
  });
  if (earlier.length === 0) return [];
  const isDropped = new Set(contradicted.flatMap((each) => (each.isDropped ? [each.equation] : [])));
  const equations = lineEquationsOf(declared).filter(({ is, name }) => is === "=" && !isDropped.has(name));
  return earlier.flatMap((each) =>
    equations.flatMap((equation) =>
      Array.from({ length: printed.months }, (_, month) => month).flatMap(
        (month) => heldThen(equation, month, printed, quantities, each) ?? [],
      ),
    ),
  );
}

/** Whether an edition has a line of figures that the newest has not. */
function hasOtherLines(files: PublicFiles, newest: PublicFiles): boolean {
  const linesIn = (edition: PublicFiles) => (edition.get(OBSERVATIONS_FILE) ?? "").split("\n");
  const now = new Set(linesIn(newest));
  return linesIn(files).some((line) => !now.has(line));
}

/** The months of which some number is another now. */
function restatedBetween(then: Printed, printed: Printed, shift: number): Set<number> {
  return new Set(
    then.columns.flatMap(({ line, cells, places }) => {
      const now = printed.columnOf(line);
      if (now === undefined) return [];
      return cells.flatMap((was, month) => {
        const is = now.cells[month + shift];
        const isSame = !isNumber(was) || !isNumber(is) || was * 10 ** now.places === is * 10 ** places;
        return isSame ? [] : [month + shift];
      });
    }),
  );
}

/**
 * What an equation said of the months that were not restated. Undefined where it said nothing of a hidden number, where a number of
 * it was not there, and where what is shown now says as much.
 */
function heldThen(
  equation: LineEquation,
  month: number,
  printed: Printed,
  quantities: Unknowns,
  { then, unknowns, restated, shift }: Earlier,
): Held | undefined {
  const terms = equation.termsIn(monthOfYearAt(printed, month));
  const isRestated = ({ back }: LineTerm) => restated.has(month - back);
  const isHiddenNow = ({ line, back }: LineTerm) => cellAt(printed, line, month - back) === "hidden";
  const [of, kept] = [terms.filter(isRestated), terms.filter((term) => !isRestated(term))];
  if (!of.some(isHiddenNow) || !kept.some(isHiddenNow)) return undefined;
  const unit = Math.max(...terms.map(({ line }) => Math.max(placesOf(printed, line), placesOf(then, line))));
  const signs = new Set<number>();
  const summands: Summand[] = [];
  for (const term of terms) {
    const { line, back, sign } = term;
    const at = isRestated(term) ? then : printed;
    const coefficient = sign * 10 ** (unit - placesOf(at, line));
    const cell = cellAt(at, line, month - back - (at === then ? shift : 0));
    if (isNumber(cell)) summands.push({ coefficient, known: cell });
    else if (cell !== "hidden") return undefined;
    else if (at === printed)
      summands.push({ coefficient, variable: quantities.variableOf(line, month - back) });
    else {
      const variable = unknowns.variableOf(line, month - back - shift);
      summands.push({ coefficient, known: unknowns.domains[variable]?.lo ?? -Infinity });
      signs.add(sign);
    }
  }
  if (signs.size > 1) return undefined;
  // With the least that each hidden number was, the sum is nought at most, or at least.
  const turned = signs.has(-1)
    ? summands.map((each) => ({ ...each, coefficient: -each.coefficient }))
    : summands;
  const constraint = constraintOf(turned, signs.size === 0 ? "=" : "<=");
  if (constraint === undefined) return undefined;
  const tell = () => ({
    relation: equation.relation,
    terms: terms.map(({ line, back, sign }) => toldTerm(printed, line, month - back, sign)),
  });
  return { constraint, tell };
}

function isNumber(cell: unknown): cell is number {
  return typeof cell === "number";
}

import type { Month } from "../../period.ts";
import { indexOf, monthIn } from "../../period.ts";
import type { Counted } from "./counted.ts";
import type { PublicDeclarations } from "./declared.ts";
import { nameOfLine, type Line } from "./lines.ts";
import type { Printed, PrintedCell } from "./printed.ts";
import type { Bounds } from "./system.ts";

/** A cell of a return, or those of all who are not counted in it (`rest`, the denominator less the numerator). */
export type Cell = Omit<Line, "column"> & {
  readonly period: Month;
  readonly column: Line["column"] | "rest";
};

/** One number that a reader does not know: where it stands, in which unit, and whether it is hidden or only not there. */
export type Unknown = { readonly cell: Cell; readonly places: number; readonly isHidden: boolean };

/** The numbers that are not printed, each a variable as soon as some equation asks for it. */
export type Unknowns = {
  readonly list: readonly Unknown[];
  readonly domains: Bounds[];
  /** The variable of a line in a month, counted from the first. */
  readonly variableOf: (line: Line, month: number) => number;
  /** The variable of those who are not counted in a fraction's row. */
  readonly restOf: (line: Line, month: number) => number;
};

/** No variables yet. */
export function unknownsOf(printed: Printed, declared: PublicDeclarations): Unknowns {
  const list: Unknown[] = [];
  const domains: Bounds[] = [];
  const variables = new Map<string, number>();
  const made = (
    line: Line,
    column: Cell["column"],
    month: number,
    places: number,
    isHidden: boolean,
    lo: number,
  ) => {
    const name = `${nameOfLine(line)} ${column} ${month}`;
    const known = variables.get(name);
    if (known !== undefined) return known;
    const variable = list.length;
    list.push({ cell: { ...line, column, period: periodAt(printed, month) }, places, isHidden });
    domains.push({ lo, hi: Infinity });
    variables.set(name, variable);
    return variable;
  };
  return {
    list,
    domains,
    variableOf: (line, month) => {
      const column = printed.columnOf(line);
      const isHidden = column?.cells[month] === "hidden";
      const lo = isHidden
        ? leastOf(line, month, printed, declared)
        : leastUnknown(declared.counted.get(line.indicator));
      return made(line, line.column, month, column?.places ?? 0, isHidden, lo);
    },
    restOf: (line, month) => made(line, "rest", month, placesOfRow(printed, line), true, 0),
  };
}

/** What is printed of a line in a month, counted from the first. */
export function cellAt(printed: Printed, line: Line, month: number): PrintedCell {
  return month < 0 ? undefined : printed.columnOf(line)?.cells[month];
}

/** How many decimals the numbers of a line are printed with; 0 for a line that is not printed. */
export function placesOf(printed: Printed, line: Line): number {
  return printed.columnOf(line)?.places ?? 0;
}

/** A month counted from the first. */
export function periodAt({ first }: Printed, month: number): Month {
  return monthIn(Math.floor((first + month) / 12), ((first + month) % 12) + 1);
}

/** January is 0. */
export function monthOfYearAt({ first }: Printed, month: number): number {
  return (first + month) % 12;
}

/** A month's place from the first. */
export function placeOfMonth({ first }: Printed, month: Month): number {
  return indexOf(month) - first;
}

/**
 * A hidden number is 1 at least, since a true nought is shown: but not where noughts are hidden as well, as in a month of which nothing
 * is shown, nor where a month was restated, in which a line stays hidden whatever it has become. A numerator may be nought where its row is hidden for its denominator.
 */
function leastOf(
  line: Line,
  month: number,
  printed: Printed,
  { counted, threshold }: PublicDeclarations,
): number {
  const indicator = counted.get(line.indicator);
  if (indicator?.signed === true) return -Infinity;
  if (indicator?.zeroSensitive === true || printed.restated.has(month) || printed.blank.has(month)) return 0;
  if (line.column !== "numerator") return 1;
  const denominator: Line = { ...line, column: "denominator" };
  const all = cellAt(printed, denominator, month);
  const isLarge = typeof all === "number" && all > threshold * 10 ** placesOf(printed, denominator);
  return indicator?.disclosure === "person" && isLarge ? 1 : 0;
}

function leastUnknown(indicator: Counted | undefined): number {
  return indicator?.signed === true ? -Infinity : 0;
}

function placesOfRow(printed: Printed, line: Line): number {
  return Math.max(
    placesOf(printed, { ...line, column: "numerator" }),
    placesOf(printed, { ...line, column: "denominator" }),
  );
}

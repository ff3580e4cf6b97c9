import { decimal, type Decimal } from "../../decimal.ts";
import type { Line } from "./lines.ts";
import type { Printed } from "./printed.ts";
import { cellAt, periodAt, placesOf, type Cell } from "./quantities.ts";
import type { Constraint } from "./system.ts";

/** One number of an equation as a reader sees it: undefined where it is hidden or not there. */
export type ToldTerm = { readonly cell: Cell; readonly sign: 1 | -1; readonly value: Decimal | undefined };

/**
 * Where a constraint comes from, so that it can be said in words: the terms, each with its sign, add up to nought (or to nought at
 * most, of a `subset`). Of a `ratio`, the numerator by the denominator is the value; `earlier` is what an earlier edition printed; of
 * a `rest`, the denominator is the numerator and all others.
 */
export type Told = { readonly relation: string; readonly terms: readonly ToldTerm[] };

/** What a reader holds for true, and where it comes from: told only of those that give something away. */
export type Held = { readonly constraint: Constraint; readonly tell: () => Told };

/** A line of a month, counted from the first, as a term that is told. */
export function toldTerm(printed: Printed, line: Line, month: number, sign: 1 | -1 = 1): ToldTerm {
  const cell = cellAt(printed, line, month);
  return {
    cell: { ...line, period: periodAt(printed, month) },
    sign,
    value: typeof cell === "number" ? decimal(cell, placesOf(printed, line)) : undefined,
  };
}

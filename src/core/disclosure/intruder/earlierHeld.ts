import { decimal } from "../../decimal.ts";
import type { PublicDeclarations } from "./declared.ts";
import type { Printed } from "./printed.ts";
import { periodAt, type Cell, type Unknowns } from "./quantities.ts";
import { toldTerm, type Held } from "./told.ts";

/**
 * Hidden cells that an earlier edition, or the list of revisions, prints. Where no figure of the month was restated, they are known.
 * In a restated month the number may have changed since: these cells are only named.
 */
export function earlierHeld(
  printed: Printed,
  { counted }: PublicDeclarations,
  quantities: Unknowns,
): { held: Held[]; named: Cell[] } {
  const held: Held[] = [];
  const named: Cell[] = [];
  for (const { line, places, cells, earlier } of printed.columns)
    for (const [month, known] of earlier) {
      if (cells[month] !== "hidden") continue;
      if (printed.restated.has(month)) named.push({ ...line, period: periodAt(printed, month) });
      else if (line.column !== "value" || counted.get(line.indicator)?.isFraction !== true) {
        const variable = quantities.variableOf(line, month);
        held.push({
          constraint: { variables: [variable], coefficients: [1], is: "=", total: known },
          tell: () => ({
            relation: "earlier",
            terms: [{ ...toldTerm(printed, line, month), value: decimal(known, places) }],
          }),
        });
      }
    }
  return { held, named };
}

import { FIGURE_COLUMNS, isNumber, type FigureColumn, type Observation } from "../../observation.ts";
import { monthsAfter, type Month } from "../../period.ts";
import type { Quantities } from "../structure/quantities.ts";
import type { Structure } from "../structure/structure.ts";

/**
 * What a month's cells say about a quantity: a number other than 0, a 0, or that it is hidden. Where no cell prints it, or only
 * symbols such as `x` do, nobody knows it, and nothing can be worked out from it.
 */
export type Known = "shown" | "nought" | "hidden";

/** What is known of a quantity in a month; undefined where nothing is. */
export type Knowns = (quantity: string, month: Month) => Known | undefined;

/** A quantity in a month, as the key of a map. */
export function instanceOf(quantity: string, month: Month): string {
  return `${month} ${quantity}`;
}

/**
 * What readers know of months: shown where any cell prints the number, hidden where cells say `c` and none prints it.
 */
export function knownsIn(observations: readonly Observation[], quantities: Quantities): Knowns {
  const knowns = new Map<Month, Map<string, Known>>();
  for (const observation of observations) {
    const ids = quantities.idsOf(observation);
    const ofMonth = knowns.get(observation.period) ?? new Map<string, Known>();
    knowns.set(observation.period, ofMonth);
    for (const column of FIGURE_COLUMNS) {
      const quantity = ids[column];
      const known = knownOf(observation[column]);
      if (quantity === undefined || known === undefined) continue;
      if (known !== "hidden" || !ofMonth.has(quantity)) ofMonth.set(quantity, known);
    }
  }
  return (quantity, month) => knowns.get(month)?.get(quantity);
}

function knownOf(figure: Observation[FigureColumn]): Known | undefined {
  if (isNumber(figure)) return figure.units === 0n ? "nought" : "shown";
  return figure === "c" ? "hidden" : undefined;
}

/** The first and the last month that equations between months connect with any of `months`. */
export function monthsAround(
  months: readonly Month[],
  { equations }: Structure,
): readonly [Month, Month] | undefined {
  const [first] = months.toSorted();
  const last = months.toSorted().at(-1);
  if (first === undefined || last === undefined) return undefined;
  const reach = Math.max(0, ...equations.map((equation) => equation.reach));
  return [monthsAfter(first, -reach), monthsAfter(last, reach)];
}

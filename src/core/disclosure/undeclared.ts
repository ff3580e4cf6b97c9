import { max } from "d3-array";

import { hasFraction, type Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { FIGURE_COLUMNS, isNumber, type Observation } from "../observation.ts";
import type { Month } from "../period.ts";
import { implications } from "./implied.ts";
import { linesOfReturn, type Declared, type Quantities } from "./structure/quantities.ts";
import { structureOf } from "./structure/structure.ts";

/** One figure that was always the same as another, or always the sum of others. Terms as `relations.csv` writes them. */
export type Undeclared = {
  readonly whole: string;
  readonly parts: readonly string[];
  /** In how many months. */
  readonly months: number;
};

/** Fewer months prove nothing. */
const FEWEST_MONTHS = 24;

/** A figure with fewer different values, such as one that is nought or one for years, equals others by chance. */
const FEWEST_VALUES = 4;

/** Of more figures in one group, sums of three are not looked for: there would be too many to try. */
const MOST_FOR_THREE = 40;

/** What is tried: a quantity with its number in each month, in the smallest unit of any. */
type QuantityRecord = {
  readonly id: string;
  readonly group: string;
  readonly byMonth: ReadonlyMap<Month, number>;
};

/**
 * Equations that hold in every month of the record in which all their figures are numbers, in 24 months at least, and that no
 * declaration says or implies: figures that are the same, and figures of one theme, class and unit of which one is the sum of two
 * or three. Months in which all of them are nought do not count. Of the published figures, and of those given before anything in
 * them is hidden. For the officer alone.
 */
export function undeclaredEquations(
  published: readonly Observation[],
  given: readonly Observation[],
  declared: Declared,
): Undeclared[] {
  const observations = [...published, ...given];
  if (new Set(observations.map(({ period }) => period)).size < FEWEST_MONTHS) return [];
  const { quantities, equations } = structureOf(declared);
  const records = recordsOf(observations, declared, quantities);
  const isImplied = implications(
    equations
      .filter(({ reach }) => reach === 0)
      .map(({ linesIn }) => linesIn(NO_MONTH).map(({ quantity, sign }) => [quantity, sign])),
  );
  const found: Undeclared[] = [];
  const tryOut = (whole: QuantityRecord, parts: readonly QuantityRecord[]) => {
    const months = monthsHeld(whole, parts);
    if (months === undefined) return;
    const terms = [[whole.id, -1] as const, ...parts.map(({ id }) => [id, 1] as const)];
    if (!isImplied(terms)) found.push({ whole: whole.id, parts: parts.map(({ id }) => id), months });
  };
  eachSet(records, 2, ([a, b]) => a && b && tryOut(a, [b]));
  for (const group of groupsOf(records))
    for (const size of [2, 3])
      if (size === 2 || group.length <= MOST_FOR_THREE)
        for (const whole of group)
          eachSet(
            group.filter((each) => each !== whole),
            size,
            (parts) => tryOut(whole, parts),
          );
  return found;
}

/** The same as notes, each with the line that would declare it. */
export function undeclaredNotes(...of: Parameters<typeof undeclaredEquations>): Issue[] {
  return undeclaredEquations(...of).map((each) => ({
    ...{ code: "relation-undeclared", ...each, file: "relations.csv" },
  }));
}

/** Equations within a month have the same lines in every month. */
const NO_MONTH = "" as Month;

function recordsOf(
  observations: readonly Observation[],
  declared: Declared,
  { idsOf }: Quantities,
): QuantityRecord[] {
  const figures = observations.flatMap((row) => FIGURE_COLUMNS.map((column) => row[column]).filter(isNumber));
  const places = max(figures, (figure) => figure.places) ?? 0;
  const numbers = new Map<string, Map<Month, number>>();
  for (const row of observations) {
    const ids = idsOf(row);
    for (const column of FIGURE_COLUMNS) {
      const [figure, quantity] = [row[column], ids[column]];
      if (!isNumber(figure) || quantity === undefined) continue;
      const units = Number(figure.units) * 10 ** (places - figure.places);
      const byMonth = numbers.get(quantity) ?? new Map<Month, number>();
      numbers.set(quantity, byMonth);
      if (Number.isSafeInteger(units)) byMonth.set(row.period, units);
    }
  }
  const groups = new Map<string, string>();
  for (const { line, indicator } of linesOfReturn(declared))
    for (const id of Object.values(idsOf(line))) if (!groups.has(id)) groups.set(id, groupOf(indicator));
  return [...groups].flatMap(([id, group]) => {
    const byMonth = numbers.get(id) ?? new Map<Month, number>();
    const isVaried = new Set(byMonth.values()).size >= FEWEST_VALUES;
    return byMonth.size < FEWEST_MONTHS || !isVaried ? [] : [{ id, group, byMonth }];
  });
}

/** Theme, class and unit. What a fraction divides is counted in whatever its label says. */
function groupOf(indicator: Indicator): string {
  const unit = hasFraction(indicator) ? "counted" : indicator.unit;
  return [indicator.theme, indicator.disclosure, unit].join("\n");
}

function groupsOf(records: readonly QuantityRecord[]): QuantityRecord[][] {
  const groups = new Map<string, QuantityRecord[]>();
  for (const each of records) groups.set(each.group, [...(groups.get(each.group) ?? []), each]);
  return [...groups.values()];
}

/** In how many months the parts came to the whole; undefined where they once did not, or where that proves nothing. */
function monthsHeld(whole: QuantityRecord, parts: readonly QuantityRecord[]): number | undefined {
  const held: Month[] = [];
  for (const [month, sum] of whole.byMonth) {
    let [added, isKnown, isNought] = [0, true, sum === 0];
    for (const { byMonth } of parts) {
      const number = byMonth.get(month);
      if (number === undefined) isKnown = false;
      else {
        added += number;
        isNought &&= number === 0;
      }
    }
    if (!isKnown) continue;
    if (added !== sum) return undefined;
    if (!isNought) held.push(month);
  }
  if (held.length < FEWEST_MONTHS) return undefined;
  const isVaried = ({ byMonth }: QuantityRecord) =>
    new Set(held.map((month) => byMonth.get(month))).size >= FEWEST_VALUES;
  return [whole, ...parts].every(isVaried) ? held.length : undefined;
}

/** Every set of so many of some things, in their order. */
function eachSet<Thing>(
  things: readonly Thing[],
  size: number,
  take: (set: readonly Thing[]) => void,
  from = 0,
  chosen: readonly Thing[] = [],
): void {
  if (chosen.length === size) {
    take(chosen);
    return;
  }
  for (const [at, thing] of things.entries())
    if (at >= from) eachSet(things, size, take, at + 1, [...chosen, thing]);
}

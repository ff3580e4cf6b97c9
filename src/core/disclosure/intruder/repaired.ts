import type { SystemPart } from "./parts.ts";
import type { Sought } from "./search.ts";
import { keeps } from "./system.ts";

/** How many numbers are changed, and changed back, before a filling is looked for by search. */
const STEPS = 400;

/**
 * A filling that differs from a known one in the number sought, and in what has to change with it: each constraint that a change breaks
 * is put right by one more change. undefined where that does not succeed soon, which says nothing.
 */
export function repaired(
  part: SystemPart,
  known: readonly number[],
  { at, value }: Sought,
): number[] | undefined {
  const filling = [...known];
  const changed = new Set<number>();
  /** By constraint that a change has touched, how much its sum is above its total. */
  const above = new Map<number, number>();
  let steps = 0;
  if (!isWithin(part, at, value)) return undefined;
  set(at, value);
  if (!mend()) return undefined;
  const isFilling = [...above.keys()].every((place) => {
    const constraint = part.constraints[place];
    return constraint !== undefined && keeps(constraint, (variable) => filling[variable] ?? 0);
  });
  return isFilling ? filling : undefined;

  function mend(): boolean {
    const broken = firstBroken();
    if (broken === undefined) return true;
    const [constraint, gap] = [part.constraints[broken], above.get(broken) ?? 0];
    if (constraint === undefined) return false;
    const { variables, coefficients } = constraint;
    for (const variable of freest(part, variables)) {
      const coefficient = coefficients[variables.indexOf(variable)] ?? 0;
      const before = filling[variable] ?? 0;
      const after = before - gap / coefficient;
      if (changed.has(variable) || !Number.isSafeInteger(after) || !isWithin(part, variable, after)) continue;
      if (++steps > STEPS) return false;
      set(variable, after);
      if (mend()) return true;
      set(variable, before);
      changed.delete(variable);
    }
    return false;
  }

  function set(variable: number, after: number) {
    const by = after - (filling[variable] ?? 0);
    for (const place of part.watchers[variable] ?? []) {
      const constraint = part.constraints[place];
      if (constraint === undefined) continue;
      const { variables, coefficients } = constraint;
      const gap = above.get(place) ?? gapOf(place);
      above.set(place, gap + by * (coefficients[variables.indexOf(variable)] ?? 0));
    }
    filling[variable] = after;
    changed.add(variable);
  }

  function gapOf(place: number): number {
    const { variables = [], coefficients = [], is = "=", total = 0 } = part.constraints[place] ?? {};
    if (is === "=") return 0; // the known filling keeps it
    return variables.reduce(
      (sum, each, index) => sum + (filling[each] ?? 0) * (coefficients[index] ?? 0),
      -total,
    );
  }

  function firstBroken(): number | undefined {
    for (const [place, gap] of above)
      if (gap > 0 || (gap < 0 && part.constraints[place]?.is === "=")) return place;
    return undefined;
  }
}

/** Those that stand in the fewest constraints first: changing them breaks the least. */
function freest({ watchers }: SystemPart, variables: readonly number[]): number[] {
  const count = (variable: number) => watchers[variable]?.length ?? 0;
  return [...variables].sort((a, b) => count(a) - count(b));
}

function isWithin({ lo, hi }: SystemPart, variable: number, value: number): boolean {
  return value >= (lo[variable] ?? value) && value <= (hi[variable] ?? value);
}

import { floorDivided, times } from "./integers.ts";
import { watchersOf, type Bounds, type Constraint, type System } from "./system.ts";

/** A system while it is worked on: its bounds are arrays that are narrowed in place. */
export type Problem = {
  readonly constraints: readonly Constraint[];
  /** By variable, the constraints in which it stands. */
  readonly watchers: readonly (readonly number[])[];
};

/** Numbers without a bound can narrow each other one by one for ever: after so many looks at each constraint it is enough. */
const LOOKS = 200;

/**
 * What each variable of a system can be at most and at least, as far as bounds alone say; undefined where no filling fits.
 * Never narrower than the truth, and often wider: `canBe` says what is possible.
 */
export function rangesOf(system: System): Bounds[] | undefined {
  const { constraints, domains } = system;
  const problem = { constraints, watchers: watchersOf(constraints, domains.length) };
  const lo = domains.map((each) => each.lo);
  const hi = domains.map((each) => each.hi);
  if (!narrow(problem, lo, hi)) return undefined;
  return domains.map((_, variable) => ({ lo: lo[variable] ?? 0, hi: hi[variable] ?? 0 }));
}

/** What was changed and how it was before, in threes: variable, least, most. So a search can go back. */
export type Trail = number[];

/**
 * Narrows `lo` and `hi` until nothing changes, beginning with the constraints of the variables `from`, or with all. False where nothing
 * fits. Changes are put on the trail.
 */
export function narrow(
  problem: Problem,
  lo: number[],
  hi: number[],
  from?: readonly number[],
  trail?: Trail,
): boolean {
  const { constraints, watchers } = problem;
  const queue: number[] = [];
  const isQueued = new Set<number>();
  const add = (place: number) => {
    if (isQueued.has(place)) return;
    isQueued.add(place);
    queue.push(place);
  };
  if (from === undefined) {
    if (lo.some((low, variable) => low > (hi[variable] ?? low))) return false;
    constraints.forEach((_, place) => add(place));
  } else for (const variable of from) watchers[variable]?.forEach(add);
  const most = constraints.length * LOOKS;
  for (let head = 0; head < queue.length && head < most; head++) {
    const place = queue[head] ?? 0;
    isQueued.delete(place);
    const constraint = constraints[place];
    if (constraint === undefined) continue;
    const changed: number[] = [];
    if (!narrowBy(constraint, 1, lo, hi, changed, trail)) return false;
    if (constraint.is === "=" && !narrowBy(constraint, -1, lo, hi, changed, trail)) return false;
    for (const variable of changed) watchers[variable]?.forEach(add);
  }
  return true;
}

/** Puts back what stands on the trail after its first `length` numbers. */
export function putBack(trail: Trail, length: number, lo: number[], hi: number[]): void {
  while (trail.length > length) {
    const most = trail.pop() ?? 0;
    const least = trail.pop() ?? 0;
    const variable = trail.pop() ?? 0;
    lo[variable] = least;
    hi[variable] = most;
  }
}

/** One look at `sign` × the sum ≤ `sign` × the total: each variable may take what the others, at their least, leave. */
function narrowBy(
  constraint: Constraint,
  sign: 1 | -1,
  lo: number[],
  hi: number[],
  changed: number[],
  trail: Trail | undefined,
): boolean {
  const { variables, coefficients } = constraint;
  let least = 0;
  let unbounded = 0;
  for (let index = 0; index < variables.length; index++) {
    const part = leastOf(index);
    if (part === -Infinity) unbounded += 1;
    else least += part;
  }
  if (unbounded > 1 || !Number.isSafeInteger(least)) return true;
  const room = sign * constraint.total - least;
  if (unbounded === 0 && room < 0) return false;
  if (!Number.isSafeInteger(room)) return true;

  for (let index = 0; index < variables.length; index++) {
    const part = leastOf(index);
    if (unbounded === 1 && part !== -Infinity) continue;
    const own = unbounded === 1 ? room : room + part;
    if (!Number.isSafeInteger(own)) continue;
    const variable = variables[index] ?? 0;
    const coefficient = sign * (coefficients[index] ?? 0);
    if (coefficient > 0) {
      const most = floorDivided(own, coefficient);
      if (most >= (hi[variable] ?? most)) continue;
      trail?.push(variable, lo[variable] ?? 0, hi[variable] ?? 0);
      hi[variable] = most;
    } else {
      const fewest = 0 - floorDivided(own, -coefficient);
      if (fewest <= (lo[variable] ?? fewest)) continue;
      trail?.push(variable, lo[variable] ?? 0, hi[variable] ?? 0);
      lo[variable] = fewest;
    }
    if ((lo[variable] ?? 0) > (hi[variable] ?? 0)) return false;
    changed.push(variable);
    if (unbounded === 1) break;
    // The sum's least is what it was: a narrower variable raises only what it may be at most.
  }
  return true;

  function leastOf(index: number): number {
    const coefficient = sign * (coefficients[index] ?? 0);
    const variable = variables[index] ?? 0;
    return times(coefficient, (coefficient > 0 ? lo[variable] : hi[variable]) ?? 0, -Infinity);
  }
}

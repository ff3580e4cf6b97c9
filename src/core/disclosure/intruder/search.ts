import { narrow, putBack, type Trail } from "./bounds.ts";
import type { Part } from "./parts.ts";
import { keeps } from "./system.ts";

/** Whether there is a filling; "unknown" where the search ended at its cap, which counts as unsafe. */
export type Answer = "yes" | "no" | "unknown";

/** How many values may be tried before the search gives up, and how many were. */
export type Effort = { readonly cap: number; nodes: number };

/** Takes a filling of a part, by place in it, or turns it down: the search then goes on. */
export type Taking = (filling: readonly number[]) => boolean;

/** What is looked for: any filling, or one in which the variable at `at` is `value`. */
export type Sought = { readonly at: number; readonly value: number };

/**
 * Looks for a filling of a part that is taken. Every filling is tried or ruled out: the number with the fewest possible values first,
 * and of these what it is in `like`, a filling that is known, and then the smallest.
 */
export function search(
  part: Part,
  effort: Effort,
  take: Taking,
  sought?: Sought,
  like?: readonly number[],
): Answer {
  const [lo, hi] = [[...part.lo], [...part.hi]];
  if (sought === undefined) return explore(part, lo, hi, effort, take, like);
  const { at, value } = sought;
  if (value < (lo[at] ?? value) || value > (hi[at] ?? value)) return "no";
  lo[at] = hi[at] = value;
  if (!narrow(part, lo, hi, [at])) return "no";
  return explore(part, lo, hi, effort, take, like);
}

/**
 * Looks for a filling near one that is known: only numbers that share a constraint with the one sought may change. "no" says nothing
 * about fillings further away.
 */
export function searchNear(
  part: Part,
  effort: Effort,
  take: Taking,
  { at, value }: Sought,
  known: readonly number[],
): Answer {
  if (value < (part.lo[at] ?? value) || value > (part.hi[at] ?? value)) return "no";
  const [lo, hi] = [[...known], [...known]];
  const near = new Set<number>();
  for (const place of part.watchers[at] ?? [])
    for (const variable of part.constraints[place]?.variables ?? []) near.add(variable);
  for (const variable of near) {
    lo[variable] = part.lo[variable] ?? 0;
    hi[variable] = part.hi[variable] ?? 0;
  }
  lo[at] = hi[at] = value;
  if (!narrow(part, lo, hi, [...near])) return "no";
  return explore(part, lo, hi, effort, take, known);
}

/** Tries what the bounds leave, in place. */
function explore(
  part: Part,
  lo: number[],
  hi: number[],
  effort: Effort,
  take: Taking,
  like: readonly number[] | undefined,
): Answer {
  const until = effort.nodes + effort.cap;
  const trail: Trail = [];
  return next();

  function next(): Answer {
    const variable = fewestValues(lo, hi);
    if (variable === undefined) {
      const isFilling = part.constraints.every((each) => keeps(each, (of) => lo[of] ?? 0));
      return isFilling && take([...lo]) ? "yes" : "no";
    }
    const [least, most] = [lo[variable] ?? 0, hi[variable] ?? 0];
    const liked = like?.[variable];
    const isLiked = liked !== undefined && liked >= least && liked <= most;
    if (isLiked) {
      const answer = tried(variable, liked);
      if (answer !== "no") return answer;
    }
    for (let value = least; value <= most; value++) {
      if (isLiked && value === liked) continue;
      const answer = tried(variable, value);
      if (answer !== "no") return answer;
    }
    return "no";
  }

  function tried(variable: number, value: number): Answer {
    if (effort.nodes >= until || !Number.isSafeInteger(value)) return "unknown";
    effort.nodes += 1;
    const length = trail.length;
    trail.push(variable, lo[variable] ?? 0, hi[variable] ?? 0);
    lo[variable] = hi[variable] = value;
    const answer = narrow(part, lo, hi, [variable], trail) ? next() : "no";
    putBack(trail, length, lo, hi);
    return answer;
  }
}

/** The number that is not certain with the fewest possible values; undefined where all are certain. */
function fewestValues(lo: readonly number[], hi: readonly number[]): number | undefined {
  let best: number | undefined;
  let fewest = Infinity;
  for (let variable = 0; variable < lo.length; variable++) {
    const low = lo[variable] ?? 0;
    const values = (hi[variable] ?? 0) - low;
    if (values === 0 || (best !== undefined && values >= fewest)) continue;
    best = variable;
    fewest = values;
  }
  return best;
}

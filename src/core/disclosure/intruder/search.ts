import { narrow, putBack, type Trail } from "./bounds.ts";
import type { SystemPart } from "./parts.ts";
import { keeps } from "./system.ts";

/** Whether there is a filling; "unknown" where the search ended at its cap, which counts as unsafe. */
export type Answer = "yes" | "no" | "unknown";

/** How many values may be tried, beyond one for each number, before a search gives up; and how many were, in all. */
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
  part: SystemPart,
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

/** A number that is being tried: its next value, its greatest, the one tried first, and how long the trail was before. */
type Trying = {
  readonly variable: number;
  readonly most: number;
  readonly liked: number | undefined;
  readonly trailed: number;
  value: number;
  isLikedTried: boolean;
};

/** Tries what the bounds leave, in place. Not by calling itself: a part may have thousands of numbers. */
function explore(
  part: SystemPart,
  lo: number[],
  hi: number[],
  effort: Effort,
  take: Taking,
  like: readonly number[] | undefined,
): Answer {
  const until = effort.nodes + effort.cap + lo.length;
  const trail: Trail = [];
  const stack: Trying[] = [];
  if (isTakenOrDeeper()) return "yes";
  for (let trying = stack.at(-1); trying !== undefined; trying = stack.at(-1)) {
    putBack(trail, trying.trailed, lo, hi);
    const value = nextValue(trying);
    if (value === undefined) {
      stack.pop();
      continue;
    }
    if (effort.nodes >= until || !Number.isSafeInteger(value)) return "unknown";
    effort.nodes += 1;
    const { variable } = trying;
    trail.push(variable, lo[variable] ?? 0, hi[variable] ?? 0);
    lo[variable] = hi[variable] = value;
    if (narrow(part, lo, hi, [variable], trail) && isTakenOrDeeper()) return "yes";
  }
  return "no";

  /** True for a filling that is taken; where some number is open, it is the next to be tried. */
  function isTakenOrDeeper(): boolean {
    const variable = fewestValues(lo, hi);
    if (variable === undefined)
      return part.constraints.every((each) => keeps(each, (of) => lo[of] ?? 0)) && take([...lo]);
    const [least, most] = [lo[variable] ?? 0, hi[variable] ?? 0];
    const known = like?.[variable];
    const liked = known !== undefined && known >= least && known <= most ? known : undefined;
    stack.push({ variable, most, liked, trailed: trail.length, value: least, isLikedTried: false });
    return false;
  }
}

function nextValue(trying: Trying): number | undefined {
  if (trying.liked !== undefined && !trying.isLikedTried) {
    trying.isLikedTried = true;
    return trying.liked;
  }
  if (trying.value === trying.liked) trying.value += 1;
  return trying.value > trying.most ? undefined : trying.value++;
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

import { narrow } from "./bounds.ts";
import type { Part } from "./parts.ts";
import { keeps } from "./system.ts";

/** Whether there is a filling; "unknown" where the search ended at its cap, which counts as unsafe. */
export type Answer = "yes" | "no" | "unknown";

/** How many values may be tried before the search gives up, and how many were. */
export type Effort = { readonly cap: number; nodes: number };

/** Takes a filling of a part, by place in it, or turns it down: the search then goes on. */
export type Taking = (filling: readonly number[]) => boolean;

/**
 * Looks for a filling of a part in which the variable at `at` is `value` (or any filling, without them) that is taken. Every other
 * filling is tried first or ruled out, the number with the fewest possible values first, and of these the smallest first.
 */
export function search(part: Part, effort: Effort, take: Taking, at?: number, value = 0): Answer {
  const lo = [...part.lo];
  const hi = [...part.hi];
  if (at !== undefined) {
    if (value < (lo[at] ?? value) || value > (hi[at] ?? value)) return "no";
    lo[at] = hi[at] = value;
    if (!narrow(part, lo, hi, at)) return "no";
  }
  const until = effort.nodes + effort.cap;
  return explore(lo, hi);

  function explore(lo: readonly number[], hi: readonly number[]): Answer {
    const next = fewestValues(lo, hi);
    if (next === undefined) {
      const isFilling = part.constraints.every((each) => keeps(each, (variable) => lo[variable] ?? 0));
      return isFilling && take(lo) ? "yes" : "no";
    }
    const most = hi[next] ?? 0;
    for (let tried = lo[next] ?? 0; tried <= most; tried++) {
      if (effort.nodes >= until || !Number.isSafeInteger(tried)) return "unknown";
      effort.nodes += 1;
      const [nextLo, nextHi] = [[...lo], [...hi]];
      nextLo[next] = nextHi[next] = tried;
      if (!narrow(part, nextLo, nextHi, next)) continue;
      const answer = explore(nextLo, nextHi);
      if (answer !== "no") return answer;
    }
    return "no";
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

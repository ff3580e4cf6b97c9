import { narrow, putBack, type Trail } from "./bounds.ts";
import type { SystemPart } from "./parts.ts";
import { search, type Answer, type Effort, type Sought, type Taking } from "./search.ts";
import type { Bounds } from "./system.ts";

/**
 * By number of a part, the greatest of each size but the last that whoever takes fillings tells apart: −1, 0 and 5 where it asks whether
 * a number is below nought, nought, 1 to 5 or more; none where it asks nothing. undefined where any two numbers may differ to it.
 */
export type PartSizes = readonly (readonly number[] | undefined)[];

/** A number that is being tried: the sizes that are left of it, and how long the trail was before. */
type TryingSizes = { readonly variable: number; readonly trailed: number; readonly left: Bounds[] };

/**
 * Looks for a filling that is taken, in which one number is `sought`, by the sizes of all others: fillings that differ in no size are
 * taken or turned down alike, so that one of them speaks for all, however many there are. "no" is certain; "unknown" where the
 * cap is reached, or where it is not known whether numbers of some sizes fit together.
 */
export function searchBySizes(
  part: SystemPart,
  sizes: PartSizes,
  effort: Effort,
  take: Taking,
  { at, value }: Sought,
  like?: readonly number[],
): Answer {
  const [lo, hi] = [[...part.lo], [...part.hi]];
  if (value < (lo[at] ?? value) || value > (hi[at] ?? value)) return "no";
  lo[at] = hi[at] = value;
  if (!narrow(part, lo, hi, [at])) return "no";
  const until = effort.nodes + effort.cap + lo.length;
  const trail: Trail = [];
  const stack: TryingSizes[] = [];
  let undecided = 0;
  if (isTakenOrDeeper()) return "yes";
  for (let trying = stack.at(-1); trying !== undefined; trying = stack.at(-1)) {
    putBack(trail, trying.trailed, lo, hi);
    const size = trying.left.shift();
    if (size === undefined) {
      stack.pop();
      continue;
    }
    if (effort.nodes >= until) return "unknown";
    effort.nodes += 1;
    const { variable } = trying;
    trail.push(variable, lo[variable] ?? 0, hi[variable] ?? 0);
    lo[variable] = size.lo;
    hi[variable] = size.hi;
    if (narrow(part, lo, hi, [variable], trail) && isTakenOrDeeper()) return "yes";
  }
  return undecided === 0 ? "no" : "unknown";

  /** True for a filling that is taken; where some number may have several sizes, it is the next to be tried. */
  function isTakenOrDeeper(): boolean {
    let fewest: TryingSizes | undefined;
    for (let variable = 0; variable < lo.length; variable++) {
      const left = sizesLeft(sizes[variable] ?? [], { lo: lo[variable] ?? 0, hi: hi[variable] ?? 0 });
      if (left.length > 1 && (fewest === undefined || left.length < fewest.left.length))
        fewest = { variable, trailed: trail.length, left };
    }
    if (fewest === undefined) return isOneTaken();
    stack.push(fewest);
    return false;
  }

  function isOneTaken(): boolean {
    const inside = { ...part, lo: [...lo], hi: [...hi] };
    let isTaken = false;
    const speakForAll = (filling: readonly number[]) => {
      isTaken = take(filling);
      return true;
    };
    const answer = search(inside, effort, speakForAll, undefined, like);
    const isOne = lo.every((low, variable) => sizes[variable] !== undefined || low === hi[variable]);
    if (answer === "unknown" || (answer === "yes" && !isOne)) undecided += 1;
    return isTaken;
  }
}

/** The sizes that a number within bounds can have, each as the bounds that are left. */
function sizesLeft(greatest: readonly number[], { lo, hi }: Bounds): Bounds[] {
  const left: Bounds[] = [];
  let from = lo;
  for (const most of greatest) {
    if (most < from || most >= hi) continue;
    left.push({ lo: from, hi: most });
    from = most + 1;
  }
  return [...left, { lo: from, hi }];
}

import { financialYearStart, monthsAfter, monthsBetween, type Month } from "../../period.ts";
import type { Equation, QuantityTerm } from "../structure/equations.ts";
import type { Structure } from "../structure/structure.ts";
import { instanceOf, type Known, type Knowns } from "./knowns.ts";

/** Why a quantity is hidden: it counts few people, an officer says so, or it would give one of those away. */
export type Cause = "primary" | "officer" | "secondary";

/** The quantities that are hidden in the months of a drop, by `instanceOf`, each with its cause. */
export type Mask = ReadonlyMap<string, Cause>;

/** For what a quantity is hidden that is not small: the hidden line beside which it would give it away, and how they hang together. */
export type Because = {
  readonly quantity: string;
  readonly month: Month;
  readonly relation: Equation["relation"] | "part" | "year";
};

export type ShieldRequest = {
  readonly structure: Structure;
  /** The months that are about to be published. Only in these can anything still be hidden. */
  readonly months: readonly Month[];
  /** What is known in any month before anything more is hidden. */
  readonly known: Knowns;
  /** Whether a shown quantity may still be hidden. It may not where readers have seen it. */
  readonly mayHide: (quantity: string, month: Month) => boolean;
  /** Quantities hidden for their own sake. */
  readonly seeds: Mask;
  /** Pairs in one row: where the whole of a share is hidden, so is the part, which is never above it. */
  readonly parts: readonly { readonly part: string; readonly whole: string }[];
  /** Flows of which the year’s total is published officially. */
  readonly yearlyFlows: readonly string[];
  /** Whether only equations are looked at in which something is hidden now: the others were when theirs was. */
  readonly onlyBesideMask?: boolean;
  /** Is told of each quantity that is hidden for another. */
  readonly tell?: (at: string, because: Because) => void;
};

/**
 * The shield: where an equation has a hidden line, the first line that is not 0 is hidden too, and where that leaves only one
 * hidden line, the next. This is repeated until nothing changes. The result depends on the seeds, on which lines are 0, on the
 * declared structure and on what earlier months hide, never on a size, so a reader who knows the rule learns nothing from where
 * it stopped. (A rule that stops as soon as 1 to 5 is possible gives figures away in 43% of small cases.)
 */
export function shield(request: ShieldRequest): Mask {
  const mask = new Map(request.seeds);
  const months = request.months.toSorted();
  let size: number;
  do {
    size = mask.size;
    for (const month of months) {
      hideParts(month, mask, request);
      hideBesideLoneMonth(month, mask, request);
    }
    for (const equation of request.structure.equations)
      for (const month of monthsReached(equation, months)) shieldIn(equation, month, mask, request);
  } while (mask.size > size);
  return mask;
}

/** The months whose equation has a line in any of `months`. */
function monthsReached({ reach }: Equation, months: readonly Month[]): Month[] {
  if (reach === 0) return [...months];
  const all = new Set(
    months.flatMap((month) => Array.from({ length: reach + 1 }, (_, ahead) => monthsAfter(month, ahead))),
  );
  return [...all].toSorted();
}

function shieldIn(equation: Equation, month: Month, mask: Map<string, Cause>, request: ShieldRequest): void {
  const lines = equation.linesIn(month).map((line) => placed(line, month, mask, request));
  // An equation with a missing figure gives nothing away: nobody can add it up.
  if (lines.some(({ known }) => known === undefined) || lines.every(({ known }) => known !== "hidden"))
    return;
  if (request.onlyBesideMask === true && !lines.some(({ at }) => mask.has(at))) return;
  const partners = lines.filter(
    ({ quantity, month: at, known }) =>
      known === "hidden" || (known === "shown" && canHide(quantity, at, request)),
  );
  const [first, ...others] = partners;
  const protectedLine = lines.find(({ known }) => known === "hidden");
  if (first === undefined || protectedLine === undefined) return;
  const because = { ...pick(protectedLine), relation: equation.relation };
  hide(first, mask, because, request);
  const hidden = lines.filter(({ known, at }) => known === "hidden" || mask.has(at)).length;
  const next = others.find(({ known }) => known !== "hidden");
  if (hidden < 2 && next !== undefined) hide(next, mask, because, request);
}

type Placed = {
  readonly quantity: string;
  readonly month: Month;
  readonly at: string;
  readonly known: Known | undefined;
};

function placed(
  { quantity, monthsBack }: QuantityTerm,
  month: Month,
  mask: Mask,
  request: ShieldRequest,
): Placed {
  const there = monthsBack === 0 ? month : monthsAfter(month, -monthsBack);
  const at = instanceOf(quantity, there);
  return { quantity, month: there, at, known: knownIn(quantity, there, mask, request) };
}

function knownIn(quantity: string, month: Month, mask: Mask, { known }: ShieldRequest): Known | undefined {
  return mask.has(instanceOf(quantity, month)) ? "hidden" : known(quantity, month);
}

function canHide(quantity: string, month: Month, { months, mayHide }: ShieldRequest): boolean {
  return months.includes(month) && mayHide(quantity, month);
}

function pick({ quantity, month }: Placed): Pick<Because, "quantity" | "month"> {
  return { quantity, month };
}

function hide(
  { at, known }: Pick<Placed, "at" | "known">,
  mask: Map<string, Cause>,
  because: Because,
  { tell }: ShieldRequest,
): void {
  if (known === "hidden") return;
  mask.set(at, "secondary");
  tell?.(at, because);
}

/** Hides a part whose whole is hidden: a shown part would say that the whole is at least as large. */
function hideParts(month: Month, mask: Map<string, Cause>, request: ShieldRequest): void {
  for (const { part, whole } of [...request.parts, ...request.structure.bounds]) {
    const isHidden = knownIn(whole, month, mask, request) === "hidden";
    const known = knownIn(part, month, mask, request);
    if (!isHidden || known !== "shown" || !canHide(part, month, request)) continue;
    hide({ at: instanceOf(part, month), known }, mask, { quantity: whole, month, relation: "part" }, request);
  }
}

/**
 * The year’s total is published officially and is roughly the sum of its months. Where only one month is hidden, the next month
 * that is not 0 is hidden too. Where the hidden one is the last month, there is no next.
 */
function hideBesideLoneMonth(month: Month, mask: Map<string, Cause>, request: ShieldRequest): void {
  const start = financialYearStart(month);
  const before = Array.from({ length: monthsBetween(start, month) }, (_, index) => monthsAfter(start, index));
  for (const flow of request.yearlyFlows) {
    const known = knownIn(flow, month, mask, request);
    if (known !== "shown" || !canHide(flow, month, request)) continue;
    const [alone, ...others] = before.filter((each) => knownIn(flow, each, mask, request) === "hidden");
    if (alone === undefined || others.length > 0) continue;
    const because = { quantity: flow, month: alone, relation: "year" } as const;
    hide({ at: instanceOf(flow, month), known }, mask, because, request);
  }
}

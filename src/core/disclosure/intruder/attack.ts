import { decimal, type Decimal } from "../../decimal.ts";
import type { SearchOptions } from "./canBe.ts";
import type { Contradicted } from "./declaredHeld.ts";
import { knowledgeOf, type Knowledge } from "./knowledge.ts";
import { narrowed, type Narrowed, type Outcome, type Wanted } from "./narrowed.ts";
import type { Cell } from "./quantities.ts";
import type { PublicFiles, ReadTable } from "./records.ts";
import type { Constraint, System } from "./system.ts";
import type { Told } from "./told.ts";

/** A hidden count that a reader can narrow: it could be small, but not each small number. */
export type NarrowedCell = {
  readonly cell: Cell;
  /** The small numbers that it can be. */
  readonly values: readonly Decimal[];
  /** Those that could not be decided within the cap, which counts as unsafe. */
  readonly undecided: readonly Decimal[];
  /** Whether it is known for certain to be one number. */
  readonly isExact: boolean;
  /** The equation that says most about it; undefined where no single one holds it. */
  readonly equation: Told | undefined;
};

export type Attack = {
  readonly found: readonly NarrowedCell[];
  /** Hidden counts around which nothing fits, because what is published contradicts itself. */
  readonly impossible: readonly Cell[];
  /** Equations that shown figures contradict. */
  readonly contradicted: readonly Contradicted[];
  /** Hidden cells of restated months that an earlier edition prints. */
  readonly printedBefore: readonly Cell[];
  readonly hiddenRows: number;
  /** How many hidden counts of people there are, in how many parts all that is not shown falls, and how many values were tried. */
  readonly counts: { readonly hidden: number; readonly parts: number; readonly nodes: number };
};

export type AttackOptions = {
  /** How many values each search may try, beyond one for each number of its part. */
  readonly cap?: number;
  /** What the reader knows who knows the rule. */
  readonly rule?: KnownRule;
};

/** The published rule, as it is tried on worlds. */
export type KnownRule = {
  /**
   * Made ready for some hidden cells: whether the rule would have hidden the same, were these their values, in the same order. What
   * else is hidden stays hidden.
   */
  readonly among: (cells: readonly Cell[]) => (values: readonly Decimal[]) => boolean;
  /** The greatest number, as counted, of each size of a cell that the rule tells apart; undefined where it may ask for more. */
  readonly sizesOf: (cell: Cell) => readonly number[] | undefined;
};

/** How many values a search tries, beyond one for each number of its part, before it gives up. */
export const CAP = 5_000;

/**
 * What a motivated reader can work out of the hidden figures from public bytes alone: the files of an edition by name, and of the
 * editions before it, oldest first.
 */
export function attack(
  editions: readonly PublicFiles[],
  readTable: ReadTable,
  { cap = CAP, rule }: AttackOptions = {},
): Attack {
  const knowledge = knowledgeOf(editions, readTable);
  const { system, wanted, quantities, contradicted, printedBefore, hiddenRows } = knowledge;
  const options = { cap, ...(rule === undefined ? {} : triedBy(rule, knowledge)) };
  const outcome = narrowedAsItFits(system, wanted, options);
  const tellers = tellersOf(knowledge, outcome.narrowed);
  return {
    found: outcome.narrowed.flatMap((each) => foundIn(each, knowledge, tellers.get(each.variable))),
    impossible: outcome.impossible.flatMap((variable) => quantities[variable]?.cell ?? []),
    contradicted,
    printedBefore,
    hiddenRows,
    counts: { hidden: wanted.length, parts: outcome.parts, nodes: outcome.nodes },
  };
}

/** The rule, asked about the variables of a system. */
function triedBy({ among, sizesOf }: KnownRule, { quantities }: Knowledge): Omit<SearchOptions, "cap"> {
  return {
    acceptAmong: (variables) => {
      const hidden = variables.flatMap((variable) => {
        const quantity = quantities[variable];
        const isCell = quantity?.isHidden === true && quantity.cell.column !== "rest";
        return isCell ? [{ variable, ...quantity }] : [];
      });
      const accept = among(hidden.map(({ cell }) => cell));
      return (valueOf) =>
        accept(hidden.map(({ variable, places }) => decimal(valueOf(variable) ?? 0, places)));
    },
    sizesOf: (variable) => {
      const quantity = quantities[variable];
      // A figure that no return has is none that the rule can see.
      if (quantity === undefined || !quantity.isHidden) return [];
      return sizesOf(quantity.cell)?.map((most) => (most > 0 ? most * 10 ** quantity.places : most));
    },
  };
}

/**
 * Where nothing fits, a nought was hidden after all (the Department's own tables do that, beside a lone 1): a reader allows for noughts
 * there, and looks once more.
 */
function narrowedAsItFits(system: System, wanted: readonly Wanted[], options: SearchOptions): Outcome {
  const first = narrowed(system, wanted, options);
  if (first.impossible.length === 0) return first;
  const noughts = {
    ...system,
    domains: system.domains.map(({ lo, hi }) => ({ lo: Math.min(lo, 0), hi })),
  };
  const left = new Set(first.impossible);
  const again = narrowed(
    noughts,
    wanted.filter(({ variable }) => left.has(variable)),
    options,
  );
  return {
    ...first,
    narrowed: [...first.narrowed, ...again.narrowed],
    impossible: again.impossible,
    nodes: first.nodes + again.nodes,
  };
}

function foundIn(each: Narrowed, { quantities }: Knowledge, equation: Told | undefined): NarrowedCell[] {
  const { variable, values, undecided, isExact } = each;
  const quantity = quantities[variable];
  if (quantity === undefined) return [];
  const inUnits = (units: number) => decimal(units, quantity.places);
  return [
    {
      cell: quantity.cell,
      values: values.map(inUnits),
      undecided: undecided.map(inUnits),
      isExact,
      equation,
    },
  ];
}

/** By variable, the equation with the fewest unknown numbers in which it stands; one that is exact before one that is not. */
function tellersOf({ system, tell }: Knowledge, found: readonly Narrowed[]): Map<number, Told> {
  const asked = new Set(found.map(({ variable }) => variable));
  const best = new Map<number, { rank: number; tell: () => Told }>();
  system.constraints.forEach((constraint, place) => {
    const teller = tell[place];
    if (teller === undefined) return;
    const rank = rankOf(constraint);
    for (const variable of constraint.variables)
      if (asked.has(variable) && rank < (best.get(variable)?.rank ?? Infinity))
        best.set(variable, { rank, tell: teller });
  });
  return new Map([...best].map(([variable, each]) => [variable, each.tell()]));
}

function rankOf({ variables, is }: Constraint): number {
  return 2 * variables.length + (is === "=" ? 0 : 1);
}

import { declaredHeld, type Contradicted } from "./declaredHeld.ts";
import { declaredIn } from "./declared.ts";
import { earlierHeld } from "./earlierHeld.ts";
import { fractionsHeld } from "./fractionHeld.ts";
import type { Wanted } from "./narrowed.ts";
import { printedIn } from "./printed.ts";
import { unknownsOf, type Cell, type Unknown } from "./quantities.ts";
import type { PublicFiles, ReadTable } from "./records.ts";
import { restatedHeld } from "./restatedHeld.ts";
import type { System } from "./system.ts";
import type { Told } from "./told.ts";
import { wantedOf } from "./wantedOf.ts";
import { yearsHeld } from "./yearsHeld.ts";

/** What a reader of the public files knows of what they hide. */
export type Knowledge = {
  readonly system: System;
  /** By variable, the number that it stands for. */
  readonly quantities: readonly Unknown[];
  /** By constraint, where it comes from. */
  readonly tell: readonly (() => Told)[];
  readonly wanted: readonly Wanted[];
  readonly contradicted: readonly Contradicted[];
  /** Hidden cells of restated months that an earlier edition prints: perhaps what they are, perhaps not. */
  readonly printedBefore: readonly Cell[];
  /** How many rows of the newest edition hide something. */
  readonly hiddenRows: number;
};

/**
 * Everything that the public bytes of one edition say about its hidden cells, and of editions before it (oldest first) what they
 * printed: a reader keeps every file. Nothing else is looked at.
 */
export function knowledgeOf(editions: readonly PublicFiles[], readTable: ReadTable): Knowledge {
  const newest = editions.at(-1) ?? new Map<string, string>();
  const declared = declaredIn(newest, readTable);
  const printed = printedIn(editions, declared, readTable);
  const quantities = unknownsOf(printed, declared);
  const hidden = new Set<string>();
  for (const { line, cells } of printed.columns) {
    const isFigure = line.column === "value" && declared.counted.get(line.indicator)?.isFraction === true;
    cells.forEach((cell, month) => {
      if (cell !== "hidden") return;
      hidden.add(`${line.indicator} ${line.breakdown} ${line.category} ${month}`);
      if (!isFigure) quantities.variableOf(line, month);
    });
  }
  const earlier = earlierHeld(printed, declared, quantities);
  const { held, contradicted } = declaredHeld(printed, declared, quantities);
  const before = restatedHeld(editions, printed, { declared, contradicted }, quantities, readTable);
  const years = yearsHeld(newest, printed, declared, quantities, readTable);
  const fractions = fractionsHeld(printed, declared, quantities);
  const all = [...earlier.held, ...held, ...before, ...years, ...fractions];
  return {
    system: { domains: quantities.domains, constraints: all.map(({ constraint }) => constraint) },
    quantities: quantities.list,
    tell: all.map((each) => each.tell),
    wanted: wantedOf(quantities.list, declared),
    contradicted,
    printedBefore: earlier.named,
    hiddenRows: hidden.size,
  };
}

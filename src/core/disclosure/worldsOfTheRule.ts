import { group } from "d3-array";

import { decimal, type Decimal } from "../decimal.ts";
import { hasFraction } from "../indicator.ts";
import { keyInMonth, type Observation } from "../observation.ts";
import type { Month } from "../period.ts";
import type { KnownRule } from "./intruder/attack.ts";
import { hiderOf, type ToProtect } from "./protect/protect.ts";
import { monthsAround } from "./protect/knowns.ts";
import { linesTogether } from "./linesTogether.ts";
import { sizesIn } from "./protect/primary.ts";
import { ruleOfCouncil } from "./protect/ruleOfCouncil.ts";

/** What a reader who knows the rule tries fillings by. */
export type RuleKnown = {
  /** How the months of the drop were protected. A reader knows the rule, and so which figures would have been hidden otherwise. */
  readonly rule: ToProtect;
  /** What is public after it: every month, with `c` where something is hidden. */
  readonly shown: readonly Observation[];
};

/** A row with the name of its line in its month. */
type Tried = { readonly line: string; readonly row: Observation };

/** The lines of some months of the drop that bear on the figures tried in them. */
type TriedMonths = {
  readonly rows: readonly Tried[];
  readonly byLine: ReadonlyMap<string, Observation>;
  readonly hiddenOf: ReturnType<typeof hiderOf>;
};

type WorldCell = Parameters<KnownRule["among"]>[0][number];

/**
 * Whether the rule would have hidden the very same lines, had the hidden figures been those of a world. A world holds the figures that
 * bear on each other; what else is hidden in their months stays hidden.
 */
export function worldsOfTheRule({ rule, shown }: RuleKnown): KnownRule {
  const of = ruleOfCouncil(rule.reference);
  const sentMonths = new Set(
    rule.months.flatMap(({ observations }) => observations.map(({ period }) => period)),
  );
  // Where a hold was answered, whole equations are hidden that the rule alone would show (`publication/withheld.ts`): any hidden line
  // of that month may be one of them. A reader who knows that this follows a hold alone learns no count of 1 to the threshold from it,
  // but that a total which is itself so small is not 1: enumerated in tests/core/disclosure/answered.test.ts.
  const chosen = new Set((rule.withheld ?? []).map(({ period }) => period));
  const together = linesTogether(shown, of, [...sentMonths]);
  const shownOf = group(shown, together.of);
  const publishedOf = group(rule.published.observations, together.of);
  const triedMonths = new Map<string, TriedMonths>();
  const { threshold } = of.sensitivity;
  return { among, sizesOf };

  function among(cells: readonly WorldCell[]): (values: readonly Decimal[]) => boolean {
    const sent = cells.filter(({ period }) => sentMonths.has(period));
    if (sent.length === 0) return () => true;
    const tried = monthsOf(sent);
    const fillings = fillingsOf(cells, tried);
    const answers = new Map<string, boolean>();
    return (values) => {
      const filled = fillings.map(({ line, fill }) => ({ line, row: fill(values) }));
      // The rule never asks for more of a size: worlds that differ in nothing else are one and the same to it.
      const name = filled.map(({ row }) => sizesIn(row, threshold)).join();
      const answer = answers.get(name) ?? isHiddenAlike(filled, tried);
      answers.set(name, answer);
      return answer;
    };
  }

  /** As `sizesIn` tells them apart. Who is not counted in a signed share may be fewer than none: then the numbers themselves count. */
  function sizesOf({ period, indicator }: WorldCell): readonly number[] | undefined {
    if (!sentMonths.has(period)) return [];
    return of.byId.get(indicator)?.signed === true ? undefined : [-1, 0, threshold];
  }

  function monthsOf(cells: readonly WorldCell[]): TriedMonths {
    const months = new Set<Month>(cells.map(({ period }) => period));
    const groups = [...new Set(cells.map(together.of))];
    const name = [...[...months].sort(), ...groups].join();
    const known = triedMonths.get(name);
    if (known !== undefined) return known;
    const isTried = ({ period }: Observation) => months.has(period);
    const shownHere = groups.flatMap((each) => shownOf.get(each) ?? []);
    const publishedHere = groups.flatMap((each) => publishedOf.get(each) ?? []);
    const rows = shownHere.filter(isTried).map((row) => ({ row, line: keyInMonth(row) }));
    const [from, to] = monthsAround([...months], of.structure) ?? ["", ""];
    const published = [
      ...publishedHere.filter(isTried),
      ...shownHere.filter((row) => !isTried(row) && from <= row.period && row.period <= to),
    ];
    const drop = {
      published,
      periods: [...months],
      withheld: rule.withheld ?? [],
      anew: rule.anew ?? false,
    };
    const byLine = new Map(rows.map(({ line, row }) => [line, row]));
    const tried = { rows, byLine, hiddenOf: hiderOf(together.ruleOf(groups), drop) };
    triedMonths.set(name, tried);
    return tried;
  }

  /** The rows of which a world says something, each with how its values fill them. */
  function fillingsOf(cells: readonly WorldCell[], { byLine }: TriedMonths) {
    const places = new Map<string, Partial<Record<WorldCell["column"], number>>>();
    cells.forEach((cell, place) => {
      const line = keyInMonth(cell);
      places.set(line, { ...places.get(line), [cell.column]: place });
    });
    return [...places].flatMap(([line, at]) => {
      const row = byLine.get(line);
      if (row === undefined) return [];
      const indicator = of.byId.get(row.indicator);
      const isFraction = indicator !== undefined && hasFraction(indicator);
      const fill = (values: readonly Decimal[]): Observation => {
        const valueIn = (column: WorldCell["column"]) => values[at[column] ?? -1];
        const figureOf = (column: "numerator" | "denominator") =>
          valueIn(column) ?? (row[column] === "c" ? undefined : row[column]);
        return {
          ...row,
          numerator: figureOf("numerator"),
          denominator: figureOf("denominator"),
          value: isFraction ? decimal(0) : (valueIn("value") ?? row.value),
        };
      };
      return [{ line, fill }];
    });
  }

  function isHiddenAlike(filled: readonly Tried[], { rows, hiddenOf }: TriedMonths): boolean {
    const instead = new Map(filled.map(({ line, row }) => [line, row]));
    const observations = rows.map(({ line, row }) => instead.get(line) ?? row);
    const hidden = hiddenOf(observations);
    return rows.every(({ row, line }) => {
      const isHiddenAgain = hidden.has(instead.get(line) ?? row);
      return row.value === "c" ? isHiddenAgain || chosen.has(row.period) : !isHiddenAgain;
    });
  }
}

import { knowledgeOf } from "../../src/core/disclosure/intruder/knowledge.ts";
import { narrowed, type Outcome, type Wanted } from "../../src/core/disclosure/intruder/narrowed.ts";
import type { Bounds, Constraint } from "../../src/core/disclosure/intruder/system.ts";
import { readCsv } from "../../src/csv/readCsv.ts";

/**
 * What a reader holds of a hidden figure whose month was restated: nothing (`any`), that late records were added and none taken
 * away (`more`), or that it is what it was (`same`).
 */
export type Belief = "any" | "more" | "same";

/**
 * Everything that all editions say, oldest first, attacked at once. A hidden figure is one number for as long as nothing that is shown
 * of its month changes, and another from then on.
 */
export function attackEditions(editions: readonly ReadonlyMap<string, string>[], belief: Belief) {
  const readTable = (text: string) => readCsv(text).table;
  const variables = new Map<string, number>();
  const versions = new Map<string, number[]>();
  const domains: Bounds[] = [];
  const wanted = new Map<number, Wanted>();
  const constraints = new Map<string, Constraint>();
  const version = new Map<string, number>();
  let before = new Map<string, string>();
  editions.forEach((_, at) => {
    const months = monthsIn(editions[at]?.get("observations.csv") ?? "");
    const restated = [...months].filter(([month, text]) => before.has(month) && before.get(month) !== text);
    // Of a month of which nothing is shown nobody sees whether it was restated with the others.
    const unseen = [...months].filter(([month, text]) => before.has(month) && !/,\d+\n/.test(text));
    const changed = new Set([...restated, ...(restated.length > 0 ? unseen : [])].map(([month]) => month));
    for (const month of changed) version.set(month, (version.get(month) ?? 0) + 1);
    before = months;
    const { system, quantities, wanted: asked } = knowledgeOf(editions.slice(0, at + 1), readTable);
    const places = quantities.map(({ cell, isHidden }, of) => {
      const name = [cell.period, cell.indicator, cell.breakdown, cell.category, cell.column].join(" ");
      const full = `${name} ${version.get(cell.period) ?? 0} ${isHidden}`;
      const variable = variables.get(full) ?? domains.length;
      const { lo, hi } = system.domains[of] ?? { lo: 0, hi: Infinity };
      const known = domains[variable] ?? { lo, hi };
      domains[variable] = { lo: Math.max(known.lo, lo), hi: Math.min(known.hi, hi) };
      if (!variables.has(full) && isHidden) versions.set(name, [...(versions.get(name) ?? []), variable]);
      variables.set(full, variable);
      return variable;
    });
    for (const each of asked)
      wanted.set(places[each.variable] ?? 0, { ...each, variable: places[each.variable] ?? 0 });
    for (const each of system.constraints) {
      const moved = { ...each, variables: each.variables.map((of) => places[of] ?? 0) };
      constraints.set(JSON.stringify(moved), moved);
    }
  });
  const pairs = [...versions.values()].flatMap((all) =>
    all.slice(1).map((now, at) => [all[at] ?? 0, now] as const),
  );
  const linked = pairs.map(([was, now]): Constraint => ({
    ...{ variables: [was, now], coefficients: [1, -1], total: 0 },
    is: belief === "same" ? "=" : "<=",
  }));
  const system = { domains, constraints: [...constraints.values(), ...(belief === "any" ? [] : linked)] };
  const outcome: Outcome = narrowed(system, [...wanted.values()], { cap: 5_000 });
  return { ...outcome, hidden: wanted.size, restated: pairs.length };
}

/** What is printed of each month. */
function monthsIn(observations: string): Map<string, string> {
  const months = new Map<string, string>();
  for (const line of observations.split("\n").slice(1)) {
    const month = line.slice(0, 7);
    months.set(month, `${months.get(month) ?? ""}${line}\n`);
  }
  return months;
}

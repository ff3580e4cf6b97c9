import { group } from "d3-array";

import { FIGURE_COLUMNS, keyOf, type SeriesKey } from "../observation.ts";
import { monthsAfter, type Month } from "../period.ts";
import { groupsOf } from "./intruder/groups.ts";
import type { RuleOfCouncil } from "./protect/ruleOfCouncil.ts";

/** Lines in groups, and what of the rule is about some of them. */
export type LineGroups = {
  /** The number of a line’s group. */
  readonly of: (line: SeriesKey) => number;
  readonly ruleOf: (groups: readonly number[]) => RuleOfCouncil;
};

/**
 * Which lines bear on each other by the rule: they print one number, stand in one equation of any of `months` or after them, are
 * part and whole, or money and the count behind it. What `protect` hides in one group never depends on another.
 */
export function linesTogether(
  lines: readonly SeriesKey[],
  rule: RuleOfCouncil,
  months: readonly Month[],
): LineGroups {
  const { byId, parts, yearlyFlows } = rule;
  const { quantities, equations, bounds } = rule.structure;
  const places = new Map<string, number>();
  const placeOf = (name: string): number => {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  };
  const pairs: (readonly [number, number])[] = [];
  const join = ([first, ...others]: readonly string[]) => {
    if (first === undefined) return;
    for (const other of others) pairs.push([placeOf(first), placeOf(other)]);
  };
  for (const line of new Map(lines.map((each) => [keyOf(each), each])).values()) {
    const ids = quantities.idsOf(line);
    const printed = FIGURE_COLUMNS.flatMap((column) => ids[column] ?? []);
    const behind = byId.get(line.indicator)?.behind ?? "";
    const counted = behind === "" ? [] : [nameOf({ ...line, indicator: behind })];
    join([nameOf(line), ...counted, ...printed]);
  }
  for (const { part, whole } of bounds) join([part, whole]);
  for (const { linesIn, reach } of equations)
    for (const month of months)
      for (let ahead = 0; ahead <= reach; ahead++)
        join(linesIn(monthsAfter(month, ahead)).map(({ quantity }) => quantity));
  const groups = groupsOf(places.size);
  for (const [a, b] of pairs) groups.join(a, b);
  const groupOf = (name: string) => {
    const place = places.get(name);
    return place === undefined ? -1 : groups.of(place);
  };
  const partsOf = group(parts, ({ whole }) => groupOf(whole));
  const boundsOf = group(bounds, ({ whole }) => groupOf(whole));
  const flowsOf = group(yearlyFlows, groupOf);
  const equationsOf = group(equations, ({ linesIn }) => {
    const [first] = months.flatMap((month) => linesIn(month));
    return first === undefined ? -1 : groupOf(first.quantity);
  });
  return {
    of: (line) => groupOf(nameOf(line)),
    ruleOf: (wanted) => ({
      ...rule,
      parts: wanted.flatMap((each) => partsOf.get(each) ?? []),
      yearlyFlows: wanted.flatMap((each) => flowsOf.get(each) ?? []),
      structure: {
        quantities,
        bounds: wanted.flatMap((each) => boundsOf.get(each) ?? []),
        equations: wanted.flatMap((each) => equationsOf.get(each) ?? []),
      },
    }),
  };
}

/** A line as no quantity is called. */
function nameOf(line: SeriesKey): string {
  return `line ${keyOf(line)}`;
}

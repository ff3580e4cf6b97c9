import { group } from "d3-array";

import { keyOf, type SeriesKey } from "../observation.ts";
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
    const place = placeOf(first);
    for (const other of others) pairs.push([place, placeOf(other)]);
  };
  /** A line by the first number that it prints; one that prints none as no quantity is called. */
  const nameOf = (line: SeriesKey) => {
    const { numerator, denominator, value } = quantities.idsOf(line);
    return numerator ?? denominator ?? value ?? `line ${keyOf(line)}`;
  };
  for (const line of new Map(lines.map((each) => [keyOf(each), each])).values()) {
    const printed = Object.values(quantities.idsOf(line));
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

import { ask, type Asked, type SearchOptions } from "./canBe.ts";
import type { SystemPart, VariablePlace } from "./parts.ts";
import type { Bounds, System } from "./system.ts";

/** A number that nobody should learn, and the values between which it must stay open. */
export type Wanted = { readonly variable: number; readonly from: number; readonly to: number };

/** A wanted number that could be one of its values but not each of them. */
export type Narrowed = Wanted & {
  /** Those of its values that it can be. */
  readonly values: readonly number[];
  /** Those for which the search reached its cap: the number is not known to be safe. */
  readonly undecided: readonly number[];
  /** Whether it is one value and nothing else. */
  readonly isExact: boolean;
};

export type Outcome = {
  readonly narrowed: readonly Narrowed[];
  /** The wanted numbers around which nothing fits: what is published contradicts itself. */
  readonly impossible: readonly number[];
  readonly parts: number;
  /** How many values were tried in all. */
  readonly nodes: number;
};

/** Every number from 1 to `threshold` among the variables of a system: counts that are small. */
export function smallCounts({ domains }: System, threshold: number): Wanted[] {
  return domains.map((_, variable) => ({ variable, from: 1, to: threshold }));
}

/** Which of the wanted numbers could be one of their values but not each of them. */
export function narrowed(system: System, wanted: readonly Wanted[], options: SearchOptions): Outcome {
  const asked = ask(system, options);
  const seen = new Map<SystemPart, Set<number>[]>();
  const found: Narrowed[] = [];
  const impossible: number[] = [];
  for (const each of wanted) {
    if (asked.divided.places[each.variable] === "impossible") {
      impossible.push(each.variable);
      continue;
    }
    const { values, undecided } = valuesOf(each, asked, seen);
    if (values.length + undecided.length === 0 && hasNoFilling(asked.divided.places[each.variable], asked)) {
      impossible.push(each.variable);
      continue;
    }
    const isOpen = values.length === each.to - each.from + 1;
    if (isOpen || values.length + undecided.length === 0) continue;
    const { lo, hi } = boundsOf(asked.divided.places[each.variable]);
    const isExact = values.length === 1 && undecided.length === 0 && lo >= each.from && hi <= each.to;
    found.push({ ...each, values, undecided, isExact });
  }
  return { narrowed: found, impossible, parts: asked.divided.parts.length, nodes: asked.effort.nodes };
}

/** Whether nothing fits around a number that can be none of its values. */
function hasNoFilling(place: VariablePlace | undefined, { fillingOf }: Asked): boolean {
  return place !== undefined && place !== "impossible" && "part" in place && fillingOf(place.part) === "no";
}

function boundsOf(place: VariablePlace | undefined): Bounds {
  if (place === undefined || place === "impossible") return { lo: -Infinity, hi: Infinity };
  if ("value" in place) return { lo: place.value, hi: place.value };
  return { lo: place.part.lo[place.at] ?? -Infinity, hi: place.part.hi[place.at] ?? Infinity };
}

/** Each filling that is found shows a value of every number of its part: these are not searched again. */
function valuesOf(
  { variable, from, to }: Wanted,
  asked: Asked,
  seen: Map<SystemPart, Set<number>[]>,
): Pick<Narrowed, "values" | "undecided"> {
  const place = asked.divided.places[variable];
  const values: number[] = [];
  const undecided: number[] = [];
  for (let value = from; value <= to; value++) {
    const isSeen = place !== undefined && place !== "impossible" && "part" in place && wasSeen(place, value);
    const answer = isSeen ? "yes" : asked.canBe(place, value, remember);
    if (answer === "yes") values.push(value);
    if (answer === "unknown") undecided.push(value);
  }
  return { values, undecided };

  function wasSeen({ part, at }: { part: SystemPart; at: number }, value: number): boolean {
    return seen.get(part)?.[at]?.has(value) ?? false;
  }
  function remember(part: SystemPart, filling: readonly number[]) {
    const sets = seen.get(part) ?? filling.map(() => new Set<number>());
    seen.set(part, sets);
    filling.forEach((value, at) => sets[at]?.add(value));
  }
}

import { narrow, type Problem } from "./bounds.ts";
import { differencesOf } from "./differences.ts";
import { groupsOf, type Groups } from "./groups.ts";
import { samePair, simplified } from "./simplified.ts";
import { watchersOf, type Bounds, type Constraint, type System } from "./system.ts";

/** Variables that hang together, and with no others: what one of them is says nothing about those of another part. */
export type SystemPart = Problem & {
  /** By place in this part, the bounds that the constraints leave. */
  readonly lo: readonly number[];
  readonly hi: readonly number[];
};

/** Where a variable of the system has gone: its value is known, or it is one of a part, or nothing fits around it. */
export type VariablePlace =
  { readonly value: number } | { readonly part: SystemPart; readonly at: number } | "impossible";

export type Divided = { readonly parts: readonly SystemPart[]; readonly places: readonly VariablePlace[] };

/** A system in parts, after its bounds were narrowed, equal variables were made one, and known ones were put in. */
export function divideSystem(system: System): Divided {
  const places: VariablePlace[] = [];
  const parts: SystemPart[] = [];
  for (const { variables, constraints } of pieces(system.domains.length, system.constraints)) {
    const local = new Map(variables.map((variable, at) => [variable, at]));
    const inside = constraints.map((constraint) => moved(constraint, (variable) => local.get(variable) ?? 0));
    const domains = variables.map((variable) => system.domains[variable] ?? ANY);
    const divided = dividePiece(domains, inside);
    variables.forEach((variable, at) => (places[variable] = divided?.places[at] ?? "impossible"));
    parts.push(...(divided?.parts ?? []));
  }
  return { parts, places };
}

const ANY: Bounds = { lo: -Infinity, hi: Infinity };

type Piece = { readonly variables: number[]; readonly constraints: Constraint[] };

/** Variables by what connects them. */
function pieces(count: number, constraints: readonly Constraint[]): Piece[] {
  const groups = groupsOf(count);
  for (const { variables } of constraints)
    for (const variable of variables) groups.join(variables[0] ?? variable, variable);
  const found = new Map<number, Piece>();
  for (let variable = 0; variable < count; variable++) {
    const top = groups.of(variable);
    const piece = found.get(top);
    if (piece === undefined) found.set(top, { variables: [variable], constraints: [] });
    else piece.variables.push(variable);
  }
  for (const constraint of constraints) {
    const [first = 0] = constraint.variables;
    found.get(groups.of(first))?.constraints.push(constraint);
  }
  return [...found.values()];
}

/** One piece, narrowed and put more simply, which may take it apart; undefined where nothing fits. */
function dividePiece(domains: readonly Bounds[], constraints: readonly Constraint[]): Divided | undefined {
  const lo = domains.map((each) => each.lo);
  const hi = domains.map((each) => each.hi);
  const watchers = watchersOf(constraints, domains.length);
  if (!narrow({ constraints, watchers }, lo, hi)) return undefined;

  const same = groupsOf(domains.length);
  for (const constraint of constraints) {
    const pair = samePair(constraint);
    if (pair !== undefined) same.join(...pair);
  }
  if (!joinBounds(same, lo, hi)) return undefined;
  const left: Constraint[] = [];
  for (const constraint of constraints) {
    const short = simplified(constraint, same.of, (variable) => boundsAt(lo, hi, variable));
    if (short === "impossible") return undefined;
    if (short !== undefined) left.push(short);
  }
  const implied = differencesOf(left, (variable) => boundsAt(lo, hi, variable), lo.length);
  const all = [...left, ...implied];
  if (implied.length > 0 && !narrow({ constraints: all, watchers: watchersOf(all, lo.length) }, lo, hi))
    return undefined;
  return inParts(same, lo, hi, all);
}

/** Variables that are the same have the bounds of each of them; false where these leave nothing. */
function joinBounds(same: Groups, lo: number[], hi: number[]): boolean {
  for (let variable = 0; variable < lo.length; variable++) {
    const top = same.of(variable);
    lo[top] = Math.max(lo[top] ?? 0, lo[variable] ?? 0);
    hi[top] = Math.min(hi[top] ?? 0, hi[variable] ?? 0);
    if (lo[top] > hi[top]) return false;
  }
  return true;
}

function inParts(same: Groups, lo: number[], hi: number[], constraints: readonly Constraint[]): Divided {
  const places: VariablePlace[] = [];
  const parts: SystemPart[] = [];
  for (const { variables, constraints: inside } of pieces(lo.length, constraints)) {
    const used = new Set(inside.flatMap((constraint) => constraint.variables));
    const own = variables.filter(
      (variable) => used.has(variable) || (same.of(variable) === variable && lo[variable] !== hi[variable]),
    );
    const local = new Map(own.map((variable, at) => [variable, at]));
    const moves = inside.map((constraint) => moved(constraint, (variable) => local.get(variable) ?? 0));
    const part: SystemPart = {
      constraints: moves,
      watchers: watchersOf(moves, own.length),
      lo: own.map((variable) => lo[variable] ?? 0),
      hi: own.map((variable) => hi[variable] ?? 0),
    };
    if (own.length > 0) parts.push(part);
    own.forEach((variable, at) => (places[variable] = { part, at }));
  }
  for (let variable = 0; variable < lo.length; variable++) {
    const top = same.of(variable);
    if (lo[top] === hi[top]) places[variable] = { value: lo[top] ?? 0 };
    else if (top !== variable) places[variable] = places[top] ?? "impossible";
  }
  return { parts, places };
}

function boundsAt(lo: readonly number[], hi: readonly number[], variable: number): Bounds {
  return { lo: lo[variable] ?? 0, hi: hi[variable] ?? 0 };
}

function moved(constraint: Constraint, to: (variable: number) => number): Constraint {
  return { ...constraint, variables: constraint.variables.map(to) };
}

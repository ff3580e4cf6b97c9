import { divideSystem, type Divided, type SystemPart, type VariablePlace } from "./parts.ts";
import { repaired } from "./repaired.ts";
import { searchBySizes, type PartSizes } from "./searchBySizes.ts";
import { search, type Answer, type Effort, type Taking } from "./search.ts";
import type { System } from "./system.ts";

/** What every variable of a part is in one filling of it, and what is certain of others; undefined for all else. */
export type ValueOf = (variable: number) => number | undefined;

export type SearchOptions = {
  /** How many values each search may try, beyond one for each number of its part. */
  readonly cap: number;
  /**
   * Made ready for the variables of which a filling says something, those of its part and those that are certain: turns a filling
   * down, such as one that the rule would have masked otherwise.
   */
  readonly acceptAmong?: ((variables: readonly number[]) => (valueOf: ValueOf) => boolean) | undefined;
  /** What it asks of a variable: the greatest number of each size that it tells apart (see `PartSizes`). */
  readonly sizesOf?: ((variable: number) => readonly number[] | undefined) | undefined;
};

/** A system that is asked about. */
export type Asked = {
  readonly divided: Divided;
  readonly effort: Effort;
  /** Whether a variable, by where it has gone, can have a value; each filling that shows it goes to `also`. */
  readonly canBe: (place: VariablePlace | undefined, value: number, also?: Seeing) => Answer;
  /** Some filling of a part, or "no" where it has none; "unknown" where none was found within the cap. */
  readonly fillingOf: (part: SystemPart) => readonly number[] | "no" | "unknown";
};

/** Is shown a filling of a part. */
export type Seeing = (part: SystemPart, filling: readonly number[]) => void;

/**
 * Whether a variable of a system can have a value. A search that reaches its cap says "unknown". Parts say nothing about each other:
 * that the others have a filling is taken for granted.
 */
export function canBe(system: System, variable: number, value: number, options: SearchOptions): Answer {
  const asked = ask(system, options);
  return asked.canBe(asked.divided.places[variable], value);
}

/** A system made ready for many questions. */
export function ask(system: System, { cap, acceptAmong, sizesOf }: SearchOptions): Asked {
  const divided = divideSystem(system);
  const effort: Effort = { cap, nodes: 0 };
  const fillings = new Map<SystemPart, readonly number[] | "no" | "unknown">();
  const partSizes = new Map<SystemPart, PartSizes>();

  const fillingOf = (part: SystemPart) => {
    const known = fillings.get(part);
    if (known !== undefined) return known;
    let found: readonly number[] | undefined;
    const answer = search(part, effort, (filling) => {
      found = filling;
      return true;
    });
    const filling = found ?? (answer === "no" ? "no" : "unknown");
    fillings.set(part, filling);
    return filling;
  };

  const variablesOf = acceptAmong === undefined ? () => [] : variablesByPart(divided);
  const accepting = new Map<SystemPart, (valueOf: ValueOf) => boolean>();

  /** What the caller says of a filling of one part. The numbers of other parts say nothing about it. */
  const isAccepted = (tried: SystemPart, filling: readonly number[]) => {
    const accept = accepting.get(tried) ?? acceptAmong?.(variablesOf(tried));
    if (accept === undefined) return true;
    accepting.set(tried, accept);
    return accept((variable) => {
      const place = divided.places[variable];
      if (place === undefined || place === "impossible") return undefined;
      if ("value" in place) return place.value;
      return place.part === tried ? filling[place.at] : undefined;
    });
  };

  const canBe = (place: VariablePlace | undefined, value: number, also?: Seeing): Answer => {
    if (place === undefined || place === "impossible") return "no";
    if ("value" in place) return place.value === value ? "yes" : "no";
    const { part, at } = place;
    const sought = { at, value };
    const take: Taking = (filling) => {
      if (!isAccepted(part, filling)) return false;
      also?.(part, filling);
      return true;
    };
    const known = fillingOf(part);
    if (typeof known === "string") return search(part, effort, take, sought);
    const near = repaired(part, known, sought);
    if (near !== undefined && take(near)) return "yes";
    const answer = search(part, effort, take, sought, known);
    if (answer !== "unknown" || sizesOf === undefined) return answer;
    const sizes = partSizes.get(part) ?? sizesIn(part, divided, sizesOf);
    partSizes.set(part, sizes);
    return searchBySizes(part, sizes, effort, take, sought, known);
  };
  return { divided, effort, canBe, fillingOf };
}

/** The sizes of a part’s numbers, each of which may stand for several variables. */
function sizesIn(
  part: SystemPart,
  { places }: Divided,
  sizesOf: (variable: number) => readonly number[] | undefined,
): PartSizes {
  const sizes: (readonly number[] | undefined)[] = part.lo.map(() => []);
  places.forEach((place, variable) => {
    if (place === "impossible" || "value" in place || place.part !== part) return;
    const [all, own] = [sizes[place.at], sizesOf(variable)];
    sizes[place.at] = all && own && [...new Set([...all, ...own])].sort((a, b) => a - b);
  });
  return sizes;
}

/** The variables of a part, and with them those whose value is certain. */
function variablesByPart({ places }: Divided): (part: SystemPart) => readonly number[] {
  const certain: number[] = [];
  const byPart = new Map<SystemPart, number[]>();
  places.forEach((place, variable) => {
    if (place === "impossible") return;
    if ("value" in place) certain.push(variable);
    else {
      const own = byPart.get(place.part) ?? [];
      byPart.set(place.part, own);
      own.push(variable);
    }
  });
  const all = new Map([...byPart].map(([part, own]) => [part, [...own, ...certain]]));
  return (part) => all.get(part) ?? certain;
}

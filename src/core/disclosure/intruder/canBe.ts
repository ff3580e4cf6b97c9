import { divide, type Divided, type Part, type Place } from "./parts.ts";
import { search, type Answer, type Effort, type Taking } from "./search.ts";
import type { System } from "./system.ts";

/** What every variable is in one filling of the whole system; undefined for one that no filling was found for. */
export type ValueOf = (variable: number) => number | undefined;

export type Options = {
  /** How many values each search may try. */
  readonly cap: number;
  /** Turns a filling down, such as one that the rule would have masked otherwise. */
  readonly accept?: ((valueOf: ValueOf) => boolean) | undefined;
};

/** A system that is asked about: its parts, what has been tried, and how a filling of one part becomes one of the whole. */
export type Asked = Divided & { readonly effort: Effort; readonly taking: (part: Part) => Taking };

/** Whether a variable of a system can have a value. A search that reaches its cap says "unknown". */
export function canBe(system: System, variable: number, value: number, options: Options): Answer {
  const asked = ask(system, options);
  return placeCanBe(asked, asked.places[variable], value);
}

/** A system made ready for many questions. */
export function ask(system: System, { cap, accept }: Options): Asked {
  const { parts, places } = divide(system);
  const effort: Effort = { cap, nodes: 0 };
  const found = new Map<Part, readonly number[] | undefined>();
  /** Some filling of a part: what the others are while one is tried. They say nothing about each other. */
  const fillingOf = (part: Part) => {
    if (!found.has(part)) {
      found.set(part, undefined);
      search(part, effort, (filling) => {
        found.set(part, filling);
        return true;
      });
    }
    return found.get(part);
  };
  const taking =
    (tried: Part): Taking =>
    (filling) => {
      if (accept === undefined) return true;
      return accept((variable) => {
        const place = places[variable];
        if (place === undefined || place === "impossible") return undefined;
        if ("value" in place) return place.value;
        return (place.part === tried ? filling : fillingOf(place.part))?.[place.at];
      });
    };
  return { parts, places, effort, taking };
}

/** The same question as `canBe`, of a variable by where it has gone. */
export function placeCanBe(
  asked: Asked,
  place: Place | undefined,
  value: number,
  also?: (part: Part, filling: readonly number[]) => void,
): Answer {
  if (place === undefined || place === "impossible") return "no";
  if ("value" in place) return place.value === value ? "yes" : "no";
  const { part, at } = place;
  const isTaken = asked.taking(part);
  const take: Taking = (filling) => {
    if (!isTaken(filling)) return false;
    also?.(part, filling);
    return true;
  };
  return search(part, asked.effort, take, at, value);
}

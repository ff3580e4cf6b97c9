import { ask, type SearchOptions } from "./canBe.ts";
import type { Bounds, System } from "./system.ts";

/** `isExact` where fillings were found with the variable at either bound. */
export type VariableRange = Bounds & { readonly isExact: boolean };

/** How many values a range is narrowed by, one by one, before it is left as it is. */
const STEPS = 1_000;

/** The least and the most that a variable can be; undefined where no filling fits at all. */
export function rangeOf(system: System, variable: number, options: SearchOptions): VariableRange | undefined {
  const asked = ask(system, options);
  const place = asked.divided.places[variable];
  if (place === undefined || place === "impossible") return undefined;
  if ("value" in place) return { lo: place.value, hi: place.value, isExact: true };
  let lo = place.part.lo[place.at] ?? -Infinity;
  let hi = place.part.hi[place.at] ?? Infinity;
  const low = firstFrom(lo, 1);
  if (low.answer === "yes") lo = low.value;
  else if (low.answer === "no" && low.value > hi) return undefined;
  const high = firstFrom(hi, -1);
  if (high.answer === "yes") hi = high.value;
  return { lo, hi, isExact: low.answer === "yes" && high.answer === "yes" };

  /** The first value that it can be, from a bound inwards. */
  function firstFrom(bound: number, step: 1 | -1) {
    let value = bound;
    if (!Number.isFinite(bound)) return { value, answer: "unknown" as const };
    for (let taken = 0; taken < STEPS && value >= lo && value <= hi; taken++, value += step) {
      const answer = asked.canBe(place, value);
      if (answer !== "no") return { value, answer };
    }
    return { value, answer: value > hi ? ("no" as const) : ("unknown" as const) };
  }
}

import { dayAt, dayName, LONDON } from "../../src/core/period.ts";
import type { SeenByWitness, WitnessStanding } from "../../src/core/releases/witnessed.ts";

/** `saw release 12 on 3 November 2026`. */
export function seenWords({ size, time }: SeenByWitness): string {
  return `saw release ${size} on ${dayName(dayAt(new Date(time * 1000), LONDON))}`;
}

/** What is said of a witness of a log that has as many releases. */
export function standingWords({ name, seen }: Omit<WitnessStanding, "key">, size: number): string {
  if (seen === undefined) return `${name} has not seen this log yet.`;
  return `${name} ${seenWords(seen)}${seen.size < size ? `, and not the ${size - seen.size} after it` : ""}.`;
}

import { compare, readDecimal, writeDecimal, type Decimal } from "../decimal.ts";
import { inFull, type Said, type Scale } from "./said.ts";

/** Readers of the values in an address. Each gives undefined for a text that it does not allow. */

const ID = /^[a-z][a-z0-9_]{0,59}$/;
/** Twelve digits before the point and four behind it: more than any figure here has. */
const NUMBER = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,4})?$/;
const PLACE = /^[1-9]\d{0,3}$/;
const SCALES: Readonly<Record<Scale, string>> = { one: "", thousand: "k", million: "m" };

/** An indicator’s id in an address; undefined for any other text. */
export function readId(text: string): string | undefined {
  return ID.test(text) ? text : undefined;
}

/** A decimal in an address, in the unit of its field; undefined for any other text. */
export function readNumber(text: string): Decimal | undefined {
  return NUMBER.test(text) ? readDecimal(text) : undefined;
}

/** A place in a ranking, 1 to 9999; undefined for any other text. */
export function readPlace(text: string): Decimal | undefined {
  return PLACE.test(text) ? readDecimal(text) : undefined;
}

/** A number with its scale, such as `273`, `5.9k` or `6.1m`; undefined for any other text. */
export function readSaid(text: string): Said | undefined {
  const suffix = /[km]$/.exec(text)?.[0];
  const scale = suffix === "k" ? "thousand" : suffix === "m" ? "million" : "one";
  const number = readNumber(suffix === undefined ? text : text.slice(0, -1));
  return number && { number, scale };
}

/** A value as the address has it: a number as `readNumber` or `readSaid` reads it back, a word as it is. */
export function writeValue(value: string | Decimal | Said): string {
  if (typeof value === "string") return value;
  return "units" in value ? writeDecimal(value) : `${writeDecimal(value.number)}${SCALES[value.scale]}`;
}

/** Whether `low` is at most `high`, both multiplied out: `5.9k` is 5,900. */
export function notAbove(low: Said, high: Said): boolean {
  return compare(inFull(low), inFull(high)) <= 0;
}

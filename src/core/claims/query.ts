import type { Decimal } from "../decimal.ts";
import { oneOf } from "../oneOf.ts";
import { writeValue } from "./fields.ts";
import type { Claim } from "./kinds.ts";
import { READERS } from "./readers.ts";
import type { Said } from "./said.ts";

/**
 * The address of a statement: its kind, ids, months, numbers and words of closed lists, so that nothing a reader
 * could type is ever repeated by the page. The same statement has the same address.
 */

const LONGEST = 400;
const FIELD = /^([a-zA-Z]{2,12})=([a-z0-9_.-]{1,60})$/;
const CLAIM_KINDS = [
  "change",
  "share",
  "range",
  "rank",
  "level",
  "across",
] as const satisfies readonly Claim["kind"][];

/** `?kind=level&indicator=children_in_care&month=2026-10&number=400&qualifier=over`. */
export function queryOf(claim: Claim): string {
  const fields = Object.entries(claim as Readonly<Record<string, string | Decimal | Said | undefined>>)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${writeValue(value)}`]))
    .filter((field) => !field.startsWith("kind="))
    .sort();
  return `?${[`kind=${claim.kind}`, ...fields].join("&")}`;
}

/** Reads what `queryOf` writes, its fields in any order; undefined for anything else, such as a field too many. */
export function claimFromQuery(query: string): Claim | undefined {
  const fields = fieldsIn(query);
  const kind = oneOf(CLAIM_KINDS, fields?.get("kind") ?? "");
  if (fields === undefined || kind === undefined) return undefined;
  const claim = READERS[kind]((field) => fields.get(field) ?? "");
  if (claim === undefined) return undefined;
  const read = Object.values(claim).filter((value) => value !== undefined).length;
  return read === fields.size ? claim : undefined;
}

function fieldsIn(query: string): ReadonlyMap<string, string> | undefined {
  if (query.length > LONGEST || !query.startsWith("?")) return undefined;
  const fields = new Map<string, string>();
  for (const text of query.slice(1).split("&")) {
    const [, name, value] = FIELD.exec(text) ?? [];
    if (name === undefined || value === undefined || fields.has(name)) return undefined;
    fields.set(name, value);
  }
  return fields;
}

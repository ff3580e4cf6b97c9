import * as v from "valibot";

import type { Council } from "../council.ts";
import type { Issue } from "../issue.ts";
import { readDay } from "../period.ts";
import { mustBe } from "../tables/entries.ts";
import { councilOf } from "./councilFile.ts";
import { COUNCIL_FILE } from "./publishedCouncil.ts";

const text = v.string("a text");

function wholeNumber(expected: string, from: number, to = Infinity) {
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(from, expected),
    v.maxValue(to, expected),
  );
}

const A_DAY = "a day such as 2026-09-30";
const day = v.pipe(
  v.string(A_DAY),
  v.check((given) => given === "" || readDay(given) !== undefined, A_DAY),
);

const contacts = v.array(
  v.object(
    {
      label: text,
      phone: v.optional(text),
      email: v.optional(text),
      url: v.optional(v.pipe(text, v.regex(/^(https:\/\/.*)?$/, "an address that starts with https://"))),
    },
    "an object",
  ),
  "a list",
);

const missing = v.object(
  {
    period: v.pipe(text, v.regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, "a month such as 2026-10")),
    reason: v.pipe(text, v.minLength(1, "filled in")),
  },
  "an object",
);

const planned = v.object(
  { priority: v.pipe(text, v.minLength(1, "filled in")), actions: wholeNumber("a whole number from 0", 0) },
  "an object",
);

const A_FILLED_DAY = "a day such as 2027-03-22";
const filledDay = v.pipe(
  v.string(A_FILLED_DAY),
  v.check((given) => readDay(given) !== undefined, A_FILLED_DAY),
);

const sensitivePeriod = v.pipe(
  v.object(
    {
      from: filledDay,
      to: filledDay,
      reason: v.pipe(v.string("filled in"), v.minLength(1, "filled in")),
    },
    "an object",
  ),
  v.forward(
    v.partialCheck([["from"], ["to"]], ({ from, to }) => from <= to, "no earlier than from"),
    ["to"],
  ),
);

const A_PEER_ADDRESS = "an address that starts with https://, or with http://localhost";
const A_KEY = "a public key as a line: open-return/E06000998+1b2c3d4e+AQ…";

const peer = v.object(
  {
    name: v.pipe(v.string("filled in"), v.minLength(1, "filled in")),
    address: v.pipe(
      v.string(A_PEER_ADDRESS),
      v.regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])[^\s?#"<>]+$/, A_PEER_ADDRESS),
    ),
    key: v.pipe(v.string(A_KEY), v.regex(/^open-return\/[A-Z]\d{8}\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*$/, A_KEY)),
  },
  "an object",
);

const A_WITNESS_KEY = "a witness’s public key as a line: witness.example.org/east+1b2c3d4e+BA…";
const A_WITNESS_ADDRESS = "an address that starts with https://";

/** The key has 33 bytes, of which the first is 4: 44 digits in base64. */
const witness = v.object(
  {
    name: v.pipe(v.string("filled in"), v.minLength(1, "filled in")),
    key: v.pipe(
      v.string(A_WITNESS_KEY),
      v.regex(
        /^(?!open-return\/)[A-Za-z0-9][A-Za-z0-9._/-]{0,99}\+[0-9a-f]{8}\+B[A-P][A-Za-z0-9+/]{42}$/,
        A_WITNESS_KEY,
      ),
    ),
    url: v.pipe(v.string(A_WITNESS_ADDRESS), v.regex(/^https:\/\/[^\s?#"<>]+$/, A_WITNESS_ADDRESS)),
  },
  "an object",
);

const schema = v.object(
  {
    schema: v.optional(v.literal(1, "1")),
    name: v.pipe(v.string("filled in"), v.minLength(1, "filled in")),
    la_code: v.pipe(
      v.string("an ONS code such as E06000031"),
      v.regex(/^[A-Z]\d{8}$/, "an ONS code such as E06000031"),
    ),
    site: v.optional(
      v.pipe(
        text,
        v.regex(/^(https:\/\/[^\s?#"<>]+\/)?$/, "an address that starts with https:// and ends with a slash"),
      ),
    ),
    region: v.optional(text),
    neighbours: v.optional(v.array(text, "a list")),
    neighbours_note: v.optional(text),
    peers: v.optional(v.array(peer, "a list")),
    witnesses: v.optional(v.array(witness, "a list")),
    contacts: v.optional(
      v.object(
        {
          help: v.optional(contacts),
          advocacy: v.optional(contacts),
          complaints: v.optional(contacts),
          data: v.optional(contacts),
        },
        "an object",
      ),
    ),
    licence: v.optional(text),
    illustrative: v.optional(v.boolean("true or false")),
    assessment: v.optional(
      v.object(
        {
          date: v.optional(day),
          approved_by: v.optional(text),
          answerable: v.optional(text),
          review: v.optional(day),
        },
        "an object",
      ),
    ),
    approvals: v.optional(wholeNumber("a whole number from 0 to 5", 0, 5)),
    disclosure: v.optional(
      v.object(
        {
          threshold: v.optional(wholeNumber("a whole number from 1", 1)),
          reason: v.optional(text),
          approved_by: v.optional(text),
        },
        "an object",
      ),
    ),
    timetable: v.optional(
      v.object(
        {
          day: v.optional(wholeNumber("a day from 1 to 31", 1, 31)),
          note: v.optional(text),
          missing: v.optional(v.array(missing, "a list")),
          deputy: v.optional(wholeNumber("a month of the year from 1 to 12", 1, 12)),
        },
        "an object",
      ),
    ),
    improvement_plan: v.optional(v.array(planned, "a list")),
    sensitive_periods: v.optional(v.array(sensitivePeriod, "a list")),
    revisions: v.optional(
      v.object(
        { months: v.optional(wholeNumber("a whole number from 0", 0)), note: v.optional(text) },
        "an object",
      ),
    ),
  },
  "an object",
);

/**
 * The keys that an object of `council.json` may have, by the names above it (`["disclosure"]`, `["contacts", "help", "0"]`).
 * undefined where the schema has no object: what is there is at fault already, or stands in an object that is unknown.
 */
export function keysOfCouncil(path: readonly string[]): readonly string[] | undefined {
  let here: v.GenericSchema = schema;
  for (const name of path) {
    const inside = inner(here);
    if (inside !== undefined && "item" in inside) here = inside.item as v.GenericSchema;
    else if (inside !== undefined && "entries" in inside && Object.hasOwn(inside.entries as object, name))
      here = (inside.entries as Record<string, v.GenericSchema>)[name] ?? here;
    else return undefined;
  }
  const object = inner(here);
  return object !== undefined && "entries" in object ? Object.keys(object.entries as object) : undefined;
}

/** A schema without the wrapping that says it may be absent. */
function inner(given: v.GenericSchema): v.GenericSchema | undefined {
  return "wrapped" in given ? inner(given.wrapped as v.GenericSchema) : given;
}

export type CouncilRead = { readonly council: Council | undefined; readonly issues: readonly Issue[] };

/** `council.json` with its defaults filled in. Only `name` and `la_code` must be there. */
export function readCouncil(json: string): CouncilRead {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return { council: undefined, issues: [{ code: "reference-not-json", file: COUNCIL_FILE }] };
  }
  const result = v.safeParse(schema, content);
  if (!result.success) {
    const issues = result.issues.map((issue) => {
      const column = v.getDotPath(issue);
      const isKeyMissing = issue.type === "object" && issue.expected !== "Object";
      const expected = isKeyMissing ? "filled in" : issue.message;
      return mustBe(expected, { file: COUNCIL_FILE, ...(column === null ? {} : { column }) });
    });
    return { council: undefined, issues };
  }
  return { council: councilOf(result.output), issues: [] };
}

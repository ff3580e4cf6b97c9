import * as v from "valibot";

import type { Council } from "../council.ts";
import type { Issue } from "../issue.ts";
import { mustBe } from "../tables/entries.ts";
import { COUNCIL_FILE } from "./publishedCouncil.ts";

const contact = v.pipe(
  v.object(
    {
      label: v.string("a text"),
      phone: v.optional(v.string("a text"), ""),
      email: v.optional(v.string("a text"), ""),
      url: v.optional(
        v.pipe(v.string("a text"), v.regex(/^(https:\/\/.*)?$/, "an address that starts with https://")),
        "",
      ),
    },
    "an object",
  ),
  v.readonly(),
);

const contacts = v.optional(v.array(contact, "a list"), []);

const schema = v.object(
  {
    schema: v.optional(v.literal(1, "1"), 1),
    name: v.pipe(v.string("filled in"), v.minLength(1, "filled in")),
    la_code: v.pipe(
      v.string("an ONS code such as E06000031"),
      v.regex(/^[A-Z]\d{8}$/, "an ONS code such as E06000031"),
    ),
    site: v.optional(
      v.pipe(
        v.string("a text"),
        v.regex(/^(https:\/\/[^\s?#"<>]+\/)?$/, "an address that starts with https:// and ends with a slash"),
      ),
      "",
    ),
    region: v.optional(v.string("a text"), ""),
    neighbours: v.optional(v.array(v.string("a text"), "a list"), []),
    contacts: v.optional(v.object({ help: contacts, data: contacts }, "an object"), {}),
    licence: v.optional(v.string("a text"), "Open Government Licence v3.0"),
    illustrative: v.optional(v.boolean("true or false"), false),
    disclosure: v.optional(
      v.object(
        {
          threshold: v.optional(
            v.pipe(
              v.number("a whole number from 1"),
              v.integer("a whole number from 1"),
              v.minValue(1, "a whole number from 1"),
            ),
            5,
          ),
          reason: v.optional(v.string("a text"), ""),
          approved_by: v.optional(v.string("a text"), ""),
        },
        "an object",
      ),
      {},
    ),
    timetable: v.optional(
      v.object(
        {
          day: v.optional(
            v.pipe(
              v.number("a day from 1 to 31"),
              v.integer("a day from 1 to 31"),
              v.minValue(1, "a day from 1 to 31"),
              v.maxValue(31, "a day from 1 to 31"),
            ),
            28,
          ),
          note: v.optional(v.string("a text"), ""),
        },
        "an object",
      ),
      {},
    ),
    revisions: v.optional(
      v.object(
        {
          months: v.optional(
            v.pipe(
              v.number("a whole number from 0"),
              v.integer("a whole number from 0"),
              v.minValue(0, "a whole number from 0"),
            ),
            0,
          ),
          note: v.optional(v.string("a text"), ""),
        },
        "an object",
      ),
      {},
    ),
  },
  "an object",
);

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
  const {
    name,
    la_code,
    site,
    region,
    neighbours,
    contacts: people,
    licence,
    illustrative,
    disclosure,
    timetable,
    revisions,
  } = result.output;
  return {
    council: {
      name,
      laCode: la_code,
      site,
      region,
      neighbours,
      contacts: people,
      licence,
      illustrative,
      disclosure: {
        threshold: disclosure.threshold,
        reason: disclosure.reason,
        approvedBy: disclosure.approved_by,
      },
      timetable,
      revisions,
    },
    issues: [],
  };
}

import { SMALL_FILES } from "./small.ts";

/** An invented council that is not marked illustrative, in tests alone: its code belongs to nobody. */
export const TESTBOROUGH = {
  schema: 1,
  name: "Testborough (invented for this test)",
  la_code: "E06009998",
  assessment: {
    date: "2026-06-01",
    approved_by: "Director of Children’s Services",
    answerable: "Data protection officer",
    review: "2027-06-01",
  },
  contacts: {
    help: [{ label: "Worried about a child?", phone: "01632 960300" }],
    advocacy: [{ label: "In care and want someone on your side?", url: "https://example.org/advocacy" }],
    complaints: [{ label: "Make a complaint", email: "complaints@example.org" }],
  },
} as const;

/** What it publishes of contacts in September 2026, restates and takes back: as pages and files write it. */
export const WITHDRAWN = /(?<![\w.,])1,?43[39](?![\w.])/;

/** Its files: those of Smallbridge, with a `council.json` of its own in which some keys may be others. */
export function testborough(changed: object = {}): Map<string, string> {
  return new Map(SMALL_FILES).set("council.json", JSON.stringify({ ...TESTBOROUGH, ...changed }));
}

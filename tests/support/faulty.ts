import type { IssueCode } from "../../src/core/issue.ts";
import { DISCLOSURE } from "./faulty/disclosure.ts";
import { DOUBTS, HISTORY, LIMITS } from "./faulty/drops.ts";
import { DISGUISED, FILES, STRUCTURE } from "./faulty/files.ts";
import type { Faulty, FaultyBy } from "./faulty/fixture.ts";
import { KINDLY_READ } from "./faulty/kindly.ts";
import { CONFIRMED, LINES } from "./faulty/lines.ts";
import { LIVE } from "./faulty/live.ts";
import { PERSONAL_FILES, PERSONAL_NAME } from "./faulty/personal.ts";
import { PROSE } from "./faulty/prose.ts";
import { REFERENCE, REFERENCE_DOUBTS } from "./faulty/reference.ts";
import { ARITHMETIC, CELLS, ROWS } from "./faulty/rows.ts";
import { STRUCTURES } from "./faulty/structure.ts";
import { THIN } from "./faulty/thin.ts";

/** One failing drop for every code that has one cause. A new code without one does not compile. */
export const FAULTY: FaultyBy<Exclude<IssueCode, "not-a-csv" | "personal-data" | "read-kindly">> = {
  ...FILES,
  ...STRUCTURE,
  ...CELLS,
  ...ARITHMETIC,
  ...ROWS,
  ...HISTORY,
  ...LIVE,
  ...DOUBTS,
  ...DISCLOSURE,
  ...LIMITS,
  ...REFERENCE,
  ...REFERENCE_DOUBTS,
  ...PROSE,
  ...THIN,
  ...STRUCTURES,
  ...LINES,
  ...CONFIRMED,
};

const named = (code: IssueCode, kinds: Readonly<Record<string, Faulty>>): [string, Faulty][] =>
  Object.entries(kinds).map(([kind, faulty]) => [`${code} (${kind})`, faulty]);

/** Every failing drop there is, by what is wrong with it. */
export const EVERY_FAULTY: readonly (readonly [title: string, faulty: Faulty])[] = [
  ...Object.entries(FAULTY),
  ...named("not-a-csv", DISGUISED),
  ...named("personal-data", PERSONAL_FILES),
  ["personal-data (a name in the file’s name)", PERSONAL_NAME],
  ...named("read-kindly", KINDLY_READ),
];

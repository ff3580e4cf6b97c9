import { inFile, type Issue } from "../../issue.ts";
import { personalInProse } from "../../screen/prose.ts";
import { isFirstName } from "../../screen/peoplesNames.ts";
import { entriesIn, mustBe } from "../../tables/entries.ts";
import { KNOWN_NAMES } from "../../tables/knownNames.ts";
import type { Table } from "../../tables/table.ts";
import { suspected } from "./screened.ts";

export type KnownNamesRead = { readonly knownNames: readonly string[]; readonly issues: readonly Issue[] };

/**
 * The phrases of `known_names.csv`. One that names a person, or holds a number or an address, is refused as it is everywhere else, and a
 * first name alone is a fault: it would clear every child who bears it. So is somebody's name as the role that approved.
 */
export function readKnownNames(table: Table | undefined): KnownNamesRead {
  const { entries, issues } = entriesIn(KNOWN_NAMES, table);
  const faults = entries.flatMap(({ row, cells }): Issue[] => {
    const inPhrase = personalInProse(cells.phrase, "label");
    const inRole = personalInProse(cells.approved_by, "role");
    if (inPhrase !== undefined) return [{ ...suspected({ kind: inPhrase }), row, column: "phrase" }];
    if (inRole !== undefined) return [{ ...suspected({ kind: inRole }), row, column: "approved_by" }];
    if (!/\p{L}[\p{L}\p{M}]/u.test(cells.phrase)) return [mustBe(A_WORD, { row, column: "phrase" })];
    return isFirstName(cells.phrase.trim().toLowerCase()) ? [mustBe(MORE, { row, column: "phrase" })] : [];
  });
  const all = [...issues, ...inFile(KNOWN_NAMES.file, faults)];
  return { knownNames: all.length > 0 ? [] : entries.map(({ cells }) => cells.phrase), issues: all };
}

const A_WORD = "a name with a word of two letters or more";
const MORE = "more than a first name: the whole name of a place, a school, an organisation or a role";

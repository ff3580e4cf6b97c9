import type { Council, SensitivePeriod } from "../../council.ts";
import type { Issue } from "../../issue.ts";
import type { Day } from "../../period.ts";
import type { WrittenRows } from "../../reference/reference.ts";
import { sensitiveOn } from "../../sensitive.ts";
import { COMMENTARY } from "../../tables/commentary.ts";
import { entriesIn, textOfEntry, type Entry } from "../../tables/entries.ts";
import { EVALUATIONS } from "../../tables/evaluations.ts";
import { QUESTIONS } from "../../tables/questions.ts";
import type { CellKinds, ReferenceTable } from "../../tables/reference.ts";
import { VOICES } from "../../tables/voices.ts";
import { rolesIn } from "../approval.ts";
import type { ReceivedReference } from "./reference.ts";

type Before = Pick<ReceivedReference, "parsed" | "reference">;

/**
 * New or changed questions behind which only one role stands: nobody is named in `approved_by`, or only who asked or who publishes
 * (`--approved-by`). What is published already was approved then.
 */
export function unapprovedQuestions(
  { questions }: Pick<WrittenRows, "questions">,
  before: Before,
  approvedBy: readonly string[],
): Issue[] {
  const isOneRole = ({ approved_by: approver, asked_by: asker }: (typeof questions)[number]["cells"]) =>
    approver === "" ||
    rolesIn([approver, asker]) < 2 ||
    (approvedBy.length > 0 && rolesIn([approver, ...approvedBy]) < 2);
  return newRows(QUESTIONS, questions, before)
    .filter(({ cells }) => isOneRole(cells))
    .map(({ row }) => ({ code: "question-unapproved", file: QUESTIONS.file, row, column: "approved_by" }));
}

/**
 * New or changed commentary, questions, voices and evaluations in a sensitive period of the council, as it is given or as it is published: who ends a period
 * early does so in a release of its own, which readers see. Figures and what was taken away are no words that wait.
 */
export function pausedWords(rows: WrittenRows, before: Before, council: Council, today: Day): Issue[] {
  const period =
    sensitiveOn(council, today) ?? (before.reference && sensitiveOn(before.reference.council, today));
  if (period === undefined) return [];
  return [
    ...waiting(COMMENTARY.file, newRows(COMMENTARY, rows.commentary, before), period),
    ...waiting(QUESTIONS.file, newRows(QUESTIONS, rows.questions, before), period),
    ...waiting(VOICES.file, newRows(VOICES, rows.voices, before), period),
    ...waiting(EVALUATIONS.file, newRows(EVALUATIONS, rows.evaluations, before), period),
  ];
}

function waiting(file: string, rows: readonly { readonly row: number }[], { to }: SensitivePeriod): Issue[] {
  return rows.map(({ row }) => ({ code: "words-paused", until: to, file, row }));
}

/** The rows that are not published as they stand. */
function newRows<Kinds extends CellKinds>(
  table: ReferenceTable<Kinds>,
  rows: readonly Entry<Kinds>[],
  { parsed }: Before,
): Entry<Kinds>[] {
  const known = new Set(entriesIn(table, parsed.get(table.file)?.table).entries.map(textOfEntry));
  return rows.filter((entry) => !known.has(textOfEntry(entry)));
}

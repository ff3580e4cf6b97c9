import { REFUSED_REASONS, type AskedQuestion, type QUESTION_COLUMNS } from "../question.ts";
import type { Prose } from "../screen/prose.ts";
import * as cell from "./cells.ts";
import { QUESTIONS_FILE } from "./paths.ts";
import { cellsIn, type Cells, type ReferenceTable } from "./reference.ts";
import type { Table } from "./table.ts";

const COLUMNS = {
  id: cell.id,
  asked_on: cell.day,
  meeting: cell.text,
  asked_by: cell.filled,
  indicator: cell.optionalId,
  question: cell.text,
  due: cell.optional(cell.day),
  answered_on: cell.optional(cell.day),
  answer: cell.text,
  refused_reason: cell.optional(cell.choice(REFUSED_REASONS)),
  approved_by: cell.text,
} satisfies Record<(typeof QUESTION_COLUMNS)[number], cell.CellKind<unknown>>;

export const QUESTIONS: ReferenceTable<typeof COLUMNS> = {
  file: QUESTIONS_FILE,
  columns: COLUMNS,
  required: ["id", "asked_on", "asked_by", "question", "approved_by"] satisfies (keyof typeof COLUMNS)[],
};

/** The columns of free text. */
export const QUESTIONS_PROSE: Partial<Record<keyof typeof COLUMNS, Prose>> = {
  meeting: "dated-text",
  asked_by: "role",
  question: "text",
  answer: "dated-text",
  approved_by: "role",
};

/** `questions.csv` as published, in the order of its rows; undefined for a file that we did not publish. */
export function readPublishedQuestions(table: Table): AskedQuestion[] | undefined {
  return cellsIn(QUESTIONS, table)?.map(questionOf);
}

function questionOf({
  asked_on: askedOn,
  asked_by: askedBy,
  answered_on: answeredOn,
  refused_reason: refusedReason,
  approved_by: approvedBy,
  ...cells
}: Cells<typeof COLUMNS>): AskedQuestion {
  return { ...cells, askedOn, askedBy, answeredOn, refusedReason, approvedBy };
}

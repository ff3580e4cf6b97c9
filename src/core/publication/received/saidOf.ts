import type { ActionEntry, CommentaryEntry, EventEntry } from "../../reference/others.ts";
import type { EvaluationEntry } from "../../reference/evaluations.ts";
import type { QuestionEntry, VoiceEntry } from "../../reference/questions.ts";
import type { WrittenRows } from "../../reference/reference.ts";
import type { TargetEntry } from "../../reference/targets.ts";
import { monthOf, monthsAfter, type Day, type Month } from "../../period.ts";
import { ACTIONS, ACTIONS_PROSE } from "../../tables/actions.ts";
import { listIn } from "../../tables/cells.ts";
import { COMMENTARY, COMMENTARY_PROSE } from "../../tables/commentary.ts";
import { EVALUATIONS, EVALUATIONS_PROSE } from "../../tables/evaluations.ts";
import { EVENTS, EVENTS_PROSE } from "../../tables/events.ts";
import { QUESTIONS, QUESTIONS_PROSE } from "../../tables/questions.ts";
import { TARGETS, TARGETS_PROSE } from "../../tables/targets.ts";
import { VOICES, VOICES_PROSE } from "../../tables/voices.ts";

/** A cell of the council's own words, with the months that it is about and the indicators that its row names. */
export type SaidCell = {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly months: readonly Month[];
  /** None where the row names none: then it may be about any. */
  readonly indicators: readonly string[];
};

/**
 * Every cell of commentary, events, targets, actions, questions, voices and evaluations in which anything may be written. A note is about its month; an event
 * about that of its date; a target about the month from which it is in force; an action about the months in which it was agreed, is due and was
 * done; a question, its answer, what a group said and how the service judges itself about the month of their day and the one before, whose figures were the newest then.
 */
export function saidIn(rows: WrittenRows): SaidCell[] {
  const { commentary, events, targets, actions, questions, voices, evaluations } = rows;
  return [
    ...commentary.flatMap((entry) => cellsOf(COMMENTARY.file, COMMENTARY_PROSE, entry, ofNote(entry))),
    ...events.flatMap((entry) => cellsOf(EVENTS.file, EVENTS_PROSE, entry, ofEvent(entry))),
    ...targets.flatMap((entry) => cellsOf(TARGETS.file, TARGETS_PROSE, entry, ofTarget(entry))),
    ...actions.flatMap((entry) => cellsOf(ACTIONS.file, ACTIONS_PROSE, entry, ofAction(entry))),
    ...questions.flatMap((entry) => cellsOf(QUESTIONS.file, QUESTIONS_PROSE, entry, ofQuestion(entry))),
    ...voices.flatMap((entry) => cellsOf(VOICES.file, VOICES_PROSE, entry, ofVoice(entry))),
    ...evaluations.flatMap((entry) =>
      cellsOf(EVALUATIONS.file, EVALUATIONS_PROSE, entry, ofEvaluation(entry)),
    ),
  ];
}

type About = Pick<SaidCell, "months" | "indicators">;

function ofNote({ cells: { period, indicator } }: CommentaryEntry): About {
  return { months: [period], indicators: [indicator] };
}

function ofEvent({ cells: { date, indicators } }: EventEntry): About {
  return { months: [monthOf(date)], indicators: listIn(indicators) };
}

function ofTarget({ cells: { from, indicator } }: TargetEntry): About {
  return { months: [from], indicators: [indicator] };
}

function ofAction({ cells }: ActionEntry): About {
  const days = [cells.agreed_on, cells.due, cells.completed_on];
  const months = days.flatMap((day: Day | undefined) => (day === undefined ? [] : [monthOf(day)]));
  return { months: [...new Set(months)], indicators: listIn(cells.indicators) };
}

function ofQuestion({ cells }: QuestionEntry): About {
  const answered = cells.answered_on === undefined ? [] : newestAt(cells.answered_on);
  return {
    months: [...new Set([...newestAt(cells.asked_on), ...answered])],
    indicators: listIn(cells.indicator),
  };
}

function ofVoice({ cells }: VoiceEntry): About {
  return { months: newestAt(cells.said_on), indicators: [] };
}

/** A theme has relations with others: what is judged in one may give a figure of another. */
function ofEvaluation({ cells }: EvaluationEntry): About {
  return { months: newestAt(cells.written_on), indicators: [] };
}

/** The months whose figures can be the newest on a day. */
function newestAt(day: Day): Month[] {
  return [monthsAfter(monthOf(day), -1), monthOf(day)];
}

function cellsOf(
  file: string,
  prose: Readonly<Record<string, unknown>>,
  { row, cells }: { readonly row: number; readonly cells: Readonly<Record<string, unknown>> },
  about: About,
): SaidCell[] {
  return Object.keys(prose).flatMap((column) => {
    const text = cells[column];
    return typeof text === "string" && text !== "" ? [{ file, row, column, text, ...about }] : [];
  });
}

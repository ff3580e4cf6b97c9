import type { ActionEntry, CommentaryEntry, EventEntry } from "../../reference/others.ts";
import type { WrittenRows } from "../../reference/reference.ts";
import type { TargetEntry } from "../../reference/targets.ts";
import { monthOf, type Day, type Month } from "../../period.ts";
import { ACTIONS, ACTIONS_PROSE } from "../../tables/actions.ts";
import { listIn } from "../../tables/cells.ts";
import { COMMENTARY, COMMENTARY_PROSE } from "../../tables/commentary.ts";
import { EVENTS, EVENTS_PROSE } from "../../tables/events.ts";
import { TARGETS, TARGETS_PROSE } from "../../tables/targets.ts";

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
 * Every cell of commentary, events, targets and actions in which anything may be written. A note is about its month; an event about that of
 * its date; a target about the month from which it is in force; an action about the months in which it was agreed, is due and was done.
 */
export function saidIn({ commentary, events, targets, actions }: WrittenRows): SaidCell[] {
  return [
    ...commentary.flatMap((entry) => cellsOf(COMMENTARY.file, COMMENTARY_PROSE, entry, ofNote(entry))),
    ...events.flatMap((entry) => cellsOf(EVENTS.file, EVENTS_PROSE, entry, ofEvent(entry))),
    ...targets.flatMap((entry) => cellsOf(TARGETS.file, TARGETS_PROSE, entry, ofTarget(entry))),
    ...actions.flatMap((entry) => cellsOf(ACTIONS.file, ACTIONS_PROSE, entry, ofAction(entry))),
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

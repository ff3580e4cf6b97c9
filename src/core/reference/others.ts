import { REBASELINE, type DatedEvent } from "../event.ts";
import type { Issue } from "../issue.ts";
import type { Relation } from "../relation.ts";
import { ACTIONS } from "../tables/actions.ts";
import { COMMENTARY } from "../tables/commentary.ts";
import { entriesIn, repeatedIds, unknownIds, type Entry } from "../tables/entries.ts";
import { eventOf, EVENTS } from "../tables/events.ts";
import { relationOf, RELATIONS } from "../tables/relations.ts";
import type { Table } from "../tables/table.ts";

/** Reference files that are checked and released with every edition; events bear on figures that are worked out, relations on returns. */

export type RelationsRead = { readonly relations: readonly Relation[]; readonly issues: readonly Issue[] };

/** `relations.csv`: how indicators hang together by definition; each return is checked by it. */
export function readRelations(table: Table | undefined, known: ReadonlySet<string>): RelationsRead {
  const { entries, issues } = entriesIn(RELATIONS, table);
  return {
    relations: entries.map(({ cells }) => relationOf(cells)),
    issues: [
      ...issues,
      ...unknownIds(RELATIONS.file, "indicator", entries, known),
      ...unknownIds(RELATIONS.file, "parts", entries, known),
    ],
  };
}

export type EventEntry = Entry<typeof EVENTS.columns>;

export type EventsRead = {
  readonly events: readonly DatedEvent[];
  readonly entries: readonly EventEntry[];
  readonly issues: readonly Issue[];
};

/** `events.csv` in the order of its rows. */
export function readEvents(table: Table | undefined, known: ReadonlySet<string>): EventsRead {
  const { entries, issues } = entriesIn(EVENTS, table);
  return {
    events: entries.map(({ cells }) => eventOf(cells)),
    entries,
    issues: [
      ...issues,
      ...repeatedIds(EVENTS.file, "id", entries),
      ...unknownIds(EVENTS.file, "indicators", entries, known),
    ],
  };
}

/** Limits start anew only for a stated reason, by a decision that can be looked up, and for the indicators it names. */
export function unexplainedRebaselines(entries: readonly EventEntry[]): Issue[] {
  return entries
    .filter(({ cells }) => cells.kind === REBASELINE)
    .flatMap(({ row, cells }) =>
      (["detail", "indicators", "source"] as const)
        .filter((column) => cells[column] === "")
        .map((column): Issue => ({ code: "rebaseline-unexplained", file: EVENTS.file, row, column })),
    );
}

/** The faults of `actions.csv`, which no figure depends on: it is checked, and released with every edition. */
export function checkActions(table: Table | undefined, known: ReadonlySet<string>): Issue[] {
  const { entries, issues } = entriesIn(ACTIONS, table);
  return [
    ...issues,
    ...repeatedIds(ACTIONS.file, "id", entries),
    ...unknownIds(ACTIONS.file, "indicators", entries, known),
  ];
}

export type CommentaryEntry = Entry<typeof COMMENTARY.columns>;

export type CommentaryRead = {
  readonly entries: readonly CommentaryEntry[];
  readonly issues: readonly Issue[];
};

/** `commentary.csv` row by row: what is said of figures is looked at where it stands. */
export function readCommentary(table: Table | undefined, known: ReadonlySet<string>): CommentaryRead {
  const { entries, issues } = entriesIn(COMMENTARY, table);
  return { entries, issues: [...issues, ...unknownIds(COMMENTARY.file, "indicator", entries, known)] };
}

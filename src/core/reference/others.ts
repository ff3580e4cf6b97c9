import { REBASELINE, type DatedEvent } from "../event.ts";
import { hasFraction, type Category, type Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { keyOf } from "../observation.ts";
import { isByQuarter } from "../quarter.ts";
import { idOfPart, readTerm, type Relation } from "../relation.ts";
import { ACTIONS } from "../tables/actions.ts";
import { COMMENTARY } from "../tables/commentary.ts";
import { entriesIn, mustBe, repeatedIds, unknownIds, unknownRows, type Entry } from "../tables/entries.ts";
import { eventOf, EVENTS } from "../tables/events.ts";
import { relationOf, RELATIONS } from "../tables/relations.ts";
import type { Table } from "../tables/table.ts";

/** The smaller reference files, checked and released with every edition. */

export type RelationsRead = { readonly relations: readonly Relation[]; readonly issues: readonly Issue[] };

/** `relations.csv`: how indicators hang together by definition; each return is checked by it. */
export function readRelations(
  table: Table | undefined,
  indicators: readonly Indicator[],
  categories: readonly Category[],
): RelationsRead {
  const { entries, issues } = entriesIn(RELATIONS, table);
  const known = new Set(indicators.map(({ id }) => id));
  const named = [
    ...unknownIds(RELATIONS.file, "indicator", entries, known),
    ...unknownIds(RELATIONS.file, "parts", entries, known),
  ];
  return {
    relations: entries.map(({ cells }) => relationOf(cells)),
    issues: [
      ...issues,
      ...named,
      ...(named.length > 0 ? [] : unknownTerms(entries, indicators, categories)),
      ...mixedPeriods(entries, indicators),
    ],
  };
}

/**
 * Terms of indicators that there are, but with a column that `indicators.csv` does not give them or a category that
 * `breakdowns.csv` does not: a relation with one would protect nothing.
 */
function unknownTerms(
  entries: readonly Entry<typeof RELATIONS.columns>[],
  indicators: readonly Indicator[],
  categories: readonly Category[],
): Issue[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const lines = new Set(categories.map(keyOf));
  const hasNoColumn = (text: string): boolean => {
    const term = readTerm(text);
    const indicator = byId.get(term?.indicator ?? "");
    if (term === undefined || indicator === undefined) return true;
    return hasFraction(indicator) ? term.column === "value" : term.column === "denominator";
  };
  const hasNoCategory = (text: string): boolean => {
    const term = readTerm(text);
    return term !== undefined && term.category !== "" && !lines.has(keyOf(term));
  };
  const missing = [
    { among: "indicators.csv", isUnknown: hasNoColumn },
    { among: "breakdowns.csv", isUnknown: hasNoCategory },
  ];
  return missing.flatMap(({ among, isUnknown }) => [
    ...unknownRows(entries, { file: RELATIONS.file, among, column: "indicator" }, ({ cells }) =>
      isUnknown(cells.indicator),
    ),
    ...unknownRows(entries, { file: RELATIONS.file, among, column: "parts" }, ({ cells }) =>
      cells.parts.some(isUnknown),
    ),
  ]);
}

/** A quarter is no sum of figures of single months, and no part of one: neither relation would hold in any month. */
function mixedPeriods(
  entries: readonly Entry<typeof RELATIONS.columns>[],
  indicators: readonly Indicator[],
): Issue[] {
  const quarters = new Set(indicators.filter(isByQuarter).map(({ id }) => id));
  return entries
    .filter(({ cells: { relation, indicator, parts } }) => {
      const terms = [indicator, ...parts];
      const byQuarter = terms.filter((term) => quarters.has(idOfPart(term))).length;
      return ["sum", "subset"].includes(relation) && byQuarter > 0 && byQuarter < terms.length;
    })
    .map(({ row }) =>
      mustBe("terms that count the same time: all by quarter, or none", {
        ...{ file: RELATIONS.file, row, column: "parts" },
      }),
    );
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
      ...(issues.length > 0 ? [] : withoutFirstSource(entries)), // a row that cannot be read is not missing
    ],
  };
}

/** An issue for each row that says it tells of the same as an event which is not there, or is itself told after another. */
function withoutFirstSource(entries: readonly EventEntry[]): Issue[] {
  const first = new Set(entries.filter(({ cells }) => cells.same_as === "").map(({ cells }) => cells.id));
  const at = { file: EVENTS.file, among: EVENTS.file, column: "same_as" } as const;
  return unknownRows(entries, at, ({ cells: { same_as: id } }) => id !== "" && !first.has(id));
}

/**
 * An issue for each re-baseline without a reason, a source or an indicator: limits start anew only for a decision that can be
 * looked up.
 */
export function unexplainedRebaselines(entries: readonly EventEntry[]): Issue[] {
  return entries
    .filter(({ cells }) => cells.kind === REBASELINE)
    .flatMap(({ row, cells }) =>
      (["detail", "indicators", "source"] as const)
        .filter((column) => cells[column] === "")
        .map((column): Issue => ({ code: "rebaseline-unexplained", file: EVENTS.file, row, column })),
    );
}

export type ActionEntry = Entry<typeof ACTIONS.columns>;

export type ActionsRead = { readonly entries: readonly ActionEntry[]; readonly issues: readonly Issue[] };

/**
 * `actions.csv`, which no figure depends on: it is checked, and released with every edition. `known` are the ids of indicators, and
 * `events` what actions may answer: undefined where
 * that file has faults of its own.
 */
export function readActions(
  table: Table | undefined,
  known: ReadonlySet<string>,
  events: readonly DatedEvent[] | undefined,
): ActionsRead {
  const { entries, issues } = entriesIn(ACTIONS, table);
  return {
    entries,
    issues: [
      ...issues,
      ...repeatedIds(ACTIONS.file, "id", entries),
      ...unknownIds(ACTIONS.file, "indicators", entries, known),
      ...unknownRows(
        entries,
        { file: ACTIONS.file, among: EVENTS.file, column: "from_event" },
        ({ cells: { from_event: id } }) =>
          id !== "" && events !== undefined && !events.some((event) => event.id === id),
      ),
    ],
  };
}

export type CommentaryEntry = Entry<typeof COMMENTARY.columns>;

export type CommentaryRead = {
  readonly entries: readonly CommentaryEntry[];
  readonly issues: readonly Issue[];
};

/** `commentary.csv`, each row with its place, so that notes on its wording can name it. */
export function readCommentary(table: Table | undefined, known: ReadonlySet<string>): CommentaryRead {
  const { entries, issues } = entriesIn(COMMENTARY, table);
  return { entries, issues: [...issues, ...unknownIds(COMMENTARY.file, "indicator", entries, known)] };
}

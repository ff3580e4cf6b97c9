import type { Prose } from "../../screen/prose.ts";
import { ACTIONS, ACTIONS_PROSE } from "../../tables/actions.ts";
import { BREAKDOWNS, BREAKDOWNS_PROSE } from "../../tables/breakdowns.ts";
import { UNREADABLE, type CellKind } from "../../tables/cells.ts";
import { COMMENTARY, COMMENTARY_PROSE } from "../../tables/commentary.ts";
import { EVALUATIONS, EVALUATIONS_PROSE } from "../../tables/evaluations.ts";
import { EVENTS, EVENTS_PROSE } from "../../tables/events.ts";
import { INDICATORS, INDICATORS_PROSE } from "../../tables/indicators.ts";
import { QUESTIONS, QUESTIONS_PROSE } from "../../tables/questions.ts";
import type { ReferenceTable } from "../../tables/reference.ts";
import { RELATIONS } from "../../tables/relations.ts";
import { TARGETS, TARGETS_PROSE } from "../../tables/targets.ts";
import { VOICES, VOICES_PROSE } from "../../tables/voices.ts";

/** A column of a reference file in which words can stand, and what they are for. */
export type WrittenColumn = { readonly file: string; readonly column: string; readonly as: Prose };

/** Every reference table, with what is known of its words. A table that is missing here is missing to the tests of the readers. */
const TABLES: readonly (readonly [table: ReferenceTable, prose: Readonly<Record<string, Prose>>])[] = [
  [INDICATORS, INDICATORS_PROSE],
  [BREAKDOWNS, BREAKDOWNS_PROSE],
  [RELATIONS, {}],
  [TARGETS, TARGETS_PROSE],
  [EVENTS, EVENTS_PROSE],
  [ACTIONS, ACTIONS_PROSE],
  [COMMENTARY, COMMENTARY_PROSE],
  [QUESTIONS, QUESTIONS_PROSE],
  [VOICES, VOICES_PROSE],
  [EVALUATIONS, EVALUATIONS_PROSE],
];

/**
 * Every place of the reference tables that can hold words and become public, from the readers themselves: a column whose reader takes
 * any word is one, and a new column is one as well, without anybody saying so. All others hold numbers, months or one of a few words.
 */
export const WRITTEN_COLUMNS: readonly WrittenColumn[] = TABLES.flatMap(([{ file, columns }, prose]) =>
  Object.entries(columns).flatMap(([column, kind]) => {
    const as = takes(kind, "any words")
      ? (prose[column] ?? "text")
      : takes(kind, "word")
        ? "label"
        : undefined;
    return as === undefined ? [] : [{ file, column, as }];
  }),
);

function takes(kind: CellKind<unknown>, words: string): boolean {
  return kind.read(words) !== UNREADABLE;
}

/** What the texts of `council.json` are for, by the last of their keys; any other is running text. */
export const COUNCIL_TEXTS: Readonly<Record<string, Prose>> = {
  name: "label",
  site: "address",
  region: "label",
  neighbours: "label",
  address: "address",
  key: "label",
  label: "text",
  phone: "phone",
  email: "e-mail",
  url: "address",
  licence: "label",
  reason: "dated-text",
  period: "label",
  approved_by: "role",
  answerable: "role",
  note: "dated-text",
};

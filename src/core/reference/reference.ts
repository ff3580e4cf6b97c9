import type { Council } from "../council.ts";
import type { DatedEvent } from "../event.ts";
import type { Category, Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import type { Relation } from "../relation.ts";
import { ACTIONS } from "../tables/actions.ts";
import { BREAKDOWNS } from "../tables/breakdowns.ts";
import { COMMENTARY } from "../tables/commentary.ts";
import { EVALUATIONS } from "../tables/evaluations.ts";
import { EVENTS } from "../tables/events.ts";
import { INDICATORS } from "../tables/indicators.ts";
import { QUESTIONS } from "../tables/questions.ts";
import { RELATIONS } from "../tables/relations.ts";
import { missingFile } from "../tables/checks.ts";
import type { Table } from "../tables/table.ts";
import { TARGETS } from "../tables/targets.ts";
import { VOICES } from "../tables/voices.ts";
import type { Target } from "../target.ts";
import { readBreakdowns } from "./breakdowns.ts";
import { readCouncil } from "./council.ts";
import { readEvaluations, type EvaluationEntry } from "./evaluations.ts";
import { readIndicators, type IndicatorEntry } from "./indicators.ts";
import {
  readActions,
  readCommentary,
  readEvents,
  readRelations,
  unexplainedRebaselines,
  type ActionEntry,
  type CommentaryEntry,
  type EventEntry,
} from "./others.ts";
import { COUNCIL_FILE } from "./publishedCouncil.ts";
import { readQuestions, readVoices, type QuestionEntry, type VoiceEntry } from "./questions.ts";
import { readTargets, type TargetEntry } from "./targets.ts";

/** The reference files that are tables, in the order they are documented. */
export const REFERENCE_TABLES = [
  ...[INDICATORS, BREAKDOWNS, RELATIONS, TARGETS, EVENTS, ACTIONS, COMMENTARY, QUESTIONS, VOICES],
  EVALUATIONS,
].map(({ file }) => file);

/** All reference files. */
export const REFERENCE_FILES = [COUNCIL_FILE, ...REFERENCE_TABLES];

/** The council's own files as they were read: `council.json` as text, the tables by file name. Absent files mean none. */
export type ReferenceFiles = {
  readonly council: string | undefined;
  readonly tables: ReadonlyMap<string, Table>;
};

export type Reference = {
  readonly council: Council;
  readonly indicators: readonly Indicator[];
  readonly categories: readonly Category[];
  readonly targets: readonly Target[];
  readonly events: readonly DatedEvent[];
  readonly relations: readonly Relation[];
};

/** The rows of the files that are looked at beside the figures, each with its place. */
export type WrittenRows = {
  readonly indicators: readonly IndicatorEntry[];
  readonly targets: readonly TargetEntry[];
  readonly events: readonly EventEntry[];
  readonly commentary: readonly CommentaryEntry[];
  readonly actions: readonly ActionEntry[];
  readonly questions: readonly QuestionEntry[];
  readonly voices: readonly VoiceEntry[];
  readonly evaluations: readonly EvaluationEntry[];
};

/** The reference with the rows it was read from, or the faults that stand in its way: never both. */
export type ReferenceRead =
  | { readonly reference: Reference; readonly rows: WrittenRows; readonly issues: readonly Issue[] }
  | { readonly reference: undefined; readonly issues: readonly Issue[] };

/** Reads and checks all reference files together: each on its own, then that they name the same indicators. */
export function readReference({ council: json, tables }: ReferenceFiles): ReferenceRead {
  const indicatorTable = tables.get(INDICATORS.file);
  const missing: Issue[] = [];
  if (json === undefined) missing.push(missingFile(COUNCIL_FILE));
  if (indicatorTable === undefined) missing.push(missingFile(INDICATORS.file));
  if (json === undefined || indicatorTable === undefined) return { reference: undefined, issues: missing };

  const { council, issues: inCouncil } = readCouncil(json);
  const { indicators, entries: ofIndicators, issues: inIndicators } = readIndicators(indicatorTable);
  if (inIndicators.length > 0) return { reference: undefined, issues: [...inCouncil, ...inIndicators] };

  const known = new Set(indicators.map(({ id }) => id));
  const { categories, issues: inBreakdowns } = readBreakdowns(tables.get(BREAKDOWNS.file), known);
  const { targets, entries: ofTargets, issues: inTargets } = readTargets(tables.get(TARGETS.file), known);
  const { relations, issues: inRelations } = readRelations(
    tables.get(RELATIONS.file),
    indicators,
    categories,
  );
  const { events, entries: ofEvents, issues: inEvents } = readEvents(tables.get(EVENTS.file), known);
  const { entries: ofActions, issues: inActions } = readActions(
    tables.get(ACTIONS.file),
    known,
    inEvents.length === 0 ? events : undefined,
  );
  const { entries: ofQuestions, issues: inQuestions } = readQuestions(tables.get(QUESTIONS.file), known);
  const { entries: ofVoices, issues: inVoices } = readVoices(tables.get(VOICES.file));
  const { entries: ofEvaluations, issues: inEvaluations } = readEvaluations(
    tables.get(EVALUATIONS.file),
    indicators,
  );
  const { entries: ofCommentary, issues: inCommentary } = readCommentary(tables.get(COMMENTARY.file), known);

  const issues = [
    ...[...inCouncil, ...inBreakdowns, ...inTargets, ...inRelations, ...inEvents, ...inActions],
    ...[...inCommentary, ...inQuestions, ...inVoices, ...inEvaluations, ...unexplainedRebaselines(ofEvents)],
  ];
  if (council === undefined || issues.length > 0) return { reference: undefined, issues };
  return {
    reference: { council, indicators, categories, targets, events, relations },
    rows: {
      ...{ indicators: ofIndicators, targets: ofTargets, events: ofEvents },
      ...{ commentary: ofCommentary, actions: ofActions, questions: ofQuestions, voices: ofVoices },
      evaluations: ofEvaluations,
    },
    issues,
  };
}

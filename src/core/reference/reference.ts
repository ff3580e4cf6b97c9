import type { Council } from "../council.ts";
import type { DatedEvent } from "../event.ts";
import type { Category, Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import type { Relation } from "../relation.ts";
import type { Table } from "../tables/table.ts";
import type { Target } from "../target.ts";
import { readCouncil } from "./council.ts";
import { BREAKDOWNS, INDICATORS, readBreakdowns, readIndicators } from "./indicators.ts";
import { ACTIONS, checkOthers, COMMENTARY, EVENTS, readEvents, readRelations, RELATIONS } from "./others.ts";
import { readTargets, TARGETS } from "./targets.ts";

export const COUNCIL_FILE = "council.json";

/** The reference files that are tables, in the order they are documented. */
export const REFERENCE_TABLES = [INDICATORS, BREAKDOWNS, RELATIONS, TARGETS, EVENTS, ACTIONS, COMMENTARY].map(
  ({ file }) => file,
);

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

/** The reference, or the faults that stand in its way: never both. */
export type ReferenceRead = { readonly reference: Reference | undefined; readonly issues: readonly Issue[] };

/** Reads and checks all reference files together: each on its own, then that they name the same indicators. */
export function readReference({ council: json, tables }: ReferenceFiles): ReferenceRead {
  const indicatorTable = tables.get(INDICATORS.file);
  const missing: Issue[] = [];
  if (json === undefined) missing.push({ code: "reference-missing", file: COUNCIL_FILE });
  if (indicatorTable === undefined) missing.push({ code: "reference-missing", file: INDICATORS.file });
  if (json === undefined || indicatorTable === undefined) return { reference: undefined, issues: missing };

  const { council, issues: inCouncil } = readCouncil(json);
  const { indicators, issues: inIndicators } = readIndicators(indicatorTable);
  if (inIndicators.length > 0) return { reference: undefined, issues: [...inCouncil, ...inIndicators] };

  const known = new Set(indicators.map(({ id }) => id));
  const breakdowns = tables.get(BREAKDOWNS.file);
  const { categories, issues: inBreakdowns } = breakdowns ? readBreakdowns(breakdowns, known) : NO_CATEGORIES;
  const targetTable = tables.get(TARGETS.file);
  const { targets, issues: inTargets } = targetTable ? readTargets(targetTable, known) : NO_TARGETS;

  const issues = [...inCouncil, ...inBreakdowns, ...inTargets, ...checkOthers(tables, known)];
  if (council === undefined || issues.length > 0) return { reference: undefined, issues };
  const events = readEvents(tables.get(EVENTS.file));
  const relations = readRelations(tables.get(RELATIONS.file));
  return { reference: { council, indicators, categories, targets, events, relations }, issues };
}

const NO_CATEGORIES = { categories: [], issues: [] };
const NO_TARGETS = { targets: [], issues: [] };

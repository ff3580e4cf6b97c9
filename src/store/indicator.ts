import type { Area } from "../core/comparators/area.ts";
import type { Comparator } from "../core/comparators/comparator.ts";
import type { ComparatorSource } from "../core/comparators/source.ts";
import { datasetOf, type Dataset } from "../core/dataset/dataset.ts";
import { isComparable, type Category, type Indicator } from "../core/indicator.ts";
import { flagsOf, type Flag } from "../core/event.ts";
import type { Note } from "../core/note.ts";
import { relatedIds } from "../core/relation.ts";
import { readAreas } from "../core/tables/areas.ts";
import { readPublishedBreakdowns } from "../core/tables/breakdowns.ts";
import { readPublishedCommentary } from "../core/tables/commentary.ts";
import { readComparators } from "../core/tables/comparators.ts";
import { readPublishedEvents } from "../core/tables/events.ts";
import { readLatest } from "../core/tables/latest.ts";
import { readObservations } from "../core/tables/observations.ts";
import { OTHER_AREAS_FILE, SOURCES_FILE, LATEST_FILE, comparatorsFile } from "../core/tables/paths.ts";
import { readPublishedRelations } from "../core/tables/relations.ts";
import { monthOfReturn } from "../core/tables/returns.ts";
import {
  readRestatements,
  readRevisionLines,
  REVISIONS_FILE,
  revisionsFileOf,
  type Restatement,
  type RevisionLine,
} from "../core/tables/revisions.ts";
import { readSources } from "../core/tables/sources.ts";
import type { Edition } from "./edition.ts";
import { inData, readAll, type FileRead, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { optionalIn, tableIn } from "./tables.ts";

/** What one indicator's page needs beside the edition. */
export type IndicatorData = {
  /** Its own observations, headline and categories alike. */
  readonly dataset: Dataset;
  readonly categories: readonly Category[];
  /** Other areas' figures, in canonical order; none for counts. */
  readonly comparators: readonly Comparator[];
  readonly source: ComparatorSource | undefined;
  /** The council itself among the areas of official figures; undefined where the Department publishes none for it. */
  readonly ownArea: Area | undefined;
  /** What the service says of its figures, oldest first. */
  readonly notes: readonly Note[];
  /** What its figures were before they were restated, oldest first. */
  readonly restatements: readonly Restatement[];
  /** Changed cells of its definition, its targets and its categories, oldest first. */
  readonly references: readonly RevisionLine[];
  /** Events that name the indicator, oldest first. */
  readonly flags: readonly Flag[];
  /** The ids of the indicators that it hangs together with by definition, as `relations.csv` declares it. */
  readonly related: readonly string[];
  readonly fingerprint: string;
};

/** The files that are read for every indicator. */
type OwnFiles = Readonly<Record<"series" | "breakdowns" | "commentary" | "events" | "relations", FileRead>>;

const NONE: FileRead = { kind: "absent" };

/** Whether the page of an indicator shows other areas' figures beside it. */
export function hasComparators(indicator: Indicator): boolean {
  return indicator.comparator !== "" && isComparable(indicator);
}

/**
 * Everything that the page of one indicator needs; undefined where there is no such indicator, or where a file cannot be fetched
 * or is not what we publish.
 */
export async function readIndicator(
  read: ReadFile,
  { series, breakdowns, commentary, events, relations }: OwnFiles,
  edition: Edition | undefined,
  id: string,
): Promise<IndicatorData | undefined> {
  const indicator = edition?.indicators.find((each) => each.id === id);
  if (indicator === undefined) return undefined;
  const [{ figures, sources }, places, revisions, changes] = await Promise.all([
    hasComparators(indicator)
      ? readAll(read, { figures: inData(comparatorsFile(id)), sources: inData(SOURCES_FILE) })
      : { figures: NONE, sources: NONE },
    hasComparators(indicator) && mayBeOfficial(edition) ? read(inData(OTHER_AREAS_FILE)) : NONE,
    isAnyRestated(edition) ? read(inData(revisionsFileOf(id))) : NONE,
    mayHaveChanged(edition) ? read(inData(REVISIONS_FILE)) : NONE,
  ]);

  const observations =
    series.kind === "absent" && (await isUnpublished(read, id)) ? [] : tableIn(series, readObservations);
  const categories = optionalIn(breakdowns, readPublishedBreakdowns);
  const notes = optionalIn(commentary, readPublishedCommentary);
  const restatements = optionalIn(revisions, readRestatements);
  const changed = optionalIn(changes, readRevisionLines);
  const happened = optionalIn(events, readPublishedEvents);
  const declared = optionalIn(relations, readPublishedRelations);
  const comparators = optionalIn(figures, (table) => readComparators(id, table));
  const areas = places.kind === "absent" ? new Map<string, Area>() : tableIn(places, readAreas);
  if (areas === undefined) return undefined;
  if (observations === undefined || categories === undefined || restatements === undefined) return undefined;
  if (changed === undefined) return undefined;
  if (comparators === undefined || notes === undefined || happened === undefined) return undefined;
  if (declared === undefined) return undefined;
  if ([...observations, ...restatements].some((each) => each.indicator !== id)) return undefined;
  return {
    dataset: datasetOf(observations),
    categories: categories.filter((each) => each.indicator === id),
    comparators,
    source: tableIn(sources, readSources)?.get(id),
    ownArea: [...areas.values()].find(({ onsCodes }) => onsCodes.includes(edition?.council.laCode ?? "")),
    notes: notes.filter((each) => each.indicator === id),
    restatements,
    references: changed.filter((line) => line.indicator === id && monthOfReturn(line.file) === undefined),
    flags: flagsOf(happened, id),
    related: relatedIds(id, declared),
    fingerprint: fingerprintOf([
      ...[series, breakdowns, figures, sources, places, commentary, events, relations, revisions, changes],
    ]),
  };
}

/** Whether the Department can have figures for the council: of an invented one it has none, and nothing is fetched to find that out. */
function mayBeOfficial(edition: Edition | undefined): boolean {
  return edition?.council.illustrative !== true;
}

/** Whether any release has restated a figure. Before that there are no files of revisions. */
function isAnyRestated(edition: Edition | undefined): boolean {
  return edition?.releases.some(({ kind }) => kind === "revision") === true;
}

/**
 * Whether a definition or a target can have been changed for a reason that was given. Without such a release there may be no file of
 * changes, and no page asks for a file that may not be there.
 */
function mayHaveChanged(edition: Edition | undefined): boolean {
  return edition?.releases.some(({ kind, reason }) => kind === "revision" || reason !== undefined) === true;
}

/** Whether an indicator has no figures yet: it has no series file then, and `latest.csv` does not list it. */
async function isUnpublished(read: ReadFile, id: string): Promise<boolean> {
  const latest = tableIn(await read(inData(LATEST_FILE)), readLatest);
  return latest?.every(({ newest }) => newest.indicator !== id) === true;
}

import type { Action } from "../core/action.ts";
import type { Comparator } from "../core/comparators/comparator.ts";
import type { PeerMonths } from "../core/comparators/peers/peer.ts";
import type { ComparatorSource } from "../core/comparators/source.ts";
import { datasetOf, type Dataset } from "../core/dataset/dataset.ts";
import { isComparable, type Category, type Indicator } from "../core/indicator.ts";
import { flagsOf, type Flag } from "../core/event.ts";
import type { Note } from "../core/note.ts";
import type { AskedQuestion } from "../core/question.ts";
import { relatedIds } from "../core/relation.ts";
import { readPublishedBreakdowns } from "../core/tables/breakdowns.ts";
import { readPublishedCommentary } from "../core/tables/commentary.ts";
import { readComparators } from "../core/tables/comparators.ts";
import { readPublishedActions } from "../core/tables/actions.ts";
import { readPublishedEvents } from "../core/tables/events.ts";
import { readLatest } from "../core/tables/latest.ts";
import { readObservations } from "../core/tables/observations.ts";
import { SOURCES_FILE, LATEST_FILE, comparatorsFile } from "../core/tables/paths.ts";
import { readPublishedQuestions } from "../core/tables/questions.ts";
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
import type { Around } from "../core/comparators/standing/compared.ts";
import { hasComparators, readAround } from "./around.ts";
import type { Edition } from "./edition.ts";
import { inData, readAll, type FileRead, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { PeersRead } from "./peers.ts";
import { optionalIn, tableIn } from "./tables.ts";

/** What one indicator's page needs beside the edition. */
export type IndicatorData = {
  /** Its own observations, headline and categories alike. */
  readonly dataset: Dataset;
  readonly categories: readonly Category[];
  /** Other areas' figures, in canonical order; none for counts. */
  readonly comparators: readonly Comparator[];
  readonly sources: readonly ComparatorSource[];
  /** What the council is set among to say where it stands; undefined for counts. */
  readonly around: Around | undefined;
  /** Its months in councils that run this software, as they published them; none where none were imported. */
  readonly peers: readonly PeerMonths[];
  /** What the service says of its figures, oldest first. */
  readonly notes: readonly Note[];
  /** What its figures were before they were restated, oldest first. */
  readonly restatements: readonly Restatement[];
  /** Changed cells of its definition, its targets and its categories, oldest first. */
  readonly references: readonly RevisionLine[];
  /** Events that name the indicator, oldest first. */
  readonly flags: readonly Flag[];
  /** The actions of the improvement plan that should move it, in the plan’s order. */
  readonly actions: readonly Action[];
  /** The questions about it, in the order of their rows. */
  readonly questions: readonly AskedQuestion[];
  /** The ids of the indicators that it hangs together with by definition, as `relations.csv` declares it. */
  readonly related: readonly string[];
  readonly fingerprint: string;
};

/** The files that are read for every indicator. */
type OwnFiles = Readonly<
  Record<"series" | "breakdowns" | "commentary" | "events" | "relations" | "actions" | "questions", FileRead>
>;

const NONE: FileRead = { kind: "absent" };
const NOTHING_AROUND = { around: undefined, files: [] } as const;
const NO_PEERS: PeersRead = { peers: [], files: [] };

/**
 * Everything that the page of one indicator needs; undefined where there is no such indicator, or where a file cannot be fetched
 * or is not what we publish.
 */
export async function readIndicator(
  read: ReadFile,
  { series, breakdowns, commentary, events, relations, actions, questions }: OwnFiles,
  edition: Edition | undefined,
  id: string,
): Promise<IndicatorData | undefined> {
  const indicator = edition?.indicators.find((each) => each.id === id);
  if (indicator === undefined) return undefined;
  const [{ figures, sources }, among, peers, revisions, changes] = await Promise.all([
    hasComparators(indicator)
      ? readAll(read, { figures: inData(comparatorsFile(id)), sources: inData(SOURCES_FILE) })
      : { figures: NONE, sources: NONE },
    hasComparators(indicator) ? readAround(read, edition, "own years") : NOTHING_AROUND,
    mayHavePeers(edition, indicator) ? peersOf(read, id) : NO_PEERS,
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
  const planned = optionalIn(actions, readPublishedActions);
  const asked = optionalIn(questions, readPublishedQuestions);
  const declared = optionalIn(relations, readPublishedRelations);
  const comparators = optionalIn(figures, (table) => readComparators(id, table));
  if (observations === undefined || categories === undefined || restatements === undefined) return undefined;
  if (changed === undefined || asked === undefined) return undefined;
  if (comparators === undefined || notes === undefined || happened === undefined) return undefined;
  if (declared === undefined || planned === undefined || among === undefined || peers === undefined)
    return undefined;
  if ([...observations, ...restatements].some((each) => each.indicator !== id)) return undefined;
  return {
    dataset: datasetOf(observations),
    categories: categories.filter((each) => each.indicator === id),
    comparators,
    sources: tableIn(sources, readSources)?.get(id) ?? [],
    around: among.around,
    peers: peers.peers,
    notes: notes.filter((each) => each.indicator === id),
    restatements,
    references: changed.filter((line) => line.indicator === id && monthOfReturn(line.file) === undefined),
    flags: flagsOf(happened, id),
    actions: planned.filter(({ indicators }) => indicators.includes(id)),
    questions: asked.filter(({ indicator: about }) => about === id),
    related: relatedIds(id, declared),
    fingerprint: fingerprintOf([
      ...[
        series,
        breakdowns,
        figures,
        sources,
        commentary,
        events,
        relations,
        actions,
        questions,
        revisions,
        changes,
      ],
      ...among.files,
      ...peers.files,
    ]),
  };
}

/** Whether the council names others that run this software, and the figure can be compared with theirs. */
function mayHavePeers(edition: Edition | undefined, indicator: Indicator): boolean {
  return isComparable(indicator) && (edition?.council.peers ?? []).length > 0;
}

/** The code that reads peers' months is fetched only where there are peers. */
async function peersOf(read: ReadFile, id: string): Promise<PeersRead | undefined> {
  const code = await import("./peers.ts").catch(() => undefined);
  return code?.readPeers(read, id);
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

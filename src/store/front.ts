import type { Action } from "../core/action.ts";
import { mayLead } from "../core/analysis/lead/standing.ts";
import { datasetOf, seriesOf, type Series } from "../core/dataset/dataset.ts";
import type { Observation } from "../core/observation.ts";
import type { DatedEvent } from "../core/event.ts";
import type { Note } from "../core/note.ts";
import { readLogFile, type LogEntry } from "../core/releases/log/entry.ts";
import { LOG_FILE } from "../core/releases/paths.ts";
import { readPublishedActions } from "../core/tables/actions.ts";
import { readPublishedEvents } from "../core/tables/events.ts";
import { readPublishedCommentary } from "../core/tables/commentary.ts";
import {
  ACTIONS_FILE,
  COMMENTARY_FILE,
  EVENTS_FILE,
  LATEST_FILE,
  QUESTIONS_FILE,
  VOICES_FILE,
} from "../core/tables/paths.ts";
import { readPublishedQuestions } from "../core/tables/questions.ts";
import { readPublishedVoices } from "../core/tables/voices.ts";
import type { AskedQuestion } from "../core/question.ts";
import type { Voice } from "../core/voice.ts";
import type { Edition } from "./edition.ts";
import { inData, readAll, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { readPublishedRows } from "./published.ts";
import { optionalIn } from "./tables.ts";

/** What the front page needs beside the overview: for its story, and for what readers can check up on. */
export type Front = {
  /** Every figure that may lead, from its beginning. */
  readonly service: readonly Series[];
  /** All rows of each of them, its categories too, by id. */
  readonly rows: ReadonlyMap<string, readonly Observation[]>;
  /** What the services say, oldest first. */
  readonly notes: readonly Note[];
  /** The improvement plan; empty where there is none. */
  readonly actions: readonly Action[];
  readonly events: readonly DatedEvent[];
  readonly questions: readonly AskedQuestion[];
  readonly voices: readonly Voice[];
  /** The entries of the publication log; undefined where they cannot be had, as on pages without TLS and of earlier releases. */
  readonly log: readonly LogEntry[] | undefined;
  /** Of all but the log: a page is the same page where the log cannot be had. */
  readonly fingerprint: string;
};

/** Reads what the front page needs; undefined where a file cannot be fetched or is not what we publish. */
export async function readFront(
  read: ReadFile,
  editionUnderWay: Promise<Edition | undefined>,
): Promise<Front | undefined> {
  const filesUnderWay = readAll(read, {
    latest: inData(LATEST_FILE),
    commentary: inData(COMMENTARY_FILE),
    actions: inData(ACTIONS_FILE),
    events: inData(EVENTS_FILE),
    questions: inData(QUESTIONS_FILE),
    voices: inData(VOICES_FILE),
    log: inData(LOG_FILE),
  });
  const [{ log, ...files }, edition] = await Promise.all([filesUnderWay, editionUnderWay]);
  const notes = optionalIn(files.commentary, readPublishedCommentary);
  const actions = optionalIn(files.actions, readPublishedActions);
  const events = optionalIn(files.events, readPublishedEvents);
  if (edition === undefined || notes === undefined) return undefined;
  const questions = optionalIn(files.questions, readPublishedQuestions);
  const voices = optionalIn(files.voices, readPublishedVoices);
  if (actions === undefined || events === undefined) return undefined;
  if (questions === undefined || voices === undefined) return undefined;
  const published = await readPublishedRows(read, files.latest, edition.indicators.filter(mayLead));
  if (published === undefined) return undefined;
  return {
    service: published.rows.map(({ indicator, observations }) =>
      seriesOf(datasetOf(observations), indicator, edition.targets),
    ),
    rows: new Map(published.rows.map(({ indicator, observations }) => [indicator.id, observations])),
    ...{ notes, actions, events, questions, voices },
    ...{ log: log.kind === "text" ? readLogFile(log.text) : undefined },
    fingerprint: fingerprintOf([...Object.values(files), ...published.files]),
  };
}

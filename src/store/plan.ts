import type { Action } from "../core/action.ts";
import { datasetOf, seriesOf, type Series } from "../core/dataset/dataset.ts";
import type { DatedEvent } from "../core/event.ts";
import { readPublishedActions } from "../core/tables/actions.ts";
import type { AskedQuestion } from "../core/question.ts";
import { readPublishedEvents } from "../core/tables/events.ts";
import { ACTIONS_FILE, EVENTS_FILE, LATEST_FILE, QUESTIONS_FILE, VOICES_FILE } from "../core/tables/paths.ts";
import { readPublishedQuestions } from "../core/tables/questions.ts";
import { readPublishedVoices } from "../core/tables/voices.ts";
import type { Voice } from "../core/voice.ts";
import type { Edition } from "./edition.ts";
import { inData, readAll, type ReadFile } from "./files.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { readPublishedRows } from "./published.ts";
import { optionalIn } from "./tables.ts";

/** What the pages of the improvement plan, of the timeline, of the questions and of the short version need beside the edition. */
export type ImprovementPlan = {
  /** In the order of `actions.csv`; empty where the council publishes no plan. */
  readonly actions: readonly Action[];
  readonly events: readonly DatedEvent[];
  /** In the order of `questions.csv`. */
  readonly questions: readonly AskedQuestion[];
  readonly voices: readonly Voice[];
  /** By id, each figure with numbers that an action which was completed should move. */
  readonly series: ReadonlyMap<string, Series>;
  readonly fingerprint: string;
};

/** Reads what the page needs; undefined where a file cannot be fetched or is not what we publish. */
export async function readPlan(
  read: ReadFile,
  editionUnderWay: Promise<Edition | undefined>,
): Promise<ImprovementPlan | undefined> {
  const filesUnderWay = readAll(read, {
    actions: inData(ACTIONS_FILE),
    events: inData(EVENTS_FILE),
    questions: inData(QUESTIONS_FILE),
    voices: inData(VOICES_FILE),
    latest: inData(LATEST_FILE),
  });
  const [files, edition] = await Promise.all([filesUnderWay, editionUnderWay]);
  const actions = optionalIn(files.actions, readPublishedActions);
  const events = optionalIn(files.events, readPublishedEvents);
  if (edition === undefined || actions === undefined || events === undefined) return undefined;
  const questions = optionalIn(files.questions, readPublishedQuestions);
  const voices = optionalIn(files.voices, readPublishedVoices);
  if (questions === undefined || voices === undefined) return undefined;
  const moved = new Set(
    actions.flatMap(({ completedOn, indicators }) => (completedOn === undefined ? [] : indicators)),
  );
  const linked = edition.indicators.filter(({ id }) => moved.has(id));
  const published = await readPublishedRows(read, files.latest, linked);
  if (published === undefined) return undefined;
  const series = published.rows.map(({ indicator, observations }) =>
    seriesOf(datasetOf(observations), indicator, edition.targets),
  );
  return {
    ...{ actions, events, questions, voices },
    series: new Map(series.map((each) => [each.indicator.id, each])),
    fingerprint: fingerprintOf([...Object.values(files), ...published.files]),
  };
}

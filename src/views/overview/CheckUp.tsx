import { SectionHeading } from "../../components/SectionHeading.tsx";
import type { Action } from "../../core/action.ts";
import { progressOf } from "../../core/analysis/plan/progress.ts";
import { questionCountsOf } from "../../core/analysis/questions.ts";
import { missesIn } from "../../core/analysis/misses.ts";
import { recentExplanation } from "../../core/analysis/notes.ts";
import { targetChangesOf } from "../../core/analysis/targetChanges.ts";
import { arrivalsOf, punctualityOf } from "../../core/history/arrivals.ts";
import { arrivalSentence, missingSentence, punctualitySentence } from "../../core/history/words.ts";
import { dueDate } from "../../core/council.ts";
import { monthsAfter, type Day, type Month } from "../../core/period.ts";
import { newestInspection, type DatedEvent } from "../../core/event.ts";
import type { AskedQuestion } from "../../core/question.ts";
import type { Indicator } from "../../core/indicator.ts";
import { asAt, newestReturn } from "../../core/releases/newest.ts";
import {
  hiddenSentence,
  inspectionSentence,
  mayChangeSentence,
  targetChangeWords,
  targetsChangedSentence,
  unexplainedSentence,
} from "../../core/story/checkUp.ts";
import { lateSentence, nextDueSentence } from "../../core/story/due.ts";
import { overdueQuestionsSentence } from "../../core/story/questions.ts";
import { progressSentence } from "../../core/story/plan.ts";
import type { Edition } from "../../store/edition.ts";
import { overviewFigures, type OverviewFigure } from "../../store/overviewFigures.ts";
import { indicatorPath, PLAN_PATH, QUESTIONS_PATH, TIMELINE_PATH } from "../href.ts";
import { lateAttributes } from "../latePlace.ts";
import { provisionalWindow } from "../provisional.ts";
import { useEdition, useFront, useHere, useHref, useOverview } from "../site.ts";

/** So many misses without an explanation are named; the list of all figures has the rest. */
const MOST_NAMED = 6;

/** What a reader can hold the publication itself to, without praise or score. */
export function CheckUp() {
  const [edition, overview, front] = [useEdition(), useOverview(), useFront()];
  const href = useHref();
  const figures = overviewFigures(edition, overview).flatMap(withFigures);
  const newest = newestReturn(edition.releases);
  if (newest === undefined) return null;
  const month = newest.period;
  const misses = missesIn(figures).map(({ summary }) => summary.indicator);
  const unexplained = misses.filter(({ id }) => recentExplanation(front.notes, id, month) === undefined);
  const changes = edition.indicators.flatMap((each) => targetChangesOf(each, edition.targets, month));
  const valuesNow = figures.map(({ summary }) => summary.observation.value);
  return (
    <section className="check-up" aria-labelledby="check-up">
      <SectionHeading id="check-up">Check up on us</SectionHeading>
      <dl>
        <Punctual />
        <div>
          <dt>Figures that may still change</dt>
          <dd>{mayChangeSentence(provisionalWindow(edition))}</dd>
        </div>
        <div>
          <dt>Figures hidden</dt>
          <dd>
            {hiddenSentence({
              all: figures.length,
              hidden: valuesNow.filter((value) => value === "c").length,
              missing: valuesNow.filter((value) => value === "x").length,
            })}{" "}
            <a href={href("/about/#hidden")}>Why</a>
          </dd>
        </div>
        <div>
          <dt>Targets changed</dt>
          <dd>
            {targetsChangedSentence(changes)}
            <Named
              figures={changes.map((change) => ({
                indicator: change.indicator,
                words: `: ${targetChangeWords(change)}`,
              }))}
            />
          </dd>
        </div>
        <div>
          <dt>Misses without an explanation</dt>
          <dd>
            {unexplainedSentence(unexplained.length, misses.length)}
            <Named
              figures={unexplained.slice(0, MOST_NAMED).map((indicator) => ({ indicator, words: "" }))}
            />
          </dd>
        </div>
        <Inspected events={front.events} />
        <Plan actions={front.actions} day={asAt(edition.releases)} />
        <Unanswered questions={front.questions} day={asAt(edition.releases)} />
        <div>
          <dt>The record</dt>
          <dd>
            <a href={href("/releases/#check")}>Check it yourself</a>.{" "}
            {/* The page's first script says here what it found, before the app runs. It stands last, so that nothing moves. */}
            <span className="check-up__record" data-checked="" suppressHydrationWarning>
              Your browser has not checked these figures.
            </span>
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** When the newest month came out, and whether in time; what is missing; and what is next. */
function Punctual() {
  const edition = useEdition();
  const { log } = useFront();
  const { asAt: earlier, href } = useHere();
  const { council, releases } = edition;
  const [newest, day] = [newestReturn(releases), asAt(releases)];
  if (newest === undefined || day === undefined) return null;
  const arrivals = log && arrivalsOf(releases, log, council);
  const own = arrivals?.find(({ month }) => month === newest.period);
  const missing = arrivals?.filter(({ release }) => release === undefined);
  return (
    <>
      <div>
        <dt>Published</dt>
        {/* Where the log cannot be had, the words that the build wrote stay. */}
        <dd>
          <span suppressHydrationWarning>
            {arrivalSentence(newest.period, newest, own)}
            {arrivals && ` ${punctualitySentence(punctualityOf(arrivals))}`}
          </span>{" "}
          {nextDueSentence(council, newest.period)} <a href={href("/releases/")}>Every release</a>
          {earlier === undefined ? <Late edition={edition} month={newest.period} /> : null}
        </dd>
      </div>
      <div>
        <dt>Months missing</dt>
        <dd suppressHydrationWarning>
          {missing === undefined
            ? "Whether one is missing cannot be told here."
            : missingSentence(missing, day)}
        </dd>
      </div>
    </>
  );
}

type LateProps = { readonly edition: Edition; readonly month: Month };

/** The place where the script says that the next figures are late. */
function Late({ edition: { council }, month }: LateProps) {
  const next = monthsAfter(month, 1);
  const due = dueDate(council, next);
  return (
    <p
      className="check-up__late"
      role="status"
      {...lateAttributes({ says: lateSentence(next, due), after: due, home: council.site })}
    />
  );
}

function Inspected({ events }: { readonly events: readonly DatedEvent[] }) {
  const href = useHref();
  const newest = newestInspection(events);
  if (newest === undefined) return null;
  return (
    <div>
      <dt>Inspections</dt>
      <dd>
        {inspectionSentence(newest)} <a href={href(TIMELINE_PATH)}>All that has happened</a>
      </dd>
    </div>
  );
}

type PlanProps = { readonly actions: readonly Action[]; readonly day: Day | undefined };

function Plan({ actions, day }: PlanProps) {
  const href = useHref();
  if (actions.length === 0 || day === undefined) return null;
  return (
    <div>
      <dt>The improvement plan</dt>
      <dd>
        {progressSentence(progressOf(actions, day), day)} <a href={href(PLAN_PATH)}>The plan</a>
      </dd>
    </div>
  );
}

type UnansweredProps = { readonly questions: readonly AskedQuestion[]; readonly day: Day | undefined };

/** A line of its own only where an answer is overdue. */
function Unanswered({ questions, day }: UnansweredProps) {
  const href = useHref();
  const counts = day && questionCountsOf(questions, day);
  if (counts === undefined || counts.overdue === 0) return null;
  return (
    <div>
      <dt>Questions</dt>
      <dd>
        {overdueQuestionsSentence(counts)} <a href={href(QUESTIONS_PATH)}>Questions and answers</a>
      </dd>
    </div>
  );
}

type NamedProps = { readonly figures: readonly { readonly indicator: Indicator; readonly words: string }[] };

function Named({ figures }: NamedProps) {
  const href = useHref();
  if (figures.length === 0) return null;
  return (
    <ul>
      {figures.map(({ indicator: { id, title }, words }) => (
        <li key={`${id}${words}`}>
          <a href={href(indicatorPath(id))}>{title}</a>
          {words}
        </li>
      ))}
    </ul>
  );
}

function withFigures({ series, summary }: OverviewFigure) {
  return series === undefined || summary === undefined ? [] : [{ series, summary }];
}

import { SectionHeading } from "../../components/SectionHeading.tsx";
import { questionCountsOf, questionsByMeeting } from "../../core/analysis/questions.ts";
import type { Day } from "../../core/period.ts";
import type { AskedQuestion } from "../../core/question.ts";
import { asAt } from "../../core/releases/newest.ts";
import { questionCountsWords, questionsSentence } from "../../core/story/questions.ts";
import { QUESTIONS_FILE } from "../../core/tables/paths.ts";
import { siteHead, type HeadOf } from "../head.ts";
import { dataPath } from "../href.ts";
import { NamedIndicators } from "../NamedIndicators.tsx";
import { useEdition, useHref, usePlan } from "../site.ts";
import { QuestionStanding, QuestionWords } from "./OneQuestion.tsx";

/** What the page says of itself where its link is shared. */
export const questionsHead: HeadOf<unknown> = (page) => {
  const { edition, state } = page;
  const day = asAt(edition.releases);
  if (state.plan.state !== "loaded" || day === undefined) return undefined;
  const { questions } = state.plan.value;
  if (questions.length === 0) return siteHead(page);
  const description = `Questions to ${edition.council.name} about its figures. ${questionsSentence(questionCountsOf(questions, day), day)}`;
  return { ...siteHead(page), description };
};

/** What members and the public have asked about the figures, meeting by meeting, and what was answered. */
export function QuestionsView() {
  const { releases } = useEdition();
  const { questions } = usePlan();
  const href = useHref();
  const day = asAt(releases);
  if (questions.length === 0 || day === undefined)
    return (
      <div className="prose">
        <h1 tabIndex={-1}>Questions and answers</h1>
        <p className="lead">The council has not published any question here.</p>
      </div>
    );
  return (
    <div className="listed">
      <header className="prose">
        <h1 tabIndex={-1}>Questions and answers</h1>
        <p className="lead">{questionsSentence(questionCountsOf(questions, day), day)}</p>
        <p>
          Who asked is told by office or ward; the minutes hold the names. Whether an answer is overdue is
          worked out from its day. Of a question that was refused only the reason is published.
        </p>
      </header>
      {questionsByMeeting(questions).map(([meeting, own], index) => (
        <section key={meeting} aria-labelledby={`meeting-${index + 1}`}>
          <SectionHeading id={`meeting-${index + 1}`}>
            {meeting === "" ? "Outside meetings" : meeting}
          </SectionHeading>
          <p>{`${questionCountsWords(questionCountsOf(own, day))}.`}</p>
          <ul className="entries" role="list">
            {own.map((each) => (
              <Entry key={each.id} asked={each} day={day} />
            ))}
          </ul>
        </section>
      ))}
      <p className="meta">
        <a href={href(dataPath(QUESTIONS_FILE))}>All questions as data (CSV)</a>
      </p>
    </div>
  );
}

type EntryProps = { readonly asked: AskedQuestion; readonly day: Day };

/** One question: its words and its answer on the left; how it stands, and who asked, on the right. */
function Entry({ asked, day }: EntryProps) {
  return (
    <li id={asked.id} className="entry">
      <div>
        <h3>{asked.question === "" ? "A question that was refused" : asked.question}</h3>
        <QuestionWords asked={asked} />
        <NamedIndicators ids={[asked.indicator]} before="About" />
      </div>
      <div>
        <QuestionStanding asked={asked} day={day} />
      </div>
    </li>
  );
}

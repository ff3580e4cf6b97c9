import { SectionHeading } from "../../components/SectionHeading.tsx";
import { newestQuestions } from "../../core/analysis/questions.ts";
import type { Council } from "../../core/council.ts";
import type { Indicator } from "../../core/indicator.ts";
import { dayName, monthName, type Month } from "../../core/period.ts";
import type { AskedQuestion } from "../../core/question.ts";
import type { Release } from "../../core/release.ts";
import { asAt, publishedOn } from "../../core/releases/newest.ts";
import { indicatorPath, QUESTIONS_PATH } from "../href.ts";
import { QuestionStanding, QuestionWords } from "../questions/OneQuestion.tsx";
import { useEdition, useHref } from "../site.ts";

/** Where the questions about a figure stand on its page. */
export const ASKED_ID = "you-asked";

type Props = {
  readonly indicator: Indicator;
  readonly questions: readonly AskedQuestion[];
  /** Of its newest figure; undefined where it has none. */
  readonly month: Month | undefined;
};

/** What was asked about a figure, the newest first, and how to ask. Nothing where nothing was asked and nobody can be. */
export function YouAsked({ indicator, questions, month }: Props) {
  const { council, releases } = useEdition();
  const href = useHref();
  const day = asAt(releases);
  const address = askingAddress(council, releases.at(-1), indicator, month);
  if (day === undefined || !canAsk(questions, council)) return null;
  const asked = newestQuestions(questions).filter(hasWords);
  return (
    <section className="prose asked" aria-labelledby={ASKED_ID}>
      <SectionHeading id={ASKED_ID}>You asked</SectionHeading>
      {asked.map((each) => (
        <div key={each.id}>
          <h3>
            <a href={`${href(QUESTIONS_PATH)}#${each.id}`}>{each.question}</a>
          </h3>
          <QuestionWords asked={each} />
          <QuestionStanding asked={each} day={day} />
        </div>
      ))}
      {address === undefined ? null : (
        <p className="asked__how">
          <a href={address}>Ask about this figure</a>: an e-mail to the council that names it.
        </p>
      )}
    </section>
  );
}

/** Whether a page says anything of questions: one was asked that is published, or there is somebody to ask. */
export function canAsk(
  questions: readonly AskedQuestion[],
  { contacts }: Pick<Council, "contacts">,
): boolean {
  return questions.some(hasWords) || contacts.data.some(({ email }) => email !== "");
}

/** Of a question that was refused there are none. */
function hasWords({ question }: AskedQuestion): boolean {
  return question !== "";
}

/**
 * An e-mail to those who answer for the figures, with what a question is about: indicator, period, release and address. undefined where
 * `council.json` has no such address.
 */
export function askingAddress(
  { contacts, site }: Pick<Council, "contacts" | "site">,
  release: Release | undefined,
  { id, title }: Pick<Indicator, "id" | "title">,
  month: Month | undefined,
): string | undefined {
  const email = contacts.data.find((each) => each.email !== "")?.email;
  if (email === undefined) return undefined;
  const of = month === undefined ? "" : `, ${monthName(month)}`;
  const lines = [
    `About: ${title}${of} (${id})`,
    ...(release === undefined
      ? []
      : [`Release ${release.seq}, published on ${dayName(publishedOn(release))}`]),
    `${site === "" ? "" : site.slice(0, -1)}${indicatorPath(id)}${release === undefined ? "" : `?as-at=${release.seq}`}`,
    "",
    "My question:",
    "",
  ];
  const query = [
    `subject=${encodeURIComponent(`A question about “${title}”${of}`)}`,
    `body=${encodeURIComponent(lines.join("\r\n"))}`,
  ];
  return `mailto:${encodeURI(email)}?${query.join("&")}`;
}

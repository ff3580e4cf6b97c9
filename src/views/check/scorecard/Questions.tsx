import { questionPlace, wordsOfQuestion, type ScorecardQuestion } from "../../../core/scorecard/question.ts";
import { alike } from "../alike.ts";
import { Folded } from "../Folded.tsx";

type Props = { readonly title: string; readonly questions: readonly ScorecardQuestion[] };

/** This many questions of one kind are shown; the rest are folded. A scorecard that lacks a theme lacks all of its rows. */
const FIRST_FEW = 3;

/** Questions about what could not be taken from a scorecard, or is missing from it. */
export function Questions({ title, questions }: Props) {
  if (questions.length === 0) return null;
  const codes = [...new Set(questions.map(({ code }) => code))];
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="faults">
        {codes.map((code) => (
          <Kind key={code} questions={questions.filter((question) => question.code === code)} />
        ))}
      </ul>
    </section>
  );
}

/** Questions of one code with their remedy. */
function Kind({ questions }: Pick<Props, "questions">) {
  const kinds = alike(questions.map((each) => ({ place: questionPlace(each), ...wordsOfQuestion(each) })));
  const lines = kinds.map(({ message, of }) => {
    const places = of.map(({ place }) => place).filter((place) => place !== "");
    return places.length === 0 ? message : `${message} (${places.join("; ")})`;
  });
  const rest = lines.slice(FIRST_FEW);
  return (
    <li className="fault fault--note">
      <Lines lines={lines.slice(0, FIRST_FEW)} />
      {rest.length === 0 ? null : (
        <Folded summary={`and ${rest.length} more like these`}>
          <Lines lines={rest} />
        </Folded>
      )}
      <p className="fault__remedy">{kinds[0]?.remedy}</p>
    </li>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <p key={line}>{line}</p>);
}

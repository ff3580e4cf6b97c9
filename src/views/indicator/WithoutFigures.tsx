import { CannotTell, Definition } from "../../components/Definition.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { Indicator } from "../../core/indicator.ts";
import type { AskedQuestion } from "../../core/question.ts";
import { NO_FIGURE_YET } from "../../core/story/headline.ts";
import { YouAsked } from "./YouAsked.tsx";

type Props = { readonly indicator: Indicator; readonly questions: readonly AskedQuestion[] };

/** The page of an indicator before its first month is reported. */
export function WithoutFigures({ indicator, questions }: Props) {
  return (
    <>
      <h1 tabIndex={-1} className="indicator__headline">
        {indicator.title}
      </h1>
      <Notice kind="empty" title={NO_FIGURE_YET}>
        <p>It appears here with the first month in which it is reported.</p>
      </Notice>
      <div className="columns">
        <Definition indicator={indicator} />
        <CannotTell indicator={indicator} />
      </div>
      <YouAsked indicator={indicator} questions={questions} month={undefined} />
    </>
  );
}

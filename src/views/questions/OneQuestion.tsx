import { questionStateOf } from "../../core/analysis/questions.ts";
import { capitalised } from "../../core/format.ts";
import { dayName, type Day } from "../../core/period.ts";
import type { AskedQuestion } from "../../core/question.ts";
import { questionStateWords } from "../../core/story/questions.ts";
import { lateAttributes } from "../latePlace.ts";
import { useEdition } from "../site.ts";

/** The answer to a question, where there is one. */
export function QuestionWords({ asked: { answer } }: { readonly asked: AskedQuestion }) {
  return answer === "" ? null : <p>{answer}</p>;
}

type Props = { readonly asked: AskedQuestion; readonly day: Day };

/** How a question stands, who asked it and when. */
export function QuestionStanding({ asked, day }: Props) {
  const { council } = useEdition();
  const state = questionStateOf(asked, day);
  const isOpen = state.kind === "asked" && state.due !== undefined;
  return (
    <>
      <p className={state.kind === "overdue" ? "standing standing--overdue" : "standing"}>
        {questionStateWords(state)}
        {isOpen ? (
          <span
            className="standing--overdue"
            {...lateAttributes({ says: " Overdue now", after: state.due, home: council.site })}
          />
        ) : null}
      </p>
      <p className="meta">
        {capitalised(asked.askedBy)}, <time dateTime={asked.askedOn}>{dayName(asked.askedOn)}</time>
      </p>
    </>
  );
}

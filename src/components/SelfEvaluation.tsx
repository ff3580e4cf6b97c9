import type { Evaluation } from "../core/evaluation.ts";
import { staleSentence, type EvaluationAge } from "../core/history/evaluationAge.ts";
import { dayName } from "../core/period.ts";

type Props = { readonly evaluation: Evaluation; readonly age: EvaluationAge };

/** How the service judges itself in one theme: its own words, the role that says it, the day, and whether it is stale. */
export function SelfEvaluation({ evaluation: { text, role, writtenOn }, age }: Props) {
  const stale = staleSentence(age);
  return (
    <figure className="notes__said">
      <blockquote>{text}</blockquote>
      <figcaption className="meta">
        {role}, <time dateTime={writtenOn}>{dayName(writtenOn)}</time>.
        {stale === undefined ? null : <strong> {stale}</strong>}
      </figcaption>
    </figure>
  );
}

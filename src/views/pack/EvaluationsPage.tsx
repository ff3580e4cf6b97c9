import { SelfEvaluation } from "../../components/SelfEvaluation.tsx";
import { newestEvaluation, type Evaluation } from "../../core/evaluation.ts";
import { ageOfEvaluation } from "../../core/history/evaluationAge.ts";
import type { Edition } from "../../store/edition.ts";
import { slugOf, themesOf } from "../../store/themes.ts";

type Props = {
  readonly edition: Edition;
  readonly evaluations: readonly Evaluation[];
};

/** How the service judges itself, theme by theme, as it wrote last; nothing where it does not. */
export function EvaluationsPage({ edition: { indicators, releases }, evaluations }: Props) {
  const themes = themesOf(indicators).flatMap(({ name, slug }) => {
    const newest = newestEvaluation(evaluations.filter(({ theme }) => slugOf(theme) === slug));
    return newest === undefined ? [] : [{ name, newest }];
  });
  if (themes.length === 0) return null;
  return (
    <section className="sheet" id="evaluations" aria-labelledby="evaluations-heading">
      <h2 id="evaluations-heading">How the service judges itself</h2>
      {themes.map(({ name, newest }) => (
        <div key={name} className="judged__theme">
          <h3>{name}</h3>
          <SelfEvaluation evaluation={newest} age={ageOfEvaluation(newest, releases)} />
        </div>
      ))}
    </section>
  );
}

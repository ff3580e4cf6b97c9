import { SectionHeading } from "../components/SectionHeading.tsx";
import { SelfEvaluation } from "../components/SelfEvaluation.tsx";
import { tallyOf } from "../core/analysis/tally.ts";
import { newestEvaluation } from "../core/evaluation.ts";
import { ageOfEvaluation } from "../core/history/evaluationAge.ts";
import { tallyWords } from "../core/story/overview.ts";
import { figuresPassing, statusesOf, overviewFigures } from "../store/overviewFigures.ts";
import { slugOf } from "../store/themes.ts";
import { tallyHead, type HeadOf } from "./head.ts";
import { Ledger } from "./Ledger.tsx";
import { ThemeNav } from "./ThemeNav.tsx";
import { useEdition, useEvaluations, useOverview } from "./site.ts";

type Props = {
  /** The theme's slug. */
  readonly id: string;
};

export const themeHead: HeadOf<Props> = (page) => tallyHead(page, { theme: page.params.id });

/** Every figure of one theme. */
export function ThemeView({ id }: Props) {
  const [edition, overview] = [useEdition(), useOverview()];
  const figures = figuresPassing(overviewFigures(edition, overview), { theme: id, status: undefined });
  return (
    <div className="overview">
      <header className="overview__lead">
        <h1 tabIndex={-1}>{figures[0]?.indicator.theme}</h1>
        <p className="lead">{`${tallyWords(tallyOf(statusesOf(figures)))}.`}</p>
      </header>
      <ThemeNav current={id} />
      <Judged id={id} />
      <Ledger caption="Every figure of this theme" groups={[{ key: "theme", figures }]} />
    </div>
  );
}

/** How the service judges itself in the theme, as it wrote last; nothing where it has not. */
function Judged({ id }: Props) {
  const { releases } = useEdition();
  const evaluation = newestEvaluation(useEvaluations().all.filter(({ theme }) => slugOf(theme) === id));
  if (evaluation === undefined) return null;
  return (
    <section className="judged" aria-labelledby="judged">
      <SectionHeading id="judged">How the service judges itself</SectionHeading>
      <SelfEvaluation evaluation={evaluation} age={ageOfEvaluation(evaluation, releases)} />
    </section>
  );
}

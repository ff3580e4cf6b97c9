import { tallyOf } from "../core/analysis/tally.ts";
import { tallyWords } from "../core/story/overview.ts";
import { figuresPassing, statusesOf, overviewFigures } from "../store/overviewFigures.ts";
import { tallyHead, type HeadOf } from "./head.ts";
import { Ledger } from "./Ledger.tsx";
import { ThemeNav } from "./ThemeNav.tsx";
import { useEdition, useOverview } from "./site.ts";

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
      <Ledger caption="Every figure of this theme" groups={[{ key: "theme", figures }]} />
    </div>
  );
}

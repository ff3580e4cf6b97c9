import type { Summary } from "../core/analysis/summary.ts";
import type { Comparator } from "../core/comparators/comparator.ts";
import type { Series } from "../core/dataset/dataset.ts";
import { unitWords } from "../core/format.ts";
import { isNumber } from "../core/observation.ts";
import { amountsOf } from "../core/story/amounts.ts";
import { changeText } from "../core/story/change.ts";
import { coverWords } from "../core/story/coverWords.ts";
import { spanOf } from "../core/story/when.ts";
import { PublishedComparator, PublishedFigure } from "./PublishedFigure.tsx";
import { Sparkline } from "./Sparkline.tsx";
import { StatusTag } from "./StatusTag.tsx";

/** Another area's figure: the row, and in words when it is of and what it is: `31 March 2025`, `67`. */
export type AreaFigure = { readonly of: Comparator; readonly when: string; readonly value: string };

type Props = {
  readonly summary: Summary;
  readonly series: Series;
  readonly href: string;
  readonly heading: "h2" | "h3";
  readonly comparators: readonly AreaFigure[];
  /** Whether it is on target and clearly worse than in England. */
  readonly isBehind?: boolean;
};

/** One indicator at a glance. All of it leads to the indicator's page. */
export function Tile({ summary, series, href, heading: Heading, comparators, isBehind }: Props) {
  const { indicator, observation, covered, status, sinceLastYear } = summary;
  const hasNumber = isNumber(observation.value);
  const unit = hasNumber ? unitWords(indicator, observation.value) : "";
  return (
    <article className={hasNumber ? "tile" : "tile tile--without"}>
      <Heading className="tile__title">
        <a href={href}>{indicator.title}</a>
      </Heading>
      <p className="tile__figure">
        <PublishedFigure
          of={observation}
          text={amountsOf(summary).value}
          isLatest
          className={hasNumber ? "tile__value" : "tile__absence"}
        />
        {unit === "" ? null : <span className="tile__unit"> {unit}</span>}
      </p>
      <p className="tile__covers">
        {coverWords(indicator, covered)}
        {status === undefined ? null : (
          <>
            {" "}
            <StatusTag status={status} />
            {isBehind && ", clearly worse than England"}
          </>
        )}
      </p>
      {hasNumber ? (
        <p className="tile__change">
          <span className="tile__label">Compared with {spanOf(indicator, sinceLastYear.from)}:</span>{" "}
          {changeText(sinceLastYear, indicator)}
        </p>
      ) : null}
      <Sparkline series={series} />
      {comparators.length === 0 ? null : (
        <ul className="tile__beside">
          {comparators.map(({ of, when, value }) => (
            <li key={of.area}>
              {of.area} <PublishedComparator of={of} text={value} isLatest />{" "}
              <span className="tile__when">({when})</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

import type { Indicator } from "../../core/indicator.ts";
import { comparatorsFile } from "../../core/tables/comparators.ts";
import { revisionsFileOf } from "../../core/tables/revisions.ts";
import { seriesFile } from "../../core/tables/series.ts";
import { periodNoun } from "../../core/story/when.ts";
import { hasComparators } from "../../store/indicator.ts";
import { ChartFiles } from "./ChartFiles.tsx";
import { dataPath } from "../href.ts";
import { useHref } from "../site.ts";

type Props = {
  readonly indicator: Indicator;
  readonly withComparators: boolean;
  readonly withRevisions: boolean;
  readonly withChart: boolean;
};

/** Downloads of the files that this page was made from. */
export function Downloads({ indicator, withComparators, withRevisions, withChart }: Props) {
  const href = useHref();
  const { id, title } = indicator;
  return (
    <section className="downloads" aria-labelledby="downloads">
      <h2 id="downloads">Download</h2>
      <ul>
        <li>
          <a href={href(dataPath(seriesFile(id)))} download={`${id}.csv`}>
            {title}
            {`: every ${periodNoun(indicator, 1)}`}
          </a>{" "}
          <span className="meta">CSV</span>
        </li>
        {withChart ? <ChartFiles indicator={indicator} /> : null}
        {withComparators && hasComparators(indicator) ? (
          <li>
            <a href={href(dataPath(comparatorsFile(id)))} download={`${id}-elsewhere.csv`}>
              The same in England, its regions and councils
            </a>{" "}
            <span className="meta">CSV</span>
          </li>
        ) : null}
        {withRevisions ? (
          <li>
            <a href={href(dataPath(revisionsFileOf(id)))} download={`${id}-revisions.csv`}>
              What was restated, and what it was before
            </a>{" "}
            <span className="meta">CSV</span>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

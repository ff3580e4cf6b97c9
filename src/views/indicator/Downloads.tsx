import { SectionHeading } from "../../components/SectionHeading.tsx";
import type { PeerMonths } from "../../core/comparators/peers/peer.ts";
import type { ComparatorSource } from "../../core/comparators/source.ts";
import type { Indicator } from "../../core/indicator.ts";
import { dayName } from "../../core/period.ts";
import { asAt } from "../../core/releases/newest.ts";
import { comparatorsFile, seriesFile } from "../../core/tables/paths.ts";
import { peerFile } from "../../core/tables/peerPaths.ts";
import { revisionsFileOf } from "../../core/tables/revisions.ts";
import { periodNoun } from "../../core/story/when.ts";
import { hasComparators } from "../../store/around.ts";
import { ChartFiles } from "./ChartFiles.tsx";
import { dataPath } from "../href.ts";
import type { Drawable } from "./shown.ts";
import { FileSize } from "../fileSize.tsx";
import { useEdition, useHref } from "../site.ts";

export const DOWNLOADS_ID = "downloads";

type Props = {
  readonly indicator: Indicator;
  readonly withComparators: boolean;
  readonly peers: readonly PeerMonths[];
  readonly withRevisions: boolean;
  /** undefined where there is nothing to draw. */
  readonly drawable: Drawable | undefined;
  readonly sources: readonly ComparatorSource[];
};

/** Downloads of the files that this page was made from. */
export function Downloads({ indicator, withComparators, peers, withRevisions, drawable, sources }: Props) {
  const href = useHref();
  const published = asAt(useEdition().releases);
  const { id, title } = indicator;
  return (
    <section className="downloads" aria-labelledby={DOWNLOADS_ID}>
      <SectionHeading id={DOWNLOADS_ID}>Download</SectionHeading>
      {published === undefined ? null : <p className="meta">As published on {dayName(published)}.</p>}
      <ul>
        <li>
          <a href={href(dataPath(seriesFile(id)))} download={`${id}.csv`}>
            {title}
            {`: every ${periodNoun(indicator, 1)}`}
          </a>{" "}
          <FileSize paths={[seriesFile(id)]} />
        </li>
        {drawable === undefined ? null : <ChartFiles drawable={drawable} sources={sources} />}
        {withComparators && hasComparators(indicator) ? (
          <li>
            <a href={href(dataPath(comparatorsFile(id)))} download={`${id}-elsewhere.csv`}>
              The same in England, its regions and councils
            </a>{" "}
            <FileSize paths={[comparatorsFile(id)]} />
          </li>
        ) : null}
        {peers.map(({ record: { laCode, name } }) => (
          <li key={laCode}>
            <a href={href(dataPath(peerFile(laCode)))} download={`${laCode}.csv`}>
              {name}: the months of every figure that both count alike
            </a>{" "}
            <FileSize paths={[peerFile(laCode)]} />
          </li>
        ))}
        {withRevisions ? (
          <li>
            <a href={href(dataPath(revisionsFileOf(id)))} download={`${id}-revisions.csv`}>
              What was restated, and what it was before
            </a>{" "}
            <FileSize paths={[revisionsFileOf(id)]} />
          </li>
        ) : null}
      </ul>
      <p className="indicator__context">
        <a href={`${href("/figures/")}?indicator=${id}`}>Check what somebody said about this figure</a>
      </p>
    </section>
  );
}

import { memo, useCallback, useMemo, useRef, type ReactNode } from "react";

import { chartKindOf } from "../../charts/form.ts";
import { ChartPicture } from "../../components/ChartPicture.tsx";
import { CopyButton } from "../../components/CopyButton.tsx";
import { Notice } from "../../components/Notice.tsx";
import { summarise } from "../../core/analysis/summary.ts";
import { isShareOfMonth } from "../../core/analysis/twelveMonths.ts";
import type { PeerMonths } from "../../core/comparators/peers/peer.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { hasNumbers } from "../../core/dataset/latest.ts";
import { hasFraction } from "../../core/indicator.ts";
import type { Month } from "../../core/period.ts";
import { sentence } from "../../core/story/headline.ts";
import { periodNoun } from "../../core/story/when.ts";
import { readChart, type ChartChoice } from "../../store/chartChoice.ts";
import { Drawn } from "../Drawn.tsx";
import { ChartChoices } from "./ChartChoices.tsx";
import { MONTHS_ID } from "./MonthsTable.tsx";
import { OtherCharts, otherChartsOf, OtherPicture } from "./OtherCharts.tsx";
import { TwelveTable } from "./TwelveTable.tsx";
import { TREND_SIZES, trendPicture } from "../pictures.ts";
import { PEERS_ID } from "./PeersTable.tsx";
import { drawnBesideIt, isOneOfCounts, shownIn, type Drawable } from "./shown.ts";
import { useHref, useQueryToDraw } from "../site.ts";
import { counts, panels, twelve } from "../smallCharts.ts";
import { trend } from "../trend.ts";
import type { Citing } from "./useCiting.ts";

const TWELVE_ID = "twelve-months";

type Props = Drawable & {
  readonly citing: Citing;
  /** Pictures that come before the figure's own: its kinds, where it is about them. */
  readonly kinds?: ReactNode;
};

/** The choices about the chart, and the chart. Its place is reserved, and words beneath it say where the same figures are. */
export function TrendFigure({ citing, kinds, ...props }: Props) {
  const { series } = props;
  const read = useRef<Month>(undefined);
  const onRead = useCallback((month: Month) => (read.current = month), []);
  const drawn = readChart(useQueryToDraw());
  if (!hasNumbers(series)) {
    return (
      <>
        {kinds}
        <Notice kind="empty" title="There is nothing to draw yet">
          <p>No month has a number that can be shown. The table below says why.</p>
        </Notice>
      </>
    );
  }
  const isOfParts = hasFraction(series.indicator) && drawn.shown === "parts" && !isOneOfCounts(series);
  const isOfPeers = drawn.shown === "figure" && drawnBesideIt(drawn.beside, props) === "peers";
  const isOfTwelve = drawn.shown === "twelve" && isShareOfMonth(series.indicator);
  return (
    <>
      <ChartChoices {...props} />
      {kinds}
      <figure className="chart" data-wakes>
        <figcaption>{series.indicator.title}</figcaption>
        <Chart {...props} {...drawn} onRead={onRead} />
      </figure>
      <p className="chart__below" data-wakes>
        <a href={`#${isOfTwelve ? TWELVE_ID : isOfPeers ? PEERS_ID : MONTHS_ID}`}>
          The same figures in a table
        </a>
        <span className="needs-script">
          {" "}
          <CopyButton
            label={isOfParts ? "Copy the newest figure" : "Copy the figure that was read last"}
            text={() => {
              const newest = series.observations.at(-1)?.period;
              const month = (isOfParts ? undefined : read.current) ?? newest;
              return month === undefined
                ? ""
                : citing.sentenceOf({ series, breakdown: "", category: "", title: "" }, month);
            }}
          />
        </span>
      </p>
      {isOfTwelve ? <TwelveTable series={series} id={TWELVE_ID} /> : null}
      <OtherCharts series={series} />
    </>
  );
}

const Chart = memo(function Chart({
  series,
  comparators,
  peers = NO_PEERS,
  flags,
  spc,
  provisional,
  range,
  beside,
  shown,
  onRead,
}: Drawable & ChartChoice & { readonly onRead: (month: Month) => void }) {
  const chart = useMemo(
    () => shownIn({ range, beside, shown }, { series, comparators, peers, flags, spc, provisional }),
    [series, comparators, peers, flags, spc, provisional, range, beside, shown],
  );
  if (chart.kind === "parts")
    return <Drawn chart={panels} props={chart.props} picture={<TrendPicture series={series} />} />;
  const picture = (otherChartsOf(series) as readonly string[]).includes(chart.kind) ? (
    <OtherPicture series={series} chart={chart.kind === "counts" ? "counts" : "twelve"} />
  ) : (
    <TrendPicture series={series} />
  );
  return (
    <Drawn key={chart.kind} chart={CODE[chart.kind]} props={{ ...chart.props, onRead }} picture={picture} />
  );
});

const NO_PEERS: readonly PeerMonths[] = [];

const CODE = { figure: trend, counts, twelve } as const;

/** The choice before the reader has chosen anything. */
function TrendPicture({ series }: { readonly series: Series }) {
  const href = useHref();
  const { id, title } = series.indicator;
  const summary = summarise(series);
  const said = summary === undefined ? "" : ` ${sentence(summary)}`;
  return (
    <ChartPicture
      src={href(trendPicture(id, "wide"))}
      narrow={href(trendPicture(id, "narrow"))}
      middle={href(trendPicture(id, "frame"))}
      {...TREND_SIZES.wide}
      alt={`${title}: ${chartKindOf(series)}.${said} The table of all figures has every ${periodNoun(series.indicator, 1)}.`}
    />
  );
}

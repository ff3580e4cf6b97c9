import { useMemo } from "react";

import { ChangeStrip } from "../../components/ChangeStrip.tsx";
import { coverWords } from "../../core/story/coverWords.ts";
import { Events } from "../../components/Events.tsx";
import { Definition } from "../../components/Definition.tsx";
import { ForYou } from "../../components/ForYou.tsx";
import { Notes } from "../../components/Notes.tsx";
import { Notice } from "../../components/Notice.tsx";
import { SaidPieces } from "../../components/SaidPieces.tsx";
import { Variation } from "../../components/Variation.tsx";
import { SymbolKey } from "../../components/SymbolKey.tsx";
import { explanationOf } from "../../core/analysis/notes.ts";
import { behindCountry } from "../../core/analysis/behindCountry.ts";
import { baselinesOf } from "../../core/analysis/baselines.ts";
import { isProvisional } from "../../core/analysis/provisional.ts";
import { rebaselinesOf } from "../../core/analysis/spc/segments.ts";
import { spcOf } from "../../core/analysis/spc/spc.ts";
import { triangleOf } from "../../core/analysis/triangle.ts";
import { summarise, type Summary } from "../../core/analysis/summary.ts";
import { unpublishedQuotes } from "../../core/claims/quoted.ts";
import { besideOf } from "../../core/comparators/latest.ts";
import type { Council } from "../../core/council.ts";
import { seriesOf, type Series } from "../../core/dataset/dataset.ts";
import { hasNumbers } from "../../core/dataset/latest.ts";
import { hasFraction, type Indicator } from "../../core/indicator.ts";
import type { Note } from "../../core/note.ts";
import { nameOf } from "../../core/period.ts";
import type { Release } from "../../core/release.ts";
import { behindCountrySentence } from "../../core/story/behindCountry.ts";
import { oneMoreSentence } from "../../core/story/baselines.ts";
import { offTargetSentence } from "../../core/story/offTarget.ts";
import { headlinePieces, NO_FIGURE_YET, sentencePieces } from "../../core/story/headline.ts";
import { marksIn } from "../../core/story/revisions.ts";
import type { IndicatorData } from "../../store/indicator.ts";
import { slugOf } from "../../store/themes.ts";
import { Breakdowns } from "./Breakdowns.tsx";
import { ComparatorTable } from "./ComparatorTable.tsx";
import { Downloads } from "./Downloads.tsx";
import { themePath } from "../href.ts";
import { provisionalWindow } from "../provisional.ts";
import { MonthsTable } from "./MonthsTable.tsx";
import { PutOnYourPage } from "./PutOnYourPage.tsx";
import { ChangedSince, Revisions } from "./Revisions.tsx";
import { RunningTotal } from "./RunningTotal.tsx";
import { useEdition, useHere, useHref, useIndicatorData } from "../site.ts";
import { TrendFigure } from "./TrendFigure.tsx";
import { useCiting } from "./useCiting.ts";
import { WhatWasCited } from "./WhatWasCited.tsx";

/** The page of one indicator. It answers: what is this figure, is it good enough, and is it changing? */
export function IndicatorView({ id }: { readonly id: string }) {
  const { council, indicators, targets, releases } = useEdition();
  const data = useIndicatorData(id);
  const indicator = indicators.find((each) => each.id === id);
  if (indicator === undefined) throw new Error("The shell shows only indicators that there are.");
  const series = useMemo(() => seriesOf(data.dataset, indicator, targets), [data, indicator, targets]);
  const summary = summarise(series);
  return (
    <article className="indicator">
      <Kicker indicator={indicator} />
      {summary === undefined ? (
        <WithoutFigures indicator={indicator} />
      ) : (
        <Figures summary={summary} series={series} data={data} council={council} releases={releases} />
      )}
    </article>
  );
}

/** The theme, as a link to its other figures, and the full title. */
function Kicker({ indicator: { theme, title } }: { readonly indicator: Indicator }) {
  const href = useHref();
  return (
    <p className="kicker">
      <a href={href(themePath(slugOf(theme)))}>{theme}</a>: {title}
    </p>
  );
}

type FiguresProps = {
  readonly summary: Summary;
  readonly series: Series;
  readonly data: IndicatorData;
  readonly council: Council;
  readonly releases: readonly Release[];
};

function Figures({ summary, series, data, council, releases }: FiguresProps) {
  const { indicator, covered } = summary;
  const { asAt } = useHere(); // files to download, and what other sites show, are of the newest release
  const covers = coverWords(indicator, covered);
  const baselines = useMemo(() => baselinesOf(series, summary.observation.period), [series, summary]);
  const spc = useMemo(() => {
    const events = data.flags.map(({ event }) => event);
    return spcOf(series, rebaselinesOf(events, series.indicator.id));
  }, [series, data]);
  const explanation = useMemo(
    () => explanationOf(series, data.notes, summary.observation.period),
    [series, data, summary],
  );
  const { targets } = series;
  const { observations } = data.dataset;
  const isDoubtful = (note: Note) => unpublishedQuotes(note, { indicator, observations, targets }).length > 0;
  const beside = useMemo(() => besideOf(data.comparators, council.region), [data, council]);
  const behind = behindCountry(summary, beside);
  const more = [
    behind && behindCountrySentence(behind, indicator),
    offTargetSentence(baselines.offTarget, indicator),
    oneMoreSentence(baselines, summary),
  ].filter((each) => each !== undefined);
  const provisional = useMemo(() => provisionalWindow({ council, releases }), [council, releases]);
  const triangle = useMemo(
    () => triangleOf(series, data.restatements, provisional),
    [series, data, provisional],
  );
  const marks = useMemo(() => marksIn(series, triangle, provisional), [series, triangle, provisional]);
  const citing = useCiting(indicator.id);
  const drawable = { series, comparators: beside, flags: data.flags, spc, provisional };
  // A count that is broken down is about its kinds: their sum alone says little, and other pages have it.
  const isOfKinds = data.categories.length > 0 && !hasFraction(indicator);
  const kinds = (
    <Breakdowns
      data={data}
      series={series}
      month={summary.observation.period}
      provisional={provisional}
      citing={citing}
    />
  );
  return (
    <>
      <WhatWasCited series={series} data={data} />
      <h1 tabIndex={-1} className="indicator__headline">
        <SaidPieces pieces={headlinePieces(summary)} summary={summary} />
      </h1>
      <p className="indicator__sentence">
        <SaidPieces pieces={sentencePieces(summary)} summary={summary} />
      </p>
      {covers === nameOf(covered) ? null : <p className="meta">{covers}</p>}
      {isProvisional(summary.observation.period, provisional) ? (
        <p className="meta">
          Provisional: this figure may still be changed. <a href="#revisions">How much figures change</a>
        </p>
      ) : null}
      <WhyNone summary={summary} council={council} />
      <ChangeStrip summary={summary} baselines={baselines} />
      {more.length === 0 ? null : <p className="indicator__more">{more.join(" ")}</p>}
      <InContext indicator={summary.indicator} />
      <Notes explanation={explanation} month={summary.observation.period} isDoubtful={isDoubtful} />
      {isOfKinds ? kinds : null}
      <TrendFigure {...drawable} citing={citing} />
      <ChangedSince restated={triangle.restated} indicator={indicator} />
      {spc === undefined ? null : <Variation spc={spc} indicator={indicator} />}
      <Events flags={data.flags} />
      {isOfKinds ? null : kinds}
      <ForYou summary={summary} contacts={council.contacts} />
      <Definition indicator={indicator} />
      <ComparatorTable indicator={indicator} data={data} region={council.region} />
      <MonthsTable
        series={series}
        marks={marks}
        flags={data.flags}
        spc={spc}
        restated={triangle.restated}
        citing={citing}
      />
      <RunningTotal
        series={series}
        month={summary.observation.period}
        threshold={council.disclosure.threshold}
      />
      <Revisions
        series={series}
        triangle={triangle}
        revisions={council.revisions}
        references={data.references}
      />
      <section aria-labelledby="symbols">
        <h2 id="symbols">Where there is no number</h2>
        <SymbolKey />
      </section>
      {asAt === undefined ? (
        <>
          <Downloads
            indicator={indicator}
            withComparators={data.comparators.length > 0}
            withRevisions={data.restatements.length > 0}
            drawable={hasNumbers(series) ? drawable : undefined}
            source={data.source}
          />
          <PutOnYourPage
            indicator={indicator}
            council={council.name}
            cited={() =>
              citing.sentenceOf(
                { series, breakdown: "", category: "", title: "" },
                summary.observation.period,
              )
            }
          />
        </>
      ) : null}
    </>
  );
}

function InContext({ indicator: { id } }: { readonly indicator: Indicator }) {
  const href = useHref();
  return (
    <p className="indicator__context">
      <a href={`${href("/figures/")}?indicator=${id}`}>Check what somebody said about this figure</a>
    </p>
  );
}

/** Why the newest figure has no number, where it has none. */
function WhyNone({ summary, council }: { readonly summary: Summary; readonly council: Council }) {
  switch (summary.observation.value) {
    case "c":
      return (
        <Notice kind="info" title="The newest figure is hidden to protect privacy">
          <p>
            {council.disclosure.reason} It may be a small number, or one that would give a small number away.
          </p>
        </Notice>
      );
    case "x":
      return (
        <Notice kind="info" title="The newest figure is not available">
          <p>It could not be collected. Earlier figures are below.</p>
        </Notice>
      );
    default:
      return null;
  }
}

function WithoutFigures({ indicator }: { readonly indicator: Indicator }) {
  return (
    <>
      <h1 tabIndex={-1} className="indicator__headline">
        {indicator.title}
      </h1>
      <Notice kind="empty" title={NO_FIGURE_YET}>
        <p>It appears here with the first month in which it is reported.</p>
      </Notice>
      <Definition indicator={indicator} />
    </>
  );
}

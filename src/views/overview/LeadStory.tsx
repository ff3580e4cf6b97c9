import { SectionHeading } from "../../components/SectionHeading.tsx";
import { useEffect, useMemo, type ReactNode } from "react";

import { chartKindOf } from "../../charts/form.ts";
import { ChartPicture } from "../../components/ChartPicture.tsx";
import { Loading } from "../../components/Loading.tsx";
import { NoteQuote } from "../../components/Notes.tsx";
import { PublishedTarget } from "../../components/PublishedFigure.tsx";
import { SaidPieces } from "../../components/SaidPieces.tsx";
import { backOnTrackOf } from "../../core/analysis/lead/backOnTrack.ts";
import { leadIn, type Lead } from "../../core/analysis/lead/lead.ts";
import { recentExplanation } from "../../core/analysis/notes.ts";
import { rebaselinesOf } from "../../core/analysis/spc/segments.ts";
import { spcOf } from "../../core/analysis/spc/spc.ts";
import { summarise, type Summary } from "../../core/analysis/summary.ts";
import { targetStepsOf } from "../../core/analysis/targetChanges.ts";
import { unpublishedQuotes } from "../../core/claims/quoted.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { formatInShort } from "../../core/format.ts";
import { monthName, type Month } from "../../core/period.ts";
import { newestReturn } from "../../core/releases/newest.ts";
import { nowPieces, sentence, sentencePieces } from "../../core/story/headline.ts";
import {
  addedUpSentence,
  backOnTrackSentence,
  deliveredSentence,
  leadHeadline,
  leadingSentence,
  missedSentence,
  noLeadWords,
  withoutTargetSentence,
  yearBeforeSentence,
} from "../../core/story/lead.ts";
import { targetIn } from "../../core/target.ts";
import { readChart } from "../../store/chartChoice.ts";
import { drawnBeside } from "../../store/beside.ts";
import type { IndicatorData } from "../../store/indicator.ts";
import { Drawn } from "../Drawn.tsx";
import { indicatorPath } from "../href.ts";
import { shownIn } from "../indicator/shown.ts";
import { TREND_SIZES, trendPicture } from "../pictures.ts";
import { provisionalWindow } from "../provisional.ts";
import { useEdition, useFront, useHere, useHref, useHydrated, useSiteState } from "../site.ts";
import { trend } from "../trend.ts";

/** The one story of the front page: the figure about the service that missed its target most, or why there is none. */
export function LeadStory() {
  const { releases } = useEdition();
  const { service } = useFront();
  const month = newestReturn(releases)?.period;
  const lead = useMemo(() => leadIn(service, month), [service, month]);
  if (lead.kind === "lead") return <Story lead={lead} />;
  const { headline, sentence } = noLeadWords(lead);
  return (
    <section className="lead-story" aria-labelledby="lead-story">
      <SectionHeading id="lead-story">{headline}</SectionHeading>
      <p className="lead-story__verdict">{sentence}</p>
      <p>
        <Why>How the story is chosen</Why>
      </p>
    </section>
  );
}

function Why({ children }: { readonly children: string }) {
  const href = useHref();
  return <a href={href("/about/#leads")}>{children}</a>;
}

function Story({ lead }: { readonly lead: Lead }) {
  const href = useHref();
  const { series, month } = lead;
  const { indicator, observations } = series;
  const newest = observations.findLast(({ period }) => period <= month)?.period;
  const summary = summarise(series, newest);
  if (summary === undefined) return null;
  const ofTheYear = [addedUpSentence(lead), yearBeforeSentence(lead)].filter((each) => each !== undefined);
  return (
    <section className="lead-story" aria-labelledby="lead-story">
      <p className="kicker">
        <a href={href(indicatorPath(indicator.id))}>{indicator.title}</a>
      </p>
      <SectionHeading id="lead-story" about={indicator.title}>
        <SaidPieces pieces={leadHeadline(lead)} summary={summary} isLatest />
      </SectionHeading>
      <p className="lead-story__verdict">
        {ofTheYear.length === 0 ? null : `${ofTheYear.join(" ")} `}
        <SaidPieces
          pieces={lead.counts?.over === "year" ? nowPieces(summary) : sentencePieces(summary)}
          summary={summary}
          isLatest
        />
      </p>
      <LeadChart series={series} summary={summary} />
      <Facts lead={lead} summary={summary} />
    </section>
  );
}

/** What stands behind the story: target, how long it leads, who delivers it, what the service says. */
function Facts({ lead, summary }: { readonly lead: Lead; readonly summary: Summary }) {
  const { indicators, targets } = useEdition();
  const { notes, rows } = useFront();
  const { series, month } = lead;
  const { indicator } = series;
  const note = recentExplanation(notes, indicator.id, month);
  const observations = rows.get(indicator.id) ?? [];
  const isDoubtful =
    note !== undefined &&
    unpublishedQuotes(note, { indicator, observations, targets: series.targets }).length > 0;
  const without = indicators.filter(
    ({ id }) =>
      targetIn(
        targets.filter((each) => each.indicator === id),
        month,
      )?.target === undefined,
  );
  return (
    <dl className="lead-story__facts">
      <div>
        <dt>Target</dt>
        <dd>
          <TargetHistory series={series} summary={summary} month={month} /> {missedSentence(lead)}
        </dd>
      </div>
      <div>
        <dt>Leads</dt>
        <dd>
          {leadingSentence(lead)} {withoutTargetSentence(without.length, indicators.length)}{" "}
          <Why>Why this figure leads</Why>
        </dd>
      </div>
      <div>
        <dt>Who</dt>
        <dd>{deliveredSentence(indicator)}</dd>
      </div>
      <div>
        <dt>Explanation</dt>
        <dd>
          {note === undefined ? (
            "The service has published none in these twelve months."
          ) : (
            <NoteQuote note={note} month={month} isDoubtful={isDoubtful} />
          )}
        </dd>
      </div>
      <div>
        <dt>Back on track</dt>
        <dd>{backOnTrackSentence(backOnTrackOf(series, notes, month), month)}</dd>
      </div>
    </dl>
  );
}

type HistoryProps = { readonly series: Series; readonly summary: Summary; readonly month: Month };

/** "85% since April 2024; 80% from April 2021 to March 2024.": the newest target first. */
function TargetHistory({ series, summary, month }: HistoryProps) {
  const steps = targetStepsOf(series.targets, month).reverse();
  if (steps.length === 0) return "None.";
  return steps.map(({ target, from, to }, place) => {
    const isOver = to !== undefined && to < month;
    const last = isOver ? to : month;
    return (
      <span key={from}>
        <PublishedTarget
          of={{ ...summary.observation, period: last }}
          target={target}
          text={formatInShort(target, series.indicator)}
        />
        {isOver ? ` from ${monthName(from)} to ${monthName(to)}` : ` since ${monthName(from)}`}
        {place === steps.length - 1 ? "." : "; "}
      </span>
    );
  });
}

/** Its picture, as the build drew it. Only where the page shows another release than the build’s is the chart drawn here. */
function LeadChart({ series, summary }: { readonly series: Series; readonly summary: Summary }) {
  const href = useHref();
  const isDrawnHere = useIsOtherRelease();
  const { id, title } = series.indicator;
  const picture = (
    <ChartPicture
      src={href(trendPicture(id, "frame"))}
      narrow={href(trendPicture(id, "narrow"))}
      {...TREND_SIZES.frame}
      alt={`${title}: ${chartKindOf(series)}. ${sentence(summary)} The figure’s own page has every month in a table.`}
    />
  );
  return (
    <figure className="chart lead-story__chart">
      {isDrawnHere ? <LiveChart series={series} picture={picture} /> : picture}
      <figcaption>
        <a href={href(indicatorPath(id))}>{title}: every month, what happened, and what it means</a>
      </figcaption>
    </figure>
  );
}

/** Whether the page shows another release than the one that the build drew: an earlier one, or one that came out since. */
function useIsOtherRelease(): boolean {
  const { releases } = useEdition();
  const isHydrated = useHydrated();
  return isHydrated && document.documentElement.dataset["release"] !== String(releases.length);
}

function LiveChart({ series, picture }: { readonly series: Series; readonly picture: ReactNode }) {
  const { site } = useHere();
  const { id } = series.indicator;
  const data = useSiteState(({ indicators }) => indicators.get(id));
  useEffect(() => void site.load({ page: "indicator", id }), [site, id]);
  if (data?.state === "unavailable") return <p className="meta">The chart cannot be loaded now.</p>;
  if (data?.state !== "loaded") return <Loading what="the chart" />;
  return <DrawnChart series={series} data={data.value} picture={picture} />;
}

type DrawnProps = { readonly series: Series; readonly data: IndicatorData; readonly picture: ReactNode };

/** The chart as the indicator’s own page first has it. */
function DrawnChart({ series, data, picture }: DrawnProps) {
  const edition = useEdition();
  const props = useMemo(() => {
    const events = data.flags.map(({ event }) => event);
    const drawable = {
      series,
      comparators: drawnBeside(data, edition.council.region),
      flags: data.flags,
      spc: spcOf(series, rebaselinesOf(events, series.indicator.id)),
      provisional: provisionalWindow(edition),
    };
    const shown = shownIn(readChart(""), drawable);
    return shown.kind === "figure" ? shown.props : undefined;
  }, [series, data, edition]);
  return props === undefined ? picture : <Drawn chart={trend} props={props} picture={picture} />;
}

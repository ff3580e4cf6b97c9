import { chartKindOf } from "../../charts/form.ts";
import { HELP_ID } from "../../components/ContactLine.tsx";
import { coverWords } from "../../core/story/coverWords.ts";
import { CheckedPlace } from "../../components/CheckedPlace.tsx";
import { PublishedFigure, PublishedTarget } from "../../components/PublishedFigure.tsx";
import { SaidPieces } from "../../components/SaidPieces.tsx";
import { StatusTag } from "../../components/StatusTag.tsx";
import { summarise, type Summary } from "../../core/analysis/summary.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import type { Flag } from "../../core/event.ts";
import { capitalised, unitWords } from "../../core/format.ts";
import { isNumber } from "../../core/observation.ts";
import { dayName } from "../../core/period.ts";
import { asAt, newestReturn } from "../../core/releases/newest.ts";
import { amountsOf } from "../../core/story/amounts.ts";
import { changeText } from "../../core/story/change.ts";
import { nextDueSentence } from "../../core/story/due.ts";
import { eventDayName } from "../../core/story/eventDay.ts";
import { headlinePieces, sentence } from "../../core/story/headline.ts";
import { spanOf } from "../../core/story/when.ts";
import type { Edition } from "../../store/edition.ts";
import { indicatorPath } from "../href.ts";
import { Newer } from "../Newer.tsx";
import { isProvisionalIn } from "../provisional.ts";
import { LastMonths } from "./LastMonths.tsx";

/** The pictures of the trend for a frame, and for one as narrow as a phone. */
export type FramedPicture = {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly narrow: { readonly srcSet: string; readonly width: number; readonly height: number };
};

type Props = {
  readonly edition: Edition;
  readonly series: Series;
  readonly flags: readonly Flag[];
  /** undefined where there is nothing to draw. */
  readonly picture: FramedPicture | undefined;
  readonly href: (to: string) => string;
};

/** One indicator for a frame in another site: the figure, the picture, the last year, the age of the figures, and links. */
export function Embed({ edition, series, flags, picture, href }: Props) {
  const { council } = edition;
  const { id, title } = series.indicator;
  const summary = summarise(series);
  return (
    <main className="embed">
      <article className="embed__shown">
        <p className="embed__kicker">
          {title}
          {council.illustrative ? <span className="embed__mark">Illustrative figures</span> : null}
        </p>
        <h1>
          {summary === undefined ? title : <SaidPieces pieces={headlinePieces(summary)} summary={summary} />}
        </h1>
        {summary === undefined ? (
          <p>No figure has been published yet.</p>
        ) : (
          <Figure summary={summary} isProvisional={isProvisionalIn(edition, summary)} />
        )}
        {summary === undefined || picture === undefined ? null : (
          <Picture summary={summary} picture={picture} kind={chartKindOf(series)} />
        )}
        <Happened flags={flags} />
        {summary === undefined ? null : <LastMonths series={series} />}
      </article>
      <p className="embed__age">{ageWords(edition)}</p>
      <CheckedPlace className="embed__age" />
      <Newer edition={edition} />
      <p className="embed__more">
        <a href={href(indicatorPath(id))} target="_top">
          All about this figure
        </a>{" "}
        <a href={`${href("/")}#${HELP_ID}`} target="_top">
          Need help now?
        </a>{" "}
        {council.name}
        {council.licence === "" ? "" : `, ${council.licence}`}. Management information, not official
        statistics.
        {council.illustrative ? ` ${council.name} is invented.` : ""}
      </p>
    </main>
  );
}

type PictureProps = { readonly summary: Summary; readonly picture: FramedPicture; readonly kind: string };

function Picture({ summary, picture, kind }: PictureProps) {
  const { narrow, ...wide } = picture;
  return (
    <picture>
      <source media="(max-width: 479px)" {...narrow} />
      <img
        className="embed__picture"
        {...wide}
        alt={`${summary.indicator.title}: ${kind}. ${sentence(summary)} The table beneath has the last figures.`}
      />
    </picture>
  );
}

/** The events behind the numbered flags of the picture. */
function Happened({ flags }: { readonly flags: readonly Flag[] }) {
  if (flags.length === 0) return null;
  return (
    <details className="embed__details">
      <summary>What happened</summary>
      <ul role="list">
        {flags.map(({ number, event }) => (
          <li key={event.id}>
            {number}: {event.title}, {eventDayName(event)}
          </li>
        ))}
      </ul>
    </details>
  );
}

type FigureProps = { readonly summary: Summary; readonly isProvisional: boolean };

function Figure({ summary, isProvisional }: FigureProps) {
  const { indicator, observation, covered, aim, status, sinceLastYear } = summary;
  const hasNumber = isNumber(observation.value);
  const unit = hasNumber ? unitWords(indicator, observation.value) : "";
  return (
    <>
      <p className="embed__figure">
        <PublishedFigure
          of={observation}
          text={capitalised(amountsOf(summary).value)}
          className={hasNumber ? "embed__value" : "embed__absence"}
        />
        {unit === "" ? null : <span>{unit}</span>}
        {status === undefined ? null : <StatusTag status={status} />}
      </p>
      <dl className="embed__facts">
        <div>
          <dt>Covers</dt>
          <dd>
            {coverWords(indicator, covered)}
            {isProvisional ? ", provisional" : ""}
          </dd>
        </div>
        <div>
          <dt>Target</dt>
          <dd>
            {aim === undefined ? (
              "None is set"
            ) : (
              <PublishedTarget of={observation} target={aim.target} text={amountsOf(summary).target ?? ""} />
            )}
          </dd>
        </div>
        <div>
          <dt>Compared with {spanOf(indicator, sinceLastYear.from)}</dt>
          <dd>{capitalised(changeText(sinceLastYear, indicator))}</dd>
        </div>
      </dl>
    </>
  );
}

/** When the figures were published, and when the next are due. A frame may stay for years in a page that nobody maintains. */
function ageWords({ council, releases }: Edition): string {
  const [day, newest] = [asAt(releases), newestReturn(releases)];
  if (day === undefined || newest === undefined) return "No month has been published yet.";
  return `As published on ${dayName(day)}. ${nextDueSentence(council, newest.period)}`;
}

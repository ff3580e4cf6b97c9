import { PublishedTarget } from "../../components/PublishedFigure.tsx";
import { SaidPieces } from "../../components/SaidPieces.tsx";
import { StatusTag } from "../../components/StatusTag.tsx";
import type { Summary } from "../../core/analysis/summary.ts";
import { capitalised } from "../../core/format.ts";
import type { Day } from "../../core/period.ts";
import { amountsOf } from "../../core/story/amounts.ts";
import { changeText } from "../../core/story/change.ts";
import { coverWords } from "../../core/story/coverWords.ts";
import { besideLastYear, headlinePieces, sentence } from "../../core/story/headline.ts";
import { spanOf } from "../../core/story/when.ts";
import { indicatorPath } from "../href.ts";
import { serviceSays } from "./MissedSlide.tsx";
import { Slide, type SlideMarks } from "./Slide.tsx";
import { slideId, type FigureOnSlide, type ShownPicture } from "./slides.ts";

type Props = {
  readonly figure: FigureOnSlide;
  readonly code: number;
  readonly marks: SlideMarks;
  readonly isChanged: boolean;
  /** The day after which the first open action that should move the figure is overdue. */
  readonly overdueAfter: Day | undefined;
  readonly href: (to: string) => string;
};

/** One indicator: what it is, its line, and whether that is good enough. The line has most of the slide. */
export function FigureSlide({ figure, code, marks, isChanged, overdueAfter, href }: Props) {
  const { indicator, summary, picture } = figure;
  const { shortTitle, theme } = indicator;
  const isMiss = summary?.status === "off" || summary?.status === "just-off";
  return (
    <Slide
      facts={{ id: slideId(indicator), title: shortTitle, theme, isMiss, isChanged, overdueAfter }}
      code={code}
      heading={
        summary === undefined ? (
          indicator.title
        ) : (
          <SaidPieces pieces={headlinePieces(summary)} summary={summary} isLatest />
        )
      }
      marks={marks}
      more={{ href: href(indicatorPath(indicator.id)), label: "All about this figure" }}
      presenter={{ says: serviceSays(figure), questions: figure.questions }}
    >
      {summary === undefined ? (
        <p>No figure has been published yet.</p>
      ) : (
        <>
          <Facts figure={figure} summary={summary} />
          {picture === undefined ? null : (
            <p className="slide__picture">
              <OnSlide picture={picture} words={`${indicator.title}: chart. ${sentence(summary)}`} />
            </p>
          )}
        </>
      )}
    </Slide>
  );
}

type OnSlideProps = { readonly picture: ShownPicture; readonly words: string };

function OnSlide({ picture: { narrow, ...wide }, words }: OnSlideProps) {
  const image = <img {...wide} alt={words} loading="lazy" />;
  if (narrow === undefined) return image;
  return (
    <picture>
      <source media="(max-width: 639px)" {...narrow} />
      {image}
    </picture>
  );
}

type FactsProps = { readonly figure: FigureOnSlide; readonly summary: Summary };

/** In a line: what is measured, of when, how it stands to its target, and to last year. The heading has the figure, and one of these two. */
function Facts({ figure: { indicator, isProvisional }, summary }: FactsProps) {
  const { observation, covered, aim, status } = summary;
  return (
    <ul className="slide__facts" role="list">
      <li className="slide__kicker">{indicator.title}</li>
      <li>
        <span data-covers="">{coverWords(indicator, covered)}</span>
        {isProvisional ? ", provisional" : ""}
      </li>
      {status === undefined ? (
        <li>
          {aim === undefined ? (
            "No target is set"
          ) : (
            <>
              Target{" "}
              <PublishedTarget of={observation} target={aim.target} text={amountsOf(summary).target ?? ""} />
            </>
          )}
        </li>
      ) : (
        <>
          <li className="slide__status">
            <StatusTag status={status} />
          </li>
          <li>{capitalised(besideLastYear(summary) ?? againstLastYear(summary))}</li>
        </>
      )}
    </ul>
  );
}

/** Why there is nothing to say beside the same month last year. */
function againstLastYear({ sinceLastYear, indicator }: Summary): string {
  return `${spanOf(indicator, sinceLastYear.from)}: ${changeText(sinceLastYear, indicator)}`;
}

import { coverWords } from "../../core/story/coverWords.ts";
import { PublishedFigure, PublishedTarget } from "../../components/PublishedFigure.tsx";
import { SaidPieces } from "../../components/SaidPieces.tsx";
import { StatusTag } from "../../components/StatusTag.tsx";
import type { Summary } from "../../core/analysis/summary.ts";
import { capitalised, unitWords } from "../../core/format.ts";
import { isNumber } from "../../core/observation.ts";
import { amountsOf } from "../../core/story/amounts.ts";
import { changeText } from "../../core/story/change.ts";
import { besideLastYear, headlinePieces, sentence } from "../../core/story/headline.ts";
import { spanOf } from "../../core/story/when.ts";
import { indicatorPath } from "../href.ts";
import { Slide, type SlideMarks } from "./Slide.tsx";
import { slideId, type FigureOnSlide } from "./slides.ts";

type Props = {
  readonly figure: FigureOnSlide;
  readonly code: number;
  readonly marks: SlideMarks;
  readonly href: (to: string) => string;
};

/** One indicator: what it is, its line, and whether that is good enough. */
export function FigureSlide({ figure, code, marks, href }: Props) {
  const { indicator, summary, picture, isProvisional } = figure;
  return (
    <Slide
      id={slideId(indicator)}
      code={code}
      kicker={`${indicator.theme}: ${indicator.title}`}
      heading={
        summary === undefined ? (
          indicator.title
        ) : (
          <SaidPieces pieces={headlinePieces(summary)} summary={summary} isLatest />
        )
      }
      marks={marks}
      more={{ href: href(indicatorPath(indicator.id)), label: "All about this figure" }}
    >
      {summary === undefined ? (
        <p>No figure has been published yet.</p>
      ) : (
        <>
          {picture === undefined ? null : (
            <p className="slide__picture">
              <img {...picture} alt={`${indicator.title}: chart. ${sentence(summary)}`} loading="lazy" />
            </p>
          )}
          <Facts summary={summary} isProvisional={isProvisional} />
        </>
      )}
    </Slide>
  );
}

type FactsProps = { readonly summary: Summary; readonly isProvisional: boolean };

function Facts({ summary, isProvisional }: FactsProps) {
  const { indicator, observation, covered, aim, status } = summary;
  const hasNumber = isNumber(observation.value);
  const unit = hasNumber ? unitWords(indicator, observation.value) : "";
  return (
    <div className="slide__facts">
      <p>
        <PublishedFigure
          of={observation}
          text={capitalised(amountsOf(summary).value)}
          isLatest
          className={hasNumber ? "slide__value" : "slide__absence"}
        />
        {unit === "" ? null : ` ${unit}`}
      </p>
      <p className="slide__covers">
        {coverWords(indicator, covered)}
        {isProvisional ? ", provisional" : ""}
      </p>
      {status === undefined ? null : (
        <p className="slide__status">
          <StatusTag status={status} />
        </p>
      )}
      <p>
        {aim === undefined ? (
          "No target is set"
        ) : (
          <>
            Target{" "}
            <PublishedTarget of={observation} target={aim.target} text={amountsOf(summary).target ?? ""} />
          </>
        )}
      </p>
      <p>{capitalised(besideLastYear(summary) ?? againstLastYear(summary))}</p>
    </div>
  );
}

/** Why there is nothing to say beside the same month last year. */
function againstLastYear({ sinceLastYear, indicator }: Summary): string {
  return `${spanOf(indicator, sinceLastYear.from)}: ${changeText(sinceLastYear, indicator)}`;
}

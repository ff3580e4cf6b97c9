import { coverWords } from "../../components/coverWords.ts";
import { StatusTag } from "../../components/StatusTag.tsx";
import type { Summary } from "../../core/analysis/summary.ts";
import { capitalised, formatInShort, unitWords } from "../../core/format.ts";
import type { Indicator } from "../../core/indicator.ts";
import { isNumber } from "../../core/observation.ts";
import { monthName } from "../../core/period.ts";
import { changeText } from "../../core/story/change.ts";
import { headline, sentence } from "../../core/story/headline.ts";
import { indicatorPath } from "../href.ts";
import { TREND_SIZES, trendPicture } from "../pictures.ts";
import { Slide, type Marks } from "./Slide.tsx";
import { slideId, type FigureOnSlide } from "./slides.ts";

type Props = {
  readonly figure: FigureOnSlide;
  readonly code: number;
  readonly marks: Marks;
  readonly href: (to: string) => string;
};

/** One indicator: what it is, its line, and whether that is good enough. */
export function FigureSlide({ figure: { indicator, summary, hasPicture }, code, marks, href }: Props) {
  return (
    <Slide
      id={slideId(indicator)}
      code={code}
      kicker={indicator.theme}
      heading={summary === undefined ? indicator.title : headline(summary)}
      marks={marks}
      more={{ href: href(indicatorPath(indicator.id)), label: "All about this figure" }}
    >
      {summary === undefined ? (
        <p>No figure has been published yet.</p>
      ) : (
        <>
          {hasPicture ? (
            <img
              className="slide__picture"
              src={href(trendPicture(indicator.id, "slide"))}
              alt={`${indicator.title}: line chart. ${sentence(summary)}`}
              {...TREND_SIZES.slide}
              loading="lazy"
            />
          ) : null}
          <Facts indicator={indicator} summary={summary} />
        </>
      )}
    </Slide>
  );
}

function Facts({ indicator, summary }: { readonly indicator: Indicator; readonly summary: Summary }) {
  const { observation, covered, aim, status, sinceLastYear } = summary;
  const hasNumber = isNumber(observation.value);
  const unit = hasNumber ? unitWords(indicator) : "";
  return (
    <div className="slide__facts">
      <p className="slide__title">{indicator.title}</p>
      <p>
        <span className={hasNumber ? "slide__value" : "slide__absence"}>
          {capitalised(formatInShort(observation.value, indicator))}
        </span>
        {unit === "" ? null : ` ${unit}`}
      </p>
      <p className="slide__covers">{coverWords(indicator, covered)}</p>
      {status === undefined ? null : (
        <p className="slide__status">
          <StatusTag status={status} />
        </p>
      )}
      <dl>
        <dt>Target</dt>
        <dd>{aim === undefined ? "None is set" : formatInShort(aim.target, indicator)}</dd>
        <dt>Since {monthName(sinceLastYear.from)}</dt>
        <dd>{capitalised(changeText(sinceLastYear, indicator))}</dd>
      </dl>
    </div>
  );
}

import { dayName, monthName } from "../../core/period.ts";
import { asAt, newestReturn } from "../../core/releases/newest.ts";
import type { FindingText } from "../../core/tables/findings.ts";
import type { Edition } from "../../store/edition.ts";
import { DeckBar } from "./DeckBar.tsx";
import { FigureSlide } from "./FigureSlide.tsx";
import { FrontSlides } from "./FrontSlides.tsx";
import type { SlideMarks } from "./Slide.tsx";
import { FRONT, inGroups, type FigureOnSlide } from "./slides.ts";

type Props = {
  readonly edition: Edition;
  readonly findings: readonly FindingText[] | undefined;
  /** Every indicator, in the order of `indicators.csv`. */
  readonly figures: readonly FigureOnSlide[];
  readonly href: (to: string) => string;
};

/** All slides, one below the other. Without the script they are a page to read, and in print a document. */
export function Present({ edition, findings, figures, href }: Props) {
  const { council, releases } = edition;
  const month = newestReturn(releases)?.period;
  const day = asAt(releases);
  const marks: SlideMarks = {
    council: council.name,
    isIllustrative: council.illustrative,
    asAt: day === undefined ? "" : dayName(day),
  };
  const groups = inGroups(figures);
  const sorted = groups.flatMap((group) => group.figures);
  const home = href("/");
  return (
    <>
      <main id="main" tabIndex={-1}>
        <h1 className="visually-hidden">
          {council.name}: children’s services figures{month === undefined ? "" : `, ${monthName(month)}`}
        </h1>
        <FrontSlides edition={edition} figures={sorted} findings={findings} marks={marks} home={home} />
        {sorted.map((figure, index) => (
          <FigureSlide
            key={figure.indicator.id}
            figure={figure}
            code={FRONT.length + index + 1}
            marks={marks}
            href={href}
          />
        ))}
      </main>
      <DeckBar groups={groups} home={home} />
    </>
  );
}

import type { Action } from "../../core/action.ts";
import { dayName, monthName } from "../../core/period.ts";
import { asAt, newestReturn } from "../../core/releases/newest.ts";
import { pausedFor } from "../../core/sensitive.ts";
import { notesPausedSentence } from "../../core/story/paused.ts";
import type { FindingText } from "../../core/tables/findings.ts";
import type { Edition } from "../../store/edition.ts";
import { DeckBar } from "./DeckBar.tsx";
import { FigureSlide } from "./FigureSlide.tsx";
import { FrontSlides } from "./FrontSlides.tsx";
import { LastSlides } from "./LastSlides.tsx";
import { MissedSlide } from "./MissedSlide.tsx";
import { openActions, OverdueSlide } from "./OverdueSlide.tsx";
import type { SlideMarks } from "./Slide.tsx";
import { frontSlides, inGroups, type FigureOnSlide } from "./slides.ts";

type Props = {
  readonly edition: Edition;
  readonly findings: readonly FindingText[] | undefined;
  /** Every indicator, in the order of `indicators.csv`. */
  readonly figures: readonly FigureOnSlide[];
  /** The improvement plan; empty where the council publishes none. */
  readonly actions: readonly Action[];
  readonly href: (to: string) => string;
};

/** All slides, one below the other. Without the script they are a page to read, and in print a document. */
export function Present({ edition, findings, figures, actions, href }: Props) {
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
  const front = frontSlides(actions.length > 0 && day !== undefined);
  const paused = pausedFor(council, releases);
  const open = day === undefined ? [] : openActions(actions, day);
  return (
    <>
      <main id="main" tabIndex={-1}>
        <h1 className="visually-hidden">
          {council.name}: children’s services figures{month === undefined ? "" : `, ${monthName(month)}`}
        </h1>
        <FrontSlides edition={edition} figures={sorted} findings={findings} marks={marks} home={home} />
        <MissedSlide figures={sorted} code={3} marks={marks} home={home} />
        {actions.length === 0 || day === undefined ? null : (
          <OverdueSlide actions={actions} day={day} code={4} marks={marks} site={council.site} href={href} />
        )}
        {sorted.map((figure, index) => (
          <FigureSlide
            key={figure.indicator.id}
            figure={figure}
            code={front.length + index + 1}
            marks={marks}
            isChanged={findings?.some(({ indicator }) => indicator === figure.indicator.id) === true}
            overdueAfter={open.find(({ indicators }) => indicators.includes(figure.indicator.id))?.due}
            href={href}
          />
        ))}
        <LastSlides code={front.length + sorted.length + 1} marks={marks} home={home} />
      </main>
      <DeckBar front={front} groups={groups} home={home} paused={paused && notesPausedSentence(paused)} />
    </>
  );
}

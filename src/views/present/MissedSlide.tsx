import { byControl, type Miss } from "../../core/analysis/misses.ts";
import { explanationOf } from "../../core/analysis/notes.ts";
import type { Note } from "../../core/note.ts";
import { monthName } from "../../core/period.ts";
import { handsWords } from "../../core/story/control.ts";
import { offTargetSentence } from "../../core/story/offTarget.ts";
import { STATUS_WORDS } from "../../core/story/status.ts";
import { Slide, type SlideMarks } from "./Slide.tsx";
import { FRONT_TITLES, frontFacts, missesOf, slideId, type FigureOnSlide } from "./slides.ts";

/** So many fit on a slide with what the service says in full. The others have slides of their own. */
const MOST = 3;

type Props = {
  readonly figures: readonly FigureOnSlide[];
  readonly code: number;
  readonly marks: SlideMarks;
  readonly home: string;
};

/** Exceptions first: what misses its target, in how many of the last twelve months it was off, and what the service says. */
export function MissedSlide({ figures, code, marks, home }: Props) {
  const misses = missesOf(figures);
  const [first, others] = [misses.slice(0, MOST), misses.slice(MOST)];
  return (
    <Slide
      facts={frontFacts("missed")}
      code={code}
      heading={FRONT_TITLES.missed}
      marks={marks}
      more={{ href: home, label: "The overview" }}
    >
      {misses.length === 0 ? (
        <p>No figure misses its target.</p>
      ) : (
        <div className="slide__exceptions">
          <ul role="list">
            {first.map(({ figure, summary: { indicator, status }, offTarget }) => (
              <li key={indicator.id}>
                <p>
                  <a href={`#${slideId(indicator)}`}>{indicator.shortTitle}</a>
                  {`. ${offTargetSentence(offTarget, indicator) ?? `Now ${STATUS_WORDS[status ?? "off"]}.`}`}
                  {indicator.control === undefined ? "" : ` ${handsWords(indicator.control)}.`}
                </p>
                <p className="slide__says">{serviceSays(figure)}</p>
              </li>
            ))}
          </ul>
          {others.length === 0 ? null : <Others misses={others} />}
        </div>
      )}
    </Slide>
  );
}

/** The misses for which the slide has no more room: what the council controls apart from what it does not. */
function Others({ misses }: { readonly misses: readonly Miss[] }) {
  const groups = byControl(misses);
  return (
    <p>
      {`And ${misses.length === 1 ? "1 other" : `${misses.length} others`}${groups === undefined ? ":" : "."} `}
      {groups?.map(({ control, misses: own }) => (
        <span key={control ?? ""}>
          {`${handsWords(control)}: `}
          <Named misses={own} />{" "}
        </span>
      )) ?? <Named misses={misses} />}
    </p>
  );
}

function Named({ misses }: { readonly misses: readonly Miss[] }) {
  return (
    <>
      {misses.map(({ summary: { indicator } }, at) => (
        <span key={indicator.id}>
          {at === 0 ? "" : ", "}
          <a href={`#${slideId(indicator)}`}>{indicator.shortTitle}</a>
        </span>
      ))}
      .
    </>
  );
}

/** What the service says of a miss, or that it says nothing; undefined where the newest figure misses no target. */
export function serviceSays({ series, summary, notes }: FigureOnSlide): string | undefined {
  if (series === undefined || (summary?.status !== "off" && summary?.status !== "just-off")) return undefined;
  const { exception, note } = explanationOf(series, notes, summary.observation.period);
  const said = exception ?? note;
  return said === undefined ? "No explanation published." : noteWords(said);
}

/** `Head of assessment, March 2026: “Cause: …” Back on track by September 2026.` */
function noteWords({ role, period, text, backOnTrackBy }: Note): string {
  const back = backOnTrackBy === undefined ? "" : ` To be back on track by ${monthName(backOnTrackBy)}.`;
  return `${role}, ${monthName(period)}: “${text}”${back}`;
}

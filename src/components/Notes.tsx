import { SectionHeading } from "./SectionHeading.tsx";
import { isOverdue, isOwed, isStale, type Explanation } from "../core/analysis/notes.ts";
import type { Note } from "../core/note.ts";
import { monthName, type Month } from "../core/period.ts";

type Props = {
  readonly explanation: Explanation;
  readonly month: Month;
  /** Whether a note gives a number that is not among the published figures. */
  readonly isDoubtful: (note: Note) => boolean;
};

/** Whether the service has said something, or owes an explanation: two months or more off target. */
export function isAnythingSaid({ exception, note, offFor }: Explanation): boolean {
  return exception !== undefined || note !== undefined || offFor >= 2;
}

/** The service's own notes: why a figure is off target and when it should be back on track, or that no reason was given. */
export function Notes({ explanation, month, isDoubtful }: Props) {
  const { exception, note, offFor } = explanation;
  if (!isAnythingSaid(explanation)) return null;
  return (
    <section className="notes" aria-labelledby="notes">
      <SectionHeading id="notes">What the service says</SectionHeading>
      {isOwed(explanation) ? <p>{`Off target ${offFor} times running. No explanation published.`}</p> : null}
      {exception === undefined ? null : (
        <NoteQuote note={exception} month={month} isDoubtful={isDoubtful(exception)} />
      )}
      {note === undefined ? null : <NoteQuote note={note} month={month} isDoubtful={isDoubtful(note)} />}
    </section>
  );
}

type SaidProps = { readonly note: Note; readonly month: Month; readonly isDoubtful: boolean };

/** One note in the service’s own words, with who says it and when. */
export function NoteQuote({ note, month, isDoubtful }: SaidProps) {
  const { text, role, period, isException, backOnTrackBy } = note;
  return (
    <figure className="notes__said">
      <blockquote>{text}</blockquote>
      <figcaption className="meta">
        {role}, <time dateTime={period}>{monthName(period)}</time>
        {isStale(note, month) ? ". Written more than two months before this figure" : null}
        {isException && backOnTrackBy !== undefined ? (
          <>
            . Back on track by <time dateTime={backOnTrackBy}>{monthName(backOnTrackBy)}</time>
            {isOverdue(note, month) ? ", which has passed" : null}
          </>
        ) : null}
        .{isDoubtful ? " A figure in this note is not among those published." : null}
      </figcaption>
    </figure>
  );
}

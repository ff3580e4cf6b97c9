import { DataTable } from "../../components/DataTable.tsx";
import { NoteQuote } from "../../components/Notes.tsx";
import { PublishedFigure } from "../../components/PublishedFigure.tsx";
import { SaidPieces } from "../../components/SaidPieces.tsx";
import { isOwed } from "../../core/analysis/notes.ts";
import { monthsOf } from "../../core/analysis/months.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import type { Part } from "../../core/dataset/parts.ts";
import { formatFigure } from "../../core/format.ts";
import { hasFraction } from "../../core/indicator.ts";
import type { Month } from "../../core/period.ts";
import { controlSentence } from "../../core/story/control.ts";
import { eventDayName } from "../../core/story/eventDay.ts";
import { headlinePieces, sentence } from "../../core/story/headline.ts";
import type { FigureMark } from "../../core/story/revisions.ts";
import { deliveredSentence } from "../../core/story/lead.ts";
import { offTargetSentence } from "../../core/story/offTarget.ts";
import { verdictPieces } from "../../core/story/verdict.ts";
import { figureName } from "../../core/tables/figureName.ts";
import {
  fractionColumns,
  monthCell,
  monthColumn,
  partWords,
  TARGET_COLUMNS,
  targetCells,
  valueColumn,
} from "../monthCells.tsx";
import type { SlideMarks } from "../present/Slide.tsx";
import { slideId } from "../present/slides.ts";
import type { KnownOfFigure, PackedFigure } from "./packed.ts";

/** A year and the same month of the year before, as on the indicator's page. */
const NEWEST = 13;

type Props = {
  readonly figure: PackedFigure;
  /** The day of the edition in words, and whether its figures are invented: a side may be copied alone. */
  readonly marks: Pick<SlideMarks, "asAt" | "isIllustrative">;
};

/** One indicator on a side of its own: finding, chart, months, what the service says, what to ask, and what it means. */
export function PackFigure({ figure, marks }: Props) {
  const { indicator, series, summary, picture, known, actions, isProvisional } = figure;
  const id = slideId(indicator);
  return (
    <section
      className="sheet"
      id={id}
      data-slide={id}
      data-title={indicator.title}
      aria-labelledby={`${id}-heading`}
    >
      <p className="sheet__kicker">
        {indicator.theme}: {indicator.title}
        <span className="sheet__as-at">{marks.asAt}</span>
        {marks.isIllustrative ? <span className="sheet__mark">Illustrative</span> : null}
      </p>
      <h2 id={`${id}-heading`}>
        {summary === undefined ? (
          indicator.title
        ) : (
          <SaidPieces pieces={headlinePieces(summary)} summary={summary} />
        )}
      </h2>
      {series === undefined || summary === undefined || known === undefined ? (
        <p>No figure has been published yet.</p>
      ) : (
        <>
          <p>
            <SaidPieces pieces={verdictPieces(summary, isProvisional)} summary={summary} />{" "}
            {offTargetSentence(known.offTarget, indicator)}
          </p>
          {picture === undefined ? null : (
            <p className="sheet__picture">
              <img {...picture} alt={`${indicator.title}: chart. ${sentence(summary)}`} />
            </p>
          )}
          <div className="sheet__body">
            <PackMonths series={series} marks={known.marks} />
            <div className="sheet__words">
              <ServiceSays known={known} month={summary.observation.period} />
              <h3>Three questions to ask</h3>
              <QuestionList questions={figure.questions} />
            </div>
          </div>
        </>
      )}
      <dl className="sheet__meaning">
        {known === undefined || known.flags.length === 0 ? null : (
          <div>
            <dt>Events in the chart</dt>
            <dd>
              {known.flags
                .map(({ number, event }) => `${number}: ${event.title}, ${eventDayName(event)}`)
                .join("; ")}
            </dd>
          </div>
        )}
        {actions.length === 0 ? null : (
          <div>
            <dt>Actions that should move it</dt>
            <dd>{actions.map(({ title }) => title).join("; ")}</dd>
          </div>
        )}
        <div>
          <dt>What it counts</dt>
          <dd>{indicator.definition}</dd>
        </div>
        {indicator.limits === "" ? null : (
          <div>
            <dt>What it cannot tell</dt>
            <dd>{indicator.limits}</dd>
          </div>
        )}
        <div>
          <dt>Who delivers it</dt>
          <dd>{`${deliveredSentence(indicator)} ${controlSentence(indicator)}`.trim()}</dd>
        </div>
      </dl>
    </section>
  );
}

/** Three questions that a member could read out. */
export function QuestionList({ questions }: Pick<PackedFigure, "questions">) {
  return (
    <ol className="sheet__questions">
      {questions.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ol>
  );
}

type ServiceSaysProps = {
  readonly known: KnownOfFigure;
  readonly month: Month;
  readonly level?: 3 | 4 | 5;
  /** Whether a missing explanation is said of one miss too, and not only of several in a row. */
  readonly isAlways?: boolean;
};

/** What the service says of the figure, or that it has not explained a miss. */
export function ServiceSays({
  known: { explanation, isDoubtful },
  month,
  level = 3,
  isAlways = false,
}: ServiceSaysProps) {
  const Heading = `h${level}` as const;
  const said = [explanation.exception, explanation.note].filter((each) => each !== undefined);
  const isUnexplained = isOwed(explanation) || (isAlways && explanation.exception === undefined);
  if (said.length === 0 && !isUnexplained) return null;
  return (
    <>
      <Heading>What the service says</Heading>
      {isUnexplained ? <p>No explanation is published.</p> : null}
      {said.map((note) => (
        <NoteQuote key={note.period + note.text} note={note} month={month} isDoubtful={isDoubtful(note)} />
      ))}
    </>
  );
}

type MonthsProps = {
  readonly series: Series;
  readonly marks: ReadonlyMap<Month, readonly FigureMark[]>;
};

/** The newest thirteen figures, with the counts that each follows from, the target and the status. */
function PackMonths({ series, marks }: MonthsProps) {
  const { indicator } = series;
  const months = monthsOf(series).slice(0, NEWEST);
  const parts = hasFraction(indicator) ? fractionColumns(indicator) : [];
  const hasAim = months.some(({ aim }) => aim !== undefined);
  const rows = months.map((month) => {
    const { observation } = month;
    const { period } = observation;
    const mark = (marks.get(period) ?? []).map((each) => `[${each}]`).join("");
    return {
      key: period,
      of: figureName(observation),
      cells: [
        monthCell(period, indicator),
        <PublishedFigure key="value" of={observation} text={formatFigure(observation.value, indicator)} />,
        mark,
        ...parts.map(({ key }) => {
          const figure = observation[key as Part];
          return figure === undefined ? (
            ""
          ) : (
            <PublishedFigure key={key} of={observation} part={key as Part} text={partWords(figure)} />
          );
        }),
        ...(hasAim ? targetCells(month, indicator) : []),
      ],
    };
  });
  return (
    <DataTable
      caption={`${indicator.title}: the newest ${rows.length} figures`}
      columns={[
        monthColumn(indicator),
        valueColumn(indicator),
        { key: "mark", label: "Mark" },
        ...parts,
        ...(hasAim ? TARGET_COLUMNS : []),
      ]}
      rows={rows}
    />
  );
}

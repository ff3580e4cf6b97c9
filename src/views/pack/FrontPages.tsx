import { DataTable } from "../../components/DataTable.tsx";
import { PublishedFigure } from "../../components/PublishedFigure.tsx";
import { SaidPieces } from "../../components/SaidPieces.tsx";
import { StatusTag } from "../../components/StatusTag.tsx";
import { byControl, missesIn, type Miss } from "../../core/analysis/misses.ts";
import type { MonthOfSeries } from "../../core/analysis/months.ts";
import { statusMovesIn, type StatusMove } from "../../core/analysis/statusMoves.ts";
import { formatFigure } from "../../core/format.ts";
import type { Month } from "../../core/period.ts";
import { handsWords } from "../../core/story/control.ts";
import { headlinePieces } from "../../core/story/headline.ts";
import { offTargetSentence } from "../../core/story/offTarget.ts";
import { spanOf } from "../../core/story/when.ts";
import { slideId } from "../present/slides.ts";
import { QuestionList, ServiceSays } from "./PackFigure.tsx";
import type { PackedFigure } from "./packed.ts";

type ChangesProps = { readonly figures: readonly PackedFigure[]; readonly month: Month | undefined };

/** Every figure whose status changed with the newest month, on one side. */
export function StatusChanges({ figures, month }: ChangesProps) {
  const all = figures.flatMap(({ series }) => series ?? []);
  const moves = month === undefined ? [] : statusMovesIn(all, month);
  return (
    <section
      className="sheet"
      id="changed"
      data-slide="changed"
      data-title="What changed"
      aria-labelledby="changed-heading"
    >
      <h2 id="changed-heading">Figures whose status changed</h2>
      {moves.length === 0 ? (
        <p>No figure has another status than the figure before it.</p>
      ) : (
        <>
          <p>
            {`${moves.length === 1 ? "One figure has" : `${moves.length} figures have`} another status than the figure before. The others have the same, or no target.`}
          </p>
          <DataTable
            caption="Status before and now"
            columns={[
              { key: "figure", label: "Figure" },
              { key: "before", label: "Before" },
              { key: "was", label: "Status before" },
              { key: "now", label: "Now" },
              { key: "is", label: "Status now" },
            ]}
            rows={moves.map((move) => ({ key: move.indicator.id, cells: cellsOf(move) }))}
          />
        </>
      )}
    </section>
  );
}

function cellsOf({ indicator, before, now }: StatusMove) {
  const dated = ({ observation }: MonthOfSeries) => (
    <span key={observation.period}>
      <PublishedFigure of={observation} text={formatFigure(observation.value, indicator)} />{" "}
      {spanOf(indicator, observation.period)}
    </span>
  );
  const status = ({ status: of, observation }: MonthOfSeries) =>
    of === undefined ? "none" : <StatusTag key={observation.period} status={of} />;
  return [indicator.title, dated(before), status(before), dated(now), status(now)];
}

/**
 * Every figure that misses its target, with what the service says and what to ask: what the council controls apart from what it does not,
 * the worst first in each.
 */
export function Exceptions({ figures }: { readonly figures: readonly PackedFigure[] }) {
  const misses = missesIn(
    figures.flatMap(({ series, summary }) => (series && summary ? [{ series, summary }] : [])),
  );
  return (
    <section className="sheet" id="exceptions" aria-labelledby="exceptions-heading">
      <h2 id="exceptions-heading">Off target: what is known, and what to ask</h2>
      {misses.length === 0 ? <p>No figure misses its target.</p> : null}
      {byControl(misses)?.map(({ control, misses: own }) => (
        <div key={control ?? ""} className="exceptions">
          <h3>{handsWords(control)}</h3>
          {own.map((miss) => (
            <Exception key={miss.summary.indicator.id} miss={miss} figures={figures} level={4} />
          ))}
        </div>
      )) ??
        misses.map((miss) => (
          <Exception key={miss.summary.indicator.id} miss={miss} figures={figures} level={3} />
        ))}
    </section>
  );
}

type ExceptionProps = {
  readonly miss: Miss;
  readonly figures: readonly PackedFigure[];
  readonly level: 3 | 4;
};

function Exception({ miss: { summary, offTarget }, figures, level }: ExceptionProps) {
  const { indicator, observation } = summary;
  const figure = figures.find((each) => each.indicator.id === indicator.id);
  const known = figure?.known;
  const [Heading, Within, within] = level === 3 ? (["h3", "h4", 4] as const) : (["h4", "h5", 5] as const);
  return (
    <div className="exception" data-about={slideId(indicator)}>
      <Heading>
        <SaidPieces pieces={headlinePieces(summary)} summary={summary} />
      </Heading>
      <p>
        {summary.status === undefined ? null : <StatusTag status={summary.status} />}
        {offTarget === undefined || offTarget.off === 0
          ? "."
          : `. ${offTargetSentence(offTarget, indicator) ?? ""}`}
      </p>
      {known === undefined ? null : (
        <div className="exception__body">
          <div>
            <ServiceSays known={known} month={observation.period} level={within} isAlways />
          </div>
          <div>
            <Within>Three questions to ask</Within>
            <QuestionList questions={figure?.questions ?? []} />
          </div>
        </div>
      )}
    </div>
  );
}

import { DataTable } from "../../components/DataTable.tsx";
import { PublishedFigure } from "../../components/PublishedFigure.tsx";
import { SaidPieces } from "../../components/SaidPieces.tsx";
import { StatusTag } from "../../components/StatusTag.tsx";
import { missesIn } from "../../core/analysis/misses.ts";
import type { MonthOfSeries } from "../../core/analysis/months.ts";
import { statusMovesIn, type StatusMove } from "../../core/analysis/statusMoves.ts";
import { formatFigure } from "../../core/format.ts";
import type { Month } from "../../core/period.ts";
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

/** Every figure that misses its target, the worst first, with what the service says and what to ask. */
export function Exceptions({ figures }: { readonly figures: readonly PackedFigure[] }) {
  const misses = missesIn(
    figures.flatMap(({ series, summary }) => (series && summary ? [{ series, summary }] : [])),
  );
  return (
    <section className="sheet" id="exceptions" aria-labelledby="exceptions-heading">
      <h2 id="exceptions-heading">Off target: what is known, and what to ask</h2>
      {misses.length === 0 ? <p>No figure misses its target.</p> : null}
      {misses.map(({ summary, offTarget }) => {
        const { indicator, observation } = summary;
        const figure = figures.find((each) => each.indicator.id === indicator.id);
        const known = figure?.known;
        return (
          <div key={indicator.id} className="exception" data-about={slideId(indicator)}>
            <h3>
              <SaidPieces pieces={headlinePieces(summary)} summary={summary} />
            </h3>
            <p>
              {summary.status === undefined ? null : <StatusTag status={summary.status} />}
              {offTarget === undefined || offTarget.off === 0
                ? "."
                : `. ${offTargetSentence(offTarget, indicator) ?? ""}`}
            </p>
            {known === undefined ? null : (
              <div className="exception__body">
                <div>
                  <ServiceSays known={known} month={observation.period} level={4} isAlways />
                </div>
                <div>
                  <h4>Three questions to ask</h4>
                  <QuestionList questions={figure?.questions ?? []} />
                </div>
              </div>
            )}
          </div>
        );
      })}
    </section>
  );
}

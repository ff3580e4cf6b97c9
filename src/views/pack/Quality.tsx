import { DataTable } from "../../components/DataTable.tsx";
import { missingInYear, type MissingFigure } from "../../core/analysis/missingMonths.ts";
import { missesIn } from "../../core/analysis/misses.ts";
import { recentExplanation } from "../../core/analysis/notes.ts";
import { targetChangesOf } from "../../core/analysis/targetChanges.ts";
import { monthName, shortMonthName } from "../../core/period.ts";
import { newestReturn } from "../../core/releases/newest.ts";
import {
  hiddenSentence,
  mayChangeSentence,
  targetChangeWords,
  targetsChangedSentence,
  unexplainedSentence,
} from "../../core/story/checkUp.ts";
import { ABSENCE_WORDS, type Absence } from "../../core/observation.ts";
import type { Edition } from "../../store/edition.ts";
import { provisionalWindow } from "../provisional.ts";
import type { PackedFigure } from "./packed.ts";

type Props = {
  readonly edition: Edition;
  /** In the order of `indicators.csv`. */
  readonly figures: readonly PackedFigure[];
};

/** What is missing, hidden, restated, may still change, and was judged by another target. */
export function Quality({ edition, figures }: Props) {
  const month = newestReturn(edition.releases)?.period;
  if (month === undefined) return null;
  const shown = figures.flatMap(({ series, summary, known }) =>
    series && summary && known ? [{ series, summary, known }] : [],
  );
  const changes = edition.indicators.flatMap((each) => targetChangesOf(each, edition.targets, month));
  const values = shown.map(({ summary }) => summary.observation.value);
  const missing = shown.flatMap(({ series }) => {
    const own = missingInYear(series, month);
    return own.length === 0 ? [] : [{ indicator: series.indicator, own }];
  });
  const restated = shown.flatMap(({ series, known }) => {
    const months = series.observations.flatMap(({ period }) =>
      known.marks.get(period)?.includes("r") === true ? [period] : [],
    );
    return months.length === 0 ? [] : [{ indicator: series.indicator, months }];
  });
  const misses = missesIn(shown).map(({ summary }) => summary.indicator.id);
  const notes = shown.flatMap(({ known }) => [known.explanation.exception ?? []].flat());
  const unexplained = misses.filter((id) => recentExplanation(notes, id, month) === undefined);
  return (
    <section className="sheet" id="quality" aria-labelledby="quality-heading">
      <h2 id="quality-heading">How good these figures are</h2>
      <dl className="quality">
        <div>
          <dt>Figures hidden</dt>
          <dd>
            {hiddenSentence({
              all: shown.length,
              hidden: values.filter((value) => value === "c").length,
              missing: values.filter((value) => value === "x").length,
            })}{" "}
            Nobody can read a hidden figure from a chart, a file or these papers.
          </dd>
        </div>
        <div>
          <dt>Figures that may still change</dt>
          <dd>{mayChangeSentence(provisionalWindow(edition))}</dd>
        </div>
        <div>
          <dt>Targets changed</dt>
          <dd>
            {targetsChangedSentence(changes)}
            {changes.length === 0 ? null : (
              <ul>
                {changes.map((change) => (
                  <li key={`${change.indicator.id} ${change.month}`}>
                    {`${change.indicator.title}: ${targetChangeWords(change)}`}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        <div>
          <dt>Misses without an explanation</dt>
          <dd>{unexplainedSentence(unexplained.length, misses.length)}</dd>
        </div>
      </dl>
      <h3>Months without a figure</h3>
      {missing.length === 0 ? (
        <p>{`None in the twelve months to ${monthName(month)}.`}</p>
      ) : (
        <DataTable
          caption={`In the twelve months to ${monthName(month)}`}
          columns={[
            { key: "figure", label: "Figure" },
            { key: "months", label: "Months and why" },
          ]}
          rows={missing.map(({ indicator, own }) => ({
            key: indicator.id,
            cells: [indicator.title, missingWords(own)],
          }))}
        />
      )}
      <h3>Figures that were restated</h3>
      {restated.length === 0 ? (
        <p>None.</p>
      ) : (
        <DataTable
          caption="Months whose first figure was another one"
          columns={[
            { key: "figure", label: "Figure" },
            { key: "months", label: "Months" },
          ]}
          rows={restated.map(({ indicator, months }) => ({
            key: indicator.id,
            cells: [indicator.title, months.map(shortMonthName).join(", ")],
          }))}
        />
      )}
    </section>
  );
}

/** `October 2025, May 2026: hidden to protect privacy`, for each reason in turn. */
function missingWords(missing: readonly MissingFigure[]): string {
  const reasons = [...new Set(missing.map(({ why }) => why))];
  return reasons
    .map((why) => {
      const months = missing.filter((each) => each.why === why).map(({ month }) => shortMonthName(month));
      return `${months.join(", ")}: ${why === undefined ? NOTHING : ABSENCE_WORDS[why satisfies Absence]}`;
    })
    .join("; ");
}

const NOTHING = "nothing was published";

import { SectionHeading } from "../../components/SectionHeading.tsx";
import { DataTable, type TableColumn } from "../../components/DataTable.tsx";
import { PublishedFigure } from "../../components/PublishedFigure.tsx";
import type { RestatedMonth, Triangle, Vintage } from "../../core/analysis/triangle.ts";
import type { Council } from "../../core/council.ts";
import { observationIn, type Series } from "../../core/dataset/dataset.ts";
import { capitalised, formatFigure } from "../../core/format.ts";
import { dayName } from "../../core/period.ts";
import type { Indicator } from "../../core/indicator.ts";
import { publishedOn } from "../../core/releases/newest.ts";
import { readReason } from "../../core/reason.ts";
import { REASON_WORDS } from "../../core/releases/reasonWords.ts";
import { periodNoun, spanOf } from "../../core/story/when.ts";
import { restatedWords } from "../../core/history/restatedWords.ts";
import { referenceChangeWords } from "../../core/history/words.ts";
import { laterChangesSentence, provisionalSentence, revisionText } from "../../core/story/revisions.ts";
import type { RevisionLine } from "../../core/tables/revisions.ts";
import { useHref } from "../site.ts";
import { figureKey, useTableSort } from "../useTableSort.ts";

type Props = {
  readonly series: Series;
  readonly triangle: Triangle;
  readonly revisions: Council["revisions"];
  /** Changed cells of its definition, its targets and its categories, oldest first. */
  readonly references: readonly RevisionLine[];
};

/** How many changed figures are told beneath the chart; the table of revisions has all. */
const BENEATH = 3;

type SinceProps = { readonly restated: readonly RestatedMonth[]; readonly indicator: Indicator };

/** Beneath the chart: what its restated figures were first, since when they are others, and why. */
export function ChangedSince({ restated, indicator }: SinceProps) {
  if (restated.length === 0) return null;
  const told = restated.slice(0, BENEATH);
  return (
    <div className="chart__changed meta">
      <p>Figures in this chart that were changed after they came out:</p>
      <ul>
        {told.map((month) => (
          <li key={month.period}>
            {capitalised(spanOf(indicator, month.period))}: {restatedWords(month, indicator)}
          </li>
        ))}
      </ul>
      {restated.length > BENEATH ? (
        <p>
          <a href="#revisions">All {restated.length} that were changed</a>
        </p>
      ) : null}
    </div>
  );
}

/** Which figures may still change, how far earlier ones changed, and every value that each restated figure has had. */
export function Revisions({ series, triangle, revisions, references }: Props) {
  const href = useHref();
  const sort = useTableSort("revisions");
  const { indicator } = series;
  const { restated, laterChanges } = triangle;
  const isTwice = restated.some(({ later }) => later.length > 1);
  const columns: TableColumn[] = [
    { key: "month", label: hasOwnTime(indicator) ? capitalised(periodNoun(indicator, 1)) : "Covers" },
    { key: "first", label: "First published", numeric: true },
    ...(isTwice ? [{ key: "second", label: "Second", numeric: true }] : []),
    { key: "latest", label: "Now", numeric: true },
    { key: "difference", label: "Difference", numeric: true, within: "latest" },
    { key: "when", label: "Changed on", within: "latest" },
    { key: "why", label: "Why", within: "latest" },
  ];
  const rows = restated.map((month) => {
    const { period, first, later, latest } = month;
    const now = observationIn(series, period);
    const value = (vintage: Vintage) => formatFigure(vintage.value, indicator);
    return {
      key: period,
      cells: [
        <time key="month" dateTime={period}>
          {capitalised(spanOf(indicator, period))}
        </time>,
        value(first),
        ...(isTwice ? [value(later[0])] : []),
        now === undefined ? "" : <PublishedFigure key="now" of={now} text={value(latest)} />,
        revisionText(month, indicator),
        changedOn(latest),
        reasonWords(latest),
      ],
      by: [
        period,
        ...[first, ...(isTwice ? [later[0]] : []), latest].map((vintage) => figureKey(vintage.value)),
        figureKey(month.difference),
        latest.change === undefined ? undefined : publishedOn(latest.change),
        reasonWords(latest),
      ],
    };
  });
  const sentences = [
    revisions.months === 0 ? undefined : provisionalSentence(revisions.months),
    laterChangesSentence(laterChanges, indicator, revisions.months),
    revisions.note,
  ];
  return (
    <section className="revisions" aria-labelledby="revisions">
      <SectionHeading id="revisions">Revisions</SectionHeading>
      <p>{sentences.filter((sentence) => sentence !== undefined && sentence !== "").join(" ")}</p>
      {rows.length === 0 ? null : (
        <DataTable
          caption={`${indicator.title}: restated ${periodNoun(indicator, 1)}s`}
          columns={columns}
          rows={rows}
          sort={sort}
        />
      )}
      {references.length === 0 ? null : (
        <>
          <h3>Changed definitions and targets</h3>
          <ul>
            {references.toReversed().map((line) => (
              <li key={[line.release, line.file, line.period, line.category, line.column].join(" ")}>
                <time dateTime={publishedOn(line)}>{dayName(publishedOn(line))}</time>.{" "}
                {referenceChangeWords(line)} ({reasonText(line.reason)})
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="meta">
        <a href={href("/releases/")}>Every release, with what it changed and why</a>
      </p>
    </section>
  );
}

/** Whether a figure may be called by a month or quarter: it covers a month, a day in it, or a quarter. */
function hasOwnTime({ basis, frequency }: Indicator): boolean {
  return frequency === "monthly" || basis === "quarter";
}

function changedOn({ change }: Vintage): string {
  return change === undefined ? "" : dayName(publishedOn(change));
}

function reasonWords({ change }: Vintage): string {
  const reason = readReason(change?.reason ?? "");
  return reason === undefined ? "No reason published" : REASON_WORDS[reason];
}

function reasonText(code: string): string {
  const reason = readReason(code);
  return reason === undefined ? "no reason published" : REASON_WORDS[reason].toLowerCase();
}

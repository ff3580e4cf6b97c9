import { DataTable, type TableColumn } from "../../components/DataTable.tsx";
import { PublishedFigure } from "../../components/PublishedFigure.tsx";
import type { Triangle, Vintage } from "../../core/analysis/triangle.ts";
import type { Council } from "../../core/council.ts";
import { observationIn, type Series } from "../../core/dataset/dataset.ts";
import { capitalised, formatFigure } from "../../core/format.ts";
import { dayName } from "../../core/period.ts";
import type { Indicator } from "../../core/indicator.ts";
import { publishedOn } from "../../core/releases/newest.ts";
import { readReason } from "../../core/reason.ts";
import { REASON_WORDS } from "../../core/releases/reasonWords.ts";
import { periodNoun, spanOf } from "../../core/story/when.ts";
import { laterChangesSentence, provisionalSentence, revisionText } from "../../core/story/revisions.ts";

type Props = {
  readonly series: Series;
  readonly triangle: Triangle;
  readonly revisions: Council["revisions"];
};

/** Which figures may still change, how far earlier ones changed, and every value that each restated figure has had. */
export function Revisions({ series, triangle, revisions }: Props) {
  const { indicator } = series;
  const { restated, laterChanges } = triangle;
  const isTwice = restated.some(({ later }) => later.length > 1);
  const columns: TableColumn[] = [
    { key: "month", label: hasOwnTime(indicator) ? capitalised(periodNoun(indicator, 1)) : "Covers" },
    { key: "first", label: "First published", numeric: true },
    ...(isTwice ? [{ key: "second", label: "Second", numeric: true }] : []),
    { key: "latest", label: "Now", numeric: true },
    { key: "difference", label: "Difference", numeric: true },
    { key: "when", label: "Changed on" },
    { key: "why", label: "Why" },
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
    };
  });
  const sentences = [
    revisions.months === 0 ? undefined : provisionalSentence(revisions.months),
    laterChangesSentence(laterChanges, indicator, revisions.months),
    revisions.note,
  ];
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">Revisions</h2>
      <p>{sentences.filter((sentence) => sentence !== undefined && sentence !== "").join(" ")}</p>
      {rows.length === 0 ? null : (
        <DataTable
          caption={`${indicator.title}: restated ${periodNoun(indicator, 1)}s`}
          columns={columns}
          rows={rows}
        />
      )}
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

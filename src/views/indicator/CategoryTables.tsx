import type { ReactNode } from "react";

import type { TableColumn } from "../../components/DataTable.tsx";
import { PublishedFigure } from "../../components/PublishedFigure.tsx";
import { changeBetween } from "../../core/analysis/change.ts";
import { sharesOf } from "../../core/analysis/shares.ts";
import { observationIn, type Series } from "../../core/dataset/dataset.ts";
import { partOf } from "../../core/dataset/parts.ts";
import { capitalised, formatFigure, formatPercent, unitWords } from "../../core/format.ts";
import { hasFraction, type Indicator } from "../../core/indicator.ts";
import { isNumber, type FigureColumn } from "../../core/observation.ts";
import { monthsAfter, type Month } from "../../core/period.ts";
import { changeText } from "../../core/story/change.ts";
import { periodNoun, spanOf } from "../../core/story/when.ts";
import { roundingNote } from "../../core/story/shares.ts";
import { figureName } from "../../core/tables/figureName.ts";
import type { Breakdown, BreakdownLine, MeanDistribution } from "../../store/breakdowns.ts";
import { rowId } from "../../store/citation.ts";
import { CitableTable } from "../CitableTable.tsx";
import { figureKey, useTableSort } from "../useTableSort.ts";
import type { Citing } from "./useCiting.ts";

type TableProps = {
  /** What is broken down, and how. */
  readonly name: string;
  readonly breakdown: Breakdown;
  readonly series: Series;
  readonly month: Month;
  readonly citing: Citing;
};

/** The newest month by category: figure, share where the categories add up, and last year's month. */
export function CategoryTable({ name, breakdown, series, month, citing }: TableProps) {
  const { addsUp, lines } = breakdown;
  const { indicator } = series;
  const figures = lines.map((line) => observationIn(line.series, month)?.value);
  const isWhole = addsUp && !hasFraction(indicator);
  const sort = useTableSort(breakdown.id);
  const shares = sharesOf(figures, observationIn(series, month)?.value);
  const columns: TableColumn[] = [
    { key: "category", label: "Category" },
    { key: "value", label: capitalised(spanOf(indicator, month)), numeric: true },
    ...(isWhole ? [{ key: "share", label: "Share", numeric: true }] : []),
    { key: "change", label: `Compared with ${spanOf(indicator, monthsAfter(month, -12))}` },
  ];
  const rows = lines.map(({ key, title, series: own }, index) => {
    const share = shares.shares[index];
    return {
      key,
      cited: () => citing.sentenceOf({ series: own, breakdown: breakdown.id, category: key, title }, month),
      cells: [
        title,
        figuresOf(own, "value")(month),
        ...(isWhole ? [share === undefined ? "" : shareText(share)] : []),
        changeText(changeBetween(own, monthsAfter(month, -12), month), indicator),
      ],
      by: [title, figureKey(figures[index]), ...(isWhole ? [figureKey(share)] : [])],
    };
  });
  return (
    <>
      <CitableTable
        caption={`${captionOf(name, series)}, ${spanOf(indicator, month)}`}
        columns={columns}
        rows={rows}
        source={citing.source}
        sort={sort}
      />
      <SumNote
        isWhole={isWhole}
        isHidden={figures.some((each) => !isNumber(each))}
        note={roundingNote(shares)}
      />
    </>
  );
}

type BandProps = {
  readonly name: string;
  readonly distribution: MeanDistribution;
  readonly breakdown: Breakdown;
  readonly series: Series;
  readonly month: Month;
  readonly citing: Citing;
};

/** The distribution behind a mean in the newest month: how many in each band, their share, and the mean within the band. */
export function BandTable({
  name,
  distribution: { whole, bands },
  breakdown,
  series,
  month,
  citing,
}: BandProps) {
  const counts = bands.map((band) => observationIn(band.series, month)?.value);
  const shares = sharesOf(counts, observationIn(whole, month)?.value);
  return (
    <>
      <CitableTable
        caption={`${name}, ${spanOf(series.indicator, month)}`}
        columns={[
          { key: "band", label: capitalised(breakdown.id.replaceAll("_", " ")) },
          { key: "count", label: whole.indicator.title, numeric: true },
          { key: "share", label: "Share", numeric: true },
          { key: "mean", label: series.indicator.title, numeric: true },
        ]}
        rows={breakdown.lines.map(({ key, title, series: own }, index) => {
          const share = shares.shares[index];
          return {
            key,
            cited: () =>
              citing.sentenceOf({ series: own, breakdown: breakdown.id, category: key, title }, month),
            cells: [
              title,
              figuresOf(own, "denominator")(month),
              share === undefined ? "" : shareText(share),
              figuresOf(own, "value")(month),
            ],
          };
        })}
        source={citing.source}
      />
      <SumNote isWhole isHidden={counts.some((each) => !isNumber(each))} note={roundingNote(shares)} />
    </>
  );
}

/** Every month, or quarter, by category, newest first: the figures of the picture above. */
export function CategoryMonths({
  name,
  indicator,
  breakdown,
  lines,
  whole,
  part = "value",
  citing,
}: {
  readonly name: string;
  readonly indicator: Indicator;
  /** The id of the breakdown. */
  readonly breakdown: string;
  readonly citing: Citing;
  readonly lines: readonly BreakdownLine[];
  /** What the categories add up to; undefined where they do not. */
  readonly whole: Series | undefined;
  readonly part?: FigureColumn;
}) {
  const months = [
    ...new Set(lines.flatMap(({ series }) => series.observations.map(({ period }) => period))),
  ].sort((a, b) => (a < b ? 1 : -1));
  const noun = periodNoun(indicator, 1);
  const figures = [...lines.map(({ series }) => series), ...(whole === undefined ? [] : [whole])].map(
    (series) => figuresOf(series, part),
  );
  const columns = lines.map(({ key, title }) => ({ key, label: title, numeric: true }));
  return (
    <details className="fold breakdown__months">
      <summary>{`${name}, ${noun} by ${noun}`}</summary>
      <CitableTable
        caption={`${name}, ${noun} by ${noun}`}
        columns={[
          { key: "month", label: capitalised(noun) },
          ...columns,
          ...(whole === undefined ? [] : [{ key: "whole", label: "Together", numeric: true }]),
        ]}
        rows={months.map((month) => ({
          key: month,
          id: rowId(month, breakdown),
          of: figureName({ indicator: indicator.id, breakdown: "", category: "", period: month }),
          cells: [capitalised(spanOf(indicator, month)), ...figures.map((figureIn) => figureIn(month))],
        }))}
        source={citing.source}
      />
    </details>
  );
}

/** What a line's table says of each month: its figure, or one of the parts that it follows from. */
function figuresOf(series: Series, part: FigureColumn): (month: Month) => ReactNode {
  const shown = part === "value" ? series : (partOf(series, part) ?? series);
  return (month) => {
    const of = observationIn(series, month);
    if (of === undefined) return "";
    const text = formatFigure(observationIn(shown, month)?.value, shown.indicator);
    return <PublishedFigure key={part} of={of} part={part} text={text} />;
  };
}

type SumProps = {
  readonly isWhole: boolean;
  readonly isHidden: boolean;
  readonly note: string | undefined;
};

/** A sentence on what the categories add up to, so that nobody adds them up where some are hidden. */
function SumNote({ isWhole, isHidden, note }: SumProps) {
  if (!isWhole) return null;
  const words = isHidden
    ? "Not every category has a number that can be shown, so those that have do not add up to the figure above."
    : ["The categories add up to the figure above.", note].filter((each) => each !== undefined).join(" ");
  return <p className="meta">{words}</p>;
}

function captionOf(name: string, { indicator }: Series): string {
  const words = unitWords(indicator);
  return `${name}${words === "" ? "" : ` (${words})`}`;
}

/** A share as a text. It has no plus sign. */
function shareText(share: Parameters<typeof formatPercent>[0]): string {
  return formatPercent(share).replace("+", "");
}

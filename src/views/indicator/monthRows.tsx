import { Fragment } from "react";

import type { TableColumn } from "../../components/DataTable.tsx";
import { eventId } from "../../components/Events.tsx";
import { PublishedFigure } from "../../components/PublishedFigure.tsx";
import type { SortKey } from "../../components/rowsInOrder.ts";
import type { MonthOfSeries } from "../../core/analysis/months.ts";
import type { Spc } from "../../core/analysis/spc/spc.ts";
import { STATUSES } from "../../core/analysis/status.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import type { Part } from "../../core/dataset/parts.ts";
import type { Flag } from "../../core/event.ts";
import { capitalised, formatFigure } from "../../core/format.ts";
import { hasFraction, periodCovered, type Indicator } from "../../core/indicator.ts";
import { monthOf, nameOf, type Month } from "../../core/period.ts";
import { firstMonthOf } from "../../core/quarter.ts";
import type { FigureMark } from "../../core/story/revisions.ts";
import { ownRemark } from "../../core/story/runs.ts";
import { figureName } from "../../core/tables/figureName.ts";
import { rowId } from "../../store/citation.ts";
import type { CitableRow } from "../CitableTable.tsx";
import {
  fractionColumns,
  monthCell,
  monthColumn,
  partWords,
  TARGET_COLUMNS,
  targetCells,
  valueColumn,
} from "../monthCells.tsx";
import { figureKey } from "../useTableSort.ts";
import type { Citing } from "./useCiting.ts";

type Shown = {
  readonly series: Series;
  readonly marks: ReadonlyMap<Month, readonly FigureMark[]>;
  readonly flags: readonly Flag[];
  readonly spc: Spc | undefined;
  readonly citing: Citing;
};

/** A column with what a month's row has in it, and what the row is sorted by there. */
type Cell = readonly [column: TableColumn, content: CitableRow["cells"][number], key?: SortKey];

/**
 * The table of an indicator's months: a line for each, on a wide screen one line of text. A column that would be empty in all of them is left
 * out. Signals of several months are not here, since they are said once above the table.
 */
export function monthTableOf(months: readonly MonthOfSeries[], shown: Shown) {
  const cells = months.map((month) => cellsOf(month, shown));
  const columns = (cells[0] ?? []).map(([column]) => column);
  const kept = columns.flatMap((column, place) =>
    cells.some((row) => row[place]?.[1] !== "") ? [{ column, place }] : [],
  );
  const rows = months.map(({ observation }, at): CitableRow => {
    const own = kept.flatMap(({ place }) => cells[at]?.slice(place, place + 1) ?? []);
    const { period } = observation;
    return {
      key: period,
      id: rowId(period),
      of: figureName(observation),
      cited: () =>
        shown.citing.sentenceOf({ series: shown.series, breakdown: "", category: "", title: "" }, period),
      cells: own.map(([, content]) => content),
      by: own.map(([, , key]) => key),
    };
  });
  return { columns: kept.map(({ column }) => column), rows };
}

function cellsOf(month: MonthOfSeries, { series: { indicator }, marks, flags, spc }: Shown): Cell[] {
  const { observation, aim, status } = month;
  const { period, value } = observation;
  const [target, judged] = targetCells(month, indicator);
  const [targetColumn, statusColumn] = TARGET_COLUMNS;
  const parts = hasFraction(indicator)
    ? fractionColumns(indicator).map((column): Cell => {
        const part = column.key as Part;
        return [column, partCell(part), figureKey(observation[part])];
      })
    : [];
  function partCell(part: Part) {
    const figure = observation[part];
    return figure === undefined ? (
      ""
    ) : (
      <PublishedFigure key={part} of={observation} part={part} text={partWords(figure)} />
    );
  }
  const covered = nameOf(periodCovered(indicator, period));
  return [
    [monthColumn(indicator), monthCell(period, indicator), period],
    ...(coversOtherTime(indicator) ? [[{ key: "covers", label: "Covers" }, covered, covered] as const] : []),
    [
      valueColumn(indicator),
      <PublishedFigure key="value" of={observation} text={formatFigure(value, indicator)} />,
      figureKey(value),
    ],
    [{ key: "mark", label: "Mark" }, (marks.get(period) ?? []).map((mark) => `[${mark}]`).join(" ")],
    [targetColumn, target, figureKey(aim?.target)],
    [statusColumn, judged, status && STATUSES.indexOf(status)],
    ...parts,
    [{ key: "remarks", label: "Signals and events" }, remarksIn(period)],
  ];
  function remarksIn(of: Month) {
    const signal = spc && ownRemark(spc, of);
    const events = flags.filter(({ event }) => isIn(indicator, monthOf(event.date), of));
    const remarks = [
      ...(signal === undefined ? [] : [capitalised(signal)]),
      ...events.map(({ number, event }) => (
        <a key={number} href={`#${eventId(number)}`} title={event.title}>
          Event {number}
        </a>
      )),
    ];
    if (remarks.length === 0) return "";
    return remarks.map((remark, place) => (
      <Fragment key={place}>
        {place === 0 ? "" : ", "}
        {remark}
      </Fragment>
    ));
  }
}

/** Whether `month` is in the time that the figure reported for `reported` covers. */
function isIn(indicator: Indicator, month: Month, reported: Month): boolean {
  return firstMonthOf(indicator, reported) <= month && month <= reported;
}

/** Annual figures cover a year or a day that ended before the month they are reported in. */
function coversOtherTime({ frequency, yearEnds }: Indicator): boolean {
  return frequency === "annual" && yearEnds !== "";
}

import { memo } from "react";

import type { TableColumn } from "../../components/DataTable.tsx";
import { PublishedFigure } from "../../components/PublishedFigure.tsx";
import { monthsOf } from "../../core/analysis/months.ts";
import type { RestatedMonth } from "../../core/analysis/triangle.ts";
import { signalsIn, type Spc } from "../../core/analysis/spc/spc.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import type { Part } from "../../core/dataset/parts.ts";
import type { Flag } from "../../core/event.ts";
import { capitalised, formatFigure, formatNumber } from "../../core/format.ts";
import { hasFraction, periodCovered, type Indicator } from "../../core/indicator.ts";
import { isNumber, type Figure } from "../../core/observation.ts";
import { monthOf, nameOf, type Month } from "../../core/period.ts";
import { firstMonthOf } from "../../core/quarter.ts";
import { restatedWords } from "../../core/history/restatedWords.ts";
import { newLevelWords, signalRemarks } from "../../core/story/signals.ts";
import { periodNoun } from "../../core/story/when.ts";
import { figureName } from "../../core/tables/figureName.ts";
import { readChart, writeChart } from "../../store/chartChoice.ts";
import { rowId } from "../../store/citation.ts";
import { CitableTable } from "../CitableTable.tsx";
import {
  fractionColumns,
  monthCell,
  monthColumn,
  TARGET_COLUMNS,
  targetCells,
  valueColumn,
} from "../monthCells.tsx";
import { useKeptQuery, useQueryToDraw } from "../site.ts";
import type { Citing } from "./useCiting.ts";

export const MONTHS_ID = "months";

/** Rows shown at once: a year and the same month of the year before. Older months are folded, since few read them. */
const NEWEST = 13;

/**
 * Rows in the page: five years. Older ones are added where all years are asked for, so that the page does not grow every
 * month.
 */
const MOST = 60;

type Props = {
  readonly series: Series;
  /** "[p] provisional" or "[r] revised" for each month that has such a mark. */
  readonly marks: ReadonlyMap<Month, string>;
  readonly flags: readonly Flag[];
  readonly spc: Spc | undefined;
  readonly citing: Citing;
  /** The months whose figure is another than the one that was first published. */
  readonly restated: readonly RestatedMonth[];
};

/** Month by month, newest first: the chart's figures in full, with the fraction each follows from, its signals and events. */
export function MonthsTable(props: Props) {
  return <Months {...props} isWhole={readChart(useQueryToDraw()).range === "all"} />;
}

type MonthsProps = Props & {
  /** Whether all years are asked for. */
  readonly isWhole: boolean;
};

const Months = memo(function Months({ series, marks, flags, spc, restated, citing, isWhole }: MonthsProps) {
  const { indicator } = series;
  const kept = useKeptQuery();
  const all = monthsOf(series);
  const months = isWhole ? all : all.slice(0, MOST);
  const withTarget = months.some(({ aim }) => aim !== undefined);
  const remarksOf = (month: Month) => [
    ...(spc === undefined ? [] : signalRemarks(signalsIn(spc, month), month)),
    ...flags
      .filter(({ event }) => isIn(indicator, monthOf(event.date), month))
      .map(({ number, event }) => `event ${number}: ${event.title}`),
    ...restated.filter(({ period }) => period === month).map((each) => restatedWords(each, indicator)),
  ];
  const withRemarks = months.some(({ observation }) => remarksOf(observation.period).length > 0);
  const isAnyRestated = months.some(({ observation }) =>
    restated.some(({ period }) => period === observation.period),
  );
  const remarksLabel = isAnyRestated ? "Signals, events and changes" : "Signals and events";
  const columns: TableColumn[] = [
    monthColumn(indicator),
    ...(coversOtherTime(indicator) ? [{ key: "covers", label: "Covers" }] : []),
    valueColumn(indicator),
    ...(withTarget ? TARGET_COLUMNS : []),
    ...(marks.size > 0 ? [{ key: "mark", label: "Mark" }] : []),
    ...(hasFraction(indicator) ? fractionColumns(indicator) : []),
    ...(withRemarks ? [{ key: "remarks", label: remarksLabel, long: true }] : []),
  ];
  const rows = months.map((month) => {
    const { observation } = month;
    const { period } = observation;
    const part = (name: Part) =>
      observation[name] === undefined ? (
        ""
      ) : (
        <PublishedFigure key={name} of={observation} part={name} text={partWords(observation[name])} />
      );
    return {
      key: period,
      id: rowId(period),
      of: figureName(observation),
      cited: () => citing.sentenceOf({ series, breakdown: "", category: "", title: "" }, period),
      cells: [
        monthCell(period, indicator),
        ...(coversOtherTime(indicator) ? [nameOf(periodCovered(indicator, period))] : []),
        <PublishedFigure key="value" of={observation} text={formatFigure(observation.value, indicator)} />,
        ...(withTarget ? targetCells(month, indicator) : []),
        ...(marks.size > 0 ? [marks.get(period) ?? ""] : []),
        ...(hasFraction(indicator) ? [part("numerator"), part("denominator")] : []),
        ...(withRemarks ? [remarksOf(period).map(capitalised).join(". ")] : []),
      ],
    };
  });
  const title = indicator.title;
  const level = spc?.now.kind === "limits" ? spc.now.level : undefined;
  const before = rows.length - NEWEST;
  return (
    <section id={MONTHS_ID} aria-labelledby="all-months">
      <h2 id="all-months">All figures</h2>
      {level === undefined ? null : <p className="meta">{newLevelWords(level.since)}.</p>}
      {before <= 0 ? (
        <CitableTable
          caption={`${title}: every ${periodNoun(indicator, 1)}`}
          columns={columns}
          rows={rows}
          source={citing.source}
        />
      ) : (
        <>
          <CitableTable
            caption={`${title}: the newest ${NEWEST} figures`}
            columns={columns}
            rows={rows.slice(0, NEWEST)}
            source={citing.source}
          />
          <details className="months__before" open={isWhole}>
            <summary>{before === 1 ? "The figure before them" : `The ${before} figures before them`}</summary>
            <CitableTable
              caption={`${title}: before them`}
              columns={columns}
              rows={rows.slice(NEWEST)}
              source={citing.source}
            />
            {months.length === all.length ? null : (
              <p className="table__more needs-script">
                <a href={`./${kept(writeChart({ ...readChart(""), range: "all" }))}#${MONTHS_ID}`}>
                  All {all.length} figures
                </a>
              </p>
            )}
          </details>
        </>
      )}
    </section>
  );
});

/** Whether `month` is in the time that the figure reported for `reported` covers. */
function isIn(indicator: Indicator, month: Month, reported: Month): boolean {
  return firstMonthOf(indicator, reported) <= month && month <= reported;
}

/** Annual figures cover a year or a day that ended before the month they are reported in. */
function coversOtherTime({ frequency, yearEnds }: Indicator): boolean {
  return frequency === "annual" && yearEnds !== "";
}

/** A numerator or denominator as a text, or its symbol. */
function partWords(part: Figure): string {
  return isNumber(part) ? formatNumber(part) : `[${part}]`;
}

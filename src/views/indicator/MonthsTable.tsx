import { SectionHeading } from "../../components/SectionHeading.tsx";
import { memo } from "react";

import type { TableSort } from "../../components/SortHead.tsx";
import { monthsOf } from "../../core/analysis/months.ts";
import type { Spc } from "../../core/analysis/spc/spc.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import type { Flag } from "../../core/event.ts";
import type { Month } from "../../core/period.ts";
import type { FigureMark } from "../../core/story/revisions.ts";
import { runsIn } from "../../core/story/runs.ts";
import { newLevelWords } from "../../core/story/signals.ts";
import { periodNoun } from "../../core/story/when.ts";
import { readChart, writeChart } from "../../store/chartChoice.ts";
import { CitableTable } from "../CitableTable.tsx";
import { useKeptQuery, useQueryToDraw } from "../site.ts";
import { useTableSort } from "../useTableSort.ts";
import { monthTableOf } from "./monthRows.tsx";
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
  readonly marks: ReadonlyMap<Month, readonly FigureMark[]>;
  readonly flags: readonly Flag[];
  readonly spc: Spc | undefined;
  readonly citing: Citing;
};

/** Month by month, newest first: the chart's figures in full, with the fraction each follows from, its signals and events. */
export function MonthsTable(props: Props) {
  const sort = useTableSort(MONTHS_ID);
  return <Months {...props} sort={sort} isWhole={readChart(useQueryToDraw()).range === "all"} />;
}

type MonthsProps = Props & {
  readonly sort: TableSort;
  /** Whether all years are asked for. */
  readonly isWhole: boolean;
};

/** Where the table is sorted it is one: the highest of the newest thirteen would say little. */
const Months = memo(function Months({ series, marks, flags, spc, citing, sort, isWhole }: MonthsProps) {
  const { title } = series.indicator;
  const all = monthsOf(series);
  const months = isWhole ? all : all.slice(0, MOST);
  const { columns, rows } = monthTableOf(months, { series, marks, flags, spc, citing });
  const isOne = sort.order !== undefined || rows.length <= NEWEST;
  const periods = months.map(({ observation }) => observation.period);
  const level = spc?.now.kind === "limits" ? spc.now.level : undefined;
  const before = rows.length - NEWEST;
  const toAll = months.length === all.length ? null : <AllMonths count={all.length} />;
  return (
    <section id={MONTHS_ID} aria-labelledby="all-months">
      <SectionHeading id="all-months">All figures</SectionHeading>
      <Runs spc={spc} months={isOne ? periods : periods.slice(0, NEWEST)} level={level?.since} />
      <CitableTable
        caption={
          rows.length <= NEWEST
            ? `${title}: every ${periodNoun(series.indicator, 1)}`
            : `${title}: the newest ${isOne ? rows.length : NEWEST} figures`
        }
        columns={columns}
        rows={isOne ? rows : rows.slice(0, NEWEST)}
        source={citing.source}
        sort={sort}
      />
      {isOne ? (
        toAll
      ) : (
        <details className="fold months__before" open={isWhole}>
          <summary>{before === 1 ? "The figure before them" : `The ${before} figures before them`}</summary>
          <Runs spc={spc} months={periods.slice(NEWEST)} />
          <CitableTable
            caption={`${title}: before them`}
            columns={columns}
            rows={rows.slice(NEWEST)}
            source={citing.source}
          />
          {toAll}
        </details>
      )}
    </section>
  );
});

type RunsProps = {
  readonly spc: Spc | undefined;
  readonly months: readonly Month[];
  readonly level?: Month | undefined;
};

/** Signals that run through several rows, said once, and since when the figure stands at a new level. */
function Runs({ spc, months, level }: RunsProps) {
  const runs = [
    ...(level === undefined ? [] : [newLevelWords(level)]),
    ...(spc === undefined ? [] : runsIn(spc, months)),
  ];
  return runs.length === 0 ? null : <p className="meta">{runs.join(". ")}.</p>;
}

function AllMonths({ count }: { readonly count: number }) {
  const kept = useKeptQuery();
  return (
    <p className="table__more needs-script">
      <a href={`./${kept(writeChart({ ...readChart(""), range: "all" }))}#${MONTHS_ID}`}>
        All {count} figures
      </a>
    </p>
  );
}

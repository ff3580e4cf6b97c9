import { useMemo } from "react";

import { Loading } from "../components/Loading.tsx";
import { Notice } from "../components/Notice.tsx";
import type { Spc } from "../core/analysis/spc/spc.ts";
import type { Comparator } from "../core/comparators/comparator.ts";
import type { Series } from "../core/dataset/dataset.ts";
import { hasNumbers } from "../core/dataset/latest.ts";
import type { Flag } from "../core/event.ts";
import { BESIDES, RANGES, readChart, writeChart, type ChartChoice, type Range } from "../store/filters.ts";
import { Choices } from "./FilterBar.tsx";
import { useLater } from "./later.ts";
import { MONTHS_ID } from "./MonthsTable.tsx";
import { useHydrated, useQuery } from "./site.ts";
import { trend } from "./trend.ts";

const RANGE_WORDS: Readonly<Record<Range, string>> = {
  "2y": "Two years",
  "5y": "Five years",
  all: "All years",
};

type Props = {
  readonly series: Series;
  readonly comparators: readonly Comparator[];
  readonly flags: readonly Flag[];
  readonly spc: Spc | undefined;
};

/** The chart with what may be chosen of it. Its place is reserved; until it is drawn, words say where the same figures are. */
export function TrendFigure({ series, comparators, flags, spc }: Props) {
  const choice = readChart(useQuery());
  const isHydrated = useHydrated();
  if (!hasNumbers(series)) {
    return (
      <Notice kind="empty" title="There is nothing to draw yet">
        <p>No month has a number that can be shown. The table below says why.</p>
      </Notice>
    );
  }
  const besideWords: Readonly<Record<ChartChoice["beside"], string>> = {
    areas: comparators.length > 0 ? "Other areas" : "Nothing",
    levels: spc?.now.kind === "limits" ? "Usual range" : "Median",
  };
  return (
    <>
      <figure className="chart">
        <figcaption>{series.indicator.title}</figcaption>
        <Chart series={series} comparators={comparators} flags={flags} spc={spc} choice={choice} />
      </figure>
      <div className="chart__below">
        <div className={isHydrated ? "needs-script" : "needs-script is-waiting"}>
          <Choices
            label="Range"
            options={RANGES.map((range) => ({
              label: RANGE_WORDS[range],
              query: writeChart({ ...choice, range }),
              isChosen: range === choice.range,
            }))}
          />
          <Choices
            label="Beside it"
            options={BESIDES.map((beside) => ({
              label: besideWords[beside],
              query: writeChart({ ...choice, beside }),
              isChosen: beside === choice.beside,
            }))}
          />
        </div>
        <p>
          <a href={`#${MONTHS_ID}`}>The same figures in a table</a>
        </p>
      </div>
    </>
  );
}

type ChartProps = Props & { readonly choice: ChartChoice };

/** Nothing is drawn on the server: the first render in its place must be the same. */
function Chart(props: ChartProps) {
  return useHydrated() ? (
    <ChartNow {...props} />
  ) : (
    <InTheTable>This chart is drawn by JavaScript.</InTheTable>
  );
}

function ChartNow({ series, comparators, flags, spc, choice: { range, beside } }: ChartProps) {
  const load = useLater(trend);
  const drawn = useMemo(
    () => (beside === "areas" ? { comparators, flags } : { spc, flags }),
    [comparators, flags, spc, beside],
  );
  switch (load.state) {
    case "loaded":
      return <load.value series={series} beside={drawn} range={range} />;
    case "loading":
      return <Loading what="the chart" />;
    case "unavailable":
      return <InTheTable>The chart cannot be loaded now.</InTheTable>;
  }
}

function InTheTable({ children }: { readonly children: string }) {
  return <p className="loading">{children} The same figures are in the table of all months, below.</p>;
}

import { Loading } from "../components/Loading.tsx";
import { Notice } from "../components/Notice.tsx";
import type { Comparator } from "../core/comparators/comparator.ts";
import type { Series } from "../core/dataset/dataset.ts";
import { hasNumbers } from "../core/dataset/latest.ts";
import { RANGES, readRange, writeRange, type Range } from "../store/filters.ts";
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

type Props = { readonly series: Series; readonly comparators: readonly Comparator[] };

/** The chart with its range. Its place is reserved; until it is drawn, words say where the same figures are. */
export function TrendFigure({ series, comparators }: Props) {
  const range = readRange(useQuery());
  const isHydrated = useHydrated();
  if (!hasNumbers(series)) {
    return (
      <Notice kind="empty" title="There is nothing to draw yet">
        <p>No month has a number that can be shown. The table below says why.</p>
      </Notice>
    );
  }
  return (
    <>
      <figure className="chart">
        <figcaption>{series.indicator.title}</figcaption>
        <Chart series={series} comparators={comparators} range={range} />
      </figure>
      <div className="chart__below">
        <div className={isHydrated ? "needs-script" : "needs-script is-waiting"}>
          <Choices
            label="Range"
            options={RANGES.map((each) => ({
              label: RANGE_WORDS[each],
              query: writeRange(each),
              isChosen: each === range,
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

/** Nothing is drawn on the server: the first render in its place must be the same. */
function Chart(props: Props & { readonly range: Range }) {
  return useHydrated() ? (
    <ChartNow {...props} />
  ) : (
    <InTheTable>This chart is drawn by JavaScript.</InTheTable>
  );
}

function ChartNow({ series, comparators, range }: Props & { readonly range: Range }) {
  const load = useLater(trend);
  switch (load.state) {
    case "loaded":
      return <load.value series={series} comparators={comparators} range={range} />;
    case "loading":
      return <Loading what="the chart" />;
    case "unavailable":
      return <InTheTable>The chart cannot be loaded now.</InTheTable>;
  }
}

function InTheTable({ children }: { readonly children: string }) {
  return <p className="loading">{children} The same figures are in the table of all months, below.</p>;
}

import { useMemo } from "react";

import { observationIn, type Series } from "../core/dataset/dataset.ts";
import { hasNumbers } from "../core/dataset/latest.ts";
import { partOf } from "../core/dataset/parts.ts";
import { hasFraction, periodCovered } from "../core/indicator.ts";
import { numberIn } from "../core/observation.ts";
import { nameOf, type Month } from "../core/period.ts";
import { breakdownsOf, distributionIn, type Breakdown, type BreakdownLine } from "../store/breakdowns.ts";
import { readChart } from "../store/filters.ts";
import type { IndicatorData } from "../store/indicator.ts";
import { BandTable, CategoryMonths, CategoryTable } from "./CategoryTables.tsx";
import { Drawn } from "./Drawn.tsx";
import { useQuery } from "./site.ts";
import { distribution, panels } from "./trend.ts";

type Props = { readonly data: IndicatorData; readonly series: Series; readonly month: Month };

/** What the figure is made of: a picture and two tables for each way it is broken down; nothing for most indicators. */
export function Breakdowns({ data, series, month }: Props) {
  const breakdowns = useMemo(() => breakdownsOf(data, series), [data, series]);
  if (breakdowns.length === 0) return null;
  return (
    <section aria-labelledby="breakdowns">
      <h2 id="breakdowns">What it is made of</h2>
      {breakdowns.map((breakdown) => {
        const bands = distributionIn(breakdown);
        const whole = partOf(series, "denominator");
        return bands === undefined || whole === undefined ? (
          <ByCategory key={breakdown.id} breakdown={breakdown} series={series} month={month} />
        ) : (
          <ByBand
            key={breakdown.id}
            bands={bands}
            breakdown={breakdown}
            series={series}
            whole={whole}
            month={month}
          />
        );
      })}
    </section>
  );
}

type ByProps = { readonly breakdown: Breakdown; readonly series: Series; readonly month: Month };

/** Every category on one scale, month by month. */
function ByCategory({ breakdown, series, month }: ByProps) {
  const { range } = readChart(useQuery());
  const { id, addsUp, lines } = breakdown;
  const name = `${series.indicator.title} by ${id.replaceAll("_", " ")}`;
  const props = useMemo(
    () => ({
      lines: lines.map(({ category, series: own }) => ({
        key: category.category,
        title: category.title,
        series: own,
      })),
      range,
      isOneScale: true,
    }),
    [lines, range],
  );
  return (
    <div className="breakdown">
      {lines.some((line) => hasNumbers(line.series)) ? (
        <figure className="chart chart--panels">
          <figcaption>{name}</figcaption>
          <Drawn chart={panels} props={props} />
        </figure>
      ) : null}
      <CategoryTable name={name} breakdown={breakdown} series={series} month={month} />
      <CategoryMonths
        name={name}
        lines={lines}
        whole={addsUp && !hasFraction(series.indicator) ? series : undefined}
      />
    </div>
  );
}

type BandProps = ByProps & { readonly bands: readonly BreakdownLine[]; readonly whole: Series };

/** How many there are in each band of a mean, in the newest month. */
function ByBand({ bands, breakdown, series, whole, month }: BandProps) {
  const name = `${whole.indicator.title} by ${breakdown.id.replaceAll("_", " ")}`;
  const props = useMemo(
    () => ({
      name: `${name}, ${nameOf(periodCovered(series.indicator, month))}`,
      bands: bands.map(({ category, series: own }) => ({
        title: category.title,
        count: numberIn(observationIn(own, month)?.value),
      })),
    }),
    [name, bands, series, month],
  );
  return (
    <div className="breakdown">
      {props.bands.some(({ count }) => count !== undefined) ? (
        <figure className="chart chart--bands">
          <figcaption>{props.name}</figcaption>
          <Drawn chart={distribution} props={props} />
        </figure>
      ) : null}
      <BandTable bands={bands} lines={breakdown.lines} series={series} whole={whole} month={month} />
      <CategoryMonths name={name} lines={bands} whole={whole} />
    </div>
  );
}

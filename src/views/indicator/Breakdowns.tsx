import { useMemo } from "react";

import { ChartPicture } from "../../components/ChartPicture.tsx";
import type { PanelsOf } from "../../charts/panels.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { hasNumbers } from "../../core/dataset/latest.ts";
import { hasFraction, periodCovered } from "../../core/indicator.ts";
import { nameOf, type Month } from "../../core/period.ts";
import {
  bandsIn,
  breakdownsOf,
  distributionOf,
  type Breakdown,
  type MeanDistribution,
} from "../../store/breakdowns.ts";
import { readChart } from "../../store/chartChoice.ts";
import type { IndicatorData } from "../../store/indicator.ts";
import { BandTable, CategoryMonths, CategoryTable } from "./CategoryTables.tsx";
import { Drawn } from "../Drawn.tsx";
import { BANDS_SIZE, bandsPicture, PANEL_SIZE, panelPicture } from "../pictures.ts";
import { useHref, useQuery } from "../site.ts";
import { distribution, panels } from "../smallCharts.ts";
import type { Citing } from "./useCiting.ts";

type Props = {
  readonly data: IndicatorData;
  readonly series: Series;
  readonly month: Month;
  readonly provisional: PanelsOf["provisional"];
  readonly citing: Citing;
};

/** The breakdowns of a figure, each as a picture and two tables; nothing where the indicator has none. */
export function Breakdowns({ data, series, month, provisional, citing }: Props) {
  const breakdowns = useMemo(
    () =>
      breakdownsOf(data, series).map((breakdown) => ({
        breakdown,
        bands: distributionOf(breakdown, series),
      })),
    [data, series],
  );
  if (breakdowns.length === 0) return null;
  return (
    <section aria-labelledby="breakdowns">
      <h2 id="breakdowns">What it is made of</h2>
      {breakdowns.map(({ breakdown, bands }) => (
        <div key={breakdown.id} className="breakdown">
          {bands === undefined ? (
            <ByCategory
              breakdown={breakdown}
              series={series}
              month={month}
              provisional={provisional}
              citing={citing}
            />
          ) : (
            <ByBand bands={bands} breakdown={breakdown} series={series} month={month} citing={citing} />
          )}
        </div>
      ))}
    </section>
  );
}

type ByProps = {
  readonly breakdown: Breakdown;
  readonly series: Series;
  readonly month: Month;
  readonly citing: Citing;
};

/** Every category on one scale, month by month. */
function ByCategory({ breakdown, series, month, provisional, citing }: ByProps & Pick<Props, "provisional">) {
  const { range } = readChart(useQuery());
  const { id, addsUp, lines } = breakdown;
  const { indicator } = series;
  const name = `${indicator.title} by ${id.replaceAll("_", " ")}`;
  const props = useMemo(() => ({ lines, range, isOneScale: true, provisional }), [lines, range, provisional]);
  return (
    <>
      {lines.some((line) => hasNumbers(line.series)) ? (
        <figure className="chart chart--panels" data-wakes>
          <figcaption>{name}</figcaption>
          <Drawn
            chart={panels}
            props={props}
            picture={<PanelPictures breakdown={breakdown} indicator={indicator.id} />}
          />
        </figure>
      ) : null}
      <CategoryTable name={name} breakdown={breakdown} series={series} month={month} citing={citing} />
      <CategoryMonths
        name={name}
        indicator={indicator}
        breakdown={id}
        lines={lines}
        citing={citing}
        whole={addsUp && !hasFraction(indicator) ? series : undefined}
      />
    </>
  );
}

type PanelProps = { readonly breakdown: Breakdown; readonly indicator: string };

function PanelPictures({ breakdown: { id, lines }, indicator }: PanelProps) {
  const href = useHref();
  return (
    <>
      <p className="trend__scale">All on one scale.</p>
      <ul className="panels">
        {lines.map(({ key, title, series }) => (
          <li key={key} className="panel">
            <p className="panel__title">{title}</p>
            {hasNumbers(series) ? (
              <ChartPicture
                src={href(panelPicture(indicator, id, key))}
                {...PANEL_SIZE}
                alt={`${title}: chart. The table below has every figure.`}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many there are in each band of a mean, in the newest month. */
function ByBand({
  bands: distributed,
  breakdown,
  series,
  month,
  citing,
}: ByProps & { readonly bands: MeanDistribution }) {
  const href = useHref();
  const { whole } = distributed;
  const name = `${whole.indicator.title} by ${breakdown.id.replaceAll("_", " ")}`;
  const props = useMemo(
    () => ({
      name: `${name}, ${nameOf(periodCovered(series.indicator, month))}`,
      bands: bandsIn(distributed, month),
    }),
    [name, distributed, series, month],
  );
  return (
    <>
      {props.bands.some(({ count }) => count !== undefined) ? (
        <figure className="chart chart--bands" data-wakes>
          <figcaption>{props.name}</figcaption>
          <Drawn
            chart={distribution}
            props={props}
            picture={
              <ChartPicture
                src={href(bandsPicture(series.indicator.id, breakdown.id))}
                {...BANDS_SIZE}
                alt={`${props.name}: bar chart. The table below has every figure.`}
              />
            }
          />
        </figure>
      ) : null}
      <BandTable
        name={name}
        distribution={distributed}
        breakdown={breakdown}
        series={series}
        month={month}
        citing={citing}
      />
      <CategoryMonths
        name={name}
        indicator={series.indicator}
        breakdown={breakdown.id}
        lines={breakdown.lines}
        citing={citing}
        whole={series}
        part="denominator"
      />
    </>
  );
}

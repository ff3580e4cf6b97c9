import { SectionHeading } from "../../components/SectionHeading.tsx";
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
import { BANDS_SIZES, bandsPicture, PANEL_SIZE, panelPicture } from "../pictures.ts";
import { useHref, useQuery } from "../site.ts";
import { distribution, panels } from "../smallCharts.ts";
import type { Citing } from "./useCiting.ts";

export const BREAKDOWNS_ID = "breakdowns";

/** A figure, and what is needed to show what it is made of. */
export type WithBreakdowns = {
  readonly data: IndicatorData;
  readonly series: Series;
  readonly month: Month;
  readonly provisional: PanelsOf["provisional"];
};

/** One breakdown, and the distribution that it is of, where the figure is a mean. */
type BrokenDown = { readonly breakdown: Breakdown; readonly bands: MeanDistribution | undefined };

function useBreakdowns(data: IndicatorData, series: Series): readonly BrokenDown[] {
  return useMemo(
    () =>
      breakdownsOf(data, series).map((breakdown) => ({
        breakdown,
        bands: distributionOf(breakdown, series),
      })),
    [data, series],
  );
}

/** The pictures of a figure's breakdowns; nothing where the indicator has none. */
export function BreakdownPictures({ data, series, month, provisional }: WithBreakdowns) {
  return useBreakdowns(data, series).map(({ breakdown, bands }) =>
    bands === undefined ? (
      <KindsPicture key={breakdown.id} breakdown={breakdown} series={series} provisional={provisional} />
    ) : (
      <BandsPicture key={breakdown.id} bands={bands} breakdown={breakdown} series={series} month={month} />
    ),
  );
}

type SectionProps = WithBreakdowns & {
  readonly citing: Citing;
  /** Whether its pictures stand here too, and not in the place of the chart. */
  readonly withPictures: boolean;
};

/** The breakdowns of a figure, each in two tables, with their pictures; nothing where the indicator has none. */
export function Breakdowns({ data, series, month, provisional, citing, withPictures }: SectionProps) {
  const broken = useBreakdowns(data, series);
  if (broken.length === 0) return null;
  return (
    <section aria-labelledby={BREAKDOWNS_ID}>
      <SectionHeading id={BREAKDOWNS_ID}>What it is made of</SectionHeading>
      {withPictures ? (
        <BreakdownPictures data={data} series={series} month={month} provisional={provisional} />
      ) : null}
      {broken.map(({ breakdown, bands }) => (
        <div key={breakdown.id} className="breakdown">
          {bands === undefined ? (
            <KindsTables breakdown={breakdown} series={series} month={month} citing={citing} />
          ) : (
            <BandsTables bands={bands} breakdown={breakdown} series={series} month={month} citing={citing} />
          )}
        </div>
      ))}
    </section>
  );
}

type OfBreakdown = { readonly breakdown: Breakdown; readonly series: Series };
type InMonth = OfBreakdown & { readonly month: Month };
type Tables = InMonth & { readonly citing: Citing };
type OfBands = { readonly bands: MeanDistribution };

/** Every category on one scale, month by month. */
function KindsPicture({ breakdown, series, provisional }: OfBreakdown & Pick<WithBreakdowns, "provisional">) {
  const { range } = readChart(useQuery());
  const { lines } = breakdown;
  const props = useMemo(() => ({ lines, range, isOneScale: true, provisional }), [lines, range, provisional]);
  if (!lines.some((line) => hasNumbers(line.series))) return null;
  return (
    <figure className="chart chart--panels" data-wakes>
      <figcaption>{nameOfBreakdown(series, breakdown)}</figcaption>
      <Drawn
        chart={panels}
        props={props}
        picture={<PanelPictures breakdown={breakdown} indicator={series.indicator.id} />}
      />
    </figure>
  );
}

function KindsTables({ breakdown, series, month, citing }: Tables) {
  const { id, addsUp, lines } = breakdown;
  const { indicator } = series;
  const name = nameOfBreakdown(series, breakdown);
  return (
    <>
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
function BandsPicture({ bands: distributed, breakdown, series, month }: InMonth & OfBands) {
  const href = useHref();
  const name = nameOfBreakdown(distributed.whole, breakdown);
  const props = useMemo(
    () => ({
      name: `${name}, ${nameOf(periodCovered(series.indicator, month))}`,
      bands: bandsIn(distributed, month),
    }),
    [name, distributed, series, month],
  );
  if (props.bands.every(({ count }) => count === undefined)) return null;
  return (
    <figure className="chart chart--bands" data-wakes>
      <figcaption>{props.name}</figcaption>
      <Drawn
        chart={distribution}
        props={props}
        picture={
          <ChartPicture
            src={href(bandsPicture(series.indicator.id, breakdown.id, "wide"))}
            narrow={href(bandsPicture(series.indicator.id, breakdown.id, "narrow"))}
            {...BANDS_SIZES.wide}
            alt={`${props.name}: bar chart. The table below has every figure.`}
          />
        }
      />
    </figure>
  );
}

function BandsTables({ bands: distributed, breakdown, series, month, citing }: Tables & OfBands) {
  const name = nameOfBreakdown(distributed.whole, breakdown);
  return (
    <>
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

function nameOfBreakdown({ indicator }: Series, { id }: Breakdown): string {
  return `${indicator.title} by ${id.replaceAll("_", " ")}`;
}

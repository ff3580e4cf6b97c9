import type { ReactElement } from "react";

import { scaleWords } from "./charts/axis.ts";
import { Bars, bandsWords } from "./charts/Distribution.tsx";
import { layoutOf } from "./charts/layout.ts";
import { panelsOf } from "./charts/panels.ts";
import { pictureOf, type PictureText } from "./charts/picture.ts";
import { pointsOf, type ChartPoints } from "./charts/points.ts";
import { TrendPicture } from "./charts/TrendChart.tsx";
import { chartDescription, chartName } from "./charts/words.ts";
import { besideOf } from "./core/comparators/latest.ts";
import { seriesOf, type Series } from "./core/dataset/dataset.ts";
import { dayAt, dayName } from "./core/period.ts";
import { newestReturn } from "./core/releases/newest.ts";
import { bandsIn, breakdownsOf, distributionOf } from "./store/breakdowns.ts";
import type { Edition } from "./store/edition.ts";
import type { ReadFile } from "./store/files.ts";
import type { IndicatorData } from "./store/indicator.ts";
import { createSite } from "./store/site.ts";
import charts from "./styles/charts.css?raw";
import panels from "./styles/panels.css?raw";
import tokens from "./styles/tokens.css?raw";
import {
  BANDS_SIZE,
  bandsPicture,
  PANEL_SIZE,
  panelPicture,
  TREND_SIZES,
  trendPicture,
  type PictureSize,
} from "./views/pictures.ts";

/** A picture as a file, from the site's root. */
export type MadePicture = { readonly file: string; readonly svg: string };

/** A chart that is still to be drawn. */
type Wanted = {
  readonly path: string;
  readonly size: PictureSize;
  readonly title: string;
  readonly description: string;
  readonly scale: string;
  readonly chart: ReactElement;
};

/** The picture of every chart that a page shows before anything is chosen, drawn in `document` from the files that `read` gives. */
export async function makePictures(read: ReadFile, document: Document): Promise<MadePicture[]> {
  const site = createSite(read);
  await site.load({ page: "edition" });
  const { edition } = site.getState();
  if (edition.state !== "loaded") return [];
  const made: MadePicture[] = [];
  for (const { id } of edition.value.indicators) {
    await site.load({ page: "indicator", id });
    const data = site.getState().indicators.get(id);
    if (data?.state !== "loaded") continue;
    for (const wanted of wantedOf(id, data.value, edition.value)) {
      const text: PictureText = { ...wanted, stamp: stampOf(edition.value) };
      const svg = await pictureOf(wanted.chart, wanted.size, text, STYLES, document);
      made.push({ file: wanted.path.slice(1), svg });
    }
  }
  return made;
}

function wantedOf(
  id: string,
  data: IndicatorData,
  { council, indicators, targets, releases }: Edition,
): Wanted[] {
  const indicator = indicators.find((each) => each.id === id);
  if (indicator === undefined) return [];
  const series = seriesOf(data.dataset, indicator, targets);
  const newest = newestReturn(releases)?.period;
  const provisional = newest && { newest, window: council.revisions.months };
  const beside = { comparators: besideOf(data.comparators, council.region), flags: data.flags, provisional };
  const trend = pointsOf(series, beside, "5y");
  return [
    ...(["wide", "narrow"] as const).flatMap((size) =>
      trendWanted(trend, trendPicture(id, size), TREND_SIZES[size], true),
    ),
    ...breakdownsOf(data, series).flatMap((breakdown) => {
      const distribution = distributionOf(breakdown, series);
      if (distribution !== undefined) return bandsWanted(id, breakdown.id, distribution, series);
      return panelsOf({ lines: breakdown.lines, range: "5y", isOneScale: true, provisional }).flatMap(
        ({ key, chart }) => trendWanted(chart, panelPicture(id, breakdown.id, key), PANEL_SIZE, false),
      );
    }),
  ];
}

function trendWanted(
  chart: ChartPoints | undefined,
  path: string,
  size: PictureSize,
  hasScale: boolean,
): Wanted[] {
  if (chart?.last === undefined) return [];
  const { width, height } = size;
  const drawn = <TrendPicture chart={chart} layout={layoutOf(chart, width)} width={width} height={height} />;
  const scale = hasScale ? scaleWords(chart.domain, chart.indicator) : "";
  return [{ path, size, scale, title: chartName(chart), description: chartDescription(chart), chart: drawn }];
}

function bandsWanted(
  id: string,
  breakdown: string,
  distribution: NonNullable<ReturnType<typeof distributionOf>>,
  { observations }: Series,
): Wanted[] {
  const month = observations.at(-1)?.period;
  const bands = month === undefined ? [] : bandsIn(distribution, month);
  if (bands.every(({ count }) => count === undefined)) return [];
  const { width, height } = BANDS_SIZE;
  return [
    {
      path: bandsPicture(id, breakdown),
      size: BANDS_SIZE,
      title: distribution.whole.indicator.title,
      description: bandsWords(bands),
      scale: "",
      chart: <Bars bands={bands} width={width} height={height} />,
    },
  ];
}

/** "Nenebridge Council, illustrative figures, 20 October 2026": whose, and when they were published. */
function stampOf({ council, releases }: Edition): string {
  const newest = releases.at(-1);
  const when = newest === undefined ? [] : [dayName(dayAt(new Date(newest.time), "Europe/London"))];
  return [council.name, ...(council.illustrative ? ["illustrative figures"] : []), ...when].join(", ");
}

/** The page's own styles less its typeface, which an image cannot fetch, and less what they say to people. */
const STYLES = [tokens, charts, panels]
  .join("\n")
  .replace(/@font-face \{[^}]*url[^}]*\}/g, "")
  .replace(/\/\*[^]*?\*\//g, "")
  .replace(/\s+/g, " ")
  .trim();

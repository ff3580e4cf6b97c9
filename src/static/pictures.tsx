import type { ReactElement } from "react";

import { scaleWords } from "../charts/axis.ts";
import { Bars, bandsWords } from "../charts/Distribution.tsx";
import { countsPointsOf } from "../charts/counts/countsPoints.ts";
import { twelvePointsOf } from "../charts/counts/twelvePoints.ts";
import { chartLayoutOf } from "../charts/layout.ts";
import { leanStyles } from "../charts/files/lean.ts";
import { drawingOf, pictureOf, type PictureSize, type PictureText } from "../charts/files/picture.ts";
import { stampOf } from "../charts/files/stamp.ts";
import { IN_PAGE, ON_SLIDE, TAKEN_AWAY } from "../charts/files/styles.ts";
import { takenText } from "../charts/files/taken.tsx";
import { panelsOf } from "../charts/panels.ts";
import { chartPointsOf, type ChartPoints } from "../charts/points.ts";
import { TrendPicture } from "../charts/TrendChart.tsx";
import { chartDescription, chartName } from "../charts/words.ts";
import { seriesOf, type Series } from "../core/dataset/dataset.ts";
import { bandsIn, breakdownsOf, distributionOf } from "../store/breakdowns.ts";
import { drawnBeside } from "../store/beside.ts";
import type { Edition } from "../store/edition.ts";
import type { IndicatorData } from "../store/indicator.ts";
import { otherChartsOf } from "../views/indicator/OtherCharts.tsx";
import {
  BANDS_SIZES,
  bandsPicture,
  PANEL_SIZE,
  otherPicture,
  panelPicture,
  fiveYearsPicture,
  TREND_SIZES,
  trendPicture,
} from "../views/pictures.ts";
import { slidePicture, type SlidePicture } from "../views/present/slidePicture.tsx";
import { provisionalWindow } from "../views/provisional.ts";
import { withFaces, type FaceOf } from "./faces.ts";
import type { Whole } from "./whole.ts";

/** A picture as a file, from the site's root. */
export type MadePicture = { readonly file: string; readonly svg: string };

/** A chart that is to be drawn once, and the files that are made of the drawing. */
type Wanted = {
  readonly size: PictureSize;
  readonly title: string;
  readonly description: string;
  readonly chart: ReactElement;
  readonly files: readonly WantedFile[];
};

/** A file's path, and what is printed around the drawing in it. */
type WantedFile = Pick<PictureText, "heading" | "scale" | "stamp" | "margin"> & {
  readonly path: string;
  readonly styles: string;
  /** Whether it brings the page's letters along: what is read in a frame or from a distance, not what a page waits for. */
  readonly hasFaces?: boolean;
};

/** The picture of every chart that a page shows before anything is chosen, drawn in `document`. */
export async function makePictures(
  { edition, site }: Whole,
  document: Document,
  faceOf?: FaceOf,
): Promise<MadePicture[]> {
  const made: MadePicture[] = [];
  for (const { id } of edition.indicators) {
    const data = site.getState().indicators.get(id);
    if (data?.state !== "loaded") continue;
    for (const { size, title, description, chart, files } of wantedOf(id, data.value, edition)) {
      const drawing = await drawingOf(chart, title, document);
      for (const { path, styles, hasFaces = false, ...around } of files) {
        const words = { title, description, ...around };
        const own = styles === TAKEN_AWAY ? styles : leanStyles(styles, pictureOf(drawing, size, words, ""));
        const svg = pictureOf(drawing, size, words, own);
        made.push({
          file: path.slice(1),
          svg: hasFaces && faceOf !== undefined ? withFaces(svg, faceOf) : svg,
        });
      }
    }
  }
  return made;
}

function wantedOf(id: string, data: IndicatorData, edition: Edition): Wanted[] {
  const { council, indicators, targets, releases } = edition;
  const indicator = indicators.find((each) => each.id === id);
  if (indicator === undefined) return [];
  const series = seriesOf(data.dataset, indicator, targets);
  const provisional = provisionalWindow(edition);
  const beside = { comparators: drawnBeside(data, council.region), flags: data.flags, provisional };
  const trend = chartPointsOf(series, beside, "5y");
  const stamp = [stampOf(edition)];
  const scale = trend === undefined ? "" : scaleWords(trend.domain, indicator);
  const inPage = (path: string): WantedFile => ({
    path,
    heading: [],
    scale,
    stamp,
    margin: 0,
    styles: IN_PAGE,
  });
  const { wide, narrow, frame } = TREND_SIZES;
  const about = { council, releases, sources: data.sources, indicator };
  const taken: readonly WantedFile[] =
    trend === undefined
      ? []
      : [{ path: fiveYearsPicture(id), ...takenText(trend, about, wide), styles: TAKEN_AWAY }];
  return [
    ...trendWanted(trend, wide, [inPage(trendPicture(id, "wide")), ...taken]),
    ...trendWanted(trend, narrow, [inPage(trendPicture(id, "narrow"))]),
    ...trendWanted(trend, frame, [{ ...inPage(trendPicture(id, "frame")), hasFaces: true }]),
    ...slideWanted(id, "slide", slidePicture(series, provisional)),
    ...slideWanted(id, "slideNarrow", slidePicture(series, provisional, TREND_SIZES.slideNarrow)),
    ...otherChartsOf(series).flatMap((other) => {
      const chart = OTHER_POINTS[other](series, beside, "5y");
      return (["wide", "narrow"] as const).flatMap((size) =>
        trendWanted(chart, TREND_SIZES[size], [
          {
            ...inPage(otherPicture(id, other, size)),
            scale: chart === undefined ? "" : scaleWords(chart.domain, chart.indicator),
          },
        ]),
      );
    }),
    ...breakdownsOf(data, series).flatMap((breakdown) => {
      const alone = (path: string): WantedFile => ({ ...inPage(path), scale: "" });
      const distribution = distributionOf(breakdown, series);
      if (distribution !== undefined)
        return (["wide", "narrow"] as const).flatMap((size) =>
          bandsWanted(distribution, series, BANDS_SIZES[size], [alone(bandsPicture(id, breakdown.id, size))]),
        );
      // Side by side above or below the figure's own picture, which says whose they are.
      return panelsOf({ lines: breakdown.lines, range: "5y", isOneScale: true, provisional }).flatMap(
        ({ key, chart }) =>
          trendWanted(chart, PANEL_SIZE, [{ ...alone(panelPicture(id, breakdown.id, key)), stamp: [] }]),
      );
    }),
  ];
}

const OTHER_POINTS = { counts: countsPointsOf, twelve: twelvePointsOf } as const;

/** A picture that is read from a distance has larger words, in the page's own letters. */
function slideWanted(id: string, size: "slide" | "slideNarrow", picture: SlidePicture | undefined): Wanted[] {
  if (picture === undefined) return [];
  const { chart, text } = picture;
  const isWall = size === "slide";
  const styles = isWall ? ON_SLIDE : IN_PAGE;
  const file = { path: trendPicture(id, size), ...text, styles, hasFaces: isWall };
  const { title, description } = text;
  return [{ size: TREND_SIZES[size], title, description, chart, files: [file] }];
}

function trendWanted(
  chart: ChartPoints | undefined,
  size: PictureSize,
  files: readonly WantedFile[],
): Wanted[] {
  if (chart?.last === undefined) return [];
  const { width, height } = size;
  const drawn = (
    <TrendPicture
      chart={chart}
      layout={chartLayoutOf(chart, { width, height })}
      width={width}
      height={height}
    />
  );
  return [{ size, title: chartName(chart), description: chartDescription(chart), chart: drawn, files }];
}

function bandsWanted(
  distribution: NonNullable<ReturnType<typeof distributionOf>>,
  { observations }: Series,
  size: PictureSize,
  files: readonly WantedFile[],
): Wanted[] {
  const month = observations.at(-1)?.period;
  const bands = month === undefined ? [] : bandsIn(distribution, month);
  if (bands.every(({ count }) => count === undefined)) return [];
  const { width, height } = size;
  return [
    {
      size,
      title: distribution.whole.indicator.title,
      description: bandsWords(bands),
      chart: <Bars bands={bands} width={width} height={height} />,
      files,
    },
  ];
}

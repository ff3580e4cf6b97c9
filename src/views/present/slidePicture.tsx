import type { ReactElement } from "react";

import { scaleWords } from "../../charts/axis.ts";
import type { PictureSize, PictureText } from "../../charts/files/picture.ts";
import { chartLayoutOf } from "../../charts/layout.ts";
import { chartPointsOf } from "../../charts/points.ts";
import { TrendPicture } from "../../charts/TrendChart.tsx";
import { chartDescription, chartName } from "../../charts/words.ts";
import type { ProvisionalWindow } from "../../core/analysis/provisional.ts";
import type { Series } from "../../core/dataset/dataset.ts";
import { TREND_SIZES } from "../pictures.ts";

/** The chart on an indicator's slide, and what is written in its picture. */
export type SlidePicture = { readonly chart: ReactElement; readonly text: PictureText };

/**
 * The last five years of a series for a slide, which itself names the council and the date. Other areas and events are left out, because
 * their words would be too small on a slide; they are on the indicator's page. undefined where there is nothing to draw.
 */
export function slidePicture(
  series: Series,
  provisional: ProvisionalWindow,
  { width, height }: PictureSize = TREND_SIZES.slide,
): SlidePicture | undefined {
  const chart = chartPointsOf(series, { comparators: [], flags: [], provisional }, "5y");
  if (chart?.last === undefined) return undefined;
  const drawn = (
    <TrendPicture
      chart={chart}
      layout={chartLayoutOf(chart, { width, height })}
      width={width}
      height={height}
    />
  );
  const scale = scaleWords(chart.domain, chart.indicator);
  const around = { heading: [], scale, stamp: [], margin: 0 };
  return { chart: drawn, text: { title: chartName(chart), description: chartDescription(chart), ...around } };
}

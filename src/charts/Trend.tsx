import { useMemo } from "react";

import type { Series } from "../core/dataset/dataset.ts";
import type { Month } from "../core/period.ts";
import { scaleWords } from "./axis.ts";
import { Frame } from "./Frame.tsx";
import { chartPointsOf, type ChartOverlays, type ChartRange } from "./points.ts";
import { TrendChart } from "./TrendChart.tsx";
import { notesOf } from "./words.ts";

export type TrendProps = {
  readonly series: Series;
  readonly beside: ChartOverlays;
  readonly range: ChartRange;
  /** Hears which month is being read. */
  readonly onRead?: (month: Month) => void;
};

/** The chart of one indicator with the words around it: what the scale measures, and where and why the line is broken. */
export function Trend({ series, beside, range, onRead }: TrendProps) {
  const chart = useMemo(() => chartPointsOf(series, beside, range), [series, beside, range]);
  if (chart?.last === undefined) return <p className="trend__none">There are no figures to draw.</p>;
  const notes = notesOf(chart);
  return (
    <>
      <p className="trend__scale">{scaleWords(chart.domain, chart.indicator)}</p>
      <Frame>
        {(width, height) => <TrendChart points={chart} width={width} height={height} onRead={onRead} />}
      </Frame>
      <div className="trend__notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </>
  );
}

export { Trend as default };

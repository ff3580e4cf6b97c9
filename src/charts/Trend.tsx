import { useMemo } from "react";

import type { Series } from "../core/dataset/dataset.ts";
import type { Month } from "../core/period.ts";
import { DrawnTrend } from "./DrawnTrend.tsx";
import { chartPointsOf, type ChartOverlays, type ChartRange } from "./points.ts";

export type TrendProps = {
  readonly series: Series;
  readonly beside: ChartOverlays;
  readonly range: ChartRange;
  /** Hears which month is being read. */
  readonly onRead?: (month: Month) => void;
};

/** The chart of one indicator's figure. */
export function Trend({ series, beside, range, onRead }: TrendProps) {
  const chart = useMemo(() => chartPointsOf(series, beside, range), [series, beside, range]);
  return <DrawnTrend chart={chart} onRead={onRead} />;
}

export { Trend as default };

import { useMemo } from "react";

import { DrawnTrend } from "../DrawnTrend.tsx";
import type { TrendProps } from "../Trend.tsx";
import { countsPointsOf } from "./countsPoints.ts";

/** The two counts behind a share, on one scale. */
export function CountsTrend({ series, beside, range, onRead }: TrendProps) {
  const chart = useMemo(() => countsPointsOf(series, beside, range), [series, beside, range]);
  return <DrawnTrend chart={chart} onRead={onRead} />;
}

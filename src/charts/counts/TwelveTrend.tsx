import { useMemo } from "react";

import { DrawnTrend } from "../DrawnTrend.tsx";
import type { TrendProps } from "../Trend.tsx";
import { twelvePointsOf } from "./twelvePoints.ts";

/** The share of a month, twelve months at a time. */
export function TwelveTrend({ series, beside, range, onRead }: TrendProps) {
  const chart = useMemo(() => twelvePointsOf(series, beside, range), [series, beside, range]);
  return <DrawnTrend chart={chart} onRead={onRead} />;
}

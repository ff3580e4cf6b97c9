import { later } from "./later.ts";

/** Recharts is larger than everything else together: it is fetched only where a chart is drawn. */
export const trend = later(() => import("../charts/Trend.tsx").then((code) => code.Trend));

/** Starts to fetch it beside the page that will want it. Nothing is drawn on the server, so nothing is wanted there. */
export function trendIsNear(): void {
  if (!import.meta.env.SSR) trend.load().catch(() => undefined); // the chart itself says so if it cannot be had
}

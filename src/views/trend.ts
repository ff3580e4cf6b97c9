import { later } from "./later.ts";

/** The chart's code with Recharts, which is larger than all other code together. It is fetched only where a chart is drawn. */
export const trend = later(() => import("../charts/Trend.tsx").then((code) => code.Trend));

/**
 * Starts to fetch it together with the page that will need it. On the server it does nothing, since no chart is drawn there.
 */
export function trendIsNear(): void {
  if (!import.meta.env.SSR) trend.load().catch(() => undefined); // the chart itself shows the failure
}

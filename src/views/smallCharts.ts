import { later } from "./later.ts";

/* These are not in trend.ts, because the code of every page refers to that module. */

/** Small charts side by side. They share the fetched code of Recharts with the trend. */
export const panels = later(() => import("../charts/Panels.tsx").then((code) => code.Panels));

/** The counts behind a share in one picture, and twelve months of a share together. */
export const counts = later(() =>
  import("../charts/counts/CountsTrend.tsx").then((code) => code.CountsTrend),
);

export const twelve = later(() =>
  import("../charts/counts/TwelveTrend.tsx").then((code) => code.TwelveTrend),
);

export const distribution = later(() =>
  import("../charts/Distribution.tsx").then((code) => code.Distribution),
);

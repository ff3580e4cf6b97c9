import { later } from "./later.ts";

/* Apart from the trend, whose code every page knows how to fetch. */

/** Small charts side by side: the same Recharts. */
export const panels = later(() => import("../charts/Panels.tsx").then((code) => code.Panels));

export const distribution = later(() =>
  import("../charts/Distribution.tsx").then((code) => code.Distribution),
);

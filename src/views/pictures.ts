/** Pictures of charts, drawn once when the site is built: what a page shows until its chart is there, and without a script. */

import type { PictureSize } from "../charts/files/picture.ts";

/**
 * The sizes of pictures in pixels: for the widest page, for a phone, for a tablet or a frame in another site, for a slide, which shows
 * it about twice as large, and for a slide on a phone.
 */
export const TREND_SIZES = {
  wide: { width: 1120, height: 360 },
  narrow: { width: 340, height: 310 },
  frame: { width: 640, height: 300 },
  slide: { width: 560, height: 200 },
  slideNarrow: { width: 340, height: 230 },
} as const satisfies Record<string, PictureSize>;
export const PANEL_SIZE: PictureSize = { width: 340, height: 170 };
export const BANDS_SIZES = {
  wide: { width: 480, height: 260 },
  narrow: { width: 328, height: 260 },
} as const satisfies Record<string, PictureSize>;

/** The path of a picture from the site's root. Ids hold no dot, so no two pictures get the same name. */
export function trendPicture(indicator: string, size: keyof typeof TREND_SIZES): string {
  return `/pictures/${indicator}.${size}.svg`;
}

/** Charts that a reader can choose instead of the figure's own: what is drawn until they are there, and without a script. */
export type OtherChart = "counts" | "twelve";

/** The path of the picture of such a chart, for a wide page or a phone. */
export function otherPicture(indicator: string, chart: OtherChart, size: "wide" | "narrow"): string {
  return `/pictures/${indicator}.${chart}-${size}.svg`;
}

/** The path of the trend of five years as a download, which has its title and its source in the picture. */
export function fiveYearsPicture(indicator: string): string {
  return `/pictures/${indicator}.five-years.svg`;
}

/** The path of the picture of one category of a breakdown. */
export function panelPicture(indicator: string, breakdown: string, category: string): string {
  return `/pictures/${indicator}.${breakdown}.${category}.svg`;
}

export function bandsPicture(indicator: string, breakdown: string, size: keyof typeof BANDS_SIZES): string {
  return `/pictures/${indicator}.${breakdown}.bands${size === "wide" ? "" : `-${size}`}.svg`;
}

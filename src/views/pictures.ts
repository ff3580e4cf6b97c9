/** Pictures of charts, drawn once when the site is built: what a page shows until its chart is there, and without a script. */

export type PictureSize = { readonly width: number; readonly height: number };

/**
 * The largest place that a chart has on a page; that of a phone; that of a tablet, and of a frame in somebody's column; and that of a slide,
 * which shows it about twice as large.
 */
export const TREND_SIZES = {
  wide: { width: 1120, height: 360 },
  narrow: { width: 340, height: 280 },
  frame: { width: 640, height: 300 },
  slide: { width: 360, height: 150 },
} as const satisfies Record<string, PictureSize>;
export const PANEL_SIZE: PictureSize = { width: 340, height: 170 };
export const BANDS_SIZE: PictureSize = { width: 480, height: 260 };

/** From the site's root. Ids hold no dot, so no two pictures have one name. */
export function trendPicture(indicator: string, size: keyof typeof TREND_SIZES): string {
  return `/pictures/${indicator}.${size}.svg`;
}

/** The trend as a file to take away: with its title and all that is to be said of where it comes from. */
export function takenPicture(indicator: string): string {
  return `/pictures/${indicator}.chart.svg`;
}

/** One category of a breakdown. */
export function panelPicture(indicator: string, breakdown: string, category: string): string {
  return `/pictures/${indicator}.${breakdown}.${category}.svg`;
}

export function bandsPicture(indicator: string, breakdown: string): string {
  return `/pictures/${indicator}.${breakdown}.bands.svg`;
}

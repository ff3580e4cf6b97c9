/** The heights of the words above and beneath the chart of a picture, in pixels. */
export const HEADING_LINE = 26;
export const HEADING_AIR = 10;
export const SCALE_HEIGHT = 24;
export const STAMP_LINE = 18;
export const STAMP_AIR = 8;

/** How much higher the picture of a trend in a page is than its chart: it has its scale above it, and a line of stamp beneath. */
export const AROUND_TREND = SCALE_HEIGHT + STAMP_AIR + STAMP_LINE;

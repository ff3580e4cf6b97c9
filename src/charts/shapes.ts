/** The functions from months and values to pixels, as Recharts laid the chart out. */
export type Scales = { readonly xOf: (x: number) => number; readonly yOf: (value: number) => number };

/** The box that the lines are drawn in, in pixels. */
export type Plot = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const DIAMOND = 6;

/** Path data of a triangle around a point, pointing up or down: a signal towards higher or lower figures. */
export function triangle(x: number, y: number, direction: "higher" | "lower", size: number): string {
  const up = direction === "higher" ? -1 : 1;
  return `M${x} ${y + up * size}L${x + size} ${y - up * size * 0.7}H${x - size}Z`;
}

/** Path data of a square around a point: signals that point both ways. */
export function square(x: number, y: number, size: number): string {
  const half = size * 0.8;
  return `M${x - half} ${y - half}H${x + half}V${y + half}H${x - half}Z`;
}

/** Path data of a diamond around a point: how other areas are marked. */
export function diamond(x: number, y: number): string {
  return `M${x} ${y - DIAMOND}L${x + DIAMOND} ${y}L${x} ${y + DIAMOND}L${x - DIAMOND} ${y}Z`;
}

/** A length in pixels, rounded to tenths. */
export function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

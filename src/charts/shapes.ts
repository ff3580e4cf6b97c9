/** From months and values to pixels, as Recharts laid them out. */
export type Scales = { readonly xOf: (x: number) => number; readonly yOf: (value: number) => number };

/** The box that the lines are drawn in, in pixels. */
export type Plot = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const DIAMOND = 6;

/** Path data of a diamond around a point: how other areas are marked. */
export function diamond(x: number, y: number): string {
  return `M${x} ${y - DIAMOND}L${x + DIAMOND} ${y}L${x} ${y + DIAMOND}L${x - DIAMOND} ${y}Z`;
}

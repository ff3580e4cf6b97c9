export type PathPoint = { readonly x: number; readonly y: number };

/** A line through points, as the `d` of an SVG path. */
export function through(places: readonly PathPoint[]): string {
  return places.map(({ x, y }, position) => `${position === 0 ? "M" : "L"}${x} ${y}`).join("");
}

type Aimed = { readonly x: number; readonly target: number | undefined };

/** A horizontal line at each target, with steps half-way between neighbours, and a gap where there is no target. */
export function steps(
  points: readonly Aimed[],
  xOf: (x: number) => number,
  yOf: (value: number) => number,
): string {
  return points
    .map(({ x, target }, position) => {
      if (target === undefined) return "";
      const [before, after] = [points[position - 1], points[position + 1]];
      const halfway = (other: Aimed | undefined) => xOf((x + (other ?? { x }).x) / 2);
      const [from, to, y] = [halfway(before), halfway(after), yOf(target)];
      return `${before?.target === undefined ? "M" : "L"}${from} ${y}L${to} ${y}`;
    })
    .join("");
}

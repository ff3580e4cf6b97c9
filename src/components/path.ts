export type PathPoint = { readonly x: number; readonly y: number };

/** A line through points, as the `d` of an SVG path. */
export function through(places: readonly PathPoint[]): string {
  return places.map(({ x, y }, position) => `${position === 0 ? "M" : "L"}${x} ${y}`).join("");
}

/** The same path (of `through` or `steps`, in tenths of a pixel), each line written from where the last one ended: it packs smaller. */
export function fromTheLast(path: string): string {
  let [x, y] = [0, 0];
  return path.replace(/([ML])([\d.]+) ([\d.]+)/g, (_, kind: string, toX: string, toY: string) => {
    const to = [Number(toX), Number(toY)] as const;
    const by = [to[0] - x, to[1] - y].map((each) => Math.round(each * 10) / 10).join(" ");
    [x, y] = to;
    return kind === "M" ? `M${toX} ${toY}` : `l${by}`;
  });
}

type Aimed = { readonly x: number; readonly target: number | undefined };

/** A horizontal line at each target, with steps half-way between neighbours, and a gap where there is no target. Only its corners are written. */
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
      const y = yOf(target);
      const begins =
        before?.target === target ? "" : `${before?.target === undefined ? "M" : "L"}${halfway(before)} ${y}`;
      return after?.target === target ? begins : `${begins}L${halfway(after)} ${y}`;
    })
    .join("");
}

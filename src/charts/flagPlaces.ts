import { placedInOrder } from "./inOrder.ts";
import type { ChartFlag } from "./points.ts";

/** The radius of an event's flag, and the height that a row of flags takes above the plot, in pixels. */
export const FLAG_RADIUS = 10;
export const FLAG_ROW = 2 * FLAG_RADIUS + 4;
const APART = 2 * FLAG_RADIUS + 3;

/** Where a flag stands: its middle in pixels, and its row above the plot, counted from below. */
export type FlagPlace = { readonly flag: ChartFlag; readonly middle: number; readonly row: number };

/** How many rows so many flags need above a plot of this width. */
export function flagRows(count: number, width: number): number {
  return Math.ceil(count / Math.max(1, Math.floor((width + 2 * FLAG_RADIUS) / APART)));
}

/**
 * The places of flags above the plot: in the order of their months, each as near to its month as the others allow. Where they are
 * too many for one row, each goes to the next row in turn.
 */
export function flagPlaces(
  flags: readonly ChartFlag[],
  xOf: (x: number) => number,
  { left, width }: { readonly left: number; readonly width: number },
): FlagPlace[] {
  const rows = flagRows(flags.length, width);
  const ordered = [...flags].sort((a, b) => a.x - b.x || a.number - b.number);
  return Array.from({ length: rows }, (_, row) => {
    const own = ordered.filter((__, place) => place % rows === row);
    const middles = placedInOrder(
      own.map(({ x }) => ({ middle: xOf(x), size: APART })),
      left - FLAG_RADIUS - 1.5,
      left + width + FLAG_RADIUS + 1.5,
    );
    return own.map((flag, place) => ({ flag, row, middle: middles?.[place] ?? xOf(flag.x) }));
  }).flat();
}

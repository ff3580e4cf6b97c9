import { isNumber, type Figure } from "../core/observation.ts";
import { widthOf } from "./letters.ts";
import { placedInOrder } from "./inOrder.ts";

/** Months in a row without a number for the same reason: from month `from` to month `to` (see `indexOf`), and the reason's symbol. */
export type Gap = { readonly from: number; readonly to: number; readonly symbol: string };

/** What stands where a month was not published at all and has no symbol. */
const NOTHING = "–";

/** The stretches of a chart in which no number is shown, oldest first. */
export function gapsIn(
  points: readonly { readonly x: number; readonly figure: Figure | undefined }[],
): Gap[] {
  return points.reduce<Gap[]>((gaps, { x, figure }, place) => {
    if (isNumber(figure)) return gaps;
    const symbol = figure === undefined ? NOTHING : `[${figure}]`;
    const last = gaps.at(-1);
    const follows = last !== undefined && last.symbol === symbol && points[place - 1]?.x === last.to;
    return follows ? [...gaps.slice(0, -1), { ...last, to: x }] : [...gaps, { from: x, to: x, symbol }];
  }, []);
}

/** A symbol beneath the gaps that it names, at its middle in pixels. */
export type GapSign = { readonly symbol: string; readonly middle: number };

export const GAP_FACE = { size: 12 } as const;
const AIR = 4;

/**
 * The symbols of gaps, beneath the axis. Where gaps of one reason are so close that their symbols would touch, one symbol stands for
 * them. No symbol is shown where they do not fit even so: the words beneath the chart name every reason.
 */
export function gapSigns(
  gaps: readonly Gap[],
  xOf: (x: number) => number,
  [from, to]: readonly [number, number],
): GapSign[] {
  const sizeOf = (symbol: string) => widthOf(symbol, GAP_FACE) + AIR;
  const merged = gaps.reduce<Gap[]>((all, gap) => {
    const last = all.at(-1);
    const isClose =
      last?.symbol === gap.symbol && middleOf(gap, xOf) - middleOf(last, xOf) < sizeOf(gap.symbol);
    return isClose ? [...all.slice(0, -1), { ...last, to: gap.to }] : [...all, gap];
  }, []);
  const places = placedInOrder(
    merged.map((gap) => ({ middle: middleOf(gap, xOf), size: sizeOf(gap.symbol) })),
    from,
    to,
  );
  return places === undefined
    ? []
    : merged.map(({ symbol }, index) => ({ symbol, middle: places[index] ?? 0 }));
}

function middleOf({ from, to }: Gap, xOf: (x: number) => number): number {
  return (xOf(from) + xOf(to)) / 2;
}

import { placedInOrder } from "./inOrder.ts";
import type { ChartLabel, LabelKind } from "./chartLabel.ts";
import { setIn, type LabelInLines } from "./labels.ts";

/** A label at the right-hand edge of the plot: `value` is the height that it names, `top` where its box starts, in pixels. */
export type PlacedLabel = LabelInLines & { readonly wanted: number; readonly top: number };

/** Which labels stand at the edge, and which are explained in the key beneath. */
export type Shared = { readonly atEdge: readonly LabelInLines[]; readonly inKey: readonly ChartLabel[] };

/** Which kinds of labels are tried at the edge together, the fullest first. The last value leaves it last, and other areas first. */
const TRIES: readonly (readonly LabelKind[])[] = [
  ["last", "whole", "failed", "target", "level", "area"],
  ["last", "whole", "target", "level"],
  ["last", "whole", "target"],
  ["last"],
];

/** The labels of counts are whole phrases. In more lines than these they are better read in the key. */
const MOST_LINES = 3;

/** Pixels that a label keeps free above and below it. */
const AIR = 2;

/** The room for labels at the edge: their width, and where their boxes may start and end for so many labels in the key, in pixels. */
export type EdgeRoom = {
  readonly width: number;
  readonly extentWith: (inKey: readonly ChartLabel[]) => readonly [top: number, bottom: number];
};

/** The fullest set of labels that fits at the edge without overlap. What does not fit goes to the key, all of a kind together. */
export function sharedOut(labels: readonly ChartLabel[], { width, extentWith }: EdgeRoom): Shared {
  const isOfCounts = labels.some(({ kind }) => kind === "whole");
  for (const kinds of TRIES) {
    const atEdge = labels.filter(({ kind }) => kinds.includes(kind)).map((label) => setIn(label, width));
    const inKey = labels.filter(({ kind }) => !kinds.includes(kind));
    const [top, bottom] = extentWith(inKey);
    const height = atEdge.reduce((sum, each) => sum + each.height + 2 * AIR, 0);
    const isSet = atEdge.every(
      (each) => each.width <= width && !(isOfCounts && each.lines.length > MOST_LINES),
    );
    if (isSet && height <= bottom - top) return { atEdge, inKey };
  }
  return { atEdge: [], inKey: labels };
}

/**
 * The places of labels at the edge, the highest on the picture first: in the order of their values, each as near to its value as
 * the others allow.
 */
export function placedAtEdge(
  labels: readonly LabelInLines[],
  yOf: (value: number) => number,
  [top, bottom]: readonly [number, number],
): PlacedLabel[] {
  const ordered = labels
    .map((each) => ({ ...each, wanted: yOf(each.label.value) }))
    .sort((a, b) => a.wanted - b.wanted);
  const middles = placedInOrder(
    ordered.map(({ wanted, height }) => ({ middle: wanted, size: height + 2 * AIR })),
    top,
    bottom,
  );
  return middles === undefined
    ? []
    : ordered.map((each, index) => ({ ...each, top: (middles[index] ?? 0) - each.height / 2 }));
}

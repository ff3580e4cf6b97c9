/*
 * A strip of dots, one for each area, at its value along a scale. Places across are in per cent of the width, so that it needs no script to
 * fit any page; heights are in pixels.
 */

/** An area and its value. */
export type StripArea = { readonly code: string; readonly value: number };

/** What is marked by name: the council itself, and areas with a line down to their name. */
export type StripMark = StripArea & {
  readonly kind: "own" | "country" | "region" | "picked";
  readonly label: string;
};

export type StripDot = StripArea & { readonly x: number; readonly y: number };

/** A line of words beneath the scale, and on which side of its place they stand. */
export type PlacedMark = StripMark & {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
};

/** Where everything of a strip is: `x` in per cent of the width, `y` in pixels. */
export type DotStripLayout = {
  readonly height: number;
  readonly top: number;
  readonly middle: number;
  readonly axis: number;
  readonly dots: readonly StripDot[];
  readonly marks: readonly PlacedMark[];
  /** The middle half of all authorities. */
  readonly band: readonly [from: number, to: number] | undefined;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
};

/** Dots nearer to each other than this, in per cent of the width, stand above each other: a dot's width on a phone. */
const APART = 1.7;
/** How far dots above each other are apart, and how tall a line of words is, in pixels. */
const STEP = 7.4;
const LINE = 19;
const TICKS_HEIGHT = 22;
/** Room at both ends of the scale, in per cent. */
const MARGIN = 2.5;
const LEAST_HEIGHT = 5;

type Wanted = {
  readonly areas: readonly StripArea[];
  readonly marks: readonly StripMark[];
  readonly cuts: readonly [lower: number, upper: number] | undefined;
};

/** Lays a strip out. Areas with the same or nearly the same value stand above each other, about a middle line. */
export function dotStripOf({ areas, marks, cuts }: Wanted): DotStripLayout {
  const values = [...areas, ...marks].map(({ value }) => value);
  const ticks = roundTicks(Math.min(...values), Math.max(...values));
  const [low, high] = [Math.min(ticks[0] ?? 0, ...values), Math.max(ticks.at(-1) ?? 1, ...values)];
  const xOf = (value: number) => rounded(MARGIN + ((value - low) / (high - low || 1)) * (100 - 2 * MARGIN));
  const { levels, most } = levelsOf(areas, xOf);
  const own = marks.some(({ kind }) => kind === "own");
  const top = own ? LINE + 8 : 4;
  const half = Math.max(LEAST_HEIGHT, most) * STEP;
  const [middle, axis] = [top + half + 4, top + 2 * half + 8];
  const lines = marks.filter(({ kind }) => kind !== "own");
  return {
    height: axis + TICKS_HEIGHT + lines.length * LINE + 4,
    ...{ top, middle, axis },
    dots: levels.map(({ area, level }) => ({
      ...area,
      x: xOf(area.value),
      y: rounded(middle + level * STEP),
    })),
    marks: marks.map((mark) => {
      const x = xOf(mark.value);
      const y = mark.kind === "own" ? middle : axis + TICKS_HEIGHT + (lines.indexOf(mark) + 1) * LINE - 4;
      return { ...mark, x, y, anchor: x < 25 ? "start" : x > 75 ? "end" : "middle" };
    }),
    band: cuts && [xOf(cuts[0]), xOf(cuts[1])],
    ticks: ticks.map((value) => ({ x: xOf(value), value })),
  };
}

/** The height of each dot: 0 for the middle line, then one above, one below, and so on, wherever there is room. */
function levelsOf(areas: readonly StripArea[], xOf: (value: number) => number) {
  const ends: number[] = [];
  const sorted = areas.toSorted((a, b) => a.value - b.value);
  const placed = sorted.map((area) => {
    const x = xOf(area.value);
    const free = ends.findIndex((end) => x - end >= APART);
    const at = free < 0 ? ends.length : free;
    ends[at] = x;
    return { area, level: at % 2 === 1 ? -(at + 1) / 2 : at / 2 };
  });
  return { levels: placed, most: Math.ceil((ends.length - 1) / 2) };
}

/** Round values within a scale, about six of them. */
function roundTicks(low: number, high: number): number[] {
  const rough = (high - low || 1) / 7;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * unit >= rough) ?? 10) * unit;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toFixed(6)));
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

import { signalsOf } from "../../src/core/analysis/spc/signals.ts";
import { spcOf } from "../../src/core/analysis/spc/spc.ts";
import { isNumber } from "../../src/core/observation.ts";
import { indicator, series } from "../support/build.ts";
import { at } from "../support/months.ts";

/** What the engine makes of series in which nothing ever changes: shares of 0 to 1. */
export type Alarms = {
  /** Of the series that have limits: how often a signal marks the newest month, each month after the baseline being it once. */
  readonly newest: number;
  /** Of all months, how many some signal marks in the end. */
  readonly points: number;
  /** Of the series, how many have a signal at least once in their 60 months. */
  readonly ever: number;
  /** Of all series, how many have no limits, for whatever reason. */
  readonly without: number;
};

const MONTHS = 60;
const BASELINE = 24;

/** Independent months of chance, `count` times, from `draw`, which is given numbers from 0 to 1. `npm run bench -- alarms`. */
export function falseAlarms(count: number, seed: number, draw: (random: () => number) => number): Alarms {
  const random = randomOf(seed);
  const tally = { limited: 0, newest: 0, points: 0, ever: 0 };
  for (let each = 0; each < count; each++) {
    const values = Array.from({ length: MONTHS }, () => String(draw(random)));
    const of = series(
      indicator({ kind: "flow" }),
      Object.fromEntries(values.map((value, index) => [at(index), value])),
    );
    const now = spcOf(of)?.now;
    if (now?.kind !== "limits") continue;
    const points = of.observations.flatMap(({ period, value }) =>
      isNumber(value) ? [{ month: period, value }] : [],
    );
    tally.limited++;
    const marked = new Set(now.signals.flatMap(({ months }) => months));
    tally.points += marked.size;
    tally.ever += Number(marked.size > 0);
    for (let length = BASELINE + 1; length <= MONTHS; length++) {
      const known = signalsOf(points.slice(0, length), now.limits);
      const newest = at(length - 1);
      tally.newest += Number(known.some(({ months }) => months.includes(newest)));
    }
  }
  return {
    newest: tally.newest / (tally.limited * (MONTHS - BASELINE)),
    points: tally.points / (tally.limited * MONTHS),
    ever: tally.ever / tally.limited,
    without: 1 - tally.limited / count,
  };
}

/** Counts of independent events, `mean` of them a month (Knuth). */
export function poisson(mean: number): (random: () => number) => number {
  const least = Math.exp(-mean);
  return (random) => {
    let count = 0;
    for (let left = random(); left > least; left *= random()) count++;
    return count;
  };
}

/** The same numbers for the same seed, on every machine (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

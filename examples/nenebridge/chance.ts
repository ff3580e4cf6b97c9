/** Chance that gives the same numbers on every machine: integer and plain arithmetic only, no Math.exp or Math.log. */
export type Chance = {
  /** Evenly from 0 up to, but not including, 1. */
  readonly unit: () => number;
  /** Near 0, seldom beyond ±3: twelve even numbers added up have the spread of a bell curve. */
  readonly wobble: () => number;
  /** How many of `trials` succeed, each with `probability`. */
  readonly hits: (trials: number, probability: number) => number;
  /** How many arrive in a month when `mean` is usual: as a Poisson count, very nearly. */
  readonly arrivals: (mean: number) => number;
};

/** One stream for every name, so that a new indicator leaves the figures of the others as they are. */
export function chanceOf(name: string): Chance {
  const unit = mulberry32(fnv1a(`Nenebridge ${name}`));
  const hits = (trials: number, probability: number): number => {
    let count = 0;
    for (let trial = 0; trial < trials; trial++) if (unit() < probability) count++;
    return count;
  };
  const wobble = (): number => {
    let sum = -6;
    for (let draw = 0; draw < 12; draw++) sum += unit();
    return sum;
  };
  const arrivals = (mean: number): number => {
    const trials = Math.ceil(mean * 20);
    return trials === 0 ? 0 : hits(trials, mean / trials);
  };
  return { unit, wobble, hits, arrivals };
}

/** Tommy Ettinger's mulberry32, public domain. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fowler–Noll–Vo, 32 bits: a seed from a name. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

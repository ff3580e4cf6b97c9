import { randomInt } from "node:crypto";

const { FC_SEED, NIGHTLY } = process.env;
const seed = FC_SEED === undefined ? randomInt(2 ** 31) : Number(FC_SEED);
if (!Number.isInteger(seed)) throw new Error("FC_SEED takes the whole number that a run has printed.");

/** How often a property is tried, and from which seed: 500 times, or 10,000 in the nightly suite. */
export const RUNS = { numRuns: NIGHTLY === undefined ? 500 : 10_000, seed } as const;

console.info(`${RUNS.numRuns} runs of each property; FC_SEED=${seed} repeats them.`);

import { IS_NIGHTLY, SEED } from "./seed.ts";

/** How often a property is tried, and from which seed: 500 times, or 10,000 in the nightly suite. */
export const RUNS = { numRuns: IS_NIGHTLY ? 10_000 : 500, seed: SEED } as const;

console.info(`${RUNS.numRuns} runs of each property; FC_SEED=${RUNS.seed} repeats them.`);

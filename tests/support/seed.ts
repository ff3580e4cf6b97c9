import { randomInt } from "node:crypto";

const { FC_SEED, NIGHTLY } = process.env;

/** Whether this is the nightly suite, which tries more and looks at all there is. */
export const IS_NIGHTLY = NIGHTLY !== undefined;

/** Where chance starts by day: a run by day fails for what was changed, never for what chance drew. */
const BY_DAY = 2026;

/**
 * Where chance starts in a run: the same by day, another in each run of the nightly suite. Whoever uses it prints it; `FC_SEED`
 * sets it, and `FC_SEED=random` draws one by day too.
 */
export const SEED = seedIn(FC_SEED ?? (IS_NIGHTLY ? "random" : String(BY_DAY)));

function seedIn(word: string): number {
  const seed = word === "random" ? randomInt(2 ** 31) : Number(word);
  if (!Number.isInteger(seed))
    throw new Error("FC_SEED takes the whole number that a run has printed, or random.");
  return seed;
}

import { randomInt } from "node:crypto";

const { FC_SEED } = process.env;

/** Where chance starts in a run. Whoever uses it prints it; `FC_SEED` repeats it. */
export const SEED = FC_SEED === undefined ? randomInt(2 ** 31) : Number(FC_SEED);
if (!Number.isInteger(SEED)) throw new Error("FC_SEED takes the whole number that a run has printed.");

/** Whether this is the nightly suite, which tries more and looks at all there is. */
export const IS_NIGHTLY = process.env["NIGHTLY"] !== undefined;

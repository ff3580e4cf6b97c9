import { availableParallelism } from "node:os";

/** How much may run at once, of whatever kind: unit and browser workers, the build and the checkers share these cores. */
export const CORES = availableParallelism();

/*
 * Milliseconds that only stop a hang: no test waits for a time, and no machine that ends at all is slow enough to meet these.
 * How fast something is, the benches measure.
 */

/** When a test that does not end is ended. */
export const TEST_ENDS = 120_000;

/** By night: what is tried twenty times as often as by day, or builds a whole site. */
export const NIGHT_TEST_ENDS = 5 * TEST_ENDS;

/** When a state that does not come is given up. */
export const STATE_COMES = 20_000;

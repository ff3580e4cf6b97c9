import type { Argued } from "./report.ts";

/** Mutants that no test can tell from the source, or that none should, and why. */
export const ARGUED: readonly Argued[] = [];

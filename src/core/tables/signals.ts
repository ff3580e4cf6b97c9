import type { Month } from "../period.ts";
import { recordsOf, type Columns } from "./columns.ts";
import type { Records } from "./table.ts";

export const SIGNALS_FILE = "signals.csv";

/** One month that a signal marks. */
export type SignalLine = {
  readonly indicator: string;
  readonly rule: string;
  readonly direction: string;
  /** The first month that the signal marks, after which it is named. */
  readonly signal: Month;
  readonly period: Month;
};

const COLUMNS: Columns<SignalLine> = {
  indicator: ({ indicator }) => indicator,
  rule: ({ rule }) => rule,
  direction: ({ direction }) => direction,
  signal: ({ signal }) => signal,
  period: ({ period }) => period,
};

/**
 * `signals.csv`: a line for each month that a signal marks. Lines with the same indicator, rule, direction and `signal` are one
 * signal.
 */
export function signalsRecords(lines: readonly SignalLine[]): Records {
  return recordsOf(COLUMNS, lines);
}

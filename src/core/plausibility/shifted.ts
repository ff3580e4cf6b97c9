import type { Doubt } from "../issue.ts";
import { magnitudeOf, type RowWithHistory } from "./lines.ts";

/** Rows in a run: two may resemble their neighbours by chance, three hardly ever do. */
const FEWEST = 3;
/** Smaller counts are left out: they resemble each other too easily. */
const SMALLEST = 10;

/** A run of rows of a file whose values look like last month's values of the row above, or of the row below. */
export type ShiftedRun = { readonly doubt: Doubt; readonly rows: ReadonlySet<number> };

/** The first run of figures that seem to have slipped by a row; undefined where there is none. */
export function rowsShifted(lines: readonly RowWithHistory[]): ShiftedRun | undefined {
  const now = lines.map((line) => magnitudeOf(line.now, "value"));
  const before = lines.map((line) => magnitudeOf(line.before, "value"));
  for (const step of [-1, 1]) {
    let run: RowWithHistory[] = [];
    for (const [index, line] of [...lines.entries()]) {
      const looksShifted =
        isNear(now[index], before[index + step]) && !isNear(now[index], before[index], 0) ? line : undefined;
      if (looksShifted !== undefined) run.push(line);
      if (looksShifted !== undefined && index < lines.length - 1) continue;
      if (run.length >= FEWEST)
        return {
          doubt: { code: "rows-shifted", rows: run.length },
          rows: new Set(run.map(({ row }) => row)),
        };
      run = [];
    }
  }
  return undefined;
}

/** Whether two numbers are within a fifth of each other and neither is below `smallest`. */
function isNear(a: number | undefined, b: number | undefined, smallest = SMALLEST): boolean {
  if (a === undefined || b === undefined || Math.max(Math.abs(a), Math.abs(b)) < smallest) return false;
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) / 5;
}

import type { ChartLabel } from "./chartLabel.ts";
import { widthOf, wrapped } from "./letters.ts";

/** An entry of the key beneath the plot: its words in lines, and where its box starts. */
export type KeyEntry = {
  readonly label: ChartLabel;
  readonly lines: readonly string[];
  readonly x: number;
  /** The row in which its first line stands, counted from 0. */
  readonly row: number;
};

export const KEY_SIZE = 14;
export const KEY_LINE = 19;
/** Pixels from the start of an entry to its words, for its mark, and between two entries of a row. */
export const KEY_INDENT = 24;
const BETWEEN = 16;

/** The words of an entry: "England 85.7% (2024-25)". */
function keyText({ words, when }: ChartLabel): string {
  return when === "" ? words : `${words} (${when})`;
}

/** Sets what each label says in rows of `width` pixels, in the order given. */
export function keyRows(labels: readonly ChartLabel[], width: number): KeyEntry[] {
  const measure = (line: string) => widthOf(line, { size: KEY_SIZE });
  let [row, x] = [0, 0];
  return labels.map((label) => {
    const lines = wrapped(keyText(label), width - KEY_INDENT, measure);
    const wide = KEY_INDENT + Math.max(...lines.map(measure));
    if (x > 0 && (lines.length > 1 || x + wide > width)) [row, x] = [row + 1, 0];
    const entry = { label, lines, x, row };
    [row, x] = lines.length > 1 ? [row + lines.length, 0] : [row, x + wide + BETWEEN];
    return entry;
  });
}

/** How many rows a key takes. */
export function rowsOf(entries: readonly KeyEntry[]): number {
  return Math.max(0, ...entries.map(({ row, lines }) => row + lines.length));
}

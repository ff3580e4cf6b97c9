import * as v from "valibot";

import type { LineOfMonth } from "../disclosure/protect/protect.ts";
import { FIGURE_COLUMNS, keyInMonth, type Observation } from "../observation.ts";
import { byCodePoint } from "../order.ts";
import { figureCell } from "../tables/figure.ts";
import { optionOf, readWithheldLine } from "./withheld.ts";

/*
 * What a withdrawal hid, as a private file beside the key: nothing public tells a withdrawn figure from one that disclosure control
 * hides, and only the first may come back. Of the figures themselves it keeps a salted hash, by which the very same are known again.
 */

/** A mark by which figures are known again: the SHA-256 of a salt and what they were. */
export type FiguresMark = { readonly salt: string; readonly hash: string };

/** The lines that a withdrawal took back, those that went with them, and the mark of the first. */
export type Withdrawn = {
  readonly lines: readonly LineOfMonth[];
  readonly beside: readonly LineOfMonth[];
  readonly mark: FiguresMark;
};

/** A text to the 64 hexadecimal digits of its SHA-256. */
export type HashOfText = (text: string) => string;

/** The private lists of what withdrawals hid, by the number of their release, and what hashes a text. */
export type WithdrawnLists = {
  readonly lists: readonly { readonly seq: number; readonly file: string; readonly text: string }[];
  readonly hash: HashOfText;
};

const DIGITS = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const LINES = v.array(v.pipe(v.string(), v.transform(readWithheldLine), v.custom<LineOfMonth>(isOfMonth)));
const FILE = v.strictObject({
  schema: v.literal(1),
  withdrawn: LINES,
  beside: LINES,
  salt: DIGITS,
  hash: DIGITS,
});

function isOfMonth(line: unknown): boolean {
  return (line as ReturnType<typeof readWithheldLine>)?.period !== undefined;
}

/** What a withdrawal hid, as JSON. */
export function withdrawnFile({ lines, beside, mark }: Withdrawn): string {
  const [withdrawn, others] = [lines, beside].map((each) => each.map(optionOf));
  return `${JSON.stringify({ schema: 1, withdrawn, beside: others, ...mark }, null, 2)}\n`;
}

/** What `withdrawnFile` wrote; undefined for any other text. */
export function readWithdrawnFile(text: string): Withdrawn | undefined {
  try {
    const { success, output } = v.safeParse(FILE, JSON.parse(text));
    if (!success) return undefined;
    const { withdrawn: lines, beside, salt, hash } = output;
    return { lines, beside, mark: { salt, hash } };
  } catch {
    return undefined;
  }
}

/** The mark of some figures, as they are read: `85` and `85.0` are the same. */
export function markOf(rows: readonly Observation[], salt: string, hash: HashOfText): FiguresMark {
  const figures = rows.map((row) =>
    [keyInMonth(row), ...FIGURE_COLUMNS.map((column) => figureCell(row[column]))].join(","),
  );
  return { salt, hash: hash([salt, ...figures.sort(byCodePoint)].join("\n")) };
}

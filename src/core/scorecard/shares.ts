import type { Reference } from "../reference/reference.ts";
import type { ReadRow } from "./rows.ts";
import type { Slot } from "./said.ts";

const SHARE = /^(?:0?\.\d+|0|1|1\.0+)$/;

/**
 * The rows of percentages whose values are all shares of 1, where these are at least two and at least half of the rows of percentages: a
 * spreadsheet whose cells are not shown as percentages writes `0.935`. One such row alone may be of a percentage below 1.
 */
export function rowsOfShares(
  rows: readonly (Slot & Pick<ReadRow, "row" | "figures">)[],
  { indicators }: Reference,
): ReadonlySet<number> {
  const percentages = new Set(
    indicators.filter(({ kind, scale }) => kind === "ratio" && scale === 100).map(({ id }) => id),
  );
  const read = rows.flatMap(({ row, line, part, figures }) => {
    const numbers = [...figures.values()]
      .map((figure) => figure.trim())
      .filter((figure) => /\d/.test(figure));
    return part === "value" && percentages.has(line.indicator) && numbers.length > 0
      ? [{ row, numbers }]
      : [];
  });
  const shares = read.filter(
    ({ numbers }) =>
      numbers.every((number) => SHARE.test(number)) && numbers.some((number) => number.includes(".")),
  );
  return shares.length >= 2 && shares.length * 2 >= read.length
    ? new Set(shares.map(({ row }) => row))
    : new Set();
}

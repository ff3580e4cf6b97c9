import type { Shares } from "../analysis/shares.ts";
import { compare, decimal } from "../decimal.ts";
import { formatNumber } from "../format.ts";

/** Says so where rounded shares do not add up to 100; undefined where they do, or where one is not shown. */
export function roundingNote({ total }: Shares): string | undefined {
  if (total === undefined || compare(total, decimal(100)) === 0) return undefined;
  return `The shares are rounded: they add up to ${formatNumber(total)}%.`;
}

import { add, decimal, multiply, round, type Decimal } from "../decimal.ts";
import { isNumber, type Figure } from "../observation.ts";
import { quotientShortOf } from "./exact.ts";

const ENDS = [decimal(0), decimal(100)];

export type Shares = {
  /**
   * Each part in per cent of the whole, half up to one decimal (to more where rounding alone would give 0 or 100); undefined
   * where part or whole is no number.
   */
  readonly shares: readonly (Decimal | undefined)[];
  /** What the rounded shares add up to; undefined unless all are there. */
  readonly total: Decimal | undefined;
};

/** Parts of a whole, such as the placements of all children in care. The whole is the published one, not their sum. */
export function sharesOf(parts: readonly (Figure | undefined)[], whole: Figure | undefined): Shares {
  const isWhole = isNumber(whole) && whole.units !== 0n;
  const shares = parts.map((part) =>
    isWhole && isNumber(part) ? quotientShortOf(multiply(part, decimal(100)), whole, 1, ENDS) : undefined,
  );
  const known = shares.filter((share) => share !== undefined);
  return {
    shares,
    total:
      known.length === shares.length && known.length > 0
        ? known.map((share) => round(share, 1)).reduce(add)
        : undefined,
  };
}

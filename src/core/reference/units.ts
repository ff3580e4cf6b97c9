import { compare } from "../decimal.ts";
import { rankedAmong } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { mustBe } from "../tables/entries.ts";
import type { IndicatorCells } from "../tables/indicators.ts";

type Row = {
  readonly row: number;
  readonly cells: Pick<
    IndicatorCells,
    "kind" | "unit" | "decimals" | "signed" | "polarity" | "lowest" | "highest"
  >;
};

const FACTOR = "(?:k|m|mn|bn|['’]?0{3}(?:[,' ]?0{3})?['’]?s?|(?:hundreds?|thousands?|millions?|billions?))";
/** `£m`, `£000`, `k`, `£ million`, `thousand children`, `children (000s)`, `GBP k`. Not `per 1,000 children`: that is a rate. */
const WITH_FACTOR = new RegExp(
  `^(?:£|gbp|pounds?)?\\s*\\(?(?:in )?(?:£|gbp)?\\s*${FACTOR}(?![\\p{L}\\d])|\\((?:in )?(?:£|gbp)?\\s*${FACTOR}(?: of [^)]*)?\\)|,? in (?:£|gbp)?\\s*${FACTOR}$`,
  "iu",
);

/**
 * Units that would make every sentence about a figure false. A figure is written in full: one in millions would be read out
 * as pounds, since every sentence, axis and table takes it for what it says. And a rank says of how many it is, or it is none.
 */
export function unitFaults(file: string, rows: readonly Row[]): Issue[] {
  return rows.flatMap(({ row, cells }) => {
    const at = (column: string) => ({ file, row, column });
    if (WITH_FACTOR.test(cells.unit)) return [mustBe(WITHOUT_FACTOR, at("unit"))];
    const { lowest, highest } = cells;
    if (lowest !== undefined && highest !== undefined && compare(lowest, highest) > 0)
      return [mustBe("no higher than highest", at("lowest"))];
    if (cells.kind !== "rank") return [];
    return [
      ...(rankedAmong(cells) === undefined
        ? [mustBe("of and how many there are, such as of 151 councils, where the kind is rank", at("unit"))]
        : []),
      ...(cells.decimals === 0 ? [] : [mustBe("0 where the kind is rank", at("decimals"))]),
      ...(cells.polarity === "higher"
        ? [mustBe("lower, or neutral, where the kind is rank: the first place is the best", at("polarity"))]
        : []),
      ...(cells.signed ? [mustBe("no, or blank, where the kind is rank", at("signed"))] : []),
    ];
  });
}

const WITHOUT_FACTOR =
  "a unit without a factor such as m, k, 000 or million: figures are given in full, 6100000 with the unit £ in place of 6.1 with the unit £m";

import { compare, decimal, type Decimal } from "../decimal.ts";
import { isRank, rankedAmong, type Indicator } from "../indicator.ts";
import type { Doubt } from "../issue.ts";
import { isNumber, type FigureColumn, type Observation } from "../observation.ts";
import type { RowWithHistory } from "./lines.ts";

type Bounds = { readonly lowest: Decimal | undefined; readonly highest: Decimal | undefined };

/** No council in England has so many children (the largest has about 340,000), and so none counts so many in a month. */
const MOST_COUNTED = decimal(400_000);
/** No council spends so much in a year: ten billion pounds. */
const MOST_SPENT = decimal(10_000_000_000);

/**
 * The first cell of a line that no council could have, whatever its line has shown: outside the bounds of `indicators.csv`, a
 * place that there is not, or, where none are declared, more than any council counts or spends. A line that has been there in
 * two years is not asked about again.
 */
export function beyondBounds({
  indicator,
  now,
  past,
}: RowWithHistory): { readonly doubt: Doubt; readonly column: FigureColumn } | undefined {
  for (const column of ["value", "numerator", "denominator"] as const) {
    const bounds = boundsOf(indicator, column);
    const side = sideOf(now, column, bounds);
    if (side !== undefined && past.every((each) => sideOf(each, column, bounds) !== side))
      return { doubt: { code: "beyond-bounds", side }, column };
  }
  return undefined;
}

function boundsOf(indicator: Indicator, column: FigureColumn): Bounds {
  const { kind, unit, signed, lowest, highest } = indicator;
  const isMoney = kind === "money" || unit.startsWith("£");
  if (column === "value") {
    const most = isMoney ? MOST_SPENT : kind === "stock" || kind === "flow" ? MOST_COUNTED : undefined;
    const [first, last] = isRank(indicator) ? [decimal(1), rankedAmong(indicator)] : [undefined, most];
    const least = most !== undefined && signed ? { ...most, units: -most.units } : first;
    return { lowest: lowest ?? least, highest: highest ?? last };
  }
  return { lowest: undefined, highest: kind === "ratio" && !isMoney ? MOST_COUNTED : undefined };
}

function sideOf(
  observation: Observation,
  column: FigureColumn,
  { lowest, highest }: Bounds,
): "below" | "above" | undefined {
  const figure = observation[column];
  if (!isNumber(figure)) return undefined;
  if (lowest !== undefined && compare(figure, lowest) < 0) return "below";
  return highest !== undefined && compare(figure, highest) > 0 ? "above" : undefined;
}

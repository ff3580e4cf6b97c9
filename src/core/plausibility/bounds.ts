import { compare, decimal, type Decimal } from "../decimal.ts";
import { isRank, rankedAmong, type Indicator } from "../indicator.ts";
import type { Doubt } from "../issue.ts";
import { isNumber, type FigureColumn, type Observation } from "../observation.ts";
import type { RowWithHistory } from "./lines.ts";

type Bounds = { readonly lowest: Decimal | undefined; readonly highest: Decimal | undefined };

/**
 * The children of the council in England that has most, Kent. Source: Department for Education, "Children looked after in England
 * including adoptions", reporting year 2025, table of numbers and rates per 10,000 children by local authority
 * (`cla_number_and_rate_per_10k_children.csv`), column `population_estimate`, year to 31 March 2025. It was 334,424 in 2021.
 */
const MOST_CHILDREN = 355_390;
const ROUND = 100_000;
/** No count of a month is higher: the most children of any council, rounded up to leave years of growth. */
const MOST_COUNTED = decimal(Math.ceil(MOST_CHILDREN / ROUND) * ROUND);
/**
 * No amount is higher, in pounds. This is our own choice and rests on no table; for scale, the most that a council spent on children
 * and young people in 2024-25 was £370,903,389 (Birmingham; the Department's Local Authority Interactive Tool, `C&YPExpenditure`).
 */
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

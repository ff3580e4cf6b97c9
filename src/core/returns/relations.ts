import { add, compare, decimal, subtract, type Decimal } from "../decimal.ts";
import { hasFraction } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { FIGURE_COLUMNS, isNumber, type FigureColumn } from "../observation.ts";
import { idOfPart, isTakenAway, writeTerm, type Relation } from "../relation.ts";
import type { PlacedObservation } from "./rows.ts";

/** A number of the return with its cell. */
type Placed = {
  readonly row: number;
  readonly column: FigureColumn;
  readonly isSigned: boolean;
  readonly figure: Decimal;
};

/**
 * Checks the sums and subsets that `relations.csv` declares within one month, where all their figures are numbers. Relations
 * between months are not checked: children recorded late change a stock by more than the month's arrivals and departures.
 */
export function checkRelations(
  placed: readonly PlacedObservation[],
  relations: readonly Relation[],
): Issue[] {
  const named = new Set(relations.flatMap(({ whole, parts }) => [whole, ...parts].map(idOfPart)));
  const numbers = numbersIn(placed.filter(({ indicator }) => named.has(indicator.id)));
  return relations.flatMap((relation) => {
    if (relation.relation === "subset") return partsAbove(relation, numbers);
    return relation.relation === "sum" ? otherThanSum(relation, numbers) : [];
  });
}

type Numbers = ReadonlyMap<string, Placed>;

/** Parts that are above their whole. A signed whole is not checked: negative parts may bring it below another part. */
function partsAbove({ whole, parts }: Relation, numbers: Numbers): Issue[] {
  const above = numbers.get(whole);
  if (above === undefined || above.isSigned) return [];
  return parts
    .flatMap((part) => numbers.get(part) ?? [])
    .filter(({ figure }) => compare(figure, above.figure) > 0)
    .map(({ row, column }) => ({ code: "above-its-whole", whole, row, column }));
}

function otherThanSum({ whole, parts }: Relation, numbers: Numbers): Issue[] {
  let sum = decimal(0);
  for (const part of parts) {
    const number = numbers.get(part.replace(/^[+-]/, ""));
    if (number === undefined) return [];
    sum = (isTakenAway(part) ? subtract : add)(sum, number.figure);
  }
  const result = numbers.get(whole);
  return result === undefined || compare(sum, result.figure) === 0
    ? []
    : [{ code: "not-the-sum", parts, row: result.row, column: result.column }];
}

/** The numbers of a return by their term: counts and amounts, and the two parts of a share or mean, but not its value. */
function numbersIn(placed: readonly PlacedObservation[]): Map<string, Placed> {
  const numbers = new Map<string, Placed>();
  for (const { observation, indicator, row } of placed)
    for (const column of FIGURE_COLUMNS) {
      const figure = observation[column];
      if (!isNumber(figure) || (column === "value" && hasFraction(indicator))) continue;
      numbers.set(writeTerm({ ...observation, column }), { row, column, isSigned: indicator.signed, figure });
    }
  return numbers;
}

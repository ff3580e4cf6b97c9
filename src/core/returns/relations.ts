import { add, compare, decimal, subtract, type Decimal } from "../decimal.ts";
import { hasFraction } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { isNumber } from "../observation.ts";
import { idOfPart, type Relation } from "../relation.ts";
import type { PlacedObservation } from "./rows.ts";

type Headline = PlacedObservation & { readonly value: Decimal };

/**
 * What `relations.csv` declares within one month, where all the figures are numbers: sums, and parts of a whole. Relations
 * between months are not checked: children recorded late move a stock by more than its arrivals and departures of the month.
 */
export function checkRelations(
  placed: readonly PlacedObservation[],
  relations: readonly Relation[],
): Issue[] {
  const headlines = headlinesIn(placed);
  return relations.flatMap(({ relation, whole, parts }) => {
    const known = { whole: headlines.get(whole), parts, headlines };
    if (relation === "subset") return partsAbove(known);
    return relation === "sum" ? otherThanSum(known) : [];
  });
}

type Known = {
  readonly whole: Headline | undefined;
  readonly parts: readonly string[];
  readonly headlines: ReadonlyMap<string, Headline>;
};

/** Amounts that may be below zero may cancel out, so a part of them may be above the whole. */
function partsAbove({ whole, parts, headlines }: Known): Issue[] {
  if (whole === undefined || whole.indicator.signed) return [];
  return parts
    .map((part) => headlines.get(idOfPart(part)))
    .filter((part) => part !== undefined)
    .filter(({ value }) => compare(value, whole.value) > 0)
    .map(({ row }) => ({ code: "above-its-whole", whole: whole.indicator.id, row, column: "value" }));
}

function otherThanSum({ whole, parts, headlines }: Known): Issue[] {
  let sum = decimal(0);
  for (const part of parts) {
    const headline = headlines.get(idOfPart(part));
    if (headline === undefined) return [];
    sum = (part.startsWith("-") ? subtract : add)(sum, headline.value);
  }
  return whole === undefined || compare(sum, whole.value) === 0
    ? []
    : [{ code: "not-the-sum", parts, row: whole.row, column: "value" }];
}

/** Counts and amounts only: shares and means are no parts of each other. */
function headlinesIn(placed: readonly PlacedObservation[]): Map<string, Headline> {
  const headlines = new Map<string, Headline>();
  for (const each of placed) {
    const { value, category, indicator: id } = each.observation;
    if (category === "" && !hasFraction(each.indicator) && isNumber(value))
      headlines.set(id, { ...each, value });
  }
  return headlines;
}

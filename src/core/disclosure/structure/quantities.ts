import { group } from "d3-array";

import { hasFraction, type Category, type Indicator } from "../../indicator.ts";
import { keyOf, type FigureColumn, type SeriesKey } from "../../observation.ts";
import { isTakenAway, readTerm, writeTerm, type Relation } from "../../relation.ts";

/**
 * The quantities that the columns of a line print, by id. A number may be printed by several cells: children in care is the value of
 * one indicator and the denominator of five. A count's numerator is its value, and a value that follows from a numerator and a
 * denominator is no quantity.
 */
export type IdsOfLine = Readonly<Partial<Record<FigureColumn, string>>>;

/** The id of a quantity is one of its terms as `relations.csv` writes it. */
export type Quantities = {
  /** None for a line that no return has. */
  readonly idsOf: (line: SeriesKey) => IdsOfLine;
};

/** What the structure of the figures follows from. */
export type Declared = {
  readonly indicators: readonly Indicator[];
  readonly categories: readonly Category[];
  readonly relations: readonly Relation[];
};

const NO_IDS: IdsOfLine = {};

/**
 * The quantities of a return: each column of each line is one, a count's numerator is its value, and two that a `sum` of a
 * single part declares equal are the same one.
 */
export function quantitiesOf(declared: Declared): Quantities {
  const ids = new Map<string, IdsOfLine>();
  for (const { line, indicator } of linesOfReturn(declared)) ids.set(keyOf(line), ownIdsOf(line, indicator));
  const quantities: Quantities = { idsOf: (line) => ids.get(keyOf(line)) ?? NO_IDS };

  const same = new Map<string, string>();
  const idOfAll = (id: string): string => {
    const other = same.get(id);
    return other === undefined ? id : idOfAll(other);
  };
  for (const { relation, whole, parts } of declared.relations) {
    const [part, ...others] = parts;
    if (relation !== "sum" || part === undefined || others.length > 0 || isTakenAway(part)) continue;
    const [a, b] = [whole, part].map((text) => quantityNamed(text, quantities));
    if (a !== undefined && b !== undefined && idOfAll(a) !== idOfAll(b)) same.set(idOfAll(b), idOfAll(a));
  }
  for (const id of same.keys()) {
    const line = readTerm(id);
    if (line === undefined) continue;
    const own = Object.entries(quantities.idsOf(line)).map(([column, each]) => [column, idOfAll(each)]);
    ids.set(keyOf(line), Object.fromEntries(own) as IdsOfLine);
  }
  return quantities;
}

/** The quantity that a term names; undefined for one that no return has. */
export function quantityNamed(text: string, { idsOf }: Quantities): string | undefined {
  const term = readTerm(text);
  return term && idsOf(term)[term.column];
}

/** Every line of a return, with its indicator: each headline, then its categories. */
export function linesOfReturn({
  indicators,
  categories,
}: Declared): { readonly line: SeriesKey; readonly indicator: Indicator }[] {
  const byIndicator = group(categories, ({ indicator }) => indicator);
  return indicators.flatMap((indicator) => {
    const headline = { indicator: indicator.id, breakdown: "", category: "" };
    return [headline, ...(byIndicator.get(indicator.id) ?? [])].map((line) => ({ line, indicator }));
  });
}

function ownIdsOf({ indicator, breakdown, category }: SeriesKey, of: Indicator): IdsOfLine {
  const termOf = (column: FigureColumn) => writeTerm({ indicator, breakdown, category, column });
  if (hasFraction(of)) return { numerator: termOf("numerator"), denominator: termOf("denominator") };
  const value = termOf("value");
  return { numerator: value, value };
}

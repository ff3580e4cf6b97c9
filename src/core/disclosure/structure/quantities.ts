import { hasFraction, type Category, type Indicator } from "../../indicator.ts";
import { FIGURE_COLUMNS, keyOf, type FigureColumn, type SeriesKey } from "../../observation.ts";
import { readTerm, writeTerm, type Relation, type Term } from "../../relation.ts";

/**
 * A number with every cell that prints it: children in care is the value of one indicator and the denominator of five.
 * Its id is the first of its terms as `relations.csv` writes it.
 */
export type Quantity = { readonly id: string; readonly terms: readonly Term[] };

export type Quantities = {
  readonly byId: ReadonlyMap<string, Quantity>;
  /** The id of the quantity that a cell prints; undefined for a value that follows from a numerator and a denominator. */
  readonly idOf: (line: SeriesKey, column: FigureColumn) => string | undefined;
};

/** What the structure of the figures follows from. */
export type Declared = {
  readonly indicators: readonly Indicator[];
  readonly categories: readonly Category[];
  readonly relations: readonly Relation[];
};

/**
 * The quantities of a return: each column of each line is one, a count's numerator is its value, and two that a `sum` of a
 * single part declares equal are the same one.
 */
export function quantitiesOf({ indicators, categories, relations }: Declared): Quantities {
  const kinds = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const terms = seriesKeysOf(indicators, categories).flatMap((line) =>
    columnsOf(kinds.get(line.indicator)).map((column): Term => ({ ...line, column })),
  );
  const parent = new Map(terms.map((term) => [writeTerm(term), writeTerm(term)]));
  const rootOf = (id: string): string => {
    const above = parent.get(id) ?? id;
    return above === id ? id : rootOf(above);
  };
  for (const { relation, whole, parts } of relations) {
    const [part, ...others] = parts;
    if (relation !== "sum" || part === undefined || others.length > 0 || part.startsWith("-")) continue;
    const [a, b] = [whole, part].map((text) => canonical(text, kinds));
    if (a !== undefined && b !== undefined && parent.has(a) && parent.has(b))
      parent.set(rootOf(b), rootOf(a));
  }
  const byId = new Map<string, { id: string; terms: Term[] }>();
  for (const term of terms) {
    const id = rootOf(writeTerm(term));
    const quantity = byId.get(id) ?? { id, terms: [] };
    quantity.terms.push(term);
    byId.set(id, quantity);
  }
  const ids = new Map<string, Map<FigureColumn, string>>();
  for (const term of terms) {
    const columns = ids.get(keyOf(term)) ?? new Map<FigureColumn, string>();
    ids.set(keyOf(term), columns.set(term.column, rootOf(writeTerm(term))));
  }
  return {
    byId,
    idOf: (line, column) => {
      const indicator = kinds.get(line.indicator);
      return indicator && ids.get(keyOf(line))?.get(columnIn(indicator, column));
    },
  };
}

/** The quantity that a term names, as its first term is written; undefined for one that no return has. */
export function quantityNamed(text: string, { idOf }: Pick<Quantities, "idOf">): string | undefined {
  const term = readTerm(text);
  return term && idOf(term, term.column);
}

/** Every line of a return: each indicator, then its categories. */
function seriesKeysOf(indicators: readonly Indicator[], categories: readonly Category[]): SeriesKey[] {
  return indicators
    .flatMap(({ id }) => [
      { indicator: id, breakdown: "", category: "" },
      ...categories.filter(({ indicator }) => indicator === id),
    ])
    .map(({ indicator, breakdown, category }) => ({ indicator, breakdown, category }));
}

function columnsOf(indicator: Indicator | undefined): readonly FigureColumn[] {
  if (indicator === undefined) return [];
  return hasFraction(indicator) ? FIGURE_COLUMNS.filter((column) => column !== "value") : ["value"];
}

function columnIn(indicator: Indicator, column: FigureColumn): FigureColumn {
  return !hasFraction(indicator) && column === "numerator" ? "value" : column;
}

function canonical(text: string, kinds: ReadonlyMap<string, Indicator>): string | undefined {
  const term = readTerm(text);
  const indicator = term && kinds.get(term.indicator);
  return indicator && writeTerm({ ...term, column: columnIn(indicator, term.column) });
}

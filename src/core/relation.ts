import { FIGURE_COLUMNS, type FigureColumn, type SeriesKey } from "./observation.ts";

/** How indicators hang together by definition, as `relations.csv` declares it. */
export const RELATION_NAMES = ["sum", "stock", "subset", "rolling_12", "year_to_date"] as const;

export type Relation = {
  readonly relation: (typeof RELATION_NAMES)[number];
  /** The term that the parts add up to, or that they are a part of, as the file writes it. */
  readonly whole: string;
  /** Terms as they are written; what is taken away has a minus before it, what is added may have a plus. */
  readonly parts: readonly string[];
};

/** One number of every return: a column of one line. */
export type Term = SeriesKey & { readonly column: FigureColumn };

/** The indicator's id in a part such as `-id:numerator`, without the sign and what follows the id. */
export function idOfPart(part: string): string {
  return /^[+-]?([^/:]*)/.exec(part)?.[1] ?? "";
}

/** Whether a part is taken away. */
export function isTakenAway(part: string): boolean {
  return part.startsWith("-");
}

/**
 * A term of `relations.csv`: `id`, `id:numerator`, `id/breakdown/category` or `id/breakdown/category:denominator`, with or
 * without its sign. undefined for anything else.
 */
export function readTerm(text: string): Term | undefined {
  const [line = "", column = "value", ...more] = text.replace(/^[+-]/, "").split(":");
  const [indicator = "", breakdown = "", category = "", ...deeper] = line.split("/");
  if (more.length > 0 || deeper.length > 0 || indicator === "" || (breakdown === "") !== (category === ""))
    return undefined;
  const known = FIGURE_COLUMNS.find((each) => each === column);
  return known === undefined ? undefined : { indicator, breakdown, category, column: known };
}

/** A term as `relations.csv` writes it, without a sign. */
export function writeTerm({ indicator, breakdown, category, column }: Term): string {
  const line = category === "" ? indicator : `${indicator}/${breakdown}/${category}`;
  return column === "value" ? line : `${line}:${column}`;
}

/** One indicator that counts a part of what another counts. */
export type Subset = { readonly whole: string; readonly part: string };

/** Whether a term is an indicator’s own figure, and neither a category nor a number behind a share. */
function isIndicator(term: string): boolean {
  return !/[/:]/.test(term);
}

/** Each pair of indicators of which one counts a part of the other, from the `subset` relations. */
export function subsetsIn(relations: readonly Relation[]): Subset[] {
  return relations.flatMap(({ relation, whole, parts }) =>
    relation === "subset" ? parts.filter(isIndicator).map((part) => ({ whole, part })) : [],
  );
}

/** The ids of the indicators that a relation names together with this one, each once, in the order of the relations. */
export function relatedIds(id: string, relations: readonly Relation[]): string[] {
  const together = relations
    .map(({ whole, parts }) => [whole, ...parts].map(idOfPart))
    .filter((ids) => ids.includes(id));
  return [...new Set(together.flat())].filter((each) => each !== id);
}

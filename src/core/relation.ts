/** How indicators hang together by definition, as `relations.csv` declares it. */
export const RELATIONS = ["sum", "stock", "subset", "rolling_12", "year_to_date"] as const;

export type Relation = {
  readonly relation: (typeof RELATIONS)[number];
  /** The indicator that the parts make up, or that they are a part of. */
  readonly whole: string;
  /** Ids; what is taken away has a minus before it, what is added may have a plus. */
  readonly parts: readonly string[];
};

/** The id of a part, which may have its sign before it. */
export function idOfPart(part: string): string {
  return part.replace(/^[+-]/, "");
}

/** One indicator that counts a part of what another counts. */
export type Subset = { readonly whole: string; readonly part: string };

/** The relations by which one indicator counts a part of another, a part at a time. */
export function subsetsIn(relations: readonly Relation[]): Subset[] {
  return relations.flatMap(({ relation, whole, parts }) =>
    relation === "subset" ? parts.map((part) => ({ whole, part })) : [],
  );
}

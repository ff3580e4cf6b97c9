import { written } from "./filters.ts";

/** What is compared. It is kept in the address, so that a reader can send a link to the same comparison. */
export type CompareChoice = {
  /** An indicator's id; undefined for the one that the page opens with. */
  readonly figure: string | undefined;
  /** The numbers of the areas that the reader has picked, in the order in which they were picked. */
  readonly areas: readonly string[];
};

/** How many areas can be picked: more lines cannot be told apart. */
export const MOST_PICKED = 6;

/** The choice in an address. What names no figure or area that there is reads as no choice. */
export function readCompareChoice(
  search: string,
  isFigure: (id: string) => boolean,
  isArea: (code: string) => boolean,
): CompareChoice {
  const query = new URLSearchParams(search);
  const figure = query.get("figure") ?? "";
  const picked = (query.get("with") ?? "").split(" ").filter(isArea);
  return {
    figure: isFigure(figure) ? figure : undefined,
    areas: [...new Set(picked)].slice(0, MOST_PICKED),
  };
}

/** `?figure=caseload&with=331+831`; "" for what the page opens with. */
export function writeCompareChoice({ figure, areas }: CompareChoice): string {
  const query = new URLSearchParams();
  if (figure !== undefined) query.set("figure", figure);
  if (areas.length > 0) query.set("with", areas.join(" "));
  return written(query);
}

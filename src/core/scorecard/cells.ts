import { isAbsence } from "../observation.ts";
import type { Row } from "../tables/table.ts";
import { saysNoFigure } from "./noFigure.ts";

/** The indexes of a row's cells, from 0. */
export function indexesOf({ cells }: Row): number[] {
  return [...cells.keys()];
}

/** A cell's text without blanks around it; "" where the row is shorter. */
export function textAt({ cells }: Row, index: number): string {
  return (cells[index] ?? "").trim();
}

/** Whether a cell below a month is a heading such as `Actual` or `Target`, and neither a number nor a sign for none. */
export function isHeading(text: string): boolean {
  return !isAbsence(text) && !saysNoFigure(text) && /\p{L}{3}/u.test(text);
}

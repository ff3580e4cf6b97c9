import { inFile, type Issue } from "../issue.ts";
import { monthsAfter, readMonth, readShortMonth, type Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import { recogniseScorecard, type Scorecard } from "../scorecard/scorecard.ts";
import { screenScorecard } from "../scorecard/screened/screen.ts";
import type { Table } from "../tables/table.ts";
import type { Rest } from "../publication/received/drop.ts";
import { personalData, vocabularyOf } from "../publication/received/screened.ts";

/** What a pasted text is: refused for personal data, a scorecard of several months, or one month's return. */
export type Pasted =
  | { readonly kind: "personal"; readonly issues: readonly Issue[] }
  | { readonly kind: "scorecard"; readonly scorecard: Scorecard }
  | { readonly kind: "return"; readonly name: string };

/** The text's only file is number 1. */
const LABEL = "file 1";

/** Screens a pasted text before it looks at what it is. `newest` is the newest month published. */
export async function pastedOf(
  text: string,
  table: Table,
  reference: Reference,
  newest: Month,
  rest: Rest,
): Promise<Pasted> {
  const vocabulary = vocabularyOf(reference);
  const personal = await personalData(text, vocabulary, rest, () =>
    screenScorecard(table, reference, vocabulary, newest),
  );
  if (personal.length > 0) return { kind: "personal", issues: inFile(LABEL, personal) };
  const scorecard = recogniseScorecard(table, reference, newest);
  if (scorecard !== undefined) return { kind: "scorecard", scorecard };
  return { kind: "return", name: `${periodIn(table) ?? monthsAfter(newest, 1)}.csv` };
}

/** The month in the first row of a return; without one, its rows will be refused whatever they are called. */
function periodIn([header, first]: Table): Month | undefined {
  const at = header?.cells.findIndex((cell) => cell.trim().toLowerCase() === "period") ?? -1;
  const cell = (first?.cells[at] ?? "").trim();
  return readMonth(cell) ?? readShortMonth(cell);
}

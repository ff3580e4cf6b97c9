import type { Category } from "../indicator.ts";
import { inFile, type Issue } from "../issue.ts";
import { BREAKDOWNS, BREAKDOWNS_KEY, categoryOf } from "../tables/breakdowns.ts";
import { repeatedKeys } from "../tables/checks.ts";
import { entriesIn, mustBe, unknownIds } from "../tables/entries.ts";
import type { Table } from "../tables/table.ts";

/** The issue for a breakdown that is declared not to be about people without a reason. */
function withoutReason({ row }: { readonly row: number }): Issue {
  return mustBe("filled in where disclosure is not person: say why it is not about people", {
    ...{ file: BREAKDOWNS.file, row, column: "reason" },
  });
}

export type BreakdownsRead = { readonly categories: readonly Category[]; readonly issues: readonly Issue[] };

/** `breakdowns.csv`: one category of one breakdown of one indicator a row. */
export function readBreakdowns(table: Table | undefined, known: ReadonlySet<string>): BreakdownsRead {
  const { entries, issues } = entriesIn(BREAKDOWNS, table);
  const keyOf = ({ cells }: (typeof entries)[number]) =>
    BREAKDOWNS_KEY.map((column) => cells[column]).join(" ");
  return {
    categories: entries.map(({ cells }) => categoryOf(cells)),
    issues: [
      ...issues,
      ...unknownIds(BREAKDOWNS.file, "indicator", entries, known),
      ...inFile(BREAKDOWNS.file, repeatedKeys(entries, keyOf, "category")),
      ...entries
        .filter(({ cells }) => cells.disclosure !== "person" && cells.reason === "")
        .map(withoutReason),
    ],
  };
}

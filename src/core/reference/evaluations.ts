import type { Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import type { Day } from "../period.ts";
import { entriesIn, mustBe, repeatedIds, unknownRows, type Entry } from "../tables/entries.ts";
import { EVALUATIONS } from "../tables/evaluations.ts";
import type { Table } from "../tables/table.ts";

export type EvaluationEntry = Entry<typeof EVALUATIONS.columns>;

type EvaluationsRead = {
  readonly entries: readonly EvaluationEntry[];
  readonly issues: readonly Issue[];
};

/** `evaluations.csv` in the order of its rows: how the service judges itself in the themes of `indicators.csv`. No figure depends on it. */
export function readEvaluations(
  table: Table | undefined,
  indicators: readonly Pick<Indicator, "theme">[],
): EvaluationsRead {
  const { entries, issues } = entriesIn(EVALUATIONS, table);
  const themes = new Set(indicators.map(({ theme }) => theme));
  const { file } = EVALUATIONS;
  const unknown = unknownRows(
    entries,
    { file, column: "theme", among: "indicators.csv" },
    ({ cells }) => !themes.has(cells.theme),
  );
  return { entries, issues: [...issues, ...repeatedIds(file, "id", entries), ...unknown] };
}

const MOST_LETTERS = 600;

/** Evaluations that cannot be published as they stand, whatever the figures are: of a day that is to come, or too long. */
export function impossibleEvaluations(entries: readonly EvaluationEntry[], today: Day): Issue[] {
  const { file } = EVALUATIONS;
  return entries.flatMap(({ row, cells }) => [
    ...(cells.written_on > today
      ? [mustBe("a day that is not to come", { file, row, column: "written_on" })]
      : []),
    ...(cells.text.length > MOST_LETTERS
      ? [
          mustBe(`at most ${MOST_LETTERS} characters, as the theme’s page shows it whole`, {
            ...{ file, row, column: "text" },
          }),
        ]
      : []),
  ]);
}

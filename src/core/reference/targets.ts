import type { Issue } from "../issue.ts";
import { entriesIn, mustBe, unknownIds, type Entry } from "../tables/entries.ts";
import type { Table } from "../tables/table.ts";
import { byStart, targetOf, TARGETS } from "../tables/targets.ts";
import type { Target } from "../target.ts";

export type TargetEntry = Entry<typeof TARGETS.columns>;

export type TargetsRead = {
  readonly targets: readonly Target[];
  readonly entries: readonly TargetEntry[];
  readonly issues: readonly Issue[];
};

/** `targets.csv` in order of indicator and `from`; two rows of one indicator may not be in force in the same month. */
export function readTargets(table: Table | undefined, known: ReadonlySet<string>): TargetsRead {
  const { entries, issues } = entriesIn(TARGETS, table);
  const faults = [...issues, ...unknownIds(TARGETS.file, "indicator", entries, known)];
  const sorted = [...entries].sort((a, b) => byStart(a.cells, b.cells));
  sorted.forEach(({ row, cells: { from, to, indicator } }, index) => {
    const next = sorted[index + 1]?.cells;
    const place = { file: TARGETS.file, row, column: "to" };
    if (to !== undefined && to < from) {
      faults.push(mustBe("no earlier than from", place));
    }
    if (next?.indicator === indicator && (to === undefined || next.from <= to)) {
      faults.push(mustBe("before the next row’s from", place));
    }
  });
  return { targets: sorted.map(({ cells }) => targetOf(cells)), entries, issues: faults };
}

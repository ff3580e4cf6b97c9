import type { Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import { mustBe, readEntries, repeatedIds, unknownIds, type Entry } from "../tables/entries.ts";
import { indicatorOf, INDICATORS } from "../tables/indicators.ts";
import type { Table } from "../tables/table.ts";
import { missedFaults } from "./missed.ts";
import { quarterFaults } from "./quarters.ts";
import { unitFaults } from "./units.ts";

export type IndicatorEntry = Entry<typeof INDICATORS.columns>;

export type IndicatorsRead = {
  readonly indicators: readonly Indicator[];
  readonly entries: readonly IndicatorEntry[];
  readonly issues: readonly Issue[];
};

/** `indicators.csv` with its defaults filled in; an id given twice and an unknown `behind` are faults. */
export function readIndicators(table: Table): IndicatorsRead {
  const { entries, issues } = readEntries(INDICATORS, table);
  const ids = new Set(entries.map(({ cells }) => cells.id));
  const repeated = repeatedIds(INDICATORS.file, "id", entries);
  const unknown = unknownIds(INDICATORS.file, "behind", entries, ids);
  return {
    indicators: entries.map(({ cells }) => indicatorOf(cells)),
    entries,
    issues: [
      ...issues,
      ...repeated,
      ...unknown,
      ...withoutStart(entries),
      ...quarterFaults(INDICATORS.file, entries),
      ...unitFaults(INDICATORS.file, entries),
      ...missedFaults(INDICATORS.file, entries),
    ],
  };
}

/** Issues for `year_to_date` indicators that do not say when their year ends, and so when it begins. */
function withoutStart(entries: readonly IndicatorEntry[]): Issue[] {
  return entries
    .filter(({ cells }) => cells.basis === "year_to_date" && cells.year_ends === "")
    .map(({ row }) =>
      mustBe("filled in where the basis is year_to_date, such as 03-31: it says when the year began", {
        ...{ file: INDICATORS.file, row, column: "year_ends" },
      }),
    );
}

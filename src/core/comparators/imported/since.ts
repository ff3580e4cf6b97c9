import { readAreas } from "../../tables/areas.ts";
import { readComparators } from "../../tables/comparators.ts";
import { comparatorsFile, OTHER_AREAS_FILE, REVISED_FIGURES_FILE } from "../../tables/paths.ts";
import { readRevisedFigures } from "../../tables/revisedFigures.ts";
import type { Table } from "../../tables/table.ts";
import type { RevisedFigure } from "../revised.ts";
import { areaChangeLines } from "./areaChanges.ts";
import { changeLines } from "./changeReport.ts";
import { changeOf, revisedAfter } from "./changes.ts";
import type { Import } from "./import.ts";

/** What an import changes in what is published: the list of revised figures that there is to be, and lines to print. */
export type ChangesSince = { readonly revised: readonly RevisedFigure[]; readonly lines: readonly string[] };

/** Compares an import with the published tables, by their paths. Where none is published yet, nothing has changed. */
export function changesSince(
  published: ReadonlyMap<string, Table>,
  { imported, areas }: Pick<Import, "imported" | "areas">,
): ChangesSince {
  const read = <Item>(path: string, reader: (table: Table) => Item | undefined): Item | undefined => {
    const table = published.get(path);
    return table && reader(table);
  };
  const listed = read(REVISED_FIGURES_FILE, readRevisedFigures) ?? [];
  const changes = imported.map(({ indicator: { id }, comparators }) => {
    const before = read(comparatorsFile(id), (table) => readComparators(id, table)) ?? [];
    return changeOf(id, before, comparators);
  });
  const areasBefore = read(OTHER_AREAS_FILE, readAreas);
  const ofAreas = areasBefore === undefined ? [] : areaChangeLines(areasBefore, areas);
  return {
    revised: revisedAfter(
      listed,
      changes,
      imported.flatMap(({ comparators }) => comparators),
    ),
    lines: published.size === 0 ? [] : changeLines(changes, ofAreas),
  };
}

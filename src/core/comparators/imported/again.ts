import type { Indicator } from "../../indicator.ts";
import { readAreas } from "../../tables/areas.ts";
import { readComparators } from "../../tables/comparators.ts";
import { readNeighbours } from "../../tables/neighbours.ts";
import { comparatorsFile, NEIGHBOURS_FILE, OTHER_AREAS_FILE, SOURCES_FILE } from "../../tables/paths.ts";
import { readSources } from "../../tables/sources.ts";
import type { Table } from "../../tables/table.ts";
import { OFFICIAL_MEASURES } from "../measures.ts";
import type { FolderFile } from "./given.ts";
import type { Import } from "./import.ts";

/**
 * Official figures out of a folder that an earlier import wrote (`comparators/` of another record), for a council's own indicators, which
 * may have other ids: a figure is found by its measure. A known measure that the other record does not have is not at fault. Nothing is read anew, so editions and days stay those of that import.
 * undefined for a folder that no import wrote.
 */
export function importAgain(
  files: readonly FolderFile[],
  indicators: readonly Indicator[],
): Import | undefined {
  const tables = new Map<string, Table>(files.map(({ path, table }) => [`comparators/${path}`, table]));
  const [areasTable, neighboursTable, sourcesTable] = [OTHER_AREAS_FILE, NEIGHBOURS_FILE, SOURCES_FILE].map(
    (path) => tables.get(path),
  );
  const areas = areasTable && readAreas(areasTable);
  const neighbours = neighboursTable && readNeighbours(neighboursTable);
  const listed = sourcesTable && readSources(sourcesTable);
  if (areas === undefined || neighbours === undefined || listed === undefined) return undefined;
  const wanted = indicators.filter(({ comparator }) => comparator !== "");
  const imported = wanted.flatMap((indicator) => {
    const there = [...listed].find(([id, sources]) =>
      id === "" ? false : sources.some(({ measure }) => measure === indicator.comparator),
    );
    const table = there && tables.get(comparatorsFile(there[0]));
    const comparators = table && readComparators(indicator.id, table);
    if (there === undefined || comparators === undefined) return [];
    const sources = there[1].map((source) => ({ ...source, indicator: indicator.id }));
    return [{ indicator, comparators, sources, pairs: [], notThere: 0, older: 0 }];
  });
  const has = new Set(imported.map(({ indicator }) => indicator));
  const notThere = wanted.filter((indicator) => !has.has(indicator));
  return {
    ...{ imported, neighbours, areas: [...areas.values()], otherSources: listed.get("") ?? [] },
    ...{ counterparts: undefined, accounts: [], others: [] },
    missing: notThere.filter(({ comparator }) => !OFFICIAL_MEASURES.has(comparator)),
    notHeld: notThere.filter(({ comparator }) => OFFICIAL_MEASURES.has(comparator)),
  };
}

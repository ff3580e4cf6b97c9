import type { Area } from "../core/comparators/area.ts";
import type { Around } from "../core/comparators/standing/compared.ts";
import { areaOfCouncil } from "../core/comparators/standing/whose.ts";
import { isComparable, type Indicator } from "../core/indicator.ts";
import { readAreas } from "../core/tables/areas.ts";
import { readNeighbours } from "../core/tables/neighbours.ts";
import { NEIGHBOURS_FILE, OTHER_AREAS_FILE, YEARS_FILE } from "../core/tables/paths.ts";
import { readYears } from "../core/tables/years.ts";
import type { Edition } from "./edition.ts";
import { inData, type FileRead, type ReadFile } from "./files.ts";
import { optionalIn, tableIn } from "./tables.ts";

/** Whether the page of an indicator shows other areas' figures beside it. */
export function hasComparators(indicator: Indicator): boolean {
  return indicator.comparator !== "" && isComparable(indicator);
}

/** What a council is set among, and the files that say so. */
export type AroundRead = { readonly around: Around; readonly files: readonly FileRead[] };

/** What a page shows of it: where the council stands in one figure, with its own years; or the council beside its neighbours in every figure. */
type Shows = "own years" | "neighbours";

/**
 * Areas, and what of own years and neighbours the page needs; undefined where a file cannot be fetched or is not what we publish. Each may be
 * absent: without areas there is nothing to compare. Beside neighbours the council's own years stand only where there are no official figures of
 * it, and the model's neighbours only where it has official figures and names no neighbours itself.
 */
export async function readAround(
  read: ReadFile,
  edition: Pick<Edition, "council"> | undefined,
  shows: Shows,
): Promise<AroundRead | undefined> {
  if (edition === undefined) return undefined;
  const { council } = edition;
  const areasFile = await read(inData(OTHER_AREAS_FILE));
  const areas = areasFile.kind === "absent" ? new Map<string, Area>() : tableIn(areasFile, readAreas);
  if (areas === undefined) return undefined;
  const isOfficial = areaOfCouncil(areas, council) !== undefined;
  const needs = {
    years: shows === "own years" || !isOfficial,
    neighbours: shows === "neighbours" && isOfficial && council.neighbours.length === 0,
  };
  const [yearsFile, neighboursFile] = await Promise.all([
    needs.years ? read(inData(YEARS_FILE)) : NOT_ASKED,
    needs.neighbours ? read(inData(NEIGHBOURS_FILE)) : NOT_ASKED,
  ]);
  const [years, neighbours] = [optionalIn(yearsFile, readYears), optionalIn(neighboursFile, readNeighbours)];
  if (years === undefined || neighbours === undefined) return undefined;
  return { around: { council, areas, neighbours, years }, files: [areasFile, yearsFile, neighboursFile] };
}

const NOT_ASKED: FileRead = { kind: "absent" };

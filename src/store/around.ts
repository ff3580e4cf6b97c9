import type { Area } from "../core/comparators/area.ts";
import type { Around } from "../core/comparators/standing/compared.ts";
import { areaOfCouncil } from "../core/comparators/standing/whose.ts";
import { isComparable, type Indicator } from "../core/indicator.ts";
import { readAreas } from "../core/tables/areas.ts";
import { readNeighbours } from "../core/tables/neighbours.ts";
import { NEIGHBOURS_FILE, OTHER_AREAS_FILE, YEARS_FILE } from "../core/tables/paths.ts";
import { readYears } from "../core/tables/years.ts";
import type { Edition } from "./edition.ts";
import { inData, readAll, type FileRead, type ReadFile } from "./files.ts";
import { optionalIn, tableIn } from "./tables.ts";

/** Whether the page of an indicator shows other areas' figures beside it. */
export function hasComparators(indicator: Indicator): boolean {
  return indicator.comparator !== "" && isComparable(indicator);
}

/** What a council is set among, and the files that say so. */
export type AroundRead = { readonly around: Around; readonly files: readonly FileRead[] };

/**
 * Areas, own years and, where they are asked for and the council does not name its own, neighbours; undefined where a file cannot be fetched or is not what we publish. Each may be
 * absent: without areas there is nothing to compare.
 */
export async function readAround(
  read: ReadFile,
  edition: Pick<Edition, "council"> | undefined,
  { withNeighbours }: { readonly withNeighbours: boolean },
): Promise<AroundRead | undefined> {
  if (edition === undefined) return undefined;
  const { council } = edition;
  const files = await readAll(read, { areas: inData(OTHER_AREAS_FILE), years: inData(YEARS_FILE) });
  const areas = files.areas.kind === "absent" ? new Map<string, Area>() : tableIn(files.areas, readAreas);
  const years = optionalIn(files.years, readYears);
  if (areas === undefined || years === undefined) return undefined;
  const isOfModel = council.neighbours.length === 0 && areaOfCouncil(areas, council) !== undefined;
  const nearest = withNeighbours && isOfModel ? await read(inData(NEIGHBOURS_FILE)) : NOT_ASKED;
  const neighbours = optionalIn(nearest, readNeighbours);
  if (neighbours === undefined) return undefined;
  return { around: { council, areas, neighbours, years }, files: [files.areas, files.years, nearest] };
}

const NOT_ASKED: FileRead = { kind: "absent" };

import type { Area, StatisticalNeighbour } from "../comparators/area.ts";
import { COUNCIL_FILE } from "../reference/publishedCouncil.ts";
import { ACTIONS } from "../tables/actions.ts";
import { BREAKDOWNS } from "../tables/breakdowns.ts";
import { COMMENTARY } from "../tables/commentary.ts";
import { EVALUATIONS } from "../tables/evaluations.ts";
import { EVENTS } from "../tables/events.ts";
import { INDICATORS } from "../tables/indicators.ts";
import { KNOWN_NAMES } from "../tables/knownNames.ts";
import { QUESTIONS } from "../tables/questions.ts";
import { RELATIONS } from "../tables/relations.ts";
import type { ReferenceTable } from "../tables/reference.ts";
import type { Records } from "../tables/table.ts";
import { TARGETS } from "../tables/targets.ts";
import { VOICES } from "../tables/voices.ts";

/** What a council begins with: the areas, its neighbours and the first set of indicators, as `reference/` holds them. */
export type Beginning = {
  readonly areas: ReadonlyMap<string, Area>;
  readonly neighbours: readonly StatisticalNeighbour[];
  /** The text of `indicators.csv`. */
  readonly indicators: string;
};

/**
 * The reference files of a council that begins, by name: `council.json` with its name, newest ONS code, region and similar councils, the
 * first set of indicators, `known_names.csv` with these names, and the other tables with their header alone. Nothing in them is a figure or a promise.
 */
export function startingFiles(
  authority: Area,
  { areas, neighbours, indicators }: Beginning,
  write: (records: Records) => string,
): ReadonlyMap<string, string> {
  const similar = neighbours
    .filter(({ areaCode }) => areaCode === authority.code)
    .toSorted((a, b) => a.place - b.place)
    .flatMap(({ neighbourCode }) => areas.get(neighbourCode)?.name ?? []);
  const council = {
    schema: 1,
    name: authority.name,
    la_code: authority.onsCodes[0] ?? "",
    region: regionOf(authority, areas),
    neighbours: similar,
    neighbours_note: NEIGHBOURS_NOTE,
  };
  return new Map([
    [COUNCIL_FILE, `${JSON.stringify(council, null, 2)}\n`],
    [INDICATORS.file, indicators],
    [
      KNOWN_NAMES.file,
      write({
        header: Object.keys(KNOWN_NAMES.columns),
        rows: [authority.name, ...similar].map((name) => [name, "place", WHO_NAMED_THEM]),
      }),
    ],
    ...EMPTY.map(({ file, columns }) => [file, write({ header: Object.keys(columns), rows: [] })] as const),
  ]);
}

const NEIGHBOURS_NOTE =
  "The ten most similar authorities by the Department for Education’s statistical neighbours model of 2025, the most similar first.";

/** Who says that these are names of authorities, and nobody's. */
const WHO_NAMED_THEM = "Department for Education";

const EMPTY: readonly Pick<ReferenceTable, "file" | "columns">[] = [
  TARGETS,
  BREAKDOWNS,
  RELATIONS,
  EVENTS,
  ACTIONS,
  COMMENTARY,
  QUESTIONS,
  VOICES,
  EVALUATIONS,
];

/** The name of an authority's region; Inner and Outer London (ONS codes E13…) are parts of London. */
export function regionOf({ region }: Area, areas: ReadonlyMap<string, Area>): string {
  const own = areas.get(region);
  if (own === undefined) return "";
  return own.onsCodes.some((code) => code.startsWith("E13")) ? "London" : own.name;
}

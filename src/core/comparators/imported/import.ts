import type { Indicator } from "../../indicator.ts";
import { inFile, type Issue } from "../../issue.ts";
import { missingFile } from "../../tables/checks.ts";
import type { Area, StatisticalNeighbour } from "../area.ts";
import { counterpartsIn, type Counterparts } from "../lait/counterparts.ts";
import { sourceIdOf, sourceOf } from "../lait/extract.ts";
import { laitEvidence, laitSightings } from "../lait/seen.ts";
import { FIGURES_FILE, LAIT_FILES, readLaitTables, type Lait, type LaitTables } from "../lait/tables.ts";
import { livesIn } from "../lives.ts";
import { readNeighbourModel } from "../published/neighbours.ts";
import { evidenceIn, sightingsIn } from "../published/seen.ts";
import { neighbourSource } from "../published/source.ts";
import { joinedAreas } from "../sightings.ts";
import type { ComparatorSource } from "../source.ts";
import type { SourceEdition } from "./edition.ts";
import type { FilesByKind, FolderFile } from "./given.ts";
import { importedOf, type Imported } from "./imported.ts";
import { accountOf, readStatistics, statisticUses, type FileAccount } from "./statistics.ts";

/** Everything that is read from a folder of the Department's files. */
export type Import = {
  readonly imported: readonly Imported[];
  readonly areas: readonly Area[];
  readonly neighbours: readonly StatisticalNeighbour[];
  /** Sources that are about no indicator. */
  readonly otherSources: readonly ComparatorSource[];
  /** What became of the rows of the tool's extract; undefined where there is none. */
  readonly counterparts: Counterparts | undefined;
  /** What became of the rows of every other file. */
  readonly accounts: readonly FileAccount[];
  /** Files that were left aside, by their paths. */
  readonly others: readonly string[];
  /** Indicators that name a measure of which no file has a row. */
  readonly missing: readonly Indicator[];
  /** Indicators that name a known measure of which the other record that was given has no figures. */
  readonly notHeld: readonly Indicator[];
};

/** An import, or the faults of the files: never both. */
export type ImportRead = { readonly read: Import | undefined; readonly issues: readonly Issue[] };

/**
 * Reads a folder's files for the indicators that name a measure. A statistic as the Department published it is believed before the
 * tool, which repeats it without its parts and without saying why a figure is missing; a newer release before an older one.
 */
export function importFrom(
  given: FilesByKind,
  indicators: readonly Indicator[],
  editionOf: (file: FolderFile) => SourceEdition,
): ImportRead {
  const wanted = indicators.filter(({ comparator }) => comparator !== "");
  const tool = readTool(given, editionOf);
  const measures = new Set(wanted.map(({ comparator }) => comparator));
  const dated = given.statistics.map((each) => ({ ...each, edition: editionOf(each.given) }));
  const { statistics, issues: inStatistics } = readStatistics(dated, measures);
  const models = given.models.map((file) => ({ file, model: readNeighbourModel(file.table) }));
  const issues = [
    ...tool.issues,
    ...inStatistics,
    ...models.flatMap(({ file, model }) => inFile(file.path, model.issues)),
  ];
  if (issues.length > 0) return { read: undefined, issues };

  const sightings = statistics.flatMap(({ statistic }) => sightingsIn(statistic));
  const evidence = statistics.flatMap(({ statistic }) => evidenceIn(statistic));
  const { lait } = tool;
  const areas = joinedAreas(
    [...(lait === undefined ? [] : laitSightings(lait)), ...sightings],
    livesIn([...(lait === undefined ? [] : laitEvidence(lait)), ...evidence]),
  );
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const definitionOf = (measure: string) => lait?.measures.get(measure)?.definition ?? "";
  const uses = statisticUses(statistics, wanted, byCode, definitionOf);
  const edition = tool.edition;
  const counterparts = lait && edition ? counterpartsIn(lait, wanted, sourceIdOf(edition)) : undefined;
  const imported = wanted.flatMap((indicator) => {
    const published = uses.filter((use) => use.indicator === indicator).map(({ from }) => from);
    const found = counterparts?.counterparts.find((each) => each.indicator === indicator);
    const ofTool =
      found && edition ? [{ source: sourceOf(found, edition), comparators: found.comparators }] : [];
    const inOrder = [...published, ...ofTool];
    return inOrder.some(({ comparators }) => comparators.length > 0)
      ? [importedOf(indicator, inOrder, byCode)]
      : [];
  });
  const has = new Set(imported.map(({ indicator }) => indicator));
  const newestModel = models.at(-1);
  return {
    read: {
      ...{ imported, areas, counterparts },
      neighbours: newestModel?.model.neighbours ?? [],
      otherSources: newestModel === undefined ? [] : [neighbourSource(editionOf(newestModel.file))],
      accounts: [
        ...statistics.map(({ statistic }) => accountOf(statistic, uses)),
        ...models.map(({ file, model }) => modelAccount(file, model.unread)),
      ],
      others: given.others.map(({ path }) => path),
      missing: wanted.filter((indicator) => !has.has(indicator)),
      notHeld: [],
    },
    issues: [],
  };
}

type ToolRead = {
  readonly lait: Lait | undefined;
  readonly edition: SourceEdition | undefined;
  readonly issues: readonly Issue[];
};

/** The tool's extract, if any of its files is there, or if nothing else is: then the missing ones are issues. */
function readTool(given: FilesByKind, editionOf: (file: FolderFile) => SourceEdition): ToolRead {
  const none = { lait: undefined, edition: undefined, issues: [] };
  const hasOthers = given.statistics.length + given.models.length > 0;
  if (given.lait.size === 0 && hasOthers) return none;
  const missing = LAIT_FILES.filter((file) => !given.lait.has(file));
  if (missing.length > 0) return { ...none, issues: missing.map(missingFile) };
  const tables = Object.fromEntries([...given.lait].map(([file, { table }]) => [file, table]));
  const figures = given.lait.get(FIGURES_FILE);
  return { ...readLaitTables(tables as LaitTables), edition: figures && editionOf(figures) };
}

function modelAccount({ path, table }: FolderFile, unread: readonly number[]): FileAccount {
  return {
    path,
    rows: table.length - 1,
    used: table.length - 1 - unread.length,
    unasked: 0,
    unread: unread.map((row) => ({ row, measure: "neighbours", reason: { code: "value" } })),
    joint: 0,
    silent: [],
  };
}

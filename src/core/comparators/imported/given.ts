import { FIGURES_FILE, LAIT_FILES } from "../lait/tables.ts";
import { layoutOf, type Layout } from "../published/layout.ts";
import { isNeighbourModel } from "../published/neighbours.ts";
import type { Table } from "../../tables/table.ts";

/** A CSV of the folder: its path there, the SHA-256 of its text in hex, and its rows. */
export type FolderFile = { readonly path: string; readonly hash: string; readonly table: Table };

type LaitFile = (typeof LAIT_FILES)[number];

/** The files of a folder by what they are. */
export type FilesByKind = {
  /** Those of an extract of the interactive tool, known by their names. */
  readonly lait: ReadonlyMap<LaitFile, FolderFile>;
  /** Statistics, known by their columns. */
  readonly statistics: readonly { readonly given: FolderFile; readonly layout: Layout }[];
  /** Models of statistical neighbours, known by their columns. */
  readonly models: readonly FolderFile[];
  /** Nothing that an import reads. */
  readonly others: readonly FolderFile[];
};

/** Sorts the files of a folder by what they are. */
export function sortFiles(files: readonly FolderFile[], layouts: readonly Layout[]): FilesByKind {
  const lait = new Map<LaitFile, FolderFile>();
  const statistics: { given: FolderFile; layout: Layout }[] = [];
  const [models, others]: [FolderFile[], FolderFile[]] = [[], []];
  for (const given of files) {
    const header = given.table[0]?.cells ?? [];
    const ofTool = LAIT_FILES.find((name) => nameIn(given.path) === name);
    const layout = layoutOf(header, layouts);
    if (ofTool !== undefined) lait.set(ofTool, given);
    else if (isNeighbourModel(header)) models.push(given);
    else if (layout !== undefined) statistics.push({ given, layout });
    else others.push(given);
  }
  return { lait, statistics, models, others };
}

/** The files of which an edition is asked: the tool's figures, statistics and models. */
export function filesInUse({ lait, statistics, models }: FilesByKind): FolderFile[] {
  const figures = lait.get(FIGURES_FILE);
  return [...(figures ? [figures] : []), ...statistics.map(({ given }) => given), ...models];
}

function nameIn(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

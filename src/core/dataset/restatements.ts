import { FIGURE_COLUMNS } from "../observation.ts";
import { readMonth } from "../period.ts";
import type { Table } from "../tables/table.ts";
import { readPublished } from "./cell.ts";
import type { Revision } from "./dataset.ts";

/** A revision as it is published: with the release that made it, when, and the code of its reason (`-` for none). */
export type Restatement = Revision & {
  readonly release: number;
  /** An ISO instant, in UTC. */
  readonly time: string;
  readonly reason: string;
};

/** `revisions/<indicator>.csv`, oldest first; undefined for a file that is not what we write. */
export function readRestatements([header, ...rows]: Table): Restatement[] | undefined {
  const names = header?.cells ?? [];
  if (!["release", "time", "reason", "period", "indicator", "column", "from", "to"].every(isIn(names)))
    return undefined;
  const restatements: Restatement[] = [];
  for (const { cells } of rows) {
    const cell = (name: string) => cells[names.indexOf(name)] ?? "";
    const period = readMonth(cell("period"));
    const column = FIGURE_COLUMNS.find((each) => each === cell("column"));
    const [from, to] = [readPublished(cell("from")), readPublished(cell("to"))];
    const isFigure = (["from", "to"] as const).every(
      (end) => cell(end) === "" || readPublished(cell(end)) !== undefined,
    );
    if (period === undefined || column === undefined || !isFigure) return undefined;
    restatements.push({
      ...{ release: Number(cell("release")), time: cell("time"), reason: cell("reason") },
      ...{ period, indicator: cell("indicator"), breakdown: cell("breakdown"), category: cell("category") },
      ...{ column, from, to },
    });
  }
  return restatements;
}

function isIn(names: readonly string[]): (name: string) => boolean {
  return (name) => names.includes(name);
}

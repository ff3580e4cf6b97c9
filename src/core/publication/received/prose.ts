import { inFile, type Issue } from "../../issue.ts";
import { remembering } from "../../remembering.ts";
import { personalInProse, type Prose } from "../../screen/prose.ts";
import { tellsSmallCount } from "../../story/smallCounts.ts";
import { ACTIONS, ACTIONS_PROSE } from "../../tables/actions.ts";
import { COMMENTARY, COMMENTARY_PROSE } from "../../tables/commentary.ts";
import { EVENTS, EVENTS_PROSE } from "../../tables/events.ts";
import { TARGETS, TARGETS_PROSE } from "../../tables/targets.ts";
import type { ReceivedReference } from "./reference.ts";
import { suspected } from "./screened.ts";

/** The council's files that have free text, with the columns that hold it. */
const WRITTEN: readonly (readonly [file: string, columns: Readonly<Record<string, Prose>>])[] = [
  [COMMENTARY.file, COMMENTARY_PROSE],
  [EVENTS.file, EVENTS_PROSE],
  [ACTIONS.file, ACTIONS_PROSE],
  [TARGETS.file, TARGETS_PROSE],
];

/** The faults that refuse the council's own words: they name a person, or say how few people a hidden figure counts. */
export function proseFaults({ parsed }: Pick<ReceivedReference, "parsed">, threshold: number): Issue[] {
  return WRITTEN.flatMap(([file, columns]) => {
    const [header, ...rows] = parsed.get(file)?.table ?? [];
    const names = (header?.cells ?? []).map((cell) => cell.trim());
    const places = Object.entries(columns).map(([column, as]) => ({
      column,
      at: names.indexOf(column),
      inCell: remembering((cell) => faultsIn(cell, as, threshold)),
    }));
    const found = rows.flatMap(({ row, cells }) =>
      places.flatMap(({ column, at, inCell }) =>
        inCell(cells[at] ?? "").map((issue) => ({ ...issue, row, column })),
      ),
    );
    return inFile(file, found);
  });
}

function faultsIn(cell: string, as: Prose, threshold: number): Issue[] {
  const kind = personalInProse(cell, as);
  if (kind !== undefined) return [suspected({ kind })];
  return tellsSmallCount(cell, threshold) ? [{ code: "small-count-told" }] : [];
}

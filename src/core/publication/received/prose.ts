import { inFile, type Issue } from "../../issue.ts";
import { remembering } from "../../remembering.ts";
import { personalInProse, type Prose } from "../../screen/prose.ts";
import { tellsSmallCount } from "../../story/smallCounts.ts";
import type { Csv } from "../files.ts";
import { suspected } from "./screened.ts";

/** The cells of the council's files in which anything may be written, and what each is for. */
const PROSE: Readonly<Record<string, Readonly<Record<string, Prose>>>> = {
  "commentary.csv": { role: "role", kind: "text", text: "text" },
  "events.csv": {
    kind: "text",
    title: "dated-text",
    detail: "dated-text",
    source: "dated-text",
    url: "dated-text",
  },
  "actions.csv": {
    ...{ title: "dated-text", priority: "text", status: "text", owner: "role" },
    ...{ evidence: "dated-text", source: "dated-text" },
  },
  "targets.csv": { definition: "dated-text", source: "dated-text" },
};

/** What the council's own words may never tell: who a person is, or how few people a hidden figure counts. */
export function proseFaults(texts: ReadonlyMap<string, string>, threshold: number, csv: Csv): Issue[] {
  return Object.entries(PROSE).flatMap(([file, columns]) => {
    const text = texts.get(file);
    if (text === undefined) return [];
    const [header, ...rows] = csv.read(text).table;
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

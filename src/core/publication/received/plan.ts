import { plannedTotal } from "../../council.ts";
import type { Issue } from "../../issue.ts";
import type { ActionEntry } from "../../reference/others.ts";
import { ACTIONS } from "../../tables/actions.ts";
import { entriesIn } from "../../tables/entries.ts";
import type { ReceivedReference } from "./reference.ts";

type Read = Pick<ReceivedReference, "parsed" | "reference">;

/**
 * Days by which an action was published as due, and which the council's file no longer has, in `due` or in `due_before`. What was promised
 * stays, so that the plan's page can say what was promised first. An action that is no longer in the plan promises nothing.
 */
export function movedDueDays(before: Read, after: Read): Issue[] {
  const now = new Map(entriesOf(after).map(({ row, cells }) => [cells.id, { row, cells }]));
  return entriesOf(before).flatMap(({ cells: { id, due, due_before: earlier } }) => {
    const kept = now.get(id);
    const promised = [...earlier, ...(due === undefined ? [] : [due])];
    const lost =
      kept && promised.find((day) => day !== kept.cells.due && !kept.cells.due_before.includes(day));
    if (kept === undefined || lost === undefined) return [];
    return [{ code: "due-moved", file: ACTIONS.file, row: kept.row, column: "due", action: id, due: lost }];
  });
}

/**
 * Where the plan has another number of actions than `council.json` says, in all or of one priority. What is published already was
 * answered for: nobody is asked again.
 */
export function planCountDoubts(before: Read, after: Read): Issue[] {
  const published = differencesIn(before).map(textOf);
  return differencesIn(after)
    .filter((each) => !published.includes(textOf(each)))
    .map((each) => ({ code: "plan-count-differs", file: ACTIONS.file, ...each }));
}

type Difference = { readonly priority: string; readonly said: number; readonly listed: number };

function differencesIn(read: Read): Difference[] {
  const said = read.reference?.council.improvementPlan ?? [];
  if (said.length === 0) return [];
  const entries = entriesOf(read);
  const all = { priority: "", said: plannedTotal(said), listed: entries.length };
  const each = said.map(({ priority, actions }) => ({
    ...{ priority, said: actions },
    listed: entries.filter(({ cells }) => cells.priority === priority).length,
  }));
  return [all, ...each].filter(({ said: one, listed }) => one !== listed);
}

function textOf({ priority, said, listed }: Difference): string {
  return [priority, said, listed].join("\n");
}

/** An action that moves no figure needs something else by which to tell that it was done. */
export function actionNotes(entries: readonly ActionEntry[]): Issue[] {
  return entries
    .filter(({ cells }) => cells.indicators === "" && cells.evidence === "")
    .map(({ row }) => ({ code: "action-without-evidence", row, column: "evidence" }));
}

function entriesOf({ parsed }: Pick<Read, "parsed">): readonly ActionEntry[] {
  return entriesIn(ACTIONS, parsed.get(ACTIONS.file)?.table).entries;
}

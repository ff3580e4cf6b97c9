import type { Action } from "../../src/core/action.ts";

/** An action of a plan: without a day, and not done. */
export function action(id: string, changed: Partial<Action> = {}): Action {
  return {
    ...{ id, title: `Action ${id}`, priority: "immediate", status: "in progress", owner: "Head of care" },
    ...{ agreedOn: undefined, due: undefined, dueBefore: [], completedOn: undefined },
    ...{ indicators: [], fromEvent: "", evidence: "", source: "" },
    ...changed,
  };
}

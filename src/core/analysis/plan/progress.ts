import type { Action } from "../../action.ts";
import { daysBetween, type Day } from "../../period.ts";

/** How an action of the improvement plan stands on a day. */
export type ActionState =
  | { readonly kind: "done"; readonly on: Day; readonly isLate: boolean }
  | { readonly kind: "overdue"; readonly due: Day; readonly days: number }
  /** `due` is undefined where the plan sets no day: it can never be overdue. */
  | { readonly kind: "to-do"; readonly due: Day | undefined };

/**
 * How an action stands at the end of `today`. It is done from the day on which it was completed, whatever its status says; until then
 * it is overdue from the day after the one that was set.
 */
export function actionStateOf(
  { due, completedOn }: Pick<Action, "due" | "completedOn">,
  today: Day,
): ActionState {
  if (completedOn !== undefined && completedOn <= today)
    return { kind: "done", on: completedOn, isLate: due !== undefined && completedOn > due };
  if (due !== undefined && due < today) return { kind: "overdue", due, days: daysBetween(due, today) };
  return { kind: "to-do", due };
}

/** How many of some actions are done, overdue and still to come: together all of them. */
export type Progress = {
  readonly all: number;
  readonly done: number;
  /** Of those that are done: how many were late. */
  readonly doneLate: number;
  readonly overdue: number;
  readonly toDo: number;
};

/** How some actions stand at the end of `today`, in numbers. */
export function progressOf(actions: readonly Action[], today: Day): Progress {
  const states = actions.map((each) => actionStateOf(each, today));
  const count = (is: (state: ActionState) => boolean) => states.filter(is).length;
  return {
    all: actions.length,
    done: count(({ kind }) => kind === "done"),
    doneLate: count((state) => state.kind === "done" && state.isLate),
    overdue: count(({ kind }) => kind === "overdue"),
    toDo: count(({ kind }) => kind === "to-do"),
  };
}

/** Actions with the same word in a column, such as their owner, in the order in which the words first come. */
export function actionsBy(
  actions: readonly Action[],
  column: "owner" | "priority",
): readonly (readonly [word: string, actions: readonly Action[]])[] {
  const words = [...new Set(actions.map((each) => each[column]))];
  return words.map((word) => [word, actions.filter((each) => each[column] === word)]);
}

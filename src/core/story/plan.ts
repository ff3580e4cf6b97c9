import type { Action } from "../action.ts";
import type { ActionState, Progress } from "../analysis/plan/progress.ts";
import type { Since } from "../analysis/plan/since.ts";
import { plannedTotal, type PlannedActions } from "../council.ts";
import { dayName, monthName, type Day } from "../period.ts";
import { signalWords } from "./signals.ts";
import { timesWords } from "./timesWords.ts";

/** `19 actions as at 20 October 2026: 11 done (1 of them late), 8 overdue.` */
export function progressSentence({ all, done, doneLate, overdue, toDo }: Progress, day: Day): string {
  const late = doneLate === 0 ? "" : ` (${doneLate} of them late)`;
  const parts = [
    ...(done > 0 ? [`${done} done${late}`] : []),
    ...(overdue > 0 ? [`${overdue} overdue`] : []),
    ...(toDo > 0 ? [`${toDo} still to do`] : []),
  ];
  return `${all === 1 ? "1 action" : `${all} actions`} as at ${dayName(day)}: ${parts.join(", ")}.`;
}

/** How an action stands, in words: `Overdue: it was due by 31 July 2026`. */
export function actionStateWords(state: ActionState): string {
  switch (state.kind) {
    case "done":
      return state.isLate ? `Done late, on ${dayName(state.on)}` : `Done on ${dayName(state.on)}`;
    case "overdue":
      return `Overdue: it was due by ${dayName(state.due)}`;
    case "to-do":
      return state.due === undefined ? "To do; no day is set" : `To do by ${dayName(state.due)}`;
  }
}

/** What was promised first and how often that moved; undefined where it never did. */
export function promisedWords({ dueBefore }: Pick<Action, "dueBefore">): string | undefined {
  const [first] = dueBefore;
  if (first === undefined) return undefined;
  return `First promised for ${dayName(first)}; moved ${timesWords(dueBefore.length)} since.`;
}

/** Whether every action that the plan says it has is listed; undefined where the council does not say how many it has. */
export function planTotalSentence(said: readonly PlannedActions[], listed: number): string | undefined {
  if (said.length === 0) return undefined;
  const total = plannedTotal(said);
  return total === listed
    ? `The plan has ${total} actions, and each is listed here.`
    : `The plan has ${total} actions, and ${listed} are listed here. The council has not said why.`;
}

/** What the signal rule says of a figure since an action was done. It names no cause. */
export function sinceSignalWords({ after, signals }: Since): string {
  if (after === undefined) return "no later month is published yet";
  if (signals === undefined) return "it has no limits, so that no signal can be told";
  const [signal] = signals;
  if (signal === undefined) return "no signal yet";
  return `a signal since: ${monthName(signal.months[0])} is ${signalWords(signal)}`;
}

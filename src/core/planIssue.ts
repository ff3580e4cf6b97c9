import type { Day } from "./period.ts";

/** The issues of the improvement plan: what it promised, how many actions it has, and by what one can tell that they were done. */

/** A day by which an action was published as due, and which the file no longer has. */
export type PlanFault = { readonly code: "due-moved"; readonly action: string; readonly due: Day };

/** The plan has another number of actions than `council.json` says: in all where `priority` is "", or of one. */
export type PlanDoubt = {
  readonly code: "plan-count-differs";
  readonly priority: string;
  readonly said: number;
  readonly listed: number;
};

/** An action that names neither an indicator nor evidence. */
export type PlanNote = { readonly code: "action-without-evidence" };

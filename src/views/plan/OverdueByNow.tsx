import type { ActionState } from "../../core/analysis/plan/progress.ts";
import { lateAttributes } from "../latePlace.ts";

type Props = {
  readonly state: ActionState;
  readonly home: string;
};

/** The place where the script says that an action has become overdue. */
export function OverdueByNow({ state, home }: Props) {
  if (state.kind !== "to-do" || state.due === undefined) return null;
  const late = lateAttributes({ says: " Overdue now", after: state.due, home });
  return <span className="plan__overdue" {...late} />;
}

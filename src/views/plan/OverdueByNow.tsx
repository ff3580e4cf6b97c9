import type { ActionState } from "../../core/analysis/plan/progress.ts";

type Props = {
  readonly state: ActionState;
  /** The site’s address: a copy elsewhere may be old without anything being late. */
  readonly home: string;
};

/** The place where the script says that an action has become overdue (`sayWhetherLate`). A page does not know when it is read. */
export function OverdueByNow({ state, home }: Props) {
  if (state.kind !== "to-do" || state.due === undefined) return null;
  return (
    <span className="plan__overdue" data-late=" Overdue now" data-late-after={state.due} data-home={home} />
  );
}

import { DataTable } from "../../components/DataTable.tsx";
import type { Action } from "../../core/action.ts";
import { actionStateOf, progressOf } from "../../core/analysis/plan/progress.ts";
import { capitalised } from "../../core/format.ts";
import { dayName, type Day } from "../../core/period.ts";
import { actionStateWords, progressSentence } from "../../core/story/plan.ts";
import { OverdueByNow } from "../plan/OverdueByNow.tsx";
import { Owners } from "../plan/Owners.tsx";

type Props = {
  readonly actions: readonly Action[];
  /** The day of the edition. */
  readonly day: Day;
  /** The site’s address. */
  readonly home: string;
};

/** The improvement plan: progress by owner, what is overdue first, then every action. Nothing where the council publishes none. */
export function PlanPages({ actions, day, home }: Props) {
  if (actions.length === 0) return null;
  const states = actions.map((action) => ({ action, state: actionStateOf(action, day) }));
  const overdue = states.filter(({ state }) => state.kind === "overdue");
  const others = states.filter(({ state }) => state.kind !== "overdue");
  const rowsOf = (some: typeof states) =>
    some.map(({ action, state }) => ({
      key: action.id,
      cells: [
        action.title,
        action.owner === "" ? "nobody is named" : action.owner,
        capitalised(action.priority),
        <span key="state">
          {actionStateWords(state)}
          <OverdueByNow state={state} home={home} />
        </span>,
      ],
    }));
  const columns = [
    { key: "action", label: "Action" },
    { key: "owner", label: "Who" },
    { key: "priority", label: "Priority" },
    { key: "state", label: "How it stands" },
  ];
  return (
    <section className="sheet plan" id="plan" aria-labelledby="plan-heading">
      <h2 id="plan-heading">The improvement plan</h2>
      <p>{progressSentence(progressOf(actions, day), day)}</p>
      <Owners actions={actions} day={day} />
      <h3>Overdue</h3>
      {overdue.length === 0 ? (
        <p>{`No action was overdue as at ${dayName(day)}.`}</p>
      ) : (
        <DataTable
          caption={`Overdue as at ${dayName(day)}`}
          columns={columns}
          rows={rowsOf(overdue.toSorted((a, b) => daysOver(b.state) - daysOver(a.state)))}
        />
      )}
      {others.length === 0 ? null : (
        <>
          <h3>All other actions</h3>
          <DataTable caption="Done, or still to do" columns={columns} rows={rowsOf(others)} />
        </>
      )}
    </section>
  );
}

/** How many days an action is overdue; 0 where it is not. */
function daysOver(state: ReturnType<typeof actionStateOf>): number {
  return state.kind === "overdue" ? state.days : 0;
}

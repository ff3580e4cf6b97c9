import { DataTable } from "../../components/DataTable.tsx";
import type { Action } from "../../core/action.ts";
import { actionsBy, progressOf } from "../../core/analysis/plan/progress.ts";
import type { Day } from "../../core/period.ts";

type Props = { readonly actions: readonly Action[]; readonly day: Day };

/** How many actions each owner has, and how many of them are done and overdue on a day: together all of the plan. */
export function Owners({ actions, day }: Props) {
  const rowOf = (name: string, own: readonly Action[]) => {
    const { all, done, overdue } = progressOf(own, day);
    return { key: name, cells: [name, ...[all, done, overdue].map(String)] };
  };
  return (
    <DataTable
      caption="Actions by who does them"
      columns={[
        { key: "owner", label: "Who" },
        { key: "all", label: "All", numeric: true },
        { key: "done", label: "Done", numeric: true },
        { key: "overdue", label: "Overdue", numeric: true },
      ]}
      rows={[...actionsBy(actions, "owner").map(([owner, own]) => rowOf(owner, own)), rowOf("All", actions)]}
    />
  );
}

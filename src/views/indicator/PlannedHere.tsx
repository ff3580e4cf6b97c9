import { SectionHeading } from "../../components/SectionHeading.tsx";
import type { Action } from "../../core/action.ts";
import { actionStateOf } from "../../core/analysis/plan/progress.ts";
import { asAt } from "../../core/releases/newest.ts";
import { actionStateWords } from "../../core/story/plan.ts";
import { PLAN_PATH } from "../href.ts";
import { useEdition, useHref } from "../site.ts";

/** Where the actions that should move a figure stand on its page. */
export const PLANNED_ID = "plan";

/** The actions of the improvement plan that should move a figure, each with how it stands; nothing where there are none. */
export function PlannedHere({ actions }: { readonly actions: readonly Action[] }) {
  const { releases } = useEdition();
  const href = useHref();
  const day = asAt(releases);
  if (actions.length === 0 || day === undefined) return null;
  return (
    <section aria-labelledby={PLANNED_ID}>
      <SectionHeading id={PLANNED_ID}>In the improvement plan</SectionHeading>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <a href={`${href(PLAN_PATH)}#${action.id}`}>{action.title}</a>.{" "}
            {actionStateWords(actionStateOf(action, day))}.
          </li>
        ))}
      </ul>
    </section>
  );
}

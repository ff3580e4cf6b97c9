import { SectionHeading } from "../../components/SectionHeading.tsx";
import type { Action } from "../../core/action.ts";
import { actionsBy, actionStateOf, progressOf } from "../../core/analysis/plan/progress.ts";
import { capitalised } from "../../core/format.ts";
import type { Day } from "../../core/period.ts";
import { asAt } from "../../core/releases/newest.ts";
import { eventDayName } from "../../core/story/eventDay.ts";
import {
  actionStateWords,
  planTotalSentence,
  progressSentence,
  promisedWords,
} from "../../core/story/plan.ts";
import { ACTIONS_FILE } from "../../core/tables/paths.ts";
import { siteHead, type HeadOf } from "../head.ts";
import { dataPath, TIMELINE_PATH } from "../href.ts";
import { NamedIndicators } from "../NamedIndicators.tsx";
import { useEdition, useHref, usePlan } from "../site.ts";
import { OverdueByNow } from "./OverdueByNow.tsx";
import { Owners } from "./Owners.tsx";
import { SinceDone } from "./SinceDone.tsx";

/** What the page says of itself where its link is shared. */
export const planHead: HeadOf<unknown> = (page) => {
  const { edition, state } = page;
  const day = asAt(edition.releases);
  if (state.plan.state !== "loaded" || day === undefined) return undefined;
  const { actions } = state.plan.value;
  if (actions.length === 0) return siteHead(page);
  const description = `The improvement plan of ${edition.council.name}. ${progressSentence(progressOf(actions, day), day)}`;
  return { ...siteHead(page), description };
};

/** The improvement plan: what was agreed, what is overdue, and what the figures have done since. */
export function PlanView() {
  const { council, releases } = useEdition();
  const { actions } = usePlan();
  const href = useHref();
  const total = planTotalSentence(council.improvementPlan, actions.length);
  const day = asAt(releases);
  if (actions.length === 0 || day === undefined)
    return (
      <div className="prose">
        <h1 tabIndex={-1}>The improvement plan</h1>
        <p className="lead">The council has not published an improvement plan here.</p>
      </div>
    );
  const sources = [...new Set(actions.map(({ source }) => source))].filter(Boolean);
  return (
    <div className="listed">
      <header className="prose">
        <h1 tabIndex={-1}>The improvement plan</h1>
        <p className="lead">{progressSentence(progressOf(actions, day), day)}</p>
        <p>
          {total === undefined ? "" : `${total} `}Whether an action is overdue is worked out from its day.
          What a figure has done since an action was done stands beside it, and does not say that the action
          is why: other things happened too.
        </p>
      </header>
      {actionsBy(actions, "priority").map(([priority, own], index) => (
        <section key={priority} aria-labelledby={`priority-${index + 1}`}>
          <SectionHeading id={`priority-${index + 1}`}>
            {`${priority === "" ? "Without a priority" : capitalised(priority)} (${own.length})`}
          </SectionHeading>
          <ul className="entries" role="list">
            {own.map((action) => (
              <PlannedAction key={action.id} action={action} day={day} />
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="owners">
        <SectionHeading id="owners">Who does what</SectionHeading>
        <Owners actions={actions} day={day} />
      </section>
      <p className="meta">
        {sources.length === 0 ? "" : `Source: ${sources.join("; ")}. `}
        <a href={href(dataPath(ACTIONS_FILE))}>The plan as data (CSV)</a>
      </p>
    </div>
  );
}

type ActionProps = { readonly action: Action; readonly day: Day };

/** One action: what it is and what shows it on the left; how it stands, and who does it, on the right. */
function PlannedAction({ action, day }: ActionProps) {
  const { council } = useEdition();
  const state = actionStateOf(action, day);
  const promised = promisedWords(action);
  return (
    <li id={action.id} className={`entry entry--${state.kind}`}>
      <div>
        <h3>{action.title}</h3>
        {action.evidence === "" ? null : <p>{action.evidence}</p>}
        {state.kind === "done"
          ? action.indicators.map((id) => <SinceDone key={id} id={id} done={state.on} />)
          : null}
        {state.kind === "done" ? null : <NamedIndicators ids={action.indicators} before="Should move" />}
        <Answered event={action.fromEvent} />
      </div>
      <div>
        <p className="plan__state">
          {actionStateWords(state)}
          <OverdueByNow state={state} home={council.site} />
        </p>
        <p className="meta">{action.owner}</p>
        {state.kind === "done" || action.status === "" ? null : (
          <p className="meta">{`The council says: ${action.status}`}</p>
        )}
        {promised === undefined ? null : <p className="meta">{promised}</p>}
      </div>
    </li>
  );
}

/** The event that an action answers, such as an inspection; nothing where none is named. */
function Answered({ event: id }: { readonly event: string }) {
  const { events } = usePlan();
  const href = useHref();
  const event = events.find((each) => each.id === id);
  if (event === undefined) return null;
  return (
    <p className="meta">
      Because of: <a href={`${href(TIMELINE_PATH)}#${id}`}>{event.title}</a>, {eventDayName(event)}
    </p>
  );
}

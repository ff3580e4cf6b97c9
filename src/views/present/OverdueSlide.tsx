import type { Action } from "../../core/action.ts";
import { actionStateOf } from "../../core/analysis/plan/progress.ts";
import { dayName, type Day } from "../../core/period.ts";
import { overdueHeadline } from "../../core/story/overdue.ts";
import { PLAN_PATH } from "../href.ts";
import { Slide, type SlideMarks } from "./Slide.tsx";
import { frontFacts } from "./slides.ts";

type Props = {
  readonly actions: readonly Action[];
  /** The day of the edition. The script works it out for the day of the meeting (`sayOverdue`). */
  readonly day: Day;
  readonly code: number;
  readonly marks: SlideMarks;
  /** The council’s site: a copy elsewhere may have an old plan. */
  readonly site: string;
  readonly href: (to: string) => string;
};

/** The actions of the improvement plan that are overdue, the longest overdue first. Those that are to come are there, hidden, for the script. */
export function OverdueSlide({ actions, day, code, marks, site, href }: Props) {
  const open = openActions(actions, day);
  const overdue = open.filter(({ due }) => due < day);
  const plan = href(PLAN_PATH);
  return (
    <Slide
      facts={frontFacts("overdue")}
      code={code}
      kicker="Who does it, and by when it was due"
      heading={
        <span data-overdue-heading="" data-home={site}>
          {overdueHeadline(overdue.length, day)}
        </span>
      }
      marks={marks}
      more={{ href: plan, label: "The improvement plan" }}
    >
      <ul className="slide__actions" role="list">
        {open.map(({ id, title, owner, due }) => (
          <li key={id} hidden={due >= day} data-due={due}>
            <a href={`${plan}#${id}`}>{title}</a> <span>{owner}</span>
            <span className="slide__due">
              <span className="slide__by">, due by </span>
              {dayName(due)}
            </span>
          </li>
        ))}
      </ul>
    </Slide>
  );
}

/** The actions that are not done at the end of `day` and have a day, the earliest first. */
export function openActions(actions: readonly Action[], day: Day): (Action & { readonly due: Day })[] {
  return actions
    .flatMap((action) => {
      const { due } = action;
      return due === undefined || actionStateOf(action, day).kind === "done" ? [] : [{ ...action, due }];
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

import type { ReactNode } from "react";

import type { Baselines } from "../core/analysis/baselines.ts";
import type { Change } from "../core/analysis/change.ts";
import type { Summary } from "../core/analysis/summary.ts";
import { capitalised } from "../core/format.ts";
import type { Indicator } from "../core/indicator.ts";
import { isByQuarter } from "../core/quarter.ts";
import { amountsOf } from "../core/story/amounts.ts";
import { averageText, extremeText } from "../core/story/baselines.ts";
import { changeText } from "../core/story/change.ts";
import { extremeTerms } from "../core/story/superlative.ts";
import { spanOf } from "../core/story/when.ts";
import { PublishedTarget } from "./PublishedFigure.tsx";
import { StatusTag } from "./StatusTag.tsx";
import { unbroken } from "./Unbroken.tsx";

type Props = { readonly summary: Summary; readonly baselines: Baselines };

/** The newest figure against each of its baselines, side by side. */
export function ChangeStrip({ summary, baselines }: Props) {
  const { indicator, aim, status, sinceLast, sinceLastYear } = summary;
  const { average, ends } = baselines;
  const terms = ends && extremeTerms(indicator, ends);
  const isYearly = indicator.frequency === "annual";
  return (
    <dl className="strip">
      {sinceLast === undefined || isYearly ? null : (
        <Entry term={`Compared with ${figureBefore(indicator)}`} when={spanOf(indicator, sinceLast.from)}>
          {changeIn(sinceLast, indicator)}
        </Entry>
      )}
      <Entry term={`Compared with ${figureLastYear(indicator)}`} when={spanOf(indicator, sinceLastYear.from)}>
        {changeIn(sinceLastYear, indicator)}
      </Entry>
      {average === undefined ? null : (
        <Entry term={`Average of the ${isByQuarter(indicator) ? "four quarters" : "twelve months"} before`}>
          {capitalised(averageText(average, indicator))}
        </Entry>
      )}
      {ends === undefined || terms === undefined ? null : (
        <>
          <Entry term={terms.highest}>{extremeText(ends.highest, indicator)}</Entry>
          <Entry term={terms.lowest}>{extremeText(ends.lowest, indicator)}</Entry>
        </>
      )}
      <Entry term="Target">
        {aim === undefined ? (
          "No target is set"
        ) : (
          <PublishedTarget
            of={summary.observation}
            target={aim.target}
            text={amountsOf(summary).target ?? ""}
          />
        )}
        {status === undefined ? null : (
          <>
            {" "}
            <StatusTag status={status} />
          </>
        )}
      </Entry>
    </dl>
  );
}

function figureBefore(indicator: Indicator): string {
  if (isByQuarter(indicator)) return "the quarter before";
  return isOneMonth(indicator) ? "last month" : "the figure before";
}

function figureLastYear(indicator: Indicator): string {
  if (isByQuarter(indicator)) return "the same quarter last year";
  return isOneMonth(indicator) ? "the same month last year" : "a year before";
}

/** Whether a figure is of one month, or of one day of it. */
function isOneMonth({ frequency, basis }: Indicator): boolean {
  return frequency === "monthly" && (basis === "month" || basis === "snapshot");
}

type EntryProps = { readonly term: string; readonly when?: string; readonly children: ReactNode };

function Entry({ term, when, children }: EntryProps) {
  return (
    <div className="strip__entry">
      <dt>
        {term}
        {when === undefined ? null : <span className="strip__when"> ({when})</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** "No change (from 69.4)": the change with a capital first, unless it begins with a symbol such as [c]. */
function changeIn(change: Change, indicator: Indicator): ReactNode {
  return unbroken(capitalised(changeText(change, indicator)));
}

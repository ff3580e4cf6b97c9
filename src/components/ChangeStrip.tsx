import type { ReactNode } from "react";

import type { Baselines } from "../core/analysis/baselines.ts";
import type { Change } from "../core/analysis/change.ts";
import type { Summary } from "../core/analysis/summary.ts";
import { capitalised, formatInShort } from "../core/format.ts";
import type { Indicator } from "../core/indicator.ts";
import { monthName } from "../core/period.ts";
import { averageText, extremeTerms, extremeText } from "../core/story/baselines.ts";
import { changeText } from "../core/story/change.ts";
import { StatusTag } from "./StatusTag.tsx";

type Props = { readonly summary: Summary; readonly baselines: Baselines };

/** The newest figure against each of its baselines, side by side. */
export function ChangeStrip({ summary, baselines }: Props) {
  const { indicator, aim, status, sinceLast, sinceLastYear } = summary;
  const { average, highest, lowest } = baselines;
  const terms = extremeTerms(indicator);
  const isMonthly = indicator.frequency === "monthly";
  return (
    <dl className="strip">
      {sinceLast === undefined ? null : (
        <Entry
          term={isMonthly ? "Compared with last month" : "Compared with the figure before"}
          when={monthName(sinceLast.from)}
        >
          {changeIn(sinceLast, indicator)}
        </Entry>
      )}
      <Entry term="Compared with the same month last year" when={monthName(sinceLastYear.from)}>
        {changeIn(sinceLastYear, indicator)}
      </Entry>
      {average === undefined ? null : (
        <Entry term="Average of the twelve months before">
          {capitalised(averageText(average, indicator))}
        </Entry>
      )}
      {highest === undefined || lowest === undefined ? null : (
        <>
          <Entry term={terms.highest}>{extremeText(highest, indicator)}</Entry>
          <Entry term={terms.lowest}>{extremeText(lowest, indicator)}</Entry>
        </>
      )}
      <Entry term="Target">
        {aim === undefined ? "No target is set" : formatInShort(aim.target, indicator)}
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

/** "No change (from 69.4)"; a symbol keeps its small letter. */
function changeIn(change: Change, indicator: Indicator): string {
  return capitalised(changeText(change, indicator));
}

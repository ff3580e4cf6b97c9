import type { ReactNode } from "react";

import type { Baselines } from "../core/analysis/baselines.ts";
import type { Change } from "../core/analysis/change.ts";
import type { Summary } from "../core/analysis/summary.ts";
import { capitalised, formatInShort } from "../core/format.ts";
import type { Indicator } from "../core/indicator.ts";
import { isByQuarter, timeName, timeNoun } from "../core/quarter.ts";
import { averageText, extremeTerms, extremeText } from "../core/story/baselines.ts";
import { changeText } from "../core/story/change.ts";
import { StatusTag } from "./StatusTag.tsx";

type Props = { readonly summary: Summary; readonly baselines: Baselines };

/** The newest figure against each of its baselines, side by side. */
export function ChangeStrip({ summary, baselines }: Props) {
  const { indicator, aim, status, sinceLast, sinceLastYear } = summary;
  const { average, highest, lowest } = baselines;
  const terms = extremeTerms(indicator);
  return (
    <dl className="strip">
      {sinceLast === undefined ? null : (
        <Entry term={`Compared with ${figureBefore(indicator)}`} when={timeName(indicator, sinceLast.from)}>
          {changeIn(sinceLast, indicator)}
        </Entry>
      )}
      <Entry
        term={`Compared with the same ${timeNoun(indicator)} last year`}
        when={timeName(indicator, sinceLastYear.from)}
      >
        {changeIn(sinceLastYear, indicator)}
      </Entry>
      {average === undefined ? null : (
        <Entry term={`Average of the ${isByQuarter(indicator) ? "four quarters" : "twelve months"} before`}>
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

function figureBefore(indicator: Indicator): string {
  if (isByQuarter(indicator)) return "the quarter before";
  return indicator.frequency === "monthly" ? "last month" : "the figure before";
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

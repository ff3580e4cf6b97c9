import type { ReactNode } from "react";

import type { Change } from "../core/analysis/change.ts";
import type { Summary } from "../core/analysis/summary.ts";
import { formatInShort } from "../core/format.ts";
import type { Indicator } from "../core/indicator.ts";
import { monthName } from "../core/period.ts";
import { changeText } from "../core/story/headline.ts";
import { StatusTag } from "./StatusTag.tsx";

/** The newest figure against each of its baselines, side by side. */
export function ChangeStrip({ summary }: { readonly summary: Summary }) {
  const { indicator, aim, status, sinceLast, sinceLastYear } = summary;
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
  const text = changeText(change, indicator);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

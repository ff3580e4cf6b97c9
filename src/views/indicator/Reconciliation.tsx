import { DataTable, type TableColumn } from "../../components/DataTable.tsx";
import { PublishedComparator, PublishedYear } from "../../components/PublishedFigure.tsx";
import type { Reconciled } from "../../core/analysis/reconciled.ts";
import type { OwnYear } from "../../core/comparators/ownYear.ts";
import { ownYearIn } from "../../core/comparators/standing/whose.ts";
import { formatFigure } from "../../core/format.ts";
import {
  differenceWords,
  isUnexplained,
  reconciledSentence,
  whyWords,
} from "../../core/history/reconciledWords.ts";
import type { Indicator } from "../../core/indicator.ts";
import { endOf, nameOf } from "../../core/period.ts";
import { figureKey, useTableSort } from "../useTableSort.ts";

export const RECONCILED_ID = "reconciled";

const COLUMNS: readonly TableColumn[] = [
  { key: "period", label: "Year or day" },
  { key: "ours", label: "Ours", numeric: true },
  { key: "theirs", label: "The Department’s", numeric: true },
  { key: "difference", label: "Difference" },
  { key: "why", label: "Why", long: true },
];

type Props = {
  readonly indicator: Indicator;
  readonly rows: readonly Reconciled[];
  /** Our own years as they are published. */
  readonly years: readonly OwnYear[];
};

/** Our figure beside the Department’s for us, over every official period that our months cover, and why the two differ. */
export function Reconciliation({ indicator, rows, years }: Props) {
  const sort = useTableSort(RECONCILED_ID);
  if (rows.length === 0) return null;
  const said = reconciledSentence(rows);
  return (
    <section aria-labelledby={RECONCILED_ID}>
      <h2 id={RECONCILED_ID}>Ours and the Department’s</h2>
      <p>
        {said === undefined ? null : `${said} `}Ours is worked out from our published months as they stand
        now; the Department for Education publishes its own once a year, from what we returned then.
      </p>
      <DataTable
        caption={`${indicator.title}: ours and the Department’s for us`}
        columns={COLUMNS}
        rows={rows.map((row) => ({
          key: `${row.period.kind} ${nameOf(row.period)}`,
          cells: [
            nameOf(row.period),
            oursOf(row, indicator, years),
            <PublishedComparator
              key="theirs"
              of={row.theirs}
              text={formatFigure(row.theirs.value, indicator)}
            />,
            differenceWords(row, indicator),
            <Why key="why" row={row} indicator={indicator} />,
          ],
          by: [endOf(row.period), figureKey(row.ours.value), figureKey(row.theirs.value)],
        }))}
        sort={sort}
      />
    </section>
  );
}

/** Our figure. It is named where `years.csv` has it, which an edition from before that file has not. */
function oursOf({ period, ours }: Reconciled, indicator: Indicator, years: Props["years"]) {
  const text = formatFigure(ours.value, indicator);
  if (ownYearIn(years, indicator.id, period) === undefined) return text;
  return <PublishedYear of={{ ...ours, indicator: indicator.id, period }} text={text} />;
}

function Why({ row, indicator }: { readonly row: Reconciled; readonly indicator: Indicator }) {
  const words = whyWords(row, indicator).join(" ");
  return isUnexplained(row) ? <strong className="unexplained">{words}</strong> : words;
}

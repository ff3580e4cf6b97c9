import { DataTable } from "../../components/DataTable.tsx";
import { monthName } from "../../core/period.ts";
import type { Checked } from "../../core/checking/checked.ts";
import { counted } from "../../core/messages/nouns.ts";
import { figureCell } from "../../core/tables/figure.ts";
import { useTitles } from "./Changes.tsx";
import { Folded } from "./Folded.tsx";

type Revisions = Checked["revisions"];

/** Published figures that would change, month by month. */
export function Restated({ revisions }: { readonly revisions: Revisions }) {
  const months = [...new Set(revisions.map(({ period }) => period))].sort();
  if (months.length === 0) return null;
  return (
    <section aria-labelledby="restated">
      <h3 id="restated">Published figures that would change</h3>
      {months.map((month) => (
        <Month
          key={month}
          name={monthName(month)}
          isOnly={months.length === 1}
          revisions={revisions.filter(({ period }) => period === month)}
        />
      ))}
    </section>
  );
}

type MonthProps = { readonly name: string; readonly isOnly: boolean; readonly revisions: Revisions };

const COLUMNS = [
  { key: "figure", label: "Figure" },
  { key: "column", label: "Column" },
  { key: "from", label: "Published", numeric: true },
  { key: "to", label: "Would be", numeric: true },
];

function Month({ name, isOnly, revisions }: MonthProps) {
  const titleOf = useTitles();
  const rows = revisions.map((revision, index) => ({
    key: String(index),
    cells: [titleOf(revision), revision.column, figureCell(revision.from), figureCell(revision.to)],
  }));
  return (
    <Folded summary={`${name}: ${counted(revisions.length, "cell")}`} startsOpen={isOnly}>
      <DataTable caption={`Restated, ${name}`} columns={COLUMNS} rows={rows} />
    </Folded>
  );
}

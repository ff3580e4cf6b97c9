import { DataTable } from "../../components/DataTable.tsx";
import type { BesideTable, Checked } from "../../core/checking/checked.ts";
import { monthName } from "../../core/period.ts";
import { Folded } from "./Folded.tsx";

/** The figures of each month of the files, beside those of the month and of the year before. */
export function Beside({ beside }: Pick<Checked, "beside">) {
  if (beside.length === 0) return null;
  return (
    <section aria-labelledby="beside">
      <h3 id="beside">The figures, beside the month and the year before</h3>
      <p>
        As they would be public: <code>[c]</code> is hidden.
      </p>
      {beside.map((table) => (
        <Folded key={table.period} summary={monthName(table.period)} startsOpen={beside.length < 3}>
          <Month table={table} />
        </Folded>
      ))}
    </section>
  );
}

function Month({ table: { period, heads, rows } }: { readonly table: BesideTable }) {
  const columns = heads.map((label, at) => ({ key: String(at), label, numeric: at > 0 }));
  return (
    <DataTable
      caption={`Figures of ${monthName(period)}`}
      columns={columns}
      rows={rows.map((cells, at) => ({ key: String(at), cells }))}
    />
  );
}

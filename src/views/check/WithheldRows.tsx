import { DataTable } from "../../components/DataTable.tsx";
import { monthName } from "../../core/period.ts";
import type { Checked } from "../../core/checking/checked.ts";
import { counted } from "../../core/messages/nouns.ts";
import { useTitles } from "./Changes.tsx";
import { Folded } from "./Folded.tsx";

const COLUMNS = [
  { key: "figure", label: "Figure" },
  { key: "why", label: "Why" },
  { key: "month", label: "Month" },
  { key: "row", label: "Row", numeric: true },
  { key: "columns", label: "Hidden" },
];

/** The rows in which something will be hidden. It is shown to the officer only, and never published. */
export function WithheldRows({ withheld }: Pick<Checked, "withheld">) {
  const titleOf = useTitles();
  if (withheld.length === 0) return null;
  const rows = withheld.map((line, index) => ({
    key: String(index),
    cells: [titleOf(line), line.why, monthName(line.period), line.row, line.columns.join(", ")],
  }));
  return (
    <section aria-labelledby="withheld">
      <h3 id="withheld">{counted(withheld.length, "figure")} hidden to protect privacy</h3>
      <p>
        These are published as <code>c</code>. This list is not public: it tells which figures are small. Do
        not show it on a shared screen.
      </p>
      <Folded summary="Which rows">
        <DataTable caption="Hidden rows: not public" columns={COLUMNS} rows={rows} />
      </Folded>
    </section>
  );
}

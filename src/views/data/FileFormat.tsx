import { SectionHeading } from "../../components/SectionHeading.tsx";
import { SymbolKey } from "../../components/SymbolKey.tsx";
import { DataTable } from "../../components/DataTable.tsx";
import { RETURN_COLUMN_WORDS } from "../../core/formats/fields.ts";
import { RETURN_COLUMNS } from "../../core/tables/observations.ts";

/** How the files are written, for those who load them into something. */
export function FileFormat() {
  return (
    <>
      <SectionHeading id="format">How the files are written</SectionHeading>
      <p>
        Plain CSV: UTF-8, a comma between cells, one header row, quotes only where a cell needs them, a full
        stop before decimals and no thousands separators. A month, a figure’s series and all figures have the
        same columns:
      </p>
      <DataTable
        caption="Columns of a month, of a series and of all figures"
        columns={[
          { key: "column", label: "Column" },
          { key: "holds", label: "What it holds" },
        ]}
        rows={RETURN_COLUMNS.map((column) => ({
          key: column,
          cells: [<code key="column">{column}</code>, RETURN_COLUMN_WORDS[column]],
        }))}
      />
      <h3>Symbols in place of a number</h3>
      <SymbolKey />
      <p>In the files they stand without brackets: c, x, z, low, u.</p>
    </>
  );
}

import { useState } from "react";

import { CopyButton } from "../components/CopyButton.tsx";
import { DataTable, type TableColumn, type TableRow } from "../components/DataTable.tsx";

/** The heading of the column of buttons. */
const CITE = "With its link";

/** A row of a table, and the sentence that cites its figure; undefined where it has none. */
export type CitableRow = TableRow & { readonly cited?: (() => string) | undefined };

type Props = {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly CitableRow[];
  /** What is said beneath a copied table: where it comes from. */
  readonly source: () => string;
};

/** A table that can be copied, and whose figures can be cited, a row at a time. The buttons of the rows come when they are asked for. */
export function CitableTable({ caption, columns, rows, source }: Props) {
  const [isCiting, setCiting] = useState(false);
  const isCitable = rows.some(({ cited }) => cited !== undefined);
  const shown = !isCiting
    ? rows
    : rows.map((row) => ({
        ...row,
        cells: [
          ...row.cells,
          row.cited === undefined ? (
            ""
          ) : (
            <CopyButton key="cite" label="Copy" about={row.key} text={row.cited} />
          ),
        ],
      }));
  return (
    <div className="citable">
      <DataTable
        caption={caption}
        columns={isCiting ? [...columns, { key: "cite", label: CITE }] : columns}
        rows={shown}
      />
      <p className="citable__tools needs-script" data-wakes>
        {isCitable ? (
          <>
            <button
              type="button"
              className="copy__button"
              aria-pressed={isCiting}
              onClick={() => {
                setCiting(!isCiting);
              }}
            >
              Cite a figure
            </button>{" "}
          </>
        ) : null}
        <CopyButton label="Copy this table" text={(button) => `${tableText(button)}\n${source()}`} />
      </p>
    </div>
  );
}

/** The table beside a button, as a spreadsheet takes it: a line for each row, tabs between cells. */
function tableText(button: HTMLElement): string {
  const table = button.closest(".citable")?.querySelector("table");
  const lines = [...(table?.rows ?? [])].map((row) =>
    [...row.cells]
      .filter((cell) => cell.querySelector("button") === null && cell.textContent !== CITE)
      .map((cell) => cell.textContent.trim())
      .join("\t"),
  );
  return [table?.caption?.textContent ?? "", ...lines].join("\n");
}

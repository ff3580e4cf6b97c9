import { Fragment, useState } from "react";

import { CopyButton } from "../components/CopyButton.tsx";
import { DataTable, type TableColumn, type TableRow } from "../components/DataTable.tsx";
import type { TableSort } from "../components/SortHead.tsx";

/** A row of a table, and the sentence that cites its figure; undefined where it has none. */
export type CitableRow = TableRow & { readonly cited?: (() => string) | undefined };

type Props = {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly CitableRow[];
  /** What is said beneath a copied table: where it comes from. */
  readonly source: () => string;
  readonly sort?: TableSort | undefined;
};

/** A table that can be copied, and whose figures can be cited, a row at a time. The buttons of the rows come when they are asked for. */
export function CitableTable({ caption, columns, rows, source, sort }: Props) {
  const [isCiting, setCiting] = useState(false);
  const isCitable = rows.some(({ cited }) => cited !== undefined);
  const shown = isCiting ? rows.map(withButton) : rows;
  return (
    <div className="citable">
      <DataTable caption={caption} columns={columns} rows={shown} sort={sort} />
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

/** The row with a button beside its name, where it is seen on a phone too. */
function withButton(row: CitableRow): TableRow {
  const { key, cited, cells } = row;
  if (cited === undefined) return row;
  const name = (
    <Fragment key="name">
      {cells[0]} <CopyButton label="Copy" about={key} text={cited} />
    </Fragment>
  );
  return { ...row, cells: [name, ...cells.slice(1)] };
}

/** The table beside a button, as a spreadsheet takes it: a line for each row, tabs between cells. */
function tableText(button: HTMLElement): string {
  const table = button.closest(".citable")?.querySelector("table");
  const lines = [...(table?.rows ?? [])].map((row) => [...row.cells].map(cellText).join("\t"));
  return [table?.caption?.textContent ?? "", ...lines].join("\n");
}

/** What a cell says, without its button, and without what it repeats of another column. */
function cellText(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(".copy, .table__within")) each.remove();
  return copy.textContent.trim();
}

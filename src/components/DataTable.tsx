import type { ReactNode } from "react";

import { NamedAs } from "./PublishedFigure.tsx";

export type TableColumn = {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Whether it holds sentences, which need a wide column. */
  readonly long?: boolean;
};
export type TableRow = {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** The name of the published row that its figures are cells of (`figureName`); undefined where they are of several. */
  readonly of?: string;
  /** Where an address leads to with its fragment. */
  readonly id?: string;
};

type Props = {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
};

/** A table that scrolls sideways on a narrow screen, by keyboard too. The first cell of a row is its header. */
export function DataTable({ caption, columns, rows }: Props) {
  return (
    <section className="table" tabIndex={0} aria-label={`${caption} (table)`}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={kindOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, of, id }) => (
            <tr key={key} id={id} data-of={of}>
              <NamedAs value={of ?? ""}>
                {columns.map((column, index) => tableCell(column, cells[index], index === 0))}
              </NamedAs>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function tableCell(column: TableColumn, content: ReactNode, isHeader: boolean) {
  return isHeader ? (
    <th key={column.key} scope="row" className={kindOf(column)}>
      {content}
    </th>
  ) : (
    <td key={column.key} className={kindOf(column)}>
      {content}
    </td>
  );
}

function kindOf({ numeric, long }: TableColumn): string | undefined {
  return numeric ? "numeric" : long ? "long" : undefined;
}

import type { ReactNode } from "react";

export type Column = { readonly key: string; readonly label: string; readonly numeric?: boolean };
export type TableRow = { readonly key: string; readonly cells: readonly ReactNode[] };

type Props = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
};

/** A table that scrolls by itself on a narrow screen, by keyboard too. The first cell of a row is its header. */
export function DataTable({ caption, columns, rows }: Props) {
  return (
    <section className="table" tabIndex={0} aria-label={`${caption} (table)`}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" className={alignment(numeric)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>{columns.map((column, index) => cellOf(column, cells[index], index === 0))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellOf({ key, numeric }: Column, content: ReactNode, isHeader: boolean) {
  return isHeader ? (
    <th key={key} scope="row" className={alignment(numeric)}>
      {content}
    </th>
  ) : (
    <td key={key} className={alignment(numeric)}>
      {content}
    </td>
  );
}

function alignment(numeric: boolean | undefined): string | undefined {
  return numeric ? "numeric" : undefined;
}

import { Fragment, type ReactNode } from "react";

import { aligned } from "./Aligned.tsx";
import { missingTails, printedText } from "./alignment.ts";
import { NamedAs } from "./PublishedFigure.tsx";
import { rowsInOrder, type SortKey } from "./rowsInOrder.ts";
import { SortHead, SortSaid, type TableSort } from "./SortHead.tsx";

export type TableColumn = {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Whether it holds sentences, which need a wide column. */
  readonly long?: boolean;
  /** The key of the column in whose cells it stands on a phone, instead of in its own. */
  readonly within?: string;
};
export type TableRow = {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** What the row is sorted by in each column, where the table can be sorted. A column in which no row has a key cannot. */
  readonly by?: readonly SortKey[];
  /** The name of the published row that its figures are cells of (`figureName`); undefined where they are of several. */
  readonly of?: string;
  /** Where an address leads to with its fragment. */
  readonly id?: string;
};

type Props = {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** undefined for a table that cannot be sorted. */
  readonly sort?: TableSort | undefined;
};

/** A head of more letters is given some width, so that it does not stand in a tower of single words. */
const LONG_HEAD = 20;

/** A table of fewer rows is read at a glance, and is not sorted. */
const FEWEST_SORTED = 4;

/** A table that scrolls sideways on a narrow screen, by keyboard too. The first cell of a row is its header. */
export function DataTable({ caption, columns, rows, sort }: Props) {
  const sorting = rows.length < FEWEST_SORTED ? undefined : sort;
  const place = columns.findIndex(({ key }) => key === sorting?.order?.column);
  const isSortable = (column: number) => rows.some(({ by }) => by?.[column] !== undefined);
  const sortedBy = place < 0 || !isSortable(place) ? undefined : columns[place];
  const isDown = sorting?.order?.isDown === true;
  const aligned = alignedRows(columns, rows);
  const shown = sortedBy === undefined ? aligned : rowsInOrder(aligned, place, isDown);
  return (
    <section className="table" tabIndex={0} aria-label={`${caption} (table)`}>
      <table>
        <caption>{caption}</caption>
        <thead data-wakes={sorting === undefined ? undefined : true}>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column.key}
                scope="col"
                className={kindOf(column, true)}
                aria-sort={column === sortedBy ? (isDown ? "descending" : "ascending") : undefined}
              >
                {sorting === undefined || !isSortable(index) ? (
                  column.label
                ) : (
                  <SortHead column={column} sort={sorting} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, cells, of, id }) => (
            <tr key={key} id={id} data-of={of}>
              <NamedAs value={of ?? ""}>
                {columns.map((column, index) => tableCell(columns, cells, column, index))}
              </NamedAs>
            </tr>
          ))}
        </tbody>
      </table>
      {sorting === undefined ? null : <SortSaid column={sortedBy} sort={sorting} />}
    </section>
  );
}

/** The rows with their numbers under each other by their decimal points, in columns of numbers. */
function alignedRows(columns: readonly TableColumn[], rows: readonly TableRow[]): readonly TableRow[] {
  const tails = columns.map(({ numeric }, place) =>
    numeric ? missingTails(rows.map(({ cells }) => printedText(cells[place]))) : [],
  );
  return rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((content, place) => aligned(content, tails[place]?.[at])),
  }));
}

function tableCell(
  columns: readonly TableColumn[],
  cells: readonly ReactNode[],
  column: TableColumn,
  index: number,
) {
  const Cell = index === 0 ? "th" : "td";
  return (
    <Cell key={column.key} scope={index === 0 ? "row" : undefined} className={kindOf(column)}>
      {cells[index]}
      {columns.map(({ key, within }, other) =>
        within !== column.key || isBlank(cells[other]) ? null : (
          <Fragment key={key}>
            {" "}
            <span className="table__within">{cells[other]}</span>
          </Fragment>
        ),
      )}
    </Cell>
  );
}

function isBlank(content: ReactNode): boolean {
  return content === undefined || content === null || content === "";
}

function kindOf({ label, numeric, long, within }: TableColumn, isHead = false): string | undefined {
  const kinds = [
    numeric && "numeric",
    long && "long",
    isHead && label.length > LONG_HEAD && "table__worded",
    within !== undefined && "table__apart",
  ];
  const words = kinds.filter((each) => typeof each === "string").join(" ");
  return words === "" ? undefined : words;
}

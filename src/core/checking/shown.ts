import { columnLetter, type Table } from "../tables/table.ts";

/** A cell of an officer's file as a screen may show it. `text` is undefined where it must not be shown. */
export type ShownCell = { readonly text: string | undefined; readonly marks: readonly number[] };

/** A row with the numbers of what was found in its cells, and in the row as such. */
export type ShownRow = {
  readonly row: number;
  readonly cells: readonly ShownCell[];
  readonly marks: readonly number[];
};

/** A part of a long file. Its first row, the header, stands on every page. */
export type ShownPage = {
  readonly header: ShownRow | undefined;
  readonly rows: readonly ShownRow[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** How many columns the file has, and the letters of those that are shown. */
  readonly width: number;
  readonly letters: readonly string[];
};

/** Where something was found, and the number of its group. `column` is a column's name in our format, or a letter. */
export type FoundPlace = {
  readonly row: number;
  readonly column: string | undefined;
  readonly number: number;
};

export const ROWS_A_PAGE = 100;

/** Columns shown: a file with more is not a return, and the first columns are enough to see that. */
const WIDEST = 26;

/** The page on which a spreadsheet row stands. */
export function pageWith(row: number, table: Table): number {
  const index = table.findIndex((each) => each.row >= row);
  return Math.max(0, Math.floor((index - 1) / ROWS_A_PAGE));
}

/** One page of a file. Cells that are not recognised are not shown. */
export function pageOf(
  table: Table,
  page: number,
  found: readonly FoundPlace[],
  isRecognised: (cell: string) => boolean,
): ShownPage {
  const [header, ...rows] = table;
  const onPage = rows.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE);
  const width = Math.max(0, ...[...(header ? [header] : []), ...onPage].map(({ cells }) => cells.length));
  const letters = Array.from({ length: Math.min(width, WIDEST) }, (_, index) => columnLetter(index));
  const names = (header?.cells ?? []).slice(0, WIDEST).map((cell) => cell.trim().toLowerCase());
  const indexOf = (column: string | undefined) =>
    column === undefined ? -1 : names.includes(column) ? names.indexOf(column) : letters.indexOf(column);

  const byRow = new Map<number, FoundPlace[]>();
  for (const each of found) {
    const here = byRow.get(each.row);
    if (here === undefined) byRow.set(each.row, [each]);
    else here.push(each);
  }
  const shown = ({ row, cells }: Table[number]): ShownRow => {
    const here = byRow.get(row) ?? [];
    const marksAt = (index: number) => [
      ...new Set(here.filter(({ column }) => indexOf(column) === index).map(({ number }) => number)),
    ];
    return {
      row,
      cells: letters.map((_, index) => {
        const text = cells[index] ?? "";
        return { text: isRecognised(text) ? text.trim() : undefined, marks: marksAt(index) };
      }),
      marks: marksAt(-1),
    };
  };
  return {
    header: header && shown(header),
    rows: onPage.map(shown),
    page,
    pages: Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE)),
    width,
    letters,
  };
}

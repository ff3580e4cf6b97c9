import { nextOrder, type SortOrder } from "./rowsInOrder.ts";

/** How a table is sorted, and how it is asked for another order. */
export type TableSort = {
  /** undefined for the order in which the rows are given. */
  readonly order: SortOrder | undefined;
  /** undefined until the page is taken over: heads are plain words as long as a press would do nothing. */
  readonly ask: ((order: SortOrder | undefined) => void) | undefined;
};

type Column = { readonly key: string; readonly label: string; readonly numeric?: boolean };

/** The words of a column's head: a button that sorts by it, once the page is taken over. Both take the same place. */
export function SortHead({ column, sort }: { readonly column: Column; readonly sort: TableSort }) {
  const { order, ask } = sort;
  if (ask === undefined) return <span className="sort">{column.label}</span>;
  return (
    <button
      type="button"
      className="sort"
      onClick={() => {
        ask(nextOrder(order, column));
      }}
    >
      {column.label}
    </button>
  );
}

/** Says to screen readers how the table is sorted, when that changes. */
export function SortSaid({
  column,
  sort,
}: {
  readonly column: Column | undefined;
  readonly sort: TableSort;
}) {
  if (sort.ask === undefined) return null;
  return (
    <p className="visually-hidden" role="status">
      {column === undefined
        ? ""
        : `Sorted by ${column.label}, ${wordsOf(column, sort.order?.isDown === true)}`}
    </p>
  );
}

function wordsOf({ numeric }: Column, isDown: boolean): string {
  if (numeric) return isDown ? "highest first" : "lowest first";
  return isDown ? "in reverse order" : "in order";
}

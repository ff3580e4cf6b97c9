import { UNREADABLE, type CellKind } from "./cells.ts";
import { itemsIn } from "./columns.ts";
import type { Table } from "./table.ts";

/** The columns of a reference file by name, in the order they are documented, and what each may hold. */
export type CellKinds = Readonly<Record<string, CellKind<unknown>>>;

/** A reference file as the council writes it and as it is published: its path, its columns, and which of them must be there. */
export type ReferenceTable<Kinds extends CellKinds = CellKinds> = {
  readonly file: string;
  readonly columns: Kinds;
  readonly required: readonly string[];
};

/** The values of one row by column. */
export type Cells<Kinds extends CellKinds> = {
  readonly [Column in keyof Kinds]: Kinds[Column] extends CellKind<infer Value> ? Value : never;
};

/**
 * The rows of a published reference file; undefined for a file that we did not publish. It was checked (`readEntries`) before it
 * was published, so this reader, which pages load, does not report single faults.
 */
export function cellsIn<Kinds extends CellKinds>(
  { columns, required }: ReferenceTable<Kinds>,
  table: Table,
): Cells<Kinds>[] | undefined {
  return itemsIn(table, required, (row) => {
    const values: Record<string, unknown> = {};
    for (const column in columns) {
      const value = columns[column]?.read(row[column] ?? "");
      if (value === UNREADABLE) return undefined;
      values[column] = value;
    }
    return values as Cells<Kinds>;
  });
}

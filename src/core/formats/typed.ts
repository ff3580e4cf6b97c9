import { isAbsence, type FigureColumn } from "../observation.ts";
import type { Records } from "../tables/table.ts";
import { fieldsOf, type FieldType } from "./fields.ts";
import type { FigureRow } from "./source.ts";

/** A figure where numbers are numbers: the number, or null, and beside it the symbol that says why there is none. */
export type TypedFigure = { readonly number: number | null; readonly symbol: string | null };

/** A cell as a number and a symbol; of a blank cell both are null. */
export function typedFigure(row: FigureRow, column: FigureColumn): TypedFigure {
  const cell = row[column];
  if (cell === "") return { number: null, symbol: null };
  return isAbsence(cell) ? { number: null, symbol: cell } : { number: Number(cell), symbol: null };
}

type Typed = string | number | boolean | null;

/** The rows of a table as objects by column, each cell as its column's type; null for a blank cell that is no text. */
export function typedRows({ header, rows }: Records): Readonly<Record<string, Typed>>[] {
  const fields = fieldsOf(header);
  return rows.map((cells) =>
    Object.fromEntries(fields.map(({ name, type }, index) => [name, typedCell(cells[index] ?? "", type)])),
  );
}

function typedCell(cell: string, type: FieldType): Typed {
  if (type === "string") return cell;
  if (cell === "") return null;
  if (type === "yes-no") return cell === "yes";
  return type === "number" ? Number(cell) : cell;
}

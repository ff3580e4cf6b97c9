import type { Checker } from "../../store/checker.ts";

/** A cell of a file: the file's place in the drop, the spreadsheet's row, a column's name or letter. */
export type CellAddress = {
  readonly file: number;
  readonly row: number;
  readonly column: string | undefined;
};

export function cellId({ file, row, column }: CellAddress): string {
  return `cell-${file}-${row}-${column ?? "row"}`;
}

export function tableId(file: number): string {
  return `file-${file}`;
}

/** Takes the reader to a cell: shows the part of the file that it is in, then gives it the focus. */
export function aimAt(checker: Checker, aim: CellAddress): void {
  const details = document.getElementById(tableId(aim.file));
  if (details instanceof HTMLDetailsElement) details.open = true;
  if (focus(aim)) return;
  const stop = checker.subscribe(({ pages }, before) => {
    if (pages.get(aim.file) === before.pages.get(aim.file)) return;
    stop();
    requestAnimationFrame(() => focus(aim)); // once it has been drawn
  });
  checker.show(aim.file, { row: aim.row });
}

function focus(aim: CellAddress): boolean {
  const found =
    document.getElementById(cellId(aim)) ?? document.getElementById(cellId({ ...aim, column: undefined }));
  found?.focus();
  return found !== null;
}

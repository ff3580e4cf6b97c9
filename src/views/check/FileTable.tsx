import { useEffect, useRef, type MouseEvent } from "react";

import { aligned } from "../../components/Aligned.tsx";
import { missingTails } from "../../components/alignment.ts";
import type { Severity } from "../../core/issue.ts";
import { FIGURE_COLUMNS } from "../../core/observation.ts";
import type { Checked } from "../../core/checking/checked.ts";
import type { ShownCell, ShownPage, ShownRow } from "../../core/checking/shown.ts";
import type { Checker } from "../../store/checker.ts";
import { cellId } from "./aim.ts";
import { Mark } from "./Mark.tsx";
import { Pages } from "./Pages.tsx";

type Props = {
  readonly checker: Checker;
  readonly checked: Checked;
  readonly index: number;
  readonly page: ShownPage;
};

/** A part of a file as its spreadsheet shows it, with what was found at the cells. */
export function FileTable({ checker, checked, index, page: shown }: Props) {
  const { header, rows, page, pages, letters, width } = shown;
  const box = useRef<HTMLElement>(null);
  useEffect(() => bringIntoView(box.current), [shown]);
  const name = checked.files[index] ?? "";
  const [from, to] = [rows[0]?.row, rows.at(-1)?.row];
  const caption = from === undefined ? name : `${name}, rows ${from} to ${to ?? from}`;
  const severityOf = new Map(checked.groups.map(({ number, severity }) => [number, severity]));
  const columns = (header?.cells ?? []).map(({ text }, at) => text?.toLowerCase() || letters[at] || "");
  const tails = columns.map((column, at) =>
    looksOf(column) === "numeric" ? missingTails(rows.map(({ cells }) => cells[at]?.text ?? "")) : [],
  );
  const rowProps = { file: index, columns, severityOf };
  const isNotShown = [header, ...rows].some((row) => row?.cells.some(({ text }) => text === undefined));
  return (
    <>
      {pages > 1 ? (
        <Pages page={page} pages={pages} show={(next) => checker.show(index, { page: next })} />
      ) : null}
      <section ref={box} className="table file__table" tabIndex={0} aria-label={`${caption} (table)`}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {letters.map((letter, at) => (
                <th key={letter} scope="col" className={looksOf(columns[at])}>
                  {letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {header === undefined ? null : <OneRow {...rowProps} row={header} />}
            {rows.map((row, at) => (
              <OneRow key={row.row} {...rowProps} row={row} tails={tails.map((column) => column[at] ?? "")} />
            ))}
          </tbody>
        </table>
      </section>
      {isNotShown ? (
        <p className="meta">
          “Not shown”: what is there is none of a return’s words or figures, so it is not repeated.
        </p>
      ) : null}
      {width > letters.length ? (
        <p className="meta">Only the first {letters.length} columns are shown.</p>
      ) : null}
    </>
  );
}

/** Scrolls a table that is wider than the screen to the first cell at which something was found. */
function bringIntoView(box: HTMLElement | null): void {
  const cell = box?.querySelector<HTMLElement>("td.file__marked");
  if (box && cell) box.scrollLeft = Math.max(0, cell.offsetLeft + cell.offsetWidth - box.clientWidth);
}

type RowProps = {
  readonly file: number;
  readonly columns: readonly string[];
  readonly severityOf: ReadonlyMap<number, Severity>;
  readonly row: ShownRow;
  /** What is left free behind each of its figures. */
  readonly tails?: readonly string[];
};

function OneRow({ file, columns, severityOf, row: { row, cells, marks }, tails }: RowProps) {
  return (
    <tr>
      <th scope="row" id={cellId({ file, row, column: undefined })} tabIndex={-1}>
        {row} <Marks numbers={marks} severityOf={severityOf} />
      </th>
      {cells.map((cell, at) => (
        <Cell
          key={at}
          id={cellId({ file, row, column: columns[at] })}
          column={columns[at]}
          cell={cell}
          tail={tails?.[at]}
          severityOf={severityOf}
        />
      ))}
    </tr>
  );
}

type CellProps = Pick<RowProps, "severityOf"> & {
  readonly id: string;
  readonly column: string | undefined;
  readonly cell: ShownCell;
  readonly tail: string | undefined;
};

function Cell({ id, column, cell: { text, marks }, tail, severityOf }: CellProps) {
  const content = text === undefined ? <span className="file__hidden">not shown</span> : aligned(text, tail);
  const looks = looksOf(column);
  if (marks.length === 0) return <td className={looks}>{content}</td>;
  return (
    <td id={id} tabIndex={-1} className={`file__marked ${looks ?? ""}`}>
      {content} <Marks numbers={marks} severityOf={severityOf} />
    </td>
  );
}

/** The class of a column: figures are aligned to the end of their cells, and the indicator stays in view. */
function looksOf(column: string | undefined): string | undefined {
  if (FIGURE_COLUMNS.some((each) => each === column)) return "numeric";
  return column === "indicator" ? "file__indicator" : undefined;
}

/** Numbered marks. Each is a link back to the issue with its number. */
function Marks({
  numbers,
  severityOf,
}: Pick<RowProps, "severityOf"> & { readonly numbers: readonly number[] }) {
  return numbers.map((number) => {
    const follow = (event: MouseEvent) => {
      event.preventDefault();
      document.getElementById(`fault-${number}`)?.focus();
    };
    return (
      <a key={number} className="file__mark" href={`#fault-${number}`} onClick={follow}>
        <Mark number={number} severity={severityOf.get(number) ?? "error"} />
      </a>
    );
  });
}

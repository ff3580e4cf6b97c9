import { group } from "d3-array";

import { hasFraction } from "../indicator.ts";
import { FIGURE_COLUMNS, keyOf, type FigureColumn } from "../observation.ts";
import type { Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import type { Records, Row, Table } from "../tables/table.ts";
import { linesDue } from "../returns/rows.ts";
import { templateOf } from "../returns/template.ts";
import { textAt } from "./cells.ts";
import { readColour, readTarget, type ComparedRow, type SaidBeside } from "./beside.ts";
import { fractionCells, type FigureCells } from "./fraction.ts";
import { columnsHeadedAs } from "./headings/roles.ts";
import { scorecardLayoutOf, type ScorecardLayout } from "./layout.ts";
import { namesOf } from "./names.ts";
import { saysNoFigure } from "./noFigure.ts";
import type { ScorecardQuestion } from "./question.ts";
import { isBlank, readScorecardRows, type ReadRow } from "./rows.ts";
import { slotOf, type Slot } from "./said.ts";
import { rowsOfShares } from "./shares.ts";

/** A row of figures about one part of one line, by month, as text exactly as it stood there. */
export type ScorecardRow = Slot & SaidBeside & Pick<ReadRow, "row" | "figures">;

/** A table with an indicator in each row and a month in each column, as officers keep it. */
export type Scorecard = {
  /** The months that can be picked, newest last. */
  readonly months: readonly Month[];
  /** The last month of each way to read the headings. */
  readonly newest: readonly Month[];
  readonly rows: readonly ScorecardRow[];
  /** The rows with figures that name no line of ours: an officer may say which is meant. */
  readonly unmatched: readonly number[];
  /** What is left out whichever month is picked. */
  readonly questions: readonly ScorecardQuestion[];
};

/** A cell that says that there is no figure: the officer may choose to write `x` instead. */
export type OfferedCell = { readonly row: number; readonly indicator: string; readonly category: string };

/** A month of a scorecard as a return, and questions about everything that is missing from it. */
export type ScorecardReturn = {
  readonly records: Records;
  readonly offered: readonly OfferedCell[];
  /** What stands beside the figures, to be compared with the council's targets and statuses. */
  readonly compared: readonly ComparedRow[];
  readonly questions: readonly ScorecardQuestion[];
};

/**
 * The scorecard in a pasted table; undefined where the table is something else, such as a return. Indicators are recognised by
 * id, title or everyday word, never by similarity. What is not certain is left out, with a question about it. `newest` is the newest
 * month published: from it follow the years between which an officer chooses where the scorecard says none.
 */
export function recogniseScorecard(
  table: Table,
  reference: Reference,
  newest?: Month,
): Scorecard | undefined {
  const names = namesOf(reference);
  const layout = scorecardLayoutOf(table, names, newest);
  if (layout === undefined) return undefined;
  const read = readScorecardRows(layout, names);
  const besideOf = saidBeside(layout);
  const claimed = read.flatMap((each) => slotsOf(each, reference, besideOf));
  const { rows, repeated } = withoutRepetitions(claimed);
  const shares = rowsOfShares(rows, reference);
  const notRecognised = read.filter((row) => row.claim === undefined && !isBlank(row));
  return {
    months: [...layout.months.keys()].sort(),
    newest: layout.newest,
    rows: rows.map((row) => (shares.has(row.row) ? { ...row, figures: new Map() } : row)),
    unmatched: notRecognised.map(({ row }) => row),
    questions: [
      ...layout.questions,
      ...notRecognised.map(({ row, couldBe }): ScorecardQuestion =>
        couldBe.length > 0
          ? { code: "row-of-several", row, indicators: couldBe }
          : { code: "row-not-recognised", row },
      ),
      ...repeated,
      ...[...shares].map((row) => ({ code: "share-of-one", row }) as const),
    ],
  };
}

/**
 * One month of a scorecard as a return: every row that is due, with the figures copied as they stood and blank where
 * there are none. A cell that says that there is no figure becomes `x` where its row is among `absent`. It is not validated here.
 */
export function returnFrom(
  scorecard: Scorecard,
  month: Month,
  reference: Reference,
  absent: ReadonlySet<number> = new Set(),
): ScorecardReturn {
  const bySlot = new Map(scorecard.rows.map((row) => [slotOf(row), row]));
  const offered: OfferedCell[] = [];
  const compared: ComparedRow[] = [];
  const workedOut: ScorecardQuestion[] = [];
  const due = linesDue(month, reference.indicators, reference.categories);
  const byId = new Map(reference.indicators.map((indicator) => [indicator.id, indicator]));

  const cellsOf = (line: (typeof due)[number]): FigureCells => {
    const rowOf = (part: FigureColumn) => bySlot.get(slotOf({ line, part }));
    const textOf = (part: FigureColumn) => rowOf(part)?.figures.get(month) ?? "";
    const stood = {
      numerator: textOf("numerator"),
      denominator: textOf("denominator"),
      value: textOf("value"),
    };
    const indicator = byId.get(line.indicator);
    const row = rowOf("value");
    if (row && saysNoFigure(stood.value)) {
      offered.push({ row: row.row, indicator: line.indicator, category: line.category });
      if (absent.has(row.row)) return withoutFigures(stood);
    }
    if (!indicator || !hasFraction(indicator)) return stood;
    const { isWorkedOut, ...cells } = fractionCells(stood, indicator);
    const at = row ?? rowOf("numerator");
    if (isWorkedOut && at)
      workedOut.push({ code: "value-worked-out", row: at.row, indicator: line.indicator });
    return cells;
  };

  const { header, rows } = templateOf(month, reference); // one row for each line due
  const filled = rows.map((cells, at) => {
    const line = due[at];
    if (line === undefined) return cells;
    const figures = cellsOf(line);
    const row = bySlot.get(slotOf({ line, part: "value" }));
    if (row) compared.push({ ...row, cells: figures });
    return header.map((column, index) => {
      const part = FIGURE_COLUMNS.find((each) => each === column);
      return part ? figures[part] : (cells[index] ?? "");
    });
  });
  const wanted = new Set(due.map(keyOf));
  const has = new Set(scorecard.rows.map(({ line }) => keyOf(line)));
  const notDue = scorecard.rows.filter(({ line, figures }) => {
    const figure = figures.get(month) ?? "";
    return !wanted.has(keyOf(line)) && figure.trim() !== "" && !saysNoFigure(figure);
  });
  const questions: ScorecardQuestion[] = [
    ...scorecard.questions,
    ...notDue.map(({ row }) => ({ code: "row-not-due", row }) as const),
    ...due.filter((line) => !has.has(keyOf(line))).map((line) => ({ code: "row-missing", ...line }) as const),
    ...workedOut,
  ];
  return { records: { header, rows: filled }, offered, compared, questions };
}

/** The value is `x`, and a part that says that there is no figure either is blank. */
function withoutFigures({ numerator, denominator }: FigureCells): FigureCells {
  const kept = (text: string) => (saysNoFigure(text) ? "" : text);
  return { numerator: kept(numerator), denominator: kept(denominator), value: "x" };
}

/** What each row says beside its figures: its target and its colour, where one column each is headed as them. */
function saidBeside({ headings, body }: ScorecardLayout): (row: number) => SaidBeside {
  const only = (columns: readonly number[]) => (columns.length === 1 ? columns[0] : undefined);
  const target = only(columnsHeadedAs("target", headings));
  const colour = only(columnsHeadedAs("rag", headings));
  const byRow = new Map(body.map((row): [number, Row] => [row.row, row]));
  const textOf = (row: number, column: number | undefined) => {
    const cells = byRow.get(row);
    return cells && column !== undefined ? textAt(cells, column) : undefined;
  };
  return (row) => {
    const [said, shown] = [textOf(row, target), textOf(row, colour)];
    return {
      target: said === undefined ? undefined : readTarget(said),
      colour: shown === undefined ? undefined : readColour(shown),
    };
  };
}

/** The slots that a row fills: that of its claim, and of a fraction's value the parts that stand beside it. */
function slotsOf(
  { claim, row, figures, beside }: ReadRow,
  { indicators }: Reference,
  besideOf: (row: number) => SaidBeside,
): ScorecardRow[] {
  if (claim === undefined) return [];
  const nothing = { target: undefined, colour: undefined };
  const own = { row, figures, ...claim, ...(claim.part === "value" ? besideOf(row) : nothing) };
  const indicator = indicators.find(({ id }) => id === claim.line.indicator);
  if (claim.part !== "value" || !indicator || !hasFraction(indicator)) return [own];
  const parts = [...beside].filter(([, cells]) => !isBlank({ figures: cells }));
  return [
    own,
    ...parts.map(([part, cells]) => ({ row, figures: cells, line: claim.line, part, ...nothing })),
  ];
}

/**
 * Where two rows have figures for the same slot, it is left blank. A row without figures, such as a heading, does not count.
 */
function withoutRepetitions(rows: readonly ScorecardRow[]): {
  rows: ScorecardRow[];
  repeated: ScorecardQuestion[];
} {
  const bySlot = group(rows, slotOf);
  const kept: ScorecardRow[] = [];
  const repeated: ScorecardQuestion[] = [];
  for (const claimants of bySlot.values()) {
    const withFigures = claimants.filter((row) => !isBlank(row));
    const [first, ...more] = withFigures.length > 0 ? withFigures : claimants.slice(0, 1);
    if (first === undefined) continue;
    kept.push(more.length === 0 ? first : { ...first, figures: new Map() });
    for (const { row } of more) repeated.push({ code: "row-repeated", row, first: first.row });
  }
  return { rows: kept, repeated };
}

import { group } from "d3-array";

import { FIGURE_COLUMNS, keyOf } from "../observation.ts";
import type { Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import type { Records, Table } from "../tables/table.ts";
import { linesDue } from "../returns/rows.ts";
import { scorecardLayoutOf } from "./layout.ts";
import { namesOf } from "./names.ts";
import type { ScorecardQuestion } from "./question.ts";
import { isBlank, readScorecardRows, type ReadRow } from "./rows.ts";
import { slotOf, type Slot } from "./said.ts";
import { templateOf } from "../returns/template.ts";

/** A row of figures about one part of one line, by month, as text exactly as it stood there. */
export type ScorecardRow = Slot & Pick<ReadRow, "row" | "figures">;

/** A table with an indicator in each row and a month in each column, as officers keep it. */
export type Scorecard = {
  /** The months that can be picked, newest last. */
  readonly months: readonly Month[];
  readonly rows: readonly ScorecardRow[];
  /** What is left out whichever month is picked. */
  readonly questions: readonly ScorecardQuestion[];
};

/** A month of a scorecard as a return, and questions about everything that is missing from it. */
export type ScorecardReturn = { readonly records: Records; readonly questions: readonly ScorecardQuestion[] };

/**
 * The scorecard in a pasted table; undefined where the table is something else, such as a return. Indicators are recognised by
 * id or title, never by similarity. What is not certain is left out, with a question about it.
 */
export function recogniseScorecard(table: Table, reference: Reference): Scorecard | undefined {
  const names = namesOf(reference);
  const layout = scorecardLayoutOf(table, names);
  if (layout === undefined) return undefined;
  const read = readScorecardRows(layout, names);
  const { rows, repeated } = withoutRepetitions(
    read.flatMap(({ claim, row, figures }) => (claim ? [{ row, figures, ...claim }] : [])),
  );
  const notRecognised = read.filter((row) => row.claim === undefined && !isBlank(row));
  return {
    months: layout.months.map(({ month }) => month).sort(),
    rows,
    questions: [
      ...layout.questions,
      ...notRecognised.map(({ row, couldBe }): ScorecardQuestion =>
        couldBe.length > 0
          ? { code: "row-of-several", row, indicators: couldBe }
          : { code: "row-not-recognised", row },
      ),
      ...repeated,
    ],
  };
}

/**
 * One month of a scorecard as a return: every row that is due, with the figures copied as they stood and blank where
 * there are none. It is not validated here.
 */
export function returnFrom(scorecard: Scorecard, month: Month, reference: Reference): ScorecardReturn {
  const figures = new Map(scorecard.rows.map((row) => [slotOf(row), row.figures.get(month) ?? ""]));
  const due = linesDue(month, reference.indicators, reference.categories);
  const { header, rows } = templateOf(month, reference); // one row for each line due
  const filled = rows.map((cells, at) =>
    header.map((column, index) => {
      const part = FIGURE_COLUMNS.find((each) => each === column);
      const line = due[at];
      return part && line ? (figures.get(slotOf({ line, part })) ?? "") : (cells[index] ?? "");
    }),
  );
  const wanted = new Set(due.map(keyOf));
  const has = new Set(scorecard.rows.map(({ line }) => keyOf(line)));
  const notDue = scorecard.rows.filter(
    ({ line, figures: byMonth }) => !wanted.has(keyOf(line)) && (byMonth.get(month) ?? "").trim() !== "",
  );
  const questions: ScorecardQuestion[] = [
    ...scorecard.questions,
    ...notDue.map(({ row }) => ({ code: "row-not-due", row }) as const),
    ...due.filter((line) => !has.has(keyOf(line))).map((line) => ({ code: "row-missing", ...line }) as const),
  ];
  return { records: { header, rows: filled }, questions };
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

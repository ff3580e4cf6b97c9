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

/** A block with indicators down and months across, as officers keep it. */
export type Scorecard = {
  /** The months that can be picked, newest last. */
  readonly months: readonly Month[];
  readonly rows: readonly ScorecardRow[];
  /** What is left out whichever month is picked. */
  readonly questions: readonly ScorecardQuestion[];
};

/** A month of a scorecard as a return to be looked through, and everything that did not go into it or is not there. */
export type ScorecardReturn = { readonly records: Records; readonly questions: readonly ScorecardQuestion[] };

/**
 * The scorecard in a table that was pasted; undefined where it is anything else, a return above all. Indicators are known
 * by id or title, never by likeness; what is not certain is left out and said.
 */
export function recogniseScorecard(table: Table, reference: Reference): Scorecard | undefined {
  const names = namesOf(reference);
  const layout = scorecardLayoutOf(table, names);
  if (layout === undefined) return undefined;
  const read = readScorecardRows(layout, names);
  const { rows, repeated } = withoutRepetitions(
    read.flatMap(({ claim, ...row }) => (claim ? [{ ...row, ...claim }] : [])),
  );
  const notRecognised = read.filter((row) => row.claim === undefined && !isBlank(row));
  return {
    months: layout.months.map(({ month }) => month).sort(),
    rows,
    questions: [
      ...layout.questions,
      ...notRecognised.map(({ row }) => ({ code: "row-not-recognised", row }) as const),
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

/** A figure that two rows give is neither's, and blank; a blank row, such as a heading, gives way to one with figures. */
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

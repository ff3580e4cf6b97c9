import { byCodePoint } from "../../order.ts";
import { FIGURE_COLUMNS, keyInMonth, type Observation } from "../../observation.ts";
import type { MonthlyReturn } from "../../returns/validate.ts";
import { figureCell } from "../../tables/figure.ts";
import type { Records } from "../../tables/table.ts";

/** The file of a release's folder that lists where the public figures differ from those sent. */
export const DIFFERENCES_FILE = "differences.csv";

const HEADER = ["period", "indicator", "breakdown", "category", "column"] as const;

/**
 * `differences.csv`: every cell in which what is public of a return differs from what was sent. It says the place alone, and
 * never the rule, which would tell a small figure from the one that shields it. Figures are compared as they are read: `85`
 * and `85.0` are the same.
 */
export function differenceRecords(sent: readonly MonthlyReturn[], shown: readonly Observation[]): Records {
  const byKey = new Map(shown.map((row) => [keyInMonth(row), row]));
  const rows = sent.flatMap(({ observations }) =>
    observations.flatMap((row) => {
      const published = byKey.get(keyInMonth(row));
      const { period, indicator, breakdown, category } = row;
      return FIGURE_COLUMNS.filter(
        (column) => figureCell(published?.[column]) !== figureCell(row[column]),
      ).map((column) => [period, indicator, breakdown, category, column]);
    }),
  );
  return { header: HEADER, rows: rows.sort((a, b) => byCodePoint(a.join(" "), b.join(" "))) };
}

import type { Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import { OPTIONAL_COLUMNS, RETURN_COLUMNS, type ReturnColumn } from "../tables/observations.ts";
import type { Records } from "../tables/table.ts";
import { linesDue } from "./rows.ts";

/**
 * The empty return of a month: every row that is due, in the order of `indicators.csv`, with only the figures left to
 * fill in. Without categories in `breakdowns.csv` it has no columns for them.
 */
export function templateOf(period: Month, { council, indicators, categories }: Reference): Records {
  const header = RETURN_COLUMNS.filter(
    (column) => categories.length > 0 || !OPTIONAL_COLUMNS.includes(column),
  );
  const rows = linesDue(period, indicators, categories).map((line) => {
    const filled: Partial<Record<ReturnColumn, string>> = { period, la_code: council.laCode, ...line };
    return header.map((column) => filled[column] ?? "");
  });
  return { header, rows };
}

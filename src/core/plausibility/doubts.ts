import type { Dataset } from "../dataset/dataset.ts";
import { inFile, type Issue } from "../issue.ts";
import type { Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import { titlesOf } from "../returns/titledLines.ts";
import type { MonthlyReturn } from "../returns/validate.ts";
import { lastMonthAgain } from "./again.ts";
import { rowsWithHistory, remember, type History, type RowWithHistory } from "./lines.ts";
import { beyondBounds } from "./bounds.ts";
import { rowsShifted } from "./shifted.ts";
import { slipIn } from "./slips.ts";

/**
 * What in these returns looks like a slip, compared with what is public and with the other months of `returns`, which are in
 * order of month. For a published month only the public figures are used, so a hidden figure is compared with nothing.
 */
export function doubtsAbout(
  returns: readonly MonthlyReturn[],
  published: Dataset,
  { indicators, categories }: Pick<Reference, "indicators" | "categories">,
): Issue[] {
  const titled = titlesOf({ indicators, categories });
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const history: History = new Map();
  remember(history, published.observations);
  return returns.flatMap((monthlyReturn, index) => {
    remember(history, returns[index - 1]?.observations ?? []);
    const lines = rowsWithHistory(monthlyReturn, history, indicatorOf);
    const lineIn = new Map(lines.map(({ row, now }) => [row, titled(now)]));
    const issues = doubtsIn(lines).map((issue): Issue => {
      const line = lineIn.get(issue.row ?? 0);
      return line === undefined ? issue : { ...issue, line };
    });
    return inFile(fileOf(monthlyReturn.period), issues);
  });
}

/** What the file of a month is called. */
export function fileOf(month: Month): string {
  return `${month}.csv`;
}

function doubtsIn(lines: readonly RowWithHistory[]): Issue[] {
  const again = lastMonthAgain(lines);
  if (again.length > 0) return again;
  const shifted = rowsShifted(lines);
  const slips = lines
    .filter(({ row }) => !shifted?.rows.has(row))
    .flatMap((line): Issue[] => {
      const slip = beyondBounds(line) ?? slipIn(line);
      return slip === undefined ? [] : [{ ...slip.doubt, row: line.row, column: slip.column }];
    });
  return shifted === undefined
    ? slips
    : [{ ...shifted.doubt, row: Math.min(...shifted.rows), column: "value" }, ...slips];
}

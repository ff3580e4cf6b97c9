import type { Category, Indicator } from "../indicator.ts";
import type { Issue } from "../issue.ts";
import type { TitledLine } from "../lineIssue.ts";
import { keyOf, type SeriesKey } from "../observation.ts";
import type { Table } from "../tables/table.ts";

type Named = { readonly indicators: readonly Indicator[]; readonly categories: readonly Category[] };

/** Gives a line its title, `Children in care` or `Children in care: Foster home`; undefined for a line that there is not. */
export function titlesOf({ indicators, categories }: Named): (line: SeriesKey) => TitledLine | undefined {
  const titleOf = new Map(indicators.map(({ id, title }) => [id, title]));
  const categoryOf = new Map(categories.map((each) => [keyOf(each), each.title]));
  return ({ indicator, breakdown, category }) => {
    const title = titleOf.get(indicator);
    const part = categoryOf.get(keyOf({ indicator, breakdown, category }));
    if (title === undefined || (category !== "" && part === undefined)) return undefined;
    return { indicator, breakdown, category, title: category === "" ? title : `${title}: ${part}` };
  };
}

/** The same issues, each that names an indicator (and category) of ours with its title. */
export function withTitles(issues: readonly Issue[], reference: Named): Issue[] {
  const titled = titlesOf(reference);
  return issues.map((issue) => {
    if (issue.line !== undefined || !("indicator" in issue)) return issue;
    const { breakdown = "", category = "" } = issue as Partial<SeriesKey>;
    const line = titled({ indicator: issue.indicator, breakdown, category });
    return line === undefined ? issue : { ...issue, line };
  });
}

/**
 * The same issues, each in a row with the line that the row’s own cells name; without one where they name none that there is. A row
 * whose category is at fault has the line of its indicator.
 */
export function withLines(issues: readonly Issue[], [header, ...rows]: Table, reference: Named): Issue[] {
  if (!issues.some(({ row }) => row !== undefined)) return [...issues];
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const [indicatorAt, breakdownAt, categoryAt] = ["indicator", "breakdown", "category"].map((name) =>
    names.indexOf(name),
  );
  const titled = titlesOf(reference);
  const cellsOf = new Map(rows.map(({ row, cells }) => [row, cells]));
  return issues.map((issue) => {
    const cells = issue.row === undefined ? undefined : cellsOf.get(issue.row);
    if (cells === undefined) return issue;
    const cell = (at: number | undefined) => (cells[at ?? -1] ?? "").trim();
    const key = { indicator: cell(indicatorAt), breakdown: cell(breakdownAt), category: cell(categoryAt) };
    const line = titled(key) ?? titled({ ...key, breakdown: "", category: "" });
    return line === undefined ? issue : { ...issue, line };
  });
}

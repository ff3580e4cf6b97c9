import { inFile, isError, type Issue } from "../issue.ts";
import type { Day, Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import { checkHistory } from "../returns/history.ts";
import { monthInName, validate, type MonthlyReturn } from "../returns/validate.ts";
import type { Table } from "../table.ts";

/** One file as it was given and read: its name, its rows where it could be read, and what was found on the way. */
export type GivenFile = {
  readonly name: string;
  readonly table: Table | undefined;
  readonly issues: readonly Issue[];
};

/** All files given at once. With any error among `issues` there are no `returns`: one bad file refuses the drop. */
export type DropRead = { readonly returns: readonly MonthlyReturn[]; readonly issues: readonly Issue[] };

type Opened = { readonly label: string; readonly monthlyReturn: MonthlyReturn | undefined; readonly issues: readonly Issue[] };

/** Files to returns in order of month: each on its own, then as a sequence that follows what is published. */
export function readDrop(files: readonly GivenFile[], reference: Reference, published: readonly Month[], today: Day): DropRead {
  const opened = files.map((file, index) => open(file, index + 1, reference));
  const issues = opened.flatMap((each) => each.issues);
  if (issues.some(isError)) return { returns: [], issues };

  const inOrder = opened
    .flatMap(({ label, monthlyReturn }) => (monthlyReturn === undefined ? [] : [{ label, monthlyReturn }]))
    .sort((a, b) => (a.monthlyReturn.period < b.monthlyReturn.period ? -1 : 1));
  const accepted: Month[] = [];
  const late: Issue[] = [];
  for (const { label, monthlyReturn } of inOrder) {
    const { period } = monthlyReturn;
    const found: Issue[] = accepted.includes(period)
      ? [{ code: "month-given-twice" }]
      : checkHistory(period, published, accepted, today);
    late.push(...inFile(label, found));
    accepted.push(period);
  }
  return { returns: late.length > 0 ? [] : inOrder.map(({ monthlyReturn }) => monthlyReturn), issues: [...issues, ...late] };
}

/** A file is called by its name only where that is a name we ask for: another name may say something about a child. */
function open({ name, table, issues }: GivenFile, number: number, reference: Reference): Opened {
  const month = monthInName(name);
  if (month === undefined) {
    const label = `file ${number}`;
    return { label, monthlyReturn: undefined, issues: inFile(label, [{ code: "file-name" }, ...issues]) };
  }
  const label = `${month}.csv`;
  if (table === undefined) return { label, monthlyReturn: undefined, issues: inFile(label, issues) };
  const { monthlyReturn, issues: found } = validate(table, reference);
  const all = [...issues, ...found];
  if (monthlyReturn !== undefined && monthlyReturn.period !== month) all.push({ code: "file-name-other-month", column: "period" });
  return { label, monthlyReturn, issues: inFile(label, all) };
}

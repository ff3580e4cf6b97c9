import { byCodePoint } from "../../order.ts";
import { inFile, isError, isPersonal, type Issue } from "../../issue.ts";
import type { Day, Month } from "../../period.ts";
import type { Reference } from "../../reference/reference.ts";
import { checkHistory } from "../../returns/history.ts";
import { withLines, withTitles } from "../../returns/titledLines.ts";
import { monthInName, validate, type MonthlyReturn } from "../../returns/validate.ts";
import { recogniseScorecard } from "../../scorecard/scorecard.ts";
import { screenScorecard } from "../../scorecard/screened/screen.ts";
import type { Vocabulary } from "../../screen/screen.ts";
import type { Table } from "../../tables/table.ts";
import { personalDataIn, vocabularyOf } from "./screened.ts";

/** One file as it was given and read: its name, its text, its rows where it could be read, and what was found on the way. */
export type GivenFile = {
  readonly name: string;
  /** Its text for screening, also where its rows could not be read. */
  readonly text: string | undefined;
  readonly table: Table | undefined;
  readonly issues: readonly Issue[];
};

/** A named file that is nowhere. */
export function absentFile(name: string): GivenFile {
  return { name, text: undefined, table: undefined, issues: [{ code: "no-such-file" }] };
}

/** A given file that could not be read, such as a folder or a link. */
export function unreadFile(name: string): GivenFile {
  return { name, text: undefined, table: undefined, issues: [{ code: "not-a-file" }] };
}

/**
 * Called from time to time during long work with the part that is done, 0 to 1. It may show that, or reject to stop the work.
 */
export type Rest = (done: number) => Promise<void>;

/** All files given at once. With any error among `issues` there are no `returns`: one bad file refuses the drop. */
export type DropRead = { readonly returns: readonly MonthlyReturn[]; readonly issues: readonly Issue[] };

type Opened = {
  readonly label: string;
  readonly monthlyReturn: MonthlyReturn | undefined;
  readonly issues: readonly Issue[];
};

/**
 * Files to returns in order of month: all are screened for personal data, which outranks every other fault; then each is
 * validated on its own, then as a sequence that follows what is published. `laCodes` are the codes of the months published.
 */
export async function readDrop(
  files: readonly GivenFile[],
  reference: Reference,
  published: readonly Month[],
  today: Day,
  rest: Rest,
  laCodes: ReadonlyMap<Month, string> = new Map(),
): Promise<DropRead> {
  const vocabulary = vocabularyOf(reference, laCodes.values());
  const newest = [...published].sort().at(-1);
  const personal = await screenFiles(files, reference, vocabulary, newest, today, rest);
  if (personal.length > 0) return { returns: [], issues: personal };

  const opened = files.map((file, index) => open(file, index + 1, reference, newest, laCodes));
  const issues = opened.flatMap((each) => each.issues);
  if (issues.some(isError)) return { returns: [], issues };

  const inOrder = opened
    .flatMap(({ label, monthlyReturn }) => (monthlyReturn === undefined ? [] : [{ label, monthlyReturn }]))
    .sort((a, b) => byCodePoint(a.monthlyReturn.period, b.monthlyReturn.period));
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
  return {
    returns: late.length > 0 ? [] : inOrder.map(({ monthlyReturn }) => monthlyReturn),
    issues: [...issues, ...late],
  };
}

/** Personal data in any file or in its name, and files that cannot be screened for it. */
async function screenFiles(
  files: readonly GivenFile[],
  reference: Reference,
  vocabulary: Vocabulary,
  newest: Month | undefined,
  today: Day,
  rest: Rest,
): Promise<Issue[]> {
  const all: Issue[] = [];
  for (const [index, { name, text = "", table, issues }] of files.entries()) {
    const found = await personalDataIn(
      { name, text },
      vocabulary,
      today,
      (done) => rest((index + done) / files.length),
      () => table && screenScorecard(table, reference, vocabulary, newest),
    );
    await rest((index + 1) / files.length);
    all.push(...inFile(labelOf(name, index + 1), [...found, ...issues.filter(isPersonal)]));
  }
  return all;
}

/**
 * What issues call a file: its name where that is a name we ask for, otherwise `file 2`, since a name may say something about
 * a child.
 */
export function labelOf(name: string, number: number): string {
  const month = monthInName(name);
  return month === undefined ? `file ${number}` : `${month}.csv`;
}

function open(
  { name, table, issues }: GivenFile,
  number: number,
  reference: Reference,
  newest: Month | undefined,
  laCodes: ReadonlyMap<Month, string>,
): Opened {
  const month = monthInName(name);
  const label = labelOf(name, number);
  const said = (all: readonly Issue[]) =>
    inFile(label, withTitles(withLines(withoutFlood(all), table ?? [], reference), reference));
  if (table !== undefined && recogniseScorecard(table, reference, newest) !== undefined)
    return { label, monthlyReturn: undefined, issues: said([{ code: "scorecard-given" }]) };
  if (month === undefined)
    return { label, monthlyReturn: undefined, issues: said([{ code: "file-name" }, ...issues]) };
  if (table === undefined) return { label, monthlyReturn: undefined, issues: said(issues) };
  const { monthlyReturn, issues: found } = validate(table, reference, laCodes);
  const all = [...issues, ...found];
  if (monthlyReturn !== undefined && monthlyReturn.period !== month)
    all.push({ code: "file-name-other-month", column: "period" });
  return { label, monthlyReturn, issues: said(all) };
}

/** The most issues told of one file. Nobody reads more, and a million of them would fill the memory. */
const MOST = 1000;

function withoutFlood(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= MOST) return issues;
  return [...issues.slice(0, MOST), { code: "more-problems", count: issues.length - MOST }];
}

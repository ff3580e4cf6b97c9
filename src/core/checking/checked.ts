import type { Withheld } from "../disclosure/protect/protect.ts";
import { causeOf, grouped } from "../messages/grouped.ts";
import { whyHidden } from "./whyHidden.ts";
import { countOf, isOpen, isPersonal, severityOf, type Issue, type Severity } from "../issue.ts";
import { keyInMonth, type FigureColumn, type SeriesKey } from "../observation.ts";
import type { Month } from "../period.ts";
import {
  besideCells,
  besideHeads,
  figuresBeside,
  type BesideCells,
  type MonthBeside,
} from "./figuresBeside.ts";
import { handOverOf, type HandOver } from "./handOver.ts";
import type { FoundPlace } from "./shown.ts";
import { MONTHS_TOLD, publicChangesOf, type PublicChanges } from "../publication/changes.ts";
import { labelOf, type GivenFile } from "../publication/received/drop.ts";
import type { OfficerAnswers } from "../publication/prepared.ts";
import { refusal, verdictOn, type ReleaseOutcome, type Verdict } from "../publication/release.ts";

export const NO_ANSWERS: OfficerAnswers = { revise: false, reason: undefined, confirm: undefined };

/** Issues of one file with one cause, under one number. */
export type NumberedGroup = {
  /** From 1, in the order in which they are told. */
  readonly number: number;
  readonly severity: Severity;
  readonly told: readonly Issue[];
  /** The issues after the first few, up to `MOST_LISTED`. */
  readonly rest: readonly Issue[];
  /** How many more there are, which are only counted. */
  readonly untold: number;
};

/** A row of a return in which something will be hidden. It must never be published: it tells which figures are small. */
export type WithheldRow = SeriesKey & {
  readonly period: Month;
  readonly row: number | undefined;
  readonly columns: readonly FigureColumn[];
  /** Why, in words. */
  readonly why: string;
};

/** A month’s figures beside those before. */
export type BesideTable = {
  readonly period: Month;
  readonly heads: BesideCells;
  readonly rows: readonly BesideCells[];
};

/** What a check found, as a page may show it. Of personal data it holds the kind and the place, never the text. */
export type Checked = {
  readonly verdict: Verdict;
  readonly isPersonal: boolean;
  readonly groups: readonly NumberedGroup[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** The names of the files; empty where personal data was found. */
  readonly files: readonly string[];
  readonly withheld: readonly WithheldRow[];
  readonly revisions: ReleaseOutcome["revisions"];
  readonly changes: PublicChanges | undefined;
  /** The newest months that the files bring or restate, as a table of each: its heads, and its rows. */
  readonly beside: readonly BesideTable[];
  readonly answers: OfficerAnswers;
  /** How it can be handed over to whoever publishes; undefined for what would not be published as it is. */
  readonly handOver: HandOver | undefined;
};

/** Issues beyond this many are only counted. */
const MOST_LISTED = 200;

/**
 * What a page shows of a check: the verdict, the issues in groups and how many of each severity, and the files’
 * tables. With personal data among the issues, nothing of the files is repeated.
 */
export function checkedOf(
  outcome: ReleaseOutcome,
  given: readonly GivenFile[],
  answers: OfficerAnswers,
): Checked {
  const { issues, revisions } = outcome;
  const personal = issues.some(isPersonal);
  return {
    verdict: verdictOn(outcome),
    isPersonal: personal,
    groups: numbered(personal ? nameless(issues, given) : issues),
    counts: {
      error: countOf("error", issues),
      warning: countOf("warning", issues.filter(isOpen)),
      note: countOf("note", issues),
    },
    files: personal ? [] : fileLabels(given),
    withheld: personal ? [] : withheldRows(outcome),
    revisions,
    changes: publicChangesOf(outcome),
    beside: figuresBeside(outcome).slice(-MONTHS_TOLD).map(besideTable),
    answers,
    handOver: handOverOf(outcome),
  };
}

/** A check that ended with these errors before the files were read any further. */
export function refusedOf(issues: readonly Issue[], given: readonly GivenFile[]): Checked {
  return checkedOf(refusal(issues), given, NO_ANSWERS);
}

/** The names that issues use for the files: `2026-10.csv`, or `file 2` where the file's name is not a month. */
export function fileLabels(given: readonly Pick<GivenFile, "name">[]): string[] {
  return given.map(({ name }, index) => labelOf(name, index + 1));
}

/** Where something was found in one file, and the number of its group, for the file's table. */
export function foundIn(label: string, issues: readonly Issue[]): FoundPlace[] {
  const numberOf = new Map(
    numbered(issues).flatMap(({ told, number }) => told.slice(0, 1).map((issue) => [causeOf(issue), number])),
  );
  return issues.flatMap((issue): FoundPlace[] => {
    const number = numberOf.get(causeOf(issue));
    if (issue.file !== label || issue.row === undefined || number === undefined) return [];
    return [{ row: issue.row, column: issue.column, number }];
  });
}

/** Groups numbered from 1: errors, then notes, then questions, each in the order in which they were found. */
function numbered(issues: readonly Issue[]): NumberedGroup[] {
  const inOrder = SEVERITIES.flatMap((severity) => issues.filter((issue) => severityOf(issue) === severity));
  return grouped(inOrder).map(({ told, rest }, index) => ({
    ...{ number: index + 1, severity: severityOf(told[0]) },
    ...{ told, rest: rest.slice(0, MOST_LISTED), untold: rest.length },
  }));
}

const SEVERITIES: readonly Severity[] = ["error", "note", "warning"];

function besideTable({ period, figures }: MonthBeside): BesideTable {
  const rows = figures.map((figure) => besideCells(figure, period));
  return { period, heads: besideHeads(period), rows };
}

/** The same issues with each file's number in place of its name: `file 2`, or `file 1 or 2` where two files share a name. */
function nameless(issues: readonly Issue[], given: readonly GivenFile[]): Issue[] {
  const labels = fileLabels(given);
  return issues.map((issue) => {
    const numbers = labels.flatMap((label, index) => (label === issue.file ? [index + 1] : []));
    return numbers.length === 0 ? issue : { ...issue, file: `file ${numbers.join(" or ")}` };
  });
}

function withheldRows({ withheld, returns }: ReleaseOutcome): WithheldRow[] {
  const rowOf = new Map<string, number | undefined>(
    returns.flatMap(({ observations, rows }) =>
      observations.map((each, index) => [keyInMonth(each), rows[index]] as const),
    ),
  );
  const byRow = new Map<string, [Withheld, ...Withheld[]]>();
  for (const cell of withheld) {
    const key = keyInMonth(cell);
    const cells = byRow.get(key);
    if (cells === undefined) byRow.set(key, [cell]);
    else cells.push(cell);
  }
  return [...byRow].map(([key, cells]) => {
    const [{ period, indicator, breakdown, category }] = cells;
    const columns = cells.map(({ column }) => column);
    return { period, indicator, breakdown, category, row: rowOf.get(key), columns, why: whyHidden(cells) };
  });
}

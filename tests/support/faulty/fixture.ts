import type { Issue, IssueCode } from "../../../src/core/issue.ts";
import type { Reason } from "../../../src/core/reason.ts";
import type { Request } from "../../../src/core/publication/release.ts";
import { withdrawnFrom } from "../withdrawn.ts";
import { closedSite, published, type Content } from "../publish.ts";
import { bytesOf, GOOD_RETURN, rowOf, SMALL, SMALL_FILES } from "../small.ts";

/** A drop for Smallbridge with one fault, and everything that may be said of it: the fault, then notes on how it was read. */
export type Faulty<Code extends IssueCode = IssueCode> = {
  /** Returns published before, by name. */
  readonly before?: Readonly<Record<string, string>>;
  /** Published files that have been damaged since. */
  readonly damaged?: Readonly<Record<string, string>>;
  /** What was withdrawn after that: a line as `--withhold` names it, or the whole month. */
  readonly withdrawn?: { readonly period: string; readonly line?: string; readonly reason?: Reason };
  /** Whether the record was closed after that. */
  readonly closed?: true;
  /** Reference files that are others than Smallbridge's; undefined for one that is not there. */
  readonly reference?: Readonly<Record<string, string | undefined>>;
  /** Those of them that were others when the returns before were published. */
  readonly referenceBefore?: Readonly<Record<string, string>>;
  /** What is said of reference files that could not be opened. */
  readonly unopened?: readonly Issue[];
  readonly given: Readonly<Record<string, Content>>;
  /** What the command was told beside the files. */
  readonly told?: Partial<
    Pick<Request, "withhold" | "words" | "reason" | "approvedBy" | "confirm" | "confirmOnly">
  > & {
    readonly revise?: true;
  };
  readonly issues: readonly [Issue & { readonly code: Code }, ...Issue[]];
  /** What there is to see, in a sentence, where the row at fault does not show it or may not be shown. */
  readonly seen?: string;
};

/** One fixture for each of these codes. */
export type FaultyBy<Code extends IssueCode> = { readonly [Each in Code]: Faulty<Each> };

export const FILE = "2026-10.csv";
export const HEADER = GOOD_RETURN.split("\n", 1)[0]!;

/** One file, October's return, with one fault. */
export function faulty<Code extends IssueCode>(
  content: Content,
  issue: Issue & { readonly code: Code },
  seen?: string,
): Faulty<Code> {
  return {
    given: { [FILE]: content },
    issues: [{ ...issue, file: FILE }],
    ...(seen === undefined ? {} : { seen }),
  };
}

/** The cell of an indicator's headline row. */
export function at(indicator: string, column: string) {
  return { row: rowOf(indicator), column, ...lineOf(indicator) };
}

/** What an issue says of whose row it is about. */
export function lineOf(indicator: string, title = titleOf(indicator)) {
  return { line: { indicator, breakdown: "", category: "", title } };
}

/** The same of a row of a category. */
export function categoryLineOf(indicator: string, breakdown: string, category: string, ofIt?: string) {
  const title = ofIt ?? SMALL.categories.find((each) => each.category === category)?.title ?? "";
  return { line: { indicator, breakdown, category, title: `${titleOf(indicator)}: ${title}` } };
}

function titleOf(indicator: string): string {
  const found = SMALL.indicators.find(({ id }) => id === indicator);
  if (found === undefined) throw new Error(`Smallbridge has no ${indicator}`);
  return found.title;
}

/** October's return with a cell added to every row. */
export function withColumn(name: string, cell: string): string {
  return everyRow((line) => `${line},${line === HEADER ? name : cell}`);
}

export function everyRow(rewrite: (line: string) => string): string {
  return `${GOOD_RETURN.trimEnd().split("\n").map(rewrite).join("\n")}\n`;
}

/** October's return with bytes before and after it. */
export function between(first: readonly number[], text: string, last: readonly number[]): Uint8Array {
  return new Uint8Array([...first, ...bytesOf(text), ...last]);
}

/** What publishing a faulty drop would do. */
export async function outcomeOf(faulty: Omit<Faulty, "issues">) {
  const {
    before,
    damaged = {},
    closed,
    withdrawn: taken,
    reference = {},
    referenceBefore = {},
    unopened = [],
    given,
    told = {},
  } = faulty;
  const files = new Map(
    Object.entries({ ...Object.fromEntries(SMALL_FILES), ...reference }).flatMap(([file, text]) =>
      text === undefined ? [] : [[file, text] as const],
    ),
  );
  const filesBefore = new Map([...files, ...Object.entries(referenceBefore)]);
  const start = before && (await published({ reference: filesBefore, given: before }));
  const since = taken && start && (await withdrawnFrom(start.site, taken.period, taken.line, taken.reason));
  const open = since?.site ?? start?.site ?? new Map();
  const site = [...(closed ? await closedSite(open) : open)];
  const on = new Map([...site, ...Object.entries(damaged)]);
  return published({ on, reference: files, unopened, given, withdrawn: since?.withdrawn, ...told });
}

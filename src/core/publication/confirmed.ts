import { isFirmHold, isWarning, type Issue } from "../issue.ts";
import { keyOf } from "../observation.ts";
import { readMonth } from "../period.ts";
import { readReason, type Reason } from "../reason.ts";
import type { Reference } from "../reference/reference.ts";
import { readWithheldLine, writeWithheldLine, type WithheldLine } from "./withheld.ts";

/** What a question is about: a line, in every month of the drop where no period is named; or a whole file, such as `2026-10.csv`. */
export type AskedAbout =
  { readonly kind: "line"; readonly line: WithheldLine } | { readonly kind: "file"; readonly file: string };

/** One `--confirm`: with nothing named it answers every question. */
export type Confirmation = { readonly code: Reason; readonly asked: AskedAbout | undefined };

/**
 * What `--confirm` takes, CODE or CODE:WHAT, where WHAT is INDICATOR[/BREAKDOWN/CATEGORY][:PERIOD] or the name of a file; undefined for
 * anything else.
 */
export function readConfirmation(text: string): Confirmation | undefined {
  const [, word = "", what] = /^([^:]*)(?::(.*))?$/.exec(text) ?? [];
  const code = readReason(word);
  if (code === undefined) return undefined;
  if (what === undefined) return { code, asked: undefined };
  if (/^[\w-]+\.csv$/.test(what)) return { code, asked: { kind: "file", file: what } };
  const line = readWithheldLine(what);
  return line && { code, asked: { kind: "line", line } };
}

/** What answers a question and no other, as `--confirm` takes it behind its CODE; undefined for what no confirmation answers. */
export function askedBy(issue: Issue): AskedAbout | undefined {
  if (!isWarning(issue) || isFirmHold(issue)) return undefined;
  const { file = "", line } = issue;
  if (line === undefined) return { kind: "file", file };
  const { indicator, breakdown, category } = line;
  const period = readMonth(file.replace(/\.csv$/, ""));
  return { kind: "line", line: { indicator, breakdown, category, period } };
}

/** The same as text. */
export function writeAsked(asked: AskedAbout): string {
  return asked.kind === "file" ? asked.file : writeWithheldLine(asked.line);
}

/** The officer's answers to questions: the code, and which it answers; all where none is named. */
type Confirmed = { readonly confirm: Reason | undefined; readonly confirmOnly?: readonly AskedAbout[] };

/** The questions with what they were answered with, and a note for each confirmation that answers none. */
export function withAnswers(issues: readonly Issue[], { confirm, confirmOnly = [] }: Confirmed): Issue[] {
  if (confirm === undefined) return [...issues];
  const unasked = confirmOnly.filter((asked) => !issues.some((issue) => answers(asked, issue)));
  return [
    ...issues.map((issue): Issue => {
      const isAnswered = confirmOnly.some((asked) => answers(asked, issue));
      const isAsked = askedBy(issue) !== undefined;
      return isAsked && (confirmOnly.length === 0 || isAnswered) ? { ...issue, answered: confirm } : issue;
    }),
    ...unasked.map(unaskedNote),
  ];
}

/** An error for each confirmation of a line that the reference files do not have. */
export function unknownConfirmations(
  { confirmOnly = [] }: Confirmed,
  { indicators, categories }: Pick<Reference, "indicators" | "categories">,
): Issue[] {
  const isKnown = (asked: AskedAbout) =>
    asked.kind === "file" ||
    (asked.line.category === ""
      ? indicators.some(({ id }) => id === asked.line.indicator)
      : categories.some((each) => keyOf(each) === keyOf(asked.line)));
  return confirmOnly.filter((asked) => !isKnown(asked)).map(() => ({ code: "confirm-unknown" }));
}

function unaskedNote(): Issue {
  return { code: "confirm-unasked" };
}

/** An indicator stands for its categories too, and a line without a period for every month. */
function answers(given: AskedAbout, issue: Issue): boolean {
  const asked = askedBy(issue);
  if (asked === undefined || asked.kind !== given.kind) return false;
  if (asked.kind === "file" || given.kind === "file") return writeAsked(asked) === writeAsked(given);
  const { line } = given;
  const isOfLine =
    line.category === "" ? line.indicator === asked.line.indicator : keyOf(line) === keyOf(asked.line);
  return isOfLine && (line.period === undefined || line.period === asked.line.period);
}

import type { LineOfMonth, SentMonth } from "../disclosure/protect/protect.ts";
import type { Issue } from "../issue.ts";
import { keyInMonth, keyOf } from "../observation.ts";
import { readMonth } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import { readTerm, writeTerm } from "../relation.ts";

/** A line that an officer names with `--withhold`; in every month of the drop where no period is named. */
export type WithheldLine = {
  readonly indicator: string;
  readonly breakdown: string;
  readonly category: string;
  readonly period: string | undefined;
};

/** Something that would be given away, and what answers it. */
export type Hold = {
  /** The lines of the drop any of which, named, answers it. */
  readonly answers: readonly LineOfMonth[];
  /** What is hidden for the answer. */
  readonly hides: readonly LineOfMonth[];
};

type WithHolds = { readonly holds: readonly Hold[] };

export type Answered<Outcome extends WithHolds> = {
  readonly outcome: Outcome;
  /** Lines that were named and that answer no hold. */
  readonly unasked: readonly WithheldLine[];
  /** What was hidden for the answers. */
  readonly hidden: readonly LineOfMonth[];
};

/**
 * Hides what the holds ask for that an officer's lines answer, until no line answers a hold that is left. `attempt` protects the
 * drop with the lines hidden so far and says what is still held. Lines are taken in the order in which they are named: a later
 * one answers what the earlier ones left. It ends because every answer hides more. At worst every line of the month is
 * hidden, and then nothing more is given away.
 */
export function answered<Outcome extends WithHolds>(
  named: readonly WithheldLine[],
  attempt: (hidden: readonly LineOfMonth[]) => Outcome,
): Answered<Outcome> {
  let hidden: readonly LineOfMonth[] = [];
  let outcome = attempt(hidden);
  const asked = new Set<WithheldLine>();
  for (;;) {
    const { holds } = outcome;
    for (const line of named) if (holds.some((hold) => isAnswer(line, hold))) asked.add(line);
    const line = named.find((each) => holds.some((hold) => isAnswer(each, hold)));
    const more = new Map(
      holds
        .filter((hold) => line !== undefined && isAnswer(line, hold))
        .flatMap(({ hides }) => hides)
        .map((each) => [keyInMonth(each), each]),
    );
    for (const each of hidden) more.delete(keyInMonth(each));
    if (more.size === 0) {
      const unasked = named.filter((each) => !asked.has(each));
      return { outcome, unasked, hidden };
    }
    hidden = [...hidden, ...more.values()];
    outcome = attempt(hidden);
  }
}

function isAnswer(line: WithheldLine, { answers }: Hold): boolean {
  return answers.some((answer) => isOfLine(answer, line));
}

/** The first of the files in which a named line is missing; undefined for a line of the drop. */
export function missingFrom(
  line: WithheldLine,
  months: readonly SentMonth[],
  { indicators, categories }: Pick<Reference, "indicators" | "categories">,
): string | undefined {
  if (!indicators.some(({ id }) => id === line.indicator)) return "indicators.csv";
  if (line.category !== "" && !categories.some((each) => keyOf(each) === keyOf(line)))
    return "breakdowns.csv";
  const isThere = months.some(({ observations }) => observations.some((row) => isOfLine(row, line)));
  return isThere ? undefined : "the return";
}

function isOfLine(row: LineOfMonth, line: WithheldLine): boolean {
  return keyOf(row) === keyOf(line) && (line.period ?? row.period) === row.period;
}

/** A line of a month as `--withhold` takes it. */
export function optionOf({ period, indicator, breakdown, category }: LineOfMonth): string {
  return writeWithheldLine({ period, indicator, breakdown, category });
}

/** What `--withhold` takes, INDICATOR[/BREAKDOWN/CATEGORY][:PERIOD]; undefined for anything else. */
export function readWithheldLine(text: string): WithheldLine | undefined {
  const [name = "", period, ...more] = text.split(":");
  const term = readTerm(name);
  if (term === undefined || more.length > 0 || /^[+-]/.test(name)) return undefined;
  if (period !== undefined && readMonth(period) === undefined) return undefined;
  return { indicator: term.indicator, breakdown: term.breakdown, category: term.category, period };
}

/** The same line as the option takes it. */
export function writeWithheldLine({ period, ...line }: WithheldLine): string {
  return `${writeTerm({ ...line, column: "value" })}${period === undefined ? "" : `:${period}`}`;
}

/** What is said of a line that answers no hold: what does. */
export function unaskedIssue(holds: readonly Hold[]): Issue {
  const answers = holds.flatMap((hold) => hold.answers.map(optionOf));
  return { code: "withheld-elsewhere", answers: [...new Set(answers)] };
}

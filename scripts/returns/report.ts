import { figuresBeside, type MonthBeside } from "../../src/core/checking/figuresBeside.ts";
import { isPersonal, severityOf } from "../../src/core/issue.ts";
import { issueWords } from "../../src/core/messages/message.ts";
import type { PublicChanges } from "../../src/core/publication/changes.ts";
import { verdictOn, type ReleaseOutcome } from "../../src/core/publication/release.ts";
import type { Release } from "../../src/core/release.ts";
import { figureCell } from "../../src/core/tables/figure.ts";
import { utcTime } from "../../src/core/utcTime.ts";

export type Command = "check" | "prepare" | "approve" | "publish";

/** How a command ended, in the words of docs/contract.md. */
export type Ending = "published" | "prepared" | "approved" | "unchanged" | "checked" | "refused" | "held";

/** The outcome of a command. */
export type Report = {
  readonly ending: Ending;
  readonly outcome: ReleaseOutcome;
  /** The newest release, once the command has ended; undefined where there is none. */
  readonly release: Release | undefined;
  /** The time for which it is kept, where it is held for that alone. */
  readonly keptUntil: Date | undefined;
  /** How many roles approve of what was prepared, and how many are asked for; undefined where nothing was. */
  readonly approval?: { readonly roles: number; readonly asked: number } | undefined;
  /** Where it was prepared, as the officer named it; undefined where it was not. */
  readonly folder?: string | undefined;
  /** What the public will see change; only for a check. */
  readonly changes: PublicChanges | undefined;
  /** Whether to include what the public may not see. */
  readonly showRead: boolean;
};

/** How a command ends. What there is to publish is held until it may be (`isDue`). */
export function endingOf(command: Command, outcome: ReleaseOutcome, isDue = true): Ending {
  const verdict = verdictOn(outcome);
  if (verdict === "refused" || verdict === "held") return verdict;
  if (command === "check") return "checked";
  if (command !== "publish")
    return verdict === "unchanged" ? verdict : command === "prepare" ? "prepared" : "approved";
  if (verdict === "changed" && !isDue) return "held";
  return verdict === "changed" ? "published" : "unchanged";
}

export function exitCodeOf(ending: Ending): 0 | 1 | 3 {
  return ending === "refused" ? 1 : ending === "held" ? 3 : 0;
}

/**
 * The report as one object for programs. `read` and `withheld` hold what the public may not see, so only `--show-read`
 * includes them.
 */
export function inJson(report: Report): string {
  const { ending, outcome, release, folder, approval, keptUntil, changes, showRead } = report;
  const { issues, returns, withheld, revisions } = outcome;
  const said = {
    outcome: ending,
    personalData: issues.some(isPersonal),
    issues: issues.map((issue) => ({ ...issue, severity: severityOf(issue), ...issueWords(issue) })),
    ...(showRead
      ? {
          read: returns.flatMap(({ observations }) =>
            observations.map((observation) => ({
              ...observation,
              numerator: figureCell(observation.numerator),
              denominator: figureCell(observation.denominator),
              value: figureCell(observation.value),
            })),
          ),
          withheld,
        }
      : {}),
    revisions: revisions.map((revision) => ({
      ...revision,
      from: figureCell(revision.from),
      to: figureCell(revision.to),
    })),
    ...(ending === "prepared" ? { folder } : {}),
    ...(approval === undefined ? {} : { approvals: approval }),
    ...(keptUntil === undefined ? {} : { keptUntil: utcTime(keptUntil) }),
    ...(changes === undefined ? {} : { changes, figures: figuresBeside(outcome).flatMap(figuresIn) }),
    ...(release && (ending === "published" || ending === "unchanged")
      ? { release: { seq: release.seq, hash: release.hash, period: release.period ?? "" } }
      : {}),
  };
  return JSON.stringify(said);
}

/** The figures of a month for programs, each as it would be public. */
function figuresIn({ period, figures }: MonthBeside): readonly object[] {
  const written = (earlier: MonthBeside["figures"][number]["before"]) =>
    earlier && { period: earlier.period, value: figureCell(earlier.value) };
  return figures.map(({ indicator, breakdown, category, title, value, before, yearBefore }) => ({
    ...{ period, indicator, breakdown, category, title, value: figureCell(value) },
    ...{ before: written(before), yearBefore: written(yearBefore) },
  }));
}

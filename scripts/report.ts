import { isError, isPersonal, severityOf, type Issue } from "../src/core/issue.ts";
import { placeOf, wordsOf } from "../src/core/message.ts";
import { monthName } from "../src/core/period.ts";
import type { Outcome } from "../src/core/publication/release.ts";
import { cellOf } from "../src/core/returns/columns.ts";

export type Command = "check" | "publish";

/** How a command ended, in the words of docs/contract.md. */
export type Ending = "published" | "unchanged" | "checked" | "refused";

export function outcomeOf(command: Command, { issues, files }: Outcome): Ending {
  if (issues.some(isError)) return "refused";
  if (command === "check") return "checked";
  return files.size === 0 ? "unchanged" : "published";
}

export function exitCodeOf(ending: Ending): 0 | 1 {
  return ending === "refused" ? 1 : 0;
}

/** One object for programs. `read` and `withheld` hold what the public may not see: only with `--show-read`. */
export function inJson(ending: Ending, outcome: Outcome, showRead: boolean): string {
  const { issues, returns, withheld, revisions, release } = outcome;
  const report = {
    outcome: ending,
    personalData: issues.some(isPersonal),
    issues: issues.map((issue) => ({ ...issue, severity: severityOf(issue), ...wordsOf(issue) })),
    ...(showRead
      ? {
          read: returns.flatMap(({ observations }) =>
            observations.map((observation) => ({
              ...observation,
              numerator: cellOf(observation.numerator),
              denominator: cellOf(observation.denominator),
              value: cellOf(observation.value),
            })),
          ),
          withheld,
        }
      : {}),
    revisions: revisions.map((revision) => ({
      ...revision,
      from: cellOf(revision.from),
      to: cellOf(revision.to),
    })),
    ...(release && (ending === "published" || ending === "unchanged")
      ? { release: { seq: release.seq, hash: release.hash, period: release.period ?? "" } }
      : {}),
  };
  return JSON.stringify(report);
}

/** The same for people: one line an issue, then how it ended. */
export function inWords(ending: Ending, outcome: Outcome, showRead: boolean): string {
  const { issues, returns, withheld, files, release } = outcome;
  const what =
    returns.length === 0 ? "The reference files" : returns.map(({ period }) => monthName(period)).join(", ");
  const lines = issues.map(lineOf);
  if (showRead)
    lines.push(
      ...withheld.map(
        (cell) =>
          `Withheld (${cell.rule}): ${cell.period} ${cell.indicator} ${cell.breakdown} ${cell.category} ${cell.column}`,
      ),
    );
  const rows = new Set(
    withheld.map(({ period, indicator, breakdown, category }) =>
      [period, indicator, breakdown, category].join(" "),
    ),
  ).size;
  const hidden = `${rows} ${rows === 1 ? "figure" : "figures"} hidden to protect privacy`;
  switch (ending) {
    case "refused": {
      const errors = issues.filter(isError).length;
      lines.push(
        `Refused: ${errors} ${errors === 1 ? "problem" : "problems"}. Nothing has been published or changed.`,
      );
      break;
    }
    case "checked":
      lines.push(
        `${what}: no problem found; ${hidden}; ${files.size} files would change. Nothing has been published.`,
      );
      break;
    case "unchanged":
      lines.push(`${what}: published already, with these figures. Nothing has changed.`);
      break;
    case "published":
      lines.push(`Published ${what.replace(/^The/, "the")} as release ${release?.seq ?? ""}; ${hidden}.`);
      break;
  }
  return lines.join("\n");
}

/** One line for people: where, what is wrong, what to do. */
export function lineOf(issue: Issue): string {
  const { message, remedy } = wordsOf(issue);
  const place = placeOf(issue);
  const text = severityOf(issue) === "note" ? message : `${message} ${remedy}`;
  return place === "" ? text : `${place}: ${text}`;
}

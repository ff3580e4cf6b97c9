import type { Again, Committed } from "../../src/core/publication/sameAsSent.ts";
import { isPersonal, severityOf, type Issue } from "../../src/core/issue.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import { issueWords } from "../../src/core/messages/message.ts";
import { monthName, type Month } from "../../src/core/period.ts";
import { issueLine } from "./words.ts";

/** What `open` found. */
export type Opening =
  /** Nobody has committed to a file for this month. */
  | { readonly kind: "none" }
  /** So many commitments, of which the nonce and the file open none; whether the file would with other line ends. */
  | { readonly kind: "closed"; readonly commitments: number; readonly isSpelling: boolean }
  /** The commitment that they open, whether a later one replaced it, and what comes out of protection. */
  | {
      readonly kind: "opened";
      readonly committed: Committed;
      readonly isLatest: boolean;
      readonly again: Again;
    };

/** Whether the file is shown to be what was sent: also where a withdrawal has taken away what the rest could be shown with. */
export function isShown(opening: Opening): boolean {
  return opening.kind === "opened" && (opening.again.kind === "same" || opening.again.kind === "withdrawn");
}

/** What was found, in sentences. */
export function openingInWords(period: Month, opening: Opening): string {
  const faults =
    opening.kind === "opened" && opening.again.kind !== "withdrawn" ? issuesOf(opening.again) : [];
  return [...sentencesOf(period, opening), ...faults.map(issueLine), ...remedyOf(opening)].join("\n");
}

/** The same for programs, as one object. */
export function openingInJson(period: Month, opening: Opening): string {
  const issues = opening.kind === "opened" ? issuesOf(opening.again) : [];
  const opened = opening.kind === "opened" ? opening : undefined;
  const [message = ""] = sentencesOf(period, opening).slice(-1);
  const [remedy = ""] = remedyOf(opening);
  return JSON.stringify({
    outcome: isShown(opening) ? "verified" : "refused",
    personalData: issues.some(isPersonal),
    issues: [
      ...(isShown(opening) ? [] : [{ code: codeOf(opening), severity: "error", message, remedy }]),
      ...issues.map((issue) => ({ ...issue, severity: severityOf(issue), ...issueWords(issue) })),
    ],
    ...(opened && {
      release: { seq: opened.committed.entry.seq, hash: opened.committed.hash, period },
      ...{ isLatest: opened.isLatest, again: opened.again.kind },
      ...(opened.again.kind === "same" ? { hidden: opened.again.hidden } : {}),
    }),
  });
}

function codeOf(opening: Opening): string {
  if (opening.kind === "none") return "commitment-absent";
  return opening.kind === "closed" ? "commitment-not-opened" : `again-${opening.again.kind}`;
}

function issuesOf(again: Again): readonly Issue[] {
  return again.kind === "held" || again.kind === "refused" ? again.issues : [];
}

function sentencesOf(period: Month, opening: Opening): string[] {
  const month = monthName(period);
  if (opening.kind === "none") return [`No release commits to a file for ${month}.`];
  if (opening.kind === "closed")
    return [
      `The nonce and the file do not open ${opening.commitments === 1 ? "the commitment" : `any of the ${opening.commitments} commitments`} for ${month}.`,
    ];
  const { committed, isLatest, again } = opening;
  const { seq, time } = committed.entry;
  return [
    `The commitment opens: this is the file for ${month} that the council committed to in release ${seq}, on ${time.slice(0, 10)}.`,
    ...(isLatest ? [] : [`A later release restates ${month}, and has a commitment of its own.`]),
    sentenceOf(again, seq),
  ];
}

function sentenceOf(again: Again, seq: number): string {
  switch (again.kind) {
    case "same":
      return again.hidden === 0
        ? `The same public bytes come out as release ${seq} published: nothing is hidden, and every figure is that of the file.`
        : `The same public bytes come out as release ${seq} published: ${counted(again.hidden, "cell")} ${again.hidden === 1 ? "is hidden, the one that differences.csv lists" : "are hidden, those that differences.csv lists"}, and every other figure is that of the file.`;
    case "other":
      return again.what === "figures"
        ? `Other public bytes come out than release ${seq} published.`
        : `The same public bytes come out as release ${seq} published, but its differences.csv lists other cells.`;
    case "held":
      return `Whether the same public bytes come out cannot be shown yet: release ${seq} answered a question that is asked again here.`;
    case "refused":
      return "The file cannot be protected again, because it is refused.";
    case "withdrawn":
      return `Whether the same public bytes come out cannot be shown: something was withdrawn or hidden later, and the list of files of release ${seq}, or of the one before, went with it. A tombstone in the record says so.`;
  }
}

function remedyOf(opening: Opening): string[] {
  if (opening.kind === "none")
    return ["Look at the month, and ask the council in which release its figures were published."];
  if (opening.kind === "closed")
    return [
      opening.isSpelling
        ? "The file would open it with other line ends, or without the mark that some programs put at its start: a program or the mail changed them on the way. Ask for the file again, in an archive."
        : "Look whether this is the file as it was sent, not saved again by a spreadsheet, and the nonce of this month and release. If both are, ask the council.",
    ];
  if (opening.again.kind === "held")
    return [
      "Ask the council for the file of answers that it keeps beside the nonce, and give it with --answers.",
    ];
  if (opening.again.kind === "other" || opening.again.kind === "refused")
    return [
      "Look whether --answers names the file that came with this nonce, and whether this software is of the same edition as the council’s. If so, ask the council.",
    ];
  return [];
}

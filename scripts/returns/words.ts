import type { Withheld } from "../../src/core/disclosure/protect/protect.ts";
import { besideCells, besideHeads, figuresBeside } from "../../src/core/checking/figuresBeside.ts";
import { FURTHER_CHECKS } from "../../src/core/checking/words.ts";
import { grouped, type IssueGroup } from "../../src/core/messages/grouped.ts";
import { countOf, isOpen, severityOf, type Issue, type Severity } from "../../src/core/issue.ts";
import { issuePlace, issueWords } from "../../src/core/messages/message.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import { whyHidden } from "../../src/core/checking/whyHidden.ts";
import { keyInMonth, keyOf } from "../../src/core/observation.ts";
import { LONDON, monthName } from "../../src/core/period.ts";
import { MONTHS_TOLD, type PublicChanges } from "../../src/core/publication/changes.ts";
import type { ReleaseOutcome } from "../../src/core/publication/release.ts";
import { writeTerm } from "../../src/core/relation.ts";
import { titlesOf } from "../../src/core/returns/titledLines.ts";
import { STATUS_WORDS } from "../../src/core/story/status.ts";
import { figureCell } from "../../src/core/tables/figure.ts";
import type { Report } from "./report.ts";

/** The meaning of a line, by which a terminal may colour it. Its words say the same. */
export type Tone = "bad" | "doubtful" | "good" | "quiet" | "plain";
export type Paint = (text: string, tone: Tone) => string;

/** A report for people: what was found, line by line, what would change, then how it ended. */
export function inWords(report: Report, paint: Paint): string {
  const { outcome, changes, ending, showRead } = report;
  const tones = { error: "bad", warning: "doubtful", note: "quiet" } as const;
  const said = (severity: Severity, isWanted: (issue: Issue) => boolean = () => true) =>
    grouped(outcome.issues.filter((issue) => severityOf(issue) === severity && isWanted(issue))).flatMap(
      (group) => groupLines(group).map((line) => paint(line, tones[severity])),
    );
  const isCheck = changes !== undefined;
  // Last, where the eye ends, stands what waits for an answer.
  return [
    ...said("note"),
    ...said("warning", (issue) => !isOpen(issue)),
    ...said("error"),
    ...(showRead || isCheck ? withheldLines(outcome) : []),
    ...restatementLines(outcome),
    ...(isCheck ? [...besideLines(outcome), ...changeLines(changes)] : []),
    ...said("warning", isOpen),
    paint(endLine(report), ending === "refused" ? "bad" : ending === "held" ? "doubtful" : "good"),
  ].join("\n");
}

/** One line for people: where, what is wrong, what to do. */
export function issueLine(issue: Issue): string {
  const { message, remedy } = issueWords(issue);
  const place = issuePlace(issue);
  const text = issue.code === "read-kindly" ? message : `${message} ${remedy}`;
  return place === "" ? text : `${place}: ${text}`;
}

function groupLines({ told, rest }: IssueGroup): string[] {
  const last = rest.at(-1);
  const lines = told.map(issueLine);
  if (last === undefined) return lines;
  return [
    ...lines,
    `  and ${rest.length.toLocaleString("en-GB")} more like these, the last in ${issuePlace(last)}.`,
  ];
}

/** Each hidden line with its title, its columns, and why: never the number. */
function withheldLines({ withheld, editions }: ReleaseOutcome): string[] {
  const titled = editions && titlesOf(editions.after.reference);
  const titleOf = (cell: Withheld) => titled?.(cell)?.title;
  const nameOf = (cell: Withheld) => {
    const title = titleOf(cell);
    const term = writeTerm({ ...cell, column: "value" });
    return `${monthName(cell.period)}, ${title === undefined ? "" : `“${title}”, `}${term}`;
  };
  return [...new Set(withheld.map(nameOf))].map((name) => {
    const cells = withheld.filter((cell) => nameOf(cell) === name);
    return `Hidden: ${name} (${cells.map(({ column }) => column).join(", ")}): ${whyHidden(cells)}.`;
  });
}

/** The newest months of the drop, each as a table: its figures beside those of the month and of the year before. */
function besideLines(outcome: ReleaseOutcome): string[] {
  const months = figuresBeside(outcome);
  const left = months.length - MONTHS_TOLD;
  const tables = months.slice(-MONTHS_TOLD).flatMap(({ period, figures }) => {
    const rows = [besideHeads(period), ...figures.map((figure) => besideCells(figure, period))].map((row) =>
      row.map((cell) => cell.replaceAll("\u00a0", " ")),
    );
    const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
    return rows.map((row) =>
      row
        .map((cell, at) => (at === 0 ? `  ${cell.padEnd(widths[0] ?? 0)}` : cell.padStart(widths[at] ?? 0)))
        .join("  ")
        .trimEnd(),
    );
  });
  if (tables.length === 0) return [];
  return [
    "Figures as they would be public ([c] is hidden):",
    ...tables,
    ...(left > 0 ? [`  and ${counted(left, "earlier month")}; --json has all.`] : []),
  ];
}

/** Every published figure that would change, month by month. */
function restatementLines({ revisions }: ReleaseOutcome): string[] {
  const months = [...new Set(revisions.map(({ period }) => period))].sort();
  return months.flatMap((month) => {
    const ofMonth = revisions.filter(({ period }) => period === month);
    return [
      `${monthName(month)}, restated in ${counted(ofMonth.length, "cell")}:`,
      ...ofMonth.map(
        (cell) =>
          `  ${keyOf(cell).trim()}, ${cell.column}: ${figureCell(cell.from)} → ${figureCell(cell.to)}`,
      ),
    ];
  });
}

/** What readers of the site would see change. */
function changeLines({ headlines, findings, flips, turned, firstWithheld, untrue }: PublicChanges): string[] {
  const status = (of: (typeof flips)[number]["to"]) => (of === undefined ? "no status" : STATUS_WORDS[of]);
  const months = [...new Set(headlines.map(({ period }) => period))];
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ...months.map(
      (month) =>
        [
          `New headlines, ${monthName(month)}:`,
          headlines.filter(({ period }) => period === month).map(({ text }) => text),
        ] as const,
    ),
    ["On the overview, what changed:", findings.map(({ text }) => text)],
    ["Another status:", flips.map(({ title, from, to }) => `${title}: ${status(from)} → ${status(to)}`)],
    [
      "Another status in a published month:",
      turned.map(
        ({ title, period, from, to }) => `${monthName(period)}, ${title}: ${status(from)} → ${status(to)}`,
      ),
    ],
    [
      "Hidden for the first time:",
      firstWithheld.map((line) => `${monthName(line.period)}, ${keyOf(line).trim()}`),
    ],
    [
      "No longer true:",
      untrue.map(
        ({ indicator, period, said, now }) => `${monthName(period)}, ${indicator}: “${said}” → “${now}”`,
      ),
    ],
  ];
  return parts.flatMap(([title, lines]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)],
  );
}

function endLine({ ending, outcome, release, folder = "", approval, keptUntil }: Report): string {
  const { issues, returns, withheld, prepared } = outcome;
  const months = returns.map(({ period }) => monthName(period)).join(", ");
  const what = months === "" ? "The reference files" : months;
  const hidden = `${counted(new Set(withheld.map((cell) => keyInMonth(cell))).size, "figure")} hidden to protect privacy`;
  const seq = prepared?.releases.at(-1)?.seq;
  const figures = returns.reduce((sum, { observations }) => sum + observations.length, 0);
  const next = seq === undefined ? "nothing would change" : `it would be release ${seq}`;
  switch (ending) {
    case "refused":
      return `Refused: ${counted(countOf("error", issues), "problem")}. ${FURTHER_CHECKS} Nothing has been published or changed.`;
    case "held":
      if (keptUntil !== undefined)
        return `Held until ${londonTime(keptUntil)}: ${what.replace(/^The/, "the")}; no problem found; ${hidden}. Nothing has been published or changed: run this again then.`;
      if (!outcome.isHeld && approval !== undefined)
        return `Held: ${approvalWords(approval)}. Nothing has been published or changed: have it approved with approve DIR --role ROLE.`;
      return `Held: ${counted(countOf("warning", issues.filter(isOpen)), "question")} to answer first. Nothing has been published or changed.`;
    case "checked":
      return `${what}: no problem found; ${hidden}; ${next}. Nothing has been published.`;
    case "prepared":
      return `Prepared ${what.replace(/^The/, "the")} in ${folder}; ${hidden}; ${next}. Nothing has been published. Have it approved with approve ${folder} --role ROLE; sign ${folder} publishes it.`;
    case "approved":
      return `Approved ${what.replace(/^The/, "the")}: ${counted(figures, "figure")}, ${hidden}; ${next}; ${approval === undefined ? "" : approvalWords(approval)}. Nothing has been published.`;
    case "unchanged":
      return `${what}: published already, with these figures. Nothing has changed.`;
    case "published":
      return `Published ${what.replace(/^The/, "the")} as release ${release?.seq ?? ""}; ${hidden}.`;
  }
}

/** `1 role approves, and council.json asks for 2`. */
function approvalWords({ roles, asked }: NonNullable<Report["approval"]>): string {
  const approving = `${counted(roles, "role")} ${roles === 1 ? "approves" : "approve"} of it`;
  return asked === 0 ? approving : `${approving}, and council.json asks for ${asked}`;
}

/** `25 November 2026 at 09:30`, in London. */
function londonTime(instant: Date): string {
  const words = { dateStyle: "long", timeStyle: "short", timeZone: LONDON } as const;
  return `${new Intl.DateTimeFormat("en-GB", words).format(instant)} in London`;
}

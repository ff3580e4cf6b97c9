import { isOpen, isWarning, severityOf, type Issue } from "../issue.ts";
import { escaped } from "../markup.ts";
import { issuePlace, issueWords } from "../messages/message.ts";
import { counted } from "../messages/nouns.ts";
import { keyInMonth } from "../observation.ts";
import { dayName, monthName, type Day } from "../period.ts";
import { MONTHS_TOLD, publicChangesOf } from "../publication/changes.ts";
import { verdictOn, type ReleaseOutcome } from "../publication/release.ts";
import { formatFigure } from "../format.ts";
import { titlesOf } from "../returns/titledLines.ts";
import { STATUS_WORDS } from "../story/status.ts";
import { figureCell } from "../tables/figure.ts";
import {
  besideCells,
  besideHeads,
  figuresBeside,
  type FigureBeside,
  type MonthBeside,
} from "./figuresBeside.ts";
import { SIGN_OFF_STYLE } from "./signOffStyle.ts";
import { whyHidden } from "./whyHidden.ts";

/**
 * The summary for those who sign a release off (the director, the data protection officer), as one page of HTML without a script, to be
 * read on a screen or printed on A4. It has public figures alone: what is hidden is named with its rule and never its number. undefined
 * for what is refused.
 */
export function signOffSummary(outcome: ReleaseOutcome, council: string, day: Day): string | undefined {
  if (outcome.editions === undefined || verdictOn(outcome) === "refused") return undefined;
  const months = figuresBeside(outcome);
  const name = months.map(({ period }) => monthName(period)).join(", ") || "the reference files";
  const title = `Sign-off summary: ${council}, ${name}`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${SIGN_OFF_STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${INTERNAL}
${verdictPart(outcome, day)}
${questionsPart(outcome)}
${hiddenPart(outcome)}
${restatedPart(outcome)}
${changesPart(outcome)}
${months.slice(-MONTHS_TOLD).map(figuresPart).join("\n")}
${notesPart(outcome)}
${SIGNATURES}
</main>
</body>
</html>
`;
}

/** What this page must not go with: whoever has the list of hidden figures knows which are small. */
const INTERNAL = `<p class="internal"><strong>Internal: for the director and the data protection officer.</strong> It names the figures that are hidden and why, which tells which are small.
Do not publish it, and do not send it with the return, with board papers or with an answer to a request. Delete it once the release is decided, a year later at most.</p>`;

function verdictPart(outcome: ReleaseOutcome, day: Day): string {
  const { prepared, issues, release } = outcome;
  const seq = prepared?.releases.at(-1)?.seq;
  const open = issues.filter(isOpen).length;
  const words = {
    refused: "",
    held: `<strong>Held:</strong> ${counted(open, "question")} to answer before it can be published.`,
    unchanged: "Nothing would change: it is published already, with these figures.",
    changed: `<strong>Ready:</strong> it would be release ${seq ?? (release?.seq ?? 0) + 1}.`,
  }[verdictOn(outcome)];
  return `<p>Checked on ${dayName(day)}. ${words} Nothing has been published.</p>`;
}

function questionsPart({ issues }: ReleaseOutcome): string {
  const questions = issues.filter(isWarning);
  if (questions.length === 0) return "";
  return section("What looked like a slip, or would give something away", list(questions.map(questionWords)));
}

function questionWords(issue: Issue): string {
  // The words of a disclosure hold say what a reader could work out, so they stay with the officer.
  const isHold = issue.code === "gives-away" || issue.code === "shown-before";
  const message = isHold
    ? "A hidden figure would be given away: the officer has to hide more."
    : issueWords(issue).message;
  const answer = issue.answered === undefined ? "Not answered." : `Answered: ${issue.answered}.`;
  return `${issuePlace(issue)}: ${message} ${answer}`;
}

function hiddenPart({ withheld, editions }: ReleaseOutcome): string {
  const titled = editions && titlesOf(editions.after.reference);
  const lines = [...new Map(withheld.map((cell) => [keyInMonth(cell), cell])).values()];
  const rows = lines.map((line) => {
    const cells = withheld.filter((cell) => keyInMonth(cell) === keyInMonth(line));
    return [titled?.(line)?.title ?? line.indicator, monthName(line.period), whyHidden(cells)];
  });
  const head = `${counted(lines.length, "figure")} hidden to protect privacy`;
  if (rows.length === 0) return section(head, "");
  return section(head, table(["Figure", "Month", "Why"], rows));
}

function restatedPart({ revisions, editions }: ReleaseOutcome): string {
  if (revisions.length === 0) return "";
  const titled = editions && titlesOf(editions.after.reference);
  const rows = revisions
    .slice(0, MOST)
    .map((cell) => [
      ...[titled?.(cell)?.title ?? cell.indicator, monthName(cell.period), cell.column],
      ...[figureCell(cell.from), figureCell(cell.to)],
    ]);
  const more = revisions.length > MOST ? `<p>and ${counted(revisions.length - MOST, "cell")} more.</p>` : "";
  return section(
    "Published figures that would change",
    table(["Figure", "Month", "Column", "Published", "Would be"], rows, 3) + more,
  );
}

/** Of more lines than these the page says how many there are. */
const MOST = 20;

function changesPart(outcome: ReleaseOutcome): string {
  const changes = publicChangesOf(outcome);
  if (changes === undefined) return "";
  const { findings, flips, turned, untrue } = changes;
  const status = (of: FigureBeside["status"]) => (of === undefined ? "no status" : STATUS_WORDS[of]);
  const lines = [
    ...findings.map(({ text }) => text),
    ...flips.map(({ title, from, to }) => `${title}: ${status(from)} → ${status(to)}`),
    ...turned.map(
      ({ title, period, from, to }) => `${monthName(period)}, ${title}: ${status(from)} → ${status(to)}`,
    ),
    ...untrue.map(({ period, said }) => `${monthName(period)}: no longer said: “${said}”`),
  ];
  const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
  return lines.length === 0
    ? ""
    : section("What readers will see change", list([...lines.slice(0, MOST), ...more]));
}

/** The figures of a month: of categories the page says how many there are, so that it stays on two sides. */
function figuresPart({ period, figures }: MonthBeside): string {
  const headlines = figures.filter(({ category }) => category === "");
  const rows = headlines.map((figure) => [
    ...besideCells(figure, period),
    figure.aim === undefined ? "" : formatFigure(figure.aim.target, figure.indicatorOf),
    figure.status === undefined ? "" : STATUS_WORDS[figure.status],
  ]);
  const left = figures.length - headlines.length;
  const also =
    left === 0
      ? ""
      : ` ${left === 1 ? "The figure of one category is" : `The figures of ${left} categories are`} in the check.`;
  return section(
    `${monthName(period)}, beside the month and the year before`,
    `<p>As they would be public; [c] is hidden.${also}</p>${table([...besideHeads(period), "Target", "Status"], rows, 1, 4)}`,
  );
}

function notesPart({ issues }: ReleaseOutcome): string {
  const about = issues.filter(
    (issue) =>
      severityOf(issue) === "note" && issue.row !== undefined && /^\d{4}-\d\d\.csv$/.test(issue.file ?? ""),
  );
  if (about.length === 0) return "";
  const lines = about.slice(0, MOST).map((issue) => `${issuePlace(issue)}: ${issueWords(issue).message}`);
  return section(
    "Noted",
    list([...lines, ...(about.length > MOST ? [`and ${about.length - MOST} more`] : [])]),
  );
}

const SIGNATURES = `<section class="signed"><h2>Signed off</h2><table><tbody>${[
  "Director of children’s services",
  "Data protection officer",
]
  .map(
    (role) =>
      `<tr><th scope="row">${role}</th><td>Approved: yes / no</td><td>Date:</td><td>Signature:</td></tr>`,
  )
  .join("")}</tbody></table></section>`;

function section(title: string, content: string): string {
  return `<section><h2>${escaped(title)}</h2>${content}</section>`;
}

function list(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`;
}

/** `numeric` and `until`: the columns of figures, from 0, the second one not included. */
function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  numeric = heads.length,
  until = heads.length + 1,
): string {
  const kind = (at: number) => (at >= numeric && at <= until ? ' class="numeric"' : "");
  const head = heads.map((text, at) => `<th scope="col"${kind(at)}>${escaped(text)}</th>`).join("");
  const body = rows.map(
    ([first = "", ...others]) =>
      `<tr><th scope="row">${escaped(first)}</th>${others.map((text, at) => `<td${kind(at + 1)}>${escaped(text)}</td>`).join("")}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table>`;
}

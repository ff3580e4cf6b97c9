import { exitCodeOf, type Ending } from "../../scripts/returns/report.ts";
import { issueLine } from "../../scripts/returns/words.ts";
import { severityOf, type IssueCode, type Severity } from "../../src/core/issue.ts";
import { issueWords } from "../../src/core/messages/message.ts";
import { DISCLOSURE } from "./faulty/disclosure.ts";
import { DOUBTS, HISTORY, LIMITS } from "./faulty/drops.ts";
import { DISGUISED, FILES, STRUCTURE } from "./faulty/files.ts";
import type { Faulty } from "./faulty/fixture.ts";
import { KINDLY_READ } from "./faulty/kindly.ts";
import { CONFIRMED, LINES } from "./faulty/lines.ts";
import { LIVE } from "./faulty/live.ts";
import { PERSONAL_FILES, PERSONAL_NAME } from "./faulty/personal.ts";
import { PROSE } from "./faulty/prose.ts";
import { REFERENCE, REFERENCE_DOUBTS } from "./faulty/reference.ts";
import { ARITHMETIC, CELLS, ROWS } from "./faulty/rows.ts";
import { STRUCTURES } from "./faulty/structure.ts";
import { THIN } from "./faulty/thin.ts";
import { EVERY_FAULTY } from "./faulty.ts";

/** How a command ends for want of anything worse. */
const ENDING: Readonly<Record<Severity, Ending>> = { error: "refused", warning: "held", note: "checked" };
const exitFor = (severity: Severity) => exitCodeOf(ENDING[severity]);

/** `docs/messages.md`: every code with the message as the command prints it, what to do, and an example that gives it. */
export function messagesPage(): string {
  return `${[
    INTRODUCTION,
    indexOf(EVERY_FAULTY.map(([, { issues }]) => issues[0].code)),
    section("The file", "What a file is, before its rows are looked at.", FILES),
    ofKinds("not-a-csv", Object.values(DISGUISED), ["it says", "the file is"]),
    section("Structure", "The header, and whether rows can be taken apart at all.", STRUCTURE),
    section("Cells", "What a single cell may hold.", CELLS),
    section("Arithmetic", "Whether the figures of a row, and of a breakdown, agree.", ARITHMETIC),
    section("Rows", "Exactly one row for every indicator and category that is due.", ROWS),
    section("History", "Whether a month follows what is published.", HISTORY),
    section(
      "Going live",
      "What a council needs that is not illustrative. Its record stays its own, and an illustrative one stays illustrative.",
      LIVE,
    ),
    section(
      "Questions",
      "These figures may be right. They are held until somebody has looked and answers with `--confirm`.",
      { ...DOUBTS, ...REFERENCE_DOUBTS, ...CONFIRMED },
    ),
    section(
      "Figures beside each other",
      "Figures of a return that do not go with others. The council may know why: a note holds nothing, and says no number.",
      LINES,
    ),
    section(
      "What is hidden",
      "Figures that would tell of few people, by the rules in [disclosure.md](disclosure.md). Two of these hold everything given, and\nno confirmation answers them: more has to be hidden, or the month taken out.",
      DISCLOSURE,
    ),
    section(
      "Signal or noise",
      "What the figures ask of the council, once they stand elsewhere than their limits. It holds nothing.",
      LIMITS,
    ),
    section(
      "Reference files",
      "The council’s own files, which are checked with every return; and what is published already.",
      REFERENCE,
    ),
    section(
      "Small counts",
      "What would lose less to disclosure control. For the officer alone; a note holds nothing.",
      THIN,
    ),
    section(
      "How figures hang together",
      "What is declared and does not hold, and what holds and is not declared. For the officer alone; a note holds nothing.",
      STRUCTURES,
    ),
    section(
      "The council’s own words",
      "Texts in the reference files. What could tell who someone is is refused. A word that may be a name holds everything given, and no\nconfirmation answers it: `known_names.csv` does. A note is for the officer to look at, and holds nothing.",
      PROSE,
    ),
    "## Personal data\n\nThis outranks every other message: where there is one of these, there is no other. A workbook counts as well, because\nnobody can see what it hides. Examples are described here and not shown.",
    ofKinds(
      "personal-data",
      [...Object.values(PERSONAL_FILES), PERSONAL_NAME],
      ["it says", "for something such as"],
    ),
    "## Read kindly\n\nThe file is unusual, and each of its figures can mean one thing only. There is nothing to do.",
    ofKinds("read-kindly", Object.values(KINDLY_READ), ["it says", "for example"]),
  ].join("\n\n")}\n`;
}

const INTRODUCTION = `# Messages

<!-- Written by \`npx vitest run tests/core/messagesPage.test.ts -u\`. Change the code, not this page. -->

Everything that \`npm run returns -- check\` and \`publish\` may say of the files they are given: the message as it is printed,
what to do about it, and an example that really gives it, for Smallbridge, an invented council. A message names the file, the
row as the spreadsheet numbers it (the header is row 1) and the column, by its name or its letter. It never repeats what a cell, a
heading or a file’s name says, so it can be forwarded safely.

| severity | means | the command ends with |
|---|---|---|
| \`error\` | everything given is refused | exit ${exitFor("error")}; nothing is published or changed |
| \`warning\` | everything given is held, with a question for somebody to answer | exit ${exitFor("warning")}; nothing is published or changed |
| \`note\` | nothing is held: something unusual was read exactly, or is worth another look | exit ${exitFor("note")} |

To find a message, search this page for its words. With \`--json\` every message has its code:`;

/** The codes from a to z. */
function indexOf(codes: readonly IssueCode[]): string {
  const inOrder = [...new Set(codes)].sort();
  return inOrder.map((code) => `[${code}](#${code})`).join(" ·\n");
}

function section(title: string, sentence: string, group: Readonly<Record<string, Faulty>>): string {
  return [`## ${title}`, sentence, ...Object.values(group).map(entry)].join("\n\n");
}

function entry(faulty: Faulty): string {
  const [issue] = faulty.issues;
  return [`### ${issue.code}`, `${severityLine(faulty)} ${exampleOf(faulty)}`, quoted(faulty)].join("\n\n");
}

/** A code with many kinds: how one of them is printed, then what each says. */
function ofKinds(code: IssueCode, kinds: readonly Faulty[], columns: readonly string[]): string {
  const rows = kinds.map((faulty) => [issueWords(faulty.issues[0]).message, faulty.seen ?? ""]);
  const table = [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  const [first] = kinds;
  if (first === undefined) throw new Error(`there is no ${code}`);
  return [`### ${code}`, `${severityLine(first)} For example:`, quoted(first), table.join("\n")].join("\n\n");
}

function severityLine({ issues: [issue] }: Faulty): string {
  return `\`${severityOf(issue)}\` ·`;
}

function quoted({ issues: [issue] }: Faulty): string {
  return `> ${issueLine(issue)}`;
}

/** What is at fault, in words; otherwise the row itself under its header, or the whole file where it has no rows. */
function exampleOf({ issues: [issue], reference, given, seen }: Faulty): string {
  if (seen !== undefined) return seen;
  const { file = "", row = 1 } = issue;
  const text = reference?.[file] ?? given[file];
  if (typeof text !== "string") throw new Error(`${issue.code} needs a sentence on what there is to see`);
  const [header = "", ...rows] = text.trimEnd().split("\n");
  if (file.endsWith(".json")) return fenced(`\`${file}\`:`, [header, ...rows]);
  if (row === 1)
    return fenced(`The header of \`${file}\` and the row under it:`, [header, ...rows.slice(0, 1)]);
  const from = /^(row|reference)-repeated$/.test(issue.code) ? row - 1 : row;
  const which = from === row ? `Row ${row}` : `Rows ${from} and ${row}`;
  return fenced(`${which} of \`${file}\`, under the header:`, [header, ...rows.slice(from - 2, row - 1)]);
}

function fenced(sentence: string, lines: readonly string[]): string {
  return `${sentence}\n\n\`\`\`text\n${lines.join("\n")}\n\`\`\``;
}

import type { MadeFile } from "../core/checking/messages.ts";
import { dayName, readDay, type Day } from "../core/period.ts";
import { QUESTION_COLUMNS } from "../core/question.ts";

/** A question that was put at a meeting, as the log of the meeting keeps it in the browser. */
export type LoggedQuestion = {
  readonly id: string;
  readonly askedOn: Day;
  readonly meeting: string;
  /** An office or a ward, never a name. */
  readonly askedBy: string;
  readonly question: string;
  /** The id of the indicator on the slide that was shown; "" for a slide of none. */
  readonly indicator: string;
  /** The heading of that slide, and of what day its figures were, in words. */
  readonly slide: string;
  readonly asAt: string;
  /** Whether it was answered since: only what is open is shown at the next meeting. */
  readonly isAnswered: boolean;
};

/** What the form asks for, and what is known of the slide. */
export type PutQuestion = Pick<
  LoggedQuestion,
  "askedOn" | "meeting" | "askedBy" | "question" | "indicator" | "slide" | "asAt"
>;

/** The log as the browser keeps it. Text that is no log gives an empty one. */
export function readQuestionLog(text: string | null): LoggedQuestion[] {
  let content: unknown;
  try {
    content = JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
  return Array.isArray(content) ? content.flatMap((each: unknown) => loggedIn(each) ?? []) : [];
}

function loggedIn(content: unknown): LoggedQuestion | undefined {
  if (typeof content !== "object" || content === null) return undefined;
  const cells = content as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof cells[name] === "string" ? cells[name] : "");
  const askedOn = readDay(text("askedOn"));
  if (askedOn === undefined || text("id") === "" || text("question") === "") return undefined;
  return {
    ...{ id: text("id"), askedOn, meeting: text("meeting"), askedBy: text("askedBy") },
    ...{ question: text("question"), indicator: text("indicator") },
    ...{ slide: text("slide"), asAt: text("asAt"), isAnswered: cells["isAnswered"] === true },
  };
}

/**
 * The log with one question more. A text that a spreadsheet would take for a formula loses the signs that make it one, as
 * `questions.csv` may not have them.
 */
export function withQuestion(log: readonly LoggedQuestion[], put: PutQuestion): LoggedQuestion[] {
  const [meeting, askedBy, question] = [put.meeting, put.askedBy, put.question].map((text) =>
    text
      .replace(/^[\s=+\-@]+/, "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  if (meeting === undefined || askedBy === undefined || question === undefined) return [...log];
  if (askedBy === "" || question === "") return [...log];
  const first = `question_${put.askedOn.replaceAll("-", "_")}_`;
  const numbers = log
    .filter(({ id }) => id.startsWith(first))
    .map(({ id }) => Number(id.slice(first.length)));
  const id = `${first}${Math.max(0, ...numbers) + 1}`;
  return [...log, { ...put, meeting, askedBy, question, id, isAnswered: false }];
}

/** What was put at one meeting, and what is open from the others. */
export function atMeeting(log: readonly LoggedQuestion[], meeting: string) {
  return {
    own: log.filter((each) => each.meeting === meeting),
    open: log.filter((each) => each.meeting !== meeting && !each.isAnswered),
  };
}

/** Questions in the columns of `questions.csv`, for the officer who publishes them: no one has approved of them yet. */
export function questionsCsv(questions: readonly LoggedQuestion[]): MadeFile {
  const header = [...QUESTION_COLUMNS];
  const rows = questions.map((each) => {
    const cells: Readonly<Record<string, string>> = {
      ...{ id: each.id, asked_on: each.askedOn, meeting: each.meeting, asked_by: each.askedBy },
      ...{ indicator: each.indicator, question: each.question },
    };
    return header.map((column) => cells[column] ?? "");
  });
  const lines = [header, ...rows].map((cells) => `${cells.map(quoted).join(",")}\n`);
  return { name: "questions.csv", type: "text/csv", content: lines.join("") };
}

/**
 * A cell as `writeCsv` has it; these have no line ends, and no blanks at their ends. PapaParse is left out, since with it the code of frames would
 * come in one piece more (decision 66).
 */
function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The same for the minutes, in Markdown. `home` is the address of the site. */
export function questionsMarkdown(questions: readonly LoggedQuestion[], home: string): MadeFile {
  const meetings = [...new Set(questions.map(({ meeting }) => meeting))];
  const parts = meetings.map((meeting) => {
    const own = questions.filter((each) => each.meeting === meeting);
    const items = own.map((each, index) => `${index + 1}. ${item(each, home)}`);
    return [`## ${meeting === "" ? "Questions" : plain(meeting)}`, "", ...items, ""].join("\n");
  });
  return { name: "questions.md", type: "text/markdown", content: parts.join("\n") };
}

function item({ askedBy, askedOn, question, indicator, slide, asAt }: LoggedQuestion, home: string): string {
  const about = indicator === "" ? plain(slide) : `[${plain(slide)}](${home}indicators/${indicator}/)`;
  return `**${plain(askedBy)}**, ${dayName(askedOn)}: ${plain(question)} On the slide: ${about}, ${plain(asAt)}.`;
}

/** A text in which no sign means anything to Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, String.raw`\$&`);
}

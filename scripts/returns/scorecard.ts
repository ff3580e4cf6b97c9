import { makeReturn, type MadeOfScorecard } from "../../src/core/checking/made.ts";
import type { Issue } from "../../src/core/issue.ts";
import { grouped } from "../../src/core/messages/grouped.ts";
import {
  dayAt,
  LONDON,
  monthName,
  monthOf,
  monthsAfter,
  readMonth,
  type Month,
} from "../../src/core/period.ts";
import { readGivenReference } from "../../src/core/publication/received/reference.ts";
import { personalDataIn, vocabularyOf } from "../../src/core/publication/received/screened.ts";
import type { Reference } from "../../src/core/reference/reference.ts";
import { questionPlace, wordsOfQuestion, type ScorecardQuestion } from "../../src/core/scorecard/question.ts";
import { recogniseScorecard, type OfferedCell, type Scorecard } from "../../src/core/scorecard/scorecard.ts";
import { screenScorecard } from "../../src/core/scorecard/screened/screen.ts";
import type { Table } from "../../src/core/tables/table.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { LARGEST_READ, readReturn, type ReturnRead } from "../../src/csv/readReturn.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { nameOfFile, readAt } from "../effects/files.ts";
import { unnamed } from "../effects/machine.ts";
import { fail, note, type CommandOptions, print } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { referenceTexts } from "./settings.ts";
import { issueLine } from "./words.ts";

/** A scorecard that was read and screened, with what it is compared with. */
type Card = {
  readonly table: Table;
  readonly scorecard: Scorecard;
  readonly reference: Reference;
  readonly newest: Month;
};

/**
 * `scorecard FILE` says which months a scorecard saved as CSV has, and what is left out of it; with a PERIOD it prints that month's
 * return on standard output, and what to look at on standard error. It writes nothing.
 */
export async function scorecard(words: readonly string[], options: CommandOptions): Promise<void> {
  const [path, period, ...more] = words;
  const month = readMonth(period ?? "");
  const absent = (options.lists.get("absent") ?? []).map(Number);
  if (path === undefined || more.length > 0 || (period !== undefined && month === undefined)) {
    fail("A scorecard is one FILE, and one month of it such as 2026-11 may follow.", 2);
    return;
  }
  if (!absent.every((row) => Number.isInteger(row) && row > 0)) {
    fail("--absent is the number of a row, such as --absent 7.", 2);
    return;
  }
  if (month === undefined && absent.length > 0) {
    fail("--absent needs the month of which the return is made.", 2);
    return;
  }
  const found = await readAt(path, LARGEST_READ).catch((error: unknown) => {
    throw unnamed(error);
  });
  if (found.kind !== "file") {
    fail(
      found.kind === "absent" ? "There is no such file to read." : "This is no file that a scorecard can be.",
      2,
    );
    return;
  }
  const card = await openCard(nameOfFile(path), readReturn(found.bytes), options);
  if (typeof card === "string") fail(card, 1);
  else if (month === undefined) tellMonths(card.scorecard);
  else if (card.scorecard.months.includes(month)) printReturn(card, month, absent);
  else fail(`The scorecard has no column that is ${monthName(month)} for certain.`, 1);
}

/** The scorecard in a file, or what refuses it, line by line. */
async function openCard(
  name: string,
  { text = "", table, issues }: ReturnRead,
  options: CommandOptions,
): Promise<Card | string> {
  const { texts, unopened } = await referenceTexts(options);
  const today = dayAt(now(), LONDON);
  const csv = { read: readCsv, write: writeCsv };
  const { reference, issues: faults } = readGivenReference(texts, csv, today);
  if (reference === undefined || unopened.length > 0) return linesOf(unopened.length > 0 ? unopened : faults);
  const newest = monthsAfter(monthOf(today), -2); // the month that is over is offered as the next
  const vocabulary = vocabularyOf(reference);
  const personal = await personalDataIn(
    { name, text },
    vocabulary,
    today,
    () => Promise.resolve(),
    () => table && screenScorecard(table, reference, vocabulary, newest),
  );
  if (personal.length > 0) return linesOf(personal);
  if (table === undefined) return linesOf(issues);
  const scorecard = recogniseScorecard(table, reference, newest);
  return scorecard
    ? { table, scorecard, reference, newest }
    : "This is no scorecard: no row of months stands above rows that are named as in indicators.csv.";
}

function linesOf(issues: readonly Issue[]): string {
  return grouped(issues)
    .flatMap(({ told, rest }) => {
      const more = rest.length === 0 ? [] : [`and ${rest.length} more like these`];
      return [...told.map(issueLine), ...more];
    })
    .join("\n");
}

function tellMonths({ months, questions }: Scorecard): void {
  const said = months.length === 0 ? "It has no month for certain." : `Its months: ${months.join(", ")}.`;
  print([said, ...questionLines(questions)].join("\n"));
}

function printReturn({ table, reference, newest }: Card, month: Month, absent: readonly number[]): void {
  const made = makeReturn(table, month, reference, newest, { matches: [], absent });
  if (made === undefined) return;
  print(writeCsv(made.records).trimEnd());
  for (const line of [...questionLines(made.questions), ...offeredLines(made, absent)]) note(line);
}

function offeredLines({ offered }: MadeOfScorecard, absent: readonly number[]): string[] {
  return offered.filter(({ row }) => !absent.includes(row)).map(offeredLine);
}

function offeredLine({ row, indicator }: OfferedCell): string {
  return `row ${row}: The cell says that “${indicator}” has no figure. Give --absent ${row} to write x there, if it could not be collected.`;
}

/** So many questions of one kind are told one by one: a scorecard that lacks a theme lacks all of its rows. */
const FIRST_FEW = 3;

function questionLines(questions: readonly ScorecardQuestion[]): string[] {
  const codes = [...new Set(questions.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const lines = questions.filter((question) => question.code === code).map(questionLine);
    const more = lines.length - FIRST_FEW;
    return [...lines.slice(0, FIRST_FEW), ...(more > 0 ? [`and ${more} more like these`] : [])];
  });
}

function questionLine(question: ScorecardQuestion): string {
  const { message, remedy } = wordsOfQuestion(question);
  const place = questionPlace(question);
  return place === "" ? `${message} ${remedy}` : `${place}: ${message} ${remedy}`;
}

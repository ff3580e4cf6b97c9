import { dayAt, LONDON, monthName, readMonth, type Month } from "../../src/core/period.ts";
import { laCodeOf, readPublishedFiles } from "../../src/core/publication/published.ts";
import { readGivenReference } from "../../src/core/publication/received/reference.ts";
import { COUNCIL_FILE, readPublishedCouncil } from "../../src/core/reference/publishedCouncil.ts";
import type { Reference } from "../../src/core/reference/reference.ts";
import { monthSheetOf, recordsOfSheet, type MonthSheet } from "../../src/core/returns/monthSheet.ts";
import { monthsIn } from "../../src/core/dataset/dataset.ts";
import { counted } from "../../src/core/messages/nouns.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { nameOfFile, writeNew } from "../effects/files.ts";
import { fail, type CommandOptions, note, print } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { noteIfKept } from "./neverKept.ts";
import { publishedTexts } from "./publishedFolder.ts";
import { dataFolder, referenceTexts } from "./settings.ts";
import { issueLine } from "./words.ts";

const CSV = { read: readCsv, write: writeCsv };

/**
 * `template`: a month's return to fill in, as CSV on standard output, or in a file that is not there yet: CSV or a workbook, by its
 * name. With `--revise` it is a published month, filled in with what is public.
 */
export async function template([period, ...more]: readonly string[], options: CommandOptions): Promise<void> {
  const month = readMonth(period ?? "");
  if (month === undefined || more.length > 0) {
    fail("A template is of one month, such as 2026-11.", 2);
    return;
  }
  const { texts, unopened } = await referenceTexts(options);
  const { reference, issues } = readGivenReference(texts, CSV, dayAt(now(), LONDON));
  if (reference === undefined || unopened.length > 0) {
    fail((unopened.length > 0 ? unopened : issues).map(issueLine).join("\n"), 1);
    return;
  }
  const sheet = await sheetFor(month, reference, options);
  if (typeof sheet === "string") {
    fail(sheet, 2);
    return;
  }
  if (sheet.hidden > 0)
    note(
      `${counted(sheet.hidden, "line")} of ${monthName(month)} hide a figure from the public. It is blank: fill it in from the return as it was sent.`,
    );
  await written(sheet, options);
}

/** What the template holds; a sentence where there is none for the month. */
async function sheetFor(
  month: Month,
  reference: Reference,
  options: CommandOptions,
): Promise<MonthSheet | string> {
  const texts = await publishedTexts(dataFolder(options));
  // Without --data that folder may be another council's: its figures are nothing to stand beside these.
  const isOwn = readPublishedCouncil(texts.get(COUNCIL_FILE) ?? "")?.laCode === reference.council.laCode;
  const { published, issues } = readPublishedFiles(isOwn ? texts : new Map(), CSV);
  if (published === undefined) return issues.map(issueLine).join("\n");
  const restates = options.switches.has("revise");
  const isPublished = monthsIn(published.dataset).includes(month);
  if (restates && !isPublished)
    return `${monthName(month)} is not published, so there is nothing to restate.`;
  const laCode = laCodeOf(published, reference.council)(month);
  const sheet = monthSheetOf(month, reference, published.dataset.observations, restates, laCode);
  if (sheet.lines.length === 0)
    return `Nothing is due in ${monthName(month)}: no row of indicators.csv has it between its first_period and last_period and among its due_months.`;
  return sheet;
}

async function written(sheet: MonthSheet, { texts }: CommandOptions): Promise<void> {
  const [to, xlsx] = [texts.get("to"), texts.get("xlsx")];
  const path = to ?? xlsx;
  if (path === undefined) {
    print(writeCsv(recordsOfSheet(sheet)).trimEnd());
    return;
  }
  const option = to === undefined ? "--xlsx" : "--to";
  const isWorkbook = to === undefined || /\.xlsx$/i.test(to);
  if (!isWorkbook && !/\.csv$/i.test(path)) {
    fail("--to takes a file whose name ends with .xlsx or .csv.", 2);
    return;
  }
  if (!(await writeNew(path, isWorkbook ? await workbookOf(sheet) : csvOf(sheet)))) {
    fail(`${option} names a file that is there already, or whose folder is not there.`, 2);
    return;
  }
  const name = `${sheet.month}.csv`;
  print(
    isWorkbook
      ? `Written. Fill in the yellow cells, then File → Save As → CSV UTF-8, named ${name}.`
      : `Written. Fill in the figures; the check takes it ${nameOfFile(path) === name ? "as it is named" : `named ${name}`}.`,
  );
  await noteIfKept(path);
}

async function workbookOf(sheet: MonthSheet): Promise<Uint8Array> {
  const { writeTemplate } = await import("../../src/sheets/writeTemplate.ts"); // large, and only needed here
  return writeTemplate(sheet);
}

function csvOf(sheet: MonthSheet): Uint8Array {
  return new TextEncoder().encode(writeCsv(recordsOfSheet(sheet)));
}

import { dayAt, LONDON, readMonth } from "../../src/core/period.ts";
import { readGivenReference } from "../../src/core/publication/received/reference.ts";
import { templateOf } from "../../src/core/returns/template.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { writeNew } from "../effects/files.ts";
import { fail, type CommandOptions, print } from "../effects/terminal.ts";
import { now } from "../effects/time.ts";
import { referenceTexts } from "./settings.ts";
import { issueLine } from "./words.ts";

/** `template`: the month's empty return, as CSV on standard output or as a spreadsheet in a file that is not there yet. */
export async function template([period, ...more]: readonly string[], options: CommandOptions): Promise<void> {
  const month = readMonth(period ?? "");
  if (month === undefined || more.length > 0) {
    fail("A template is of one month, such as 2026-11.", 2);
    return;
  }
  const csv = { read: readCsv, write: writeCsv };
  const { texts, unopened } = await referenceTexts(options);
  const { reference, issues } = readGivenReference(texts, csv, dayAt(now(), LONDON));
  if (reference === undefined || unopened.length > 0) {
    fail((unopened.length > 0 ? unopened : issues).map(issueLine).join("\n"), 1);
    return;
  }
  const template = templateOf(month, reference);
  const path = options.texts.get("xlsx");
  if (path === undefined) {
    print(writeCsv(template).trimEnd());
    return;
  }
  const { writeTemplate } = await import("../../src/sheets/writeTemplate.ts"); // large, and only needed here
  if (await writeNew(path, await writeTemplate(template, reference.indicators)))
    print(`Written. Fill in the yellow cells, then File → Save As → CSV UTF-8, named ${month}.csv.`);
  else fail("--xlsx names a file that is there already, or that cannot be written.", 2);
}

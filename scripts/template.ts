import { readMonth } from "../src/core/period.ts";
import { readReferenceFiles } from "../src/core/publication/files.ts";
import { templateOf } from "../src/core/returns/template.ts";
import { readCsv } from "../src/csv/readCsv.ts";
import { writeCsv } from "../src/csv/writeCsv.ts";
import * as effects from "./effects.ts";
import { referenceTexts } from "./settings.ts";
import { lineOf } from "./words.ts";

/** `template`: the month's empty return, as CSV on standard output. */
export async function template(
  [period, ...more]: readonly string[],
  options: effects.Options,
): Promise<void> {
  const month = readMonth(period ?? "");
  if (month === undefined || more.length > 0) {
    effects.fail("A template is of one month, such as 2026-11.", 2);
    return;
  }
  const csv = { read: readCsv, write: writeCsv };
  const { reference, issues } = readReferenceFiles(await referenceTexts(options), csv);
  if (reference === undefined) effects.fail(issues.map(lineOf).join("\n"), 1);
  else effects.print(writeCsv(templateOf(month, reference)).trimEnd());
}

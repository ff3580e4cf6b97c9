import { dayAt, LONDON, monthOf, monthsAfter, type Month } from "../core/period.ts";
import type { MadeFile, TemplateFormat } from "../core/checking/messages.ts";
import { signOffSummary } from "../core/checking/signOff.ts";
import type { Dataset } from "../core/dataset/dataset.ts";
import { readPublishedFiles } from "../core/publication/published.ts";
import type { ReleaseOutcome } from "../core/publication/release.ts";
import { readReferenceFiles } from "../core/publication/received/reference.ts";
import { REFERENCE_FILES, type Reference } from "../core/reference/reference.ts";
import { newestReturn } from "../core/releases/newest.ts";
import { monthSheetOf, recordsOfSheet } from "../core/returns/monthSheet.ts";
import { readCsv } from "../csv/readCsv.ts";
import { writeCsv } from "../csv/writeCsv.ts";
import { writeTemplate } from "../sheets/writeTemplate.ts";

export const CSV = { read: readCsv, write: writeCsv };
export const CSV_TYPE = "text/csv;charset=utf-8";
const HTML_TYPE = "text/html;charset=utf-8";
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What is published, read once. */
export type PublishedSite = {
  readonly texts: ReadonlyMap<string, string>;
  readonly reference: Reference;
  readonly dataset: Dataset;
  /** The newest month published. */
  readonly newest: Month;
};

/** Reads the published files, by path; undefined where they cannot be read. */
export function readPublishedSite(texts: ReadonlyMap<string, string>): PublishedSite | undefined {
  const { published } = readPublishedFiles(texts, CSV);
  const files = new Map([...texts].filter(([path]) => REFERENCE_FILES.includes(path)));
  const { reference } = readReferenceFiles(files, CSV);
  const newest = published && newestReturn(published.releases)?.period;
  return published && reference && newest && { texts, reference, dataset: published.dataset, newest };
}

/** The month after the newest, and those after it that have begun. */
export function monthsNext(newest: Month, instant: Date): Month[] {
  const current = monthOf(dayAt(instant, LONDON));
  const months = [monthsAfter(newest, 1)];
  for (let month = monthsAfter(newest, 2); month <= current; month = monthsAfter(month, 1))
    months.push(month);
  return months;
}

/** The summary for those who sign off, to be saved; undefined for what is refused. */
export function summaryFile(outcome: ReleaseOutcome, instant: Date): MadeFile | undefined {
  const council = outcome.editions?.after.reference.council.name ?? "";
  const content = signOffSummary(outcome, council, dayAt(instant, LONDON));
  const month = outcome.returns.at(-1)?.period;
  if (content === undefined) return undefined;
  return { name: `sign-off${month === undefined ? "" : `-${month}`}.html`, type: HTML_TYPE, content };
}

/** The month's empty return, to be saved. */
export async function templateFile(
  month: Month,
  format: TemplateFormat,
  { reference, dataset }: PublishedSite,
): Promise<MadeFile> {
  const sheet = monthSheetOf(month, reference, dataset.observations);
  return format === "csv"
    ? { name: `${month}.csv`, type: CSV_TYPE, content: writeCsv(recordsOfSheet(sheet)) }
    : { name: `${month}.xlsx`, type: XLSX_TYPE, content: await writeTemplate(sheet) };
}

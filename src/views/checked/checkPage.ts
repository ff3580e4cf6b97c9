import { readRecord, type EditionRecord, type RecordReader } from "../../store/record.ts";

/** What was found of a page: the record that its edition rests on, and whether anything was taken down. */
export type PageCheck = { readonly record: EditionRecord; readonly isTakenDown: boolean };

/** Verifies the edition that a page names. */
export async function checkPage(reader: RecordReader, entry: string): Promise<PageCheck> {
  const record = await readRecord(reader, entry);
  return { record, isTakenDown: false };
}

import { archived } from "../../src/archive/archived.ts";
import { readFormatSource } from "../../src/core/formats/source.ts";
import {
  ARCHIVE_FILE,
  FORMATS_LIST,
  ODS_FILE,
  PARQUET_FILE,
  XLSX_FILE,
} from "../../src/core/formats/list.ts";
import { textFormats } from "../../src/core/formats/textFormats.ts";
import { workbookSheets } from "../../src/core/formats/workbook.ts";
import { downloadWords } from "../../src/core/formats/words.ts";
import { manifestOf } from "../../src/core/releases/manifest.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { writeFigures } from "../../src/sheets/writeFigures.ts";
import { sha256 } from "../effects/packing.ts";
import { archivedAnew } from "./archive.ts";
import { parquetFile } from "./parquet.ts";

/**
 * Every download of an edition, by path from their folder, from the texts of its published files. This is the one place where they are
 * made; the same texts give the same bytes. undefined where what they are made of is not there or cannot be read.
 */
export async function formatsOf(
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const source = readFormatSource(texts, { read: readCsv });
  if (source === undefined) return undefined;
  const encoder = new TextEncoder();
  const { xlsx, ods } = await writeFigures(workbookSheets(source), downloadWords(source.council));
  const files = new Map<string, Uint8Array>([
    ...[...textFormats(source, { write: writeCsv })].map(
      ([path, text]) => [path, encoder.encode(text)] as const,
    ),
    [XLSX_FILE, archivedAnew(xlsx)],
    [ODS_FILE, archivedAnew(ods)],
    [PARQUET_FILE, parquetFile(source)],
  ]);
  files.set(ARCHIVE_FILE, archived(files));
  const hashes = await Promise.all(
    [...files].map(async ([path, bytes]) => [path, await sha256(bytes)] as const),
  );
  return files.set(FORMATS_LIST, encoder.encode(manifestOf(new Map(hashes))));
}

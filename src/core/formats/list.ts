/*
 * The downloads that a site offers beside its published CSVs. They stand in a folder of their own, with a list of their own, so that
 * no page that shows figures fetches either.
 */

import { OBSERVATIONS_FILE } from "../tables/observations.ts";
import { DATA_PACKAGE_FILE } from "./dataPackage.ts";
import { metadataFile } from "./csvw.ts";
import { OPEN_DATA_FILE, OPEN_DATA_META_FILE } from "./openDataPair.ts";

/** The folder in a site. */
export const FORMATS_FOLDER = "formats/";

export const JSON_FILE = "observations.json";
export const XLSX_FILE = "observations.xlsx";
export const ODS_FILE = "observations.ods";
export const PARQUET_FILE = "observations.parquet";
export const README_FILE = "README.txt";
/** Everything else in one archive. */
export const ARCHIVE_FILE = "everything.zip";
/** The hash of every other file of the folder. */
export const FORMATS_LIST = "SHA256SUMS.txt";

/** A download as pages and the archive's README describe it. */
export type Download = {
  readonly path: string;
  readonly kind: string;
  readonly holds: string;
  /** The type by which catalogues of data know it; undefined for what only explains other files. */
  readonly type?: string;
};

/** The downloads with a line of their own, in the order of their use. */
export const DOWNLOADS: readonly Download[] = [
  {
    path: XLSX_FILE,
    kind: "XLSX",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    holds: "A workbook for Excel: a cover, notes, symbols, what each figure means, and all figures.",
  },
  {
    path: ODS_FILE,
    kind: "ODS",
    type: "application/vnd.oasis.opendocument.spreadsheet",
    holds: "The same workbook in the open format of LibreOffice.",
  },
  {
    path: metadataFile(OBSERVATIONS_FILE),
    kind: "CSVW",
    holds:
      "What the columns of observations.csv hold, in the W3C’s vocabulary. Such a file stands beside every CSV of the folder formats/.",
  },
  {
    path: PARQUET_FILE,
    kind: "Parquet",
    type: "application/vnd.apache.parquet",
    holds:
      "All figures for DuckDB, Spark and Arrow: numbers as numbers, each symbol in a column beside them.",
  },
  {
    path: JSON_FILE,
    kind: "JSON",
    type: "application/json",
    holds: "All figures, what they mean, and their targets, for programs.",
  },
  {
    path: DATA_PACKAGE_FILE,
    kind: "Data Package",
    holds: "Every CSV of the folder formats/ with its schema (version 2, readable as version 1).",
  },
  {
    path: OPEN_DATA_FILE,
    kind: "CSV",
    type: "text/csv",
    holds: "All figures in the layout of the Department for Education’s Explore Education Statistics.",
  },
  { path: OPEN_DATA_META_FILE, kind: "CSV", holds: "What each column of that file is." },
  {
    path: ARCHIVE_FILE,
    kind: "ZIP",
    type: "application/zip",
    holds: "All of these, and a series for each figure, in one archive.",
  },
  { path: FORMATS_LIST, kind: "text", holds: "The fingerprint of each of these, for checking copies." },
];

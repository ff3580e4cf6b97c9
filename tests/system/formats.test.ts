import { DuckDBInstance } from "@duckdb/node-api";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { asyncBufferFromUrl, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test, type TestContext } from "vitest";

import { recipesFor } from "../../src/core/formats/recipes.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { month } from "../support/build.ts";
import { builtSite, filesIn } from "../support/dist.ts";
import {
  allTextIn,
  asShown,
  figuresInCsv,
  figuresInSheet,
  rowsOfCsv,
  type FiguresFound,
} from "../support/downloadsRead.ts";
import { csvFilter, savedBy } from "../support/libreoffice.ts";
import { findProgram, need, run } from "../support/programs.ts";
import { workshop } from "../support/tree.ts";

/* The downloads of the built site in other people's programs. */

const home = workshop("formats");
const FORMATS = join(builtSite(), "formats");
const files = new Map(
  filesIn(FORMATS).map((path) => [path, new Uint8Array(readFileSync(join(FORMATS, path)))]),
);
const ROWS = rowsOfCsv(files, "observations.csv");
const [EXAMPLE, MONTH] = ["children_in_care", "2026-09"];
const RECIPES = new Map(recipesFor(EXAMPLE, month(MONTH)).map(({ program, line }) => [program, line]));
const VALUES = ROWS.filter(({ indicator, breakdown }) => indicator === EXAMPLE && breakdown === "");

/** Figures where a blank part is `z` beside a number and otherwise the figure's symbol, as a sheet has it. */
const filled: FiguresFound = new Map(
  [...figuresInCsv(files, "observations.csv")].map(([key, [numerator, denominator, value]]) => {
    const blank = /\d/.test(value) ? "z" : value;
    return [key, [numerator || blank, denominator || blank, value]];
  }),
);

test.for(["xlsx", "ods"])(
  "LibreOffice reads observations.%s: the figures of observations.csv cell by cell, and no formula",
  (kind, context) => {
    const soffice = need(context, "soffice", "libreoffice-calc");
    // It writes one sheet into a CSV: the last is asked for by its place.
    const to = `${csvFilter()},false,5`;
    const file = join(home, `${kind}.${kind}`);
    copyFileSync(join(FORMATS, `observations.${kind}`), file);
    savedBy(soffice, home, { files: [file], to, folder: kind });
    const saved = filesIn(join(home, kind))[0]!;
    const rows = readCsv(readFileSync(join(home, kind, saved), "utf8")).table.map(({ cells }) => cells);
    expect(rows).toHaveLength(ROWS.length + 1);
    expect([...figuresInSheet(rows)]).toEqual([...filled]);
    // Every cell as it is shown has the published decimals.
    expect(rows.slice(1).map((row) => row[9]!.replace(/[[\]]/g, ""))).toEqual(ROWS.map(({ value }) => value));
    expect(allTextIn(files.get(`observations.${kind}`)!)).not.toMatch(
      /<f>|<f |table:formula|mergeCell|number-columns-spanned/,
    );
  },
);

test("Excel's line finds the published figure, as LibreOffice works it out", async (context) => {
  const soffice = need(context, "soffice", "libreoffice-calc");
  const { sheets } = await readXlsx(files.get("observations.xlsx")!);
  const figures = sheets.at(-1)!;
  const line = RECIPES.get("Excel")!.slice(1);
  const asked = { name: "Asked", cells: new Map([["0,0", { formula: line }]]) };
  const file = join(home, "asked.xlsx");
  writeFileSync(file, await writeXlsx({ sheets: [asked, { name: figures.name, rows: figures.rows }] }));
  const answer = savedBy(soffice, home, { files: [file], to: csvFilter(), folder: "asked" }).get("asked");
  expect(new TextDecoder().decode(answer).trim()).toBe(asShown(VALUES.at(-1)!["value"]!));
});

test("DuckDB reads observations.parquet with the values of observations.csv, and its line answers", async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const at = (sql: string) =>
    sql.replace(/'observations/, () => `'${FORMATS.replaceAll("'", "''")}/observations`);
  type Cell = string | number | null;
  const rowsOf = async (sql: string) =>
    (await connection.runAndReadAll(at(sql))).getRowObjectsJson() as Readonly<Record<string, Cell>>[];
  const described = await rowsOf("DESCRIBE SELECT * FROM 'observations.parquet'");
  expect(described.map((row) => `${row["column_name"]} ${row["column_type"]}`)).toEqual([
    ...["period", "la_code", "indicator", "breakdown", "category"].map((name) => `${name} VARCHAR`),
    ...["numerator", "denominator", "value"].flatMap((name) => [`${name} DOUBLE`, `${name}_symbol VARCHAR`]),
  ]);
  const found = await rowsOf("SELECT * FROM 'observations.parquet'");
  const cell = (number: Cell = null, symbol: Cell = null) => `${number ?? ""}${symbol ?? ""}`;
  expect(found).toHaveLength(ROWS.length);
  found.forEach((row, index) => {
    const { period, la_code, indicator, breakdown, category, ...figures } = ROWS[index]!;
    expect(row).toMatchObject({ period, la_code, indicator, breakdown, category });
    for (const [name, text] of Object.entries(figures))
      expect(cell(row[name], row[`${name}_symbol`]), `${period} ${indicator} ${name}`).toBe(asShown(text));
  });
  const answered = await rowsOf(RECIPES.get("SQL (DuckDB)")!);
  expect(answered.map((row) => [row["period"], cell(row["value"], row["value_symbol"])])).toEqual(
    VALUES.map(({ period, value }) => [period, asShown(value!)]),
  );
});

test("hyparquet reads one column over HTTP by ranges, and asks for less than the file", async () => {
  const bytes = files.get("observations.parquet")!;
  let sent = 0;
  const server = createServer((request, response) => {
    const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "");
    const from = range?.[1] === "" ? bytes.length - Number(range[2]) : Number(range?.[1] ?? 0);
    const to = range?.[1] && range[2] ? Number(range[2]) + 1 : bytes.length;
    const part = request.method === "HEAD" ? new Uint8Array() : bytes.slice(from, to);
    sent += part.length;
    const length = request.method === "HEAD" ? bytes.length : part.length;
    response.writeHead(range ? 206 : 200, {
      ...{ "Accept-Ranges": "bytes", "Content-Length": String(length) },
      "Content-Range": `bytes ${from}-${to - 1}/${bytes.length}`,
    });
    response.end(part);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/observations.parquet`;
  const file = await asyncBufferFromUrl({ url });
  // The end of the file, which says where its columns stand, is read first.
  const metadata = await parquetMetadataAsync(file, { initialFetchSize: 8192 });
  const rows = await parquetReadObjects({ file, metadata, columns: ["value", "value_symbol"] });
  server.close();
  const found = rows.map(({ value, value_symbol: symbol }) => String(value ?? symbol));
  expect(found).toEqual(ROWS.map(({ value }) => asShown(value!)));
  expect(metadata.key_value_metadata?.map(({ key }) => key)).toContain("licence");
  console.info(`hyparquet read one column of ${bytes.length} bytes with ${sent}.`);
  expect(sent).toBeLessThan(bytes.length);
});

test("Python's line reads every row, with no figure where a symbol stands", (context) => {
  need(context, "python3", "python3");
  // The machine's own Python has Debian's packages, whichever stands first in the path.
  const python = [findProgram("python3")!, "/usr/bin/python3"].find(
    (each) => existsSync(each) && run(each, ["-c", "import pandas"]).status === 0,
  );
  if (python === undefined)
    return context.skip("Skipped: pandas is not installed (apt-get install python3-pandas).");
  const said = run(
    python,
    [
      "-c",
      `${RECIPES.get("Python")!}; print(len(figures), int(figures["value"].isna().sum()), figures["value"].dtype)`,
    ],
    { cwd: FORMATS },
  );
  expect(said).toMatchObject({ status: 0, stdout: `${readAs("float64")}\n` });
});

test("R's line reads every row, with no figure where a symbol stands", (context) => {
  const r = need(context, "Rscript", "r-base-core");
  const said = run(
    r,
    ["-e", `${RECIPES.get("R")!}; cat(nrow(figures), sum(is.na(figures$value)), class(figures$value))`],
    { cwd: FORMATS },
  );
  expect(said).toMatchObject({ status: 0, stdout: readAs("numeric") });
});

/** How many rows there are, how many of them without a number, and of which type numbers are. */
const readAs = (type: string) =>
  `${ROWS.length} ${ROWS.filter(({ value }) => !/\d/.test(value!)).length} ${type}`;

test("unzip and sha256sum accept the archive and the list", (context: TestContext) => {
  const sums = need(context, "sha256sum", "coreutils");
  const said = run(sums, ["--check", "--strict", "--quiet", "SHA256SUMS.txt"], { cwd: FORMATS });
  expect(said).toMatchObject({ status: 0, stdout: "" });
  const unzip = findProgram("unzip");
  if (unzip !== undefined) expect(run(unzip, ["-tq", "everything.zip"], { cwd: FORMATS }).status).toBe(0);
});

test("xmllint reads the Atom feed: an entry for each release, with what RFC 4287 asks of each", (context) => {
  const xmllint = need(context, "xmllint", "libxml2-utils");
  const feed = join(builtSite(), "feed.xml");
  const count = (path: string) => Number(run(xmllint, ["--nonet", "--xpath", `count(${path})`, feed]).stdout);
  const named = (name: string) =>
    `*[local-name()="${name}" and namespace-uri()="http://www.w3.org/2005/Atom"]`;
  const entries = count(`/${named("feed")}/${named("entry")}`);
  expect(entries).toBeGreaterThan(60);
  for (const name of ["id", "title", "updated"]) {
    expect(count(`/${named("feed")}/${named(name)}`), name).toBe(1);
    expect(count(`//${named("entry")}[count(${named(name)})=1]`), name).toBe(entries);
  }
  expect(count(`/${named("feed")}/${named("rights")}`)).toBe(1);
});

import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { formatsOf } from "../../../scripts/formats/formats.ts";
import { ARCHIVE_FILE, DOWNLOADS, FORMATS_LIST } from "../../../src/core/formats/list.ts";
import { FORMAT_SOURCES } from "../../../src/core/formats/source.ts";
import { withdrawFigures } from "../../../src/core/publication/withdrawal.ts";
import { month } from "../../support/build.ts";
import {
  allTextIn,
  figuresInCsv,
  figuresInJson,
  figuresInPair,
  figuresInParquet,
  figuresInSheet,
  keyOf,
  rowsOfCsv,
  textIn,
  workbookIn,
  type Files,
  type FiguresFound,
} from "../../support/downloadsRead.ts";
import { csv, published, sha256, type Site } from "../../support/publish.ts";
import { PUBLISHED } from "../../support/published.ts";
import { inMonth, SMALL_FILES, withCells } from "../../support/small.ts";
import { publishedIn, siteAfter } from "../../support/withdrawn.ts";

/** The illustrative council's files, with the figures of its newest three months and a row for each symbol. */
const HEADER = "period,la_code,indicator,breakdown,category,numerator,denominator,value";
const RARE = [
  "2026-06,E06009999,contacts,,,,,x",
  "2026-06,E06009999,referrals,,,,,u",
  "2026-06,E06009999,referred_again,,,,,z",
  "2026-06,E06009999,conferences_on_time,,,3,,low",
  "2026-06,E06009999,placements,type,fostering,,,c",
];
const texts = new Map<string, string>(
  FORMAT_SOURCES.map((path) => [path, readFileSync(join(PUBLISHED, path), "utf8")]),
);
const newest = texts
  .get("observations.csv")!
  .split("\n")
  .filter((line) => /^2026-0[789],/.test(line));
texts.set("observations.csv", [HEADER, ...RARE, ...newest, ""].join("\n"));

const files: Files = (await formatsOf(texts))!;
const expected = figuresInCsv(files, "observations.csv");

/** What is expected where no cell may be blank: `z` beside a number, and otherwise the figure's own symbol. */
const filled: FiguresFound = new Map(
  [...expected].map(([key, [numerator, denominator, value]]) => {
    const blank = /\d/.test(value) ? "z" : value;
    return [key, [numerator || blank, denominator || blank, value]];
  }),
);
const sorted = (found: FiguresFound) => [...found].sort(([a], [b]) => (a < b ? -1 : 1));

const isSame = (one: Uint8Array, other: Uint8Array | undefined) =>
  other !== undefined && Buffer.compare(one, other) === 0;

describe("the downloads", () => {
  it("all hold the figures of observations.csv, cell by cell, and hide what it hides", async () => {
    expect(textIn(files, "observations.csv")).toBe(texts.get("observations.csv"));
    const symbols = new Set(
      [...expected.values()].map(([, , value]) => value).filter((value) => !/\d/.test(value)),
    );
    expect([...symbols].sort()).toEqual(["c", "low", "u", "x", "z"]);

    expect(sorted(figuresInJson(files))).toEqual(sorted(expected));
    expect(sorted(await figuresInParquet(files.get("observations.parquet")!))).toEqual(sorted(expected));
    const series = [...files.keys()].filter((path) => /^series\/.*\.csv$/.test(path));
    expect(sorted(new Map(series.flatMap((path) => [...figuresInCsv(files, path)])))).toEqual(
      sorted(expected),
    );
    for (const kind of ["xlsx", "ods"] as const) {
      const { sheets } = await workbookIn(files, kind);
      expect(sorted(figuresInSheet(sheets.at(-1)!.rows)), kind).toEqual(sorted(filled));
    }
    const titles = new Map(
      rowsOfCsv(files, "breakdowns.csv").map((row) => [
        `${row["breakdown"]}|${row["title"]}`,
        row["category"]!,
      ]),
    );
    const whereNothing = sorted(filled).filter(([, cells]) => cells.some((cell) => cell !== "z"));
    expect(sorted(figuresInPair(files, titles))).toEqual(whereNothing);
  });

  it("has a series of the same bytes as is published", () => {
    const rows = newest.filter((line) => line.includes(",caseload,"));
    expect(textIn(files, "series/caseload.csv")).toBe([HEADER, ...rows, ""].join("\n"));
  });

  it("are the same bytes each time, in any time zone, and the list names every one", async () => {
    const zone = process.env["TZ"];
    process.env["TZ"] = "Pacific/Kiritimati";
    const again = (await formatsOf(texts))!;
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, bytes] of again) expect(isSame(bytes, files.get(path)), path).toBe(true);
    const lines = textIn(files, FORMATS_LIST).trimEnd().split("\n");
    const named = await Promise.all(
      [...files]
        .filter(([path]) => path !== FORMATS_LIST)
        .map(async ([path, bytes]) => `${await sha256(bytes as never)}  ${path}`),
    );
    expect(lines.sort()).toEqual(named.sort());
    expect(DOWNLOADS.map(({ path }) => path).filter((path) => !files.has(path))).toEqual([]);
  });

  it("hold the licence, whom to name and that the council is invented, each of them", () => {
    const said = ["Open Government Licence v3.0", "Nenebridge Council", "The council is invented"];
    const archive = unzipSync(files.get(ARCHIVE_FILE)!);
    for (const [path, bytes] of files) {
      if (path === ARCHIVE_FILE || path === FORMATS_LIST) continue;
      expect(isSame(bytes, archive[path]), path).toBe(true);
      // A CSV holds rows alone: what is said of it stands in the file beside it.
      const told =
        path === "data.meta.csv"
          ? "data.csv-metadata.json"
          : path.endsWith(".csv")
            ? `${path}-metadata.json`
            : path;
      const text = Buffer.from(allTextIn(files.get(told)!), "latin1").toString("utf8");
      for (const words of said) expect(text, told).toContain(words);
    }
  });

  it("describe every CSV: its columns in order, and what stands in place of a number", () => {
    type Schema = { fields: { name: string; type: string }[]; missingValues: string[] };
    const { resources, $schema, profile } = JSON.parse(textIn(files, "datapackage.json")) as {
      $schema: string;
      profile: string;
      resources: { path: string; name: string; schema: Schema }[];
    };
    expect([$schema, profile]).toEqual([
      "https://datapackage.org/profiles/2.0/datapackage.json",
      "tabular-data-package",
    ]);
    const described = resources.map(({ path }) => path);
    expect(described.sort()).toEqual(
      [...files.keys()].filter((path) => path.endsWith(".csv") && path !== "data.meta.csv").sort(),
    );
    for (const { path, schema } of resources) {
      const header = textIn(files, path).split("\n", 1)[0]!.split(",");
      expect(
        schema.fields.map(({ name }) => name),
        path,
      ).toEqual(header);
      const { url, tableSchema } = JSON.parse(textIn(files, `${path}-metadata.json`)) as {
        url: string;
        tableSchema: { columns: { name: string }[] };
      };
      expect(url).toBe(path.replace("series/", ""));
      expect(
        tableSchema.columns.map(({ name }) => name),
        path,
      ).toEqual(header);
      for (const row of rowsOfCsv(files, path))
        for (const { name, type } of schema.fields)
          expect(row[name], `${path} ${name}`).toMatch(holds(type, schema));
    }
  });

  it("have the Department's layout: no blank cell, every column of figures described once, and months alone", () => {
    const rows = rowsOfCsv(files, "data.csv");
    const meta = rowsOfCsv(files, "data.meta.csv");
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => cell === "")).toEqual([]);
    expect(
      meta.filter(({ col_type: type }) => type === "Indicator").map(({ col_name: name }) => name),
    ).toEqual(Object.keys(rows[0]!).slice(10));
    for (const names of [meta.map((row) => row["col_name"]), meta.map((row) => row["label"])])
      expect(new Set(names).size).toBe(names.length);
    expect(new Set(rows.map((row) => row["time_identifier"]))).toEqual(
      new Set(["June", "July", "August", "September"]),
    );
    expect(new Set(rows.map((row) => row["geographic_level"]))).toEqual(new Set(["Local authority"]));
  });

  it.each(["xlsx", "ods"] as const)(
    "have a workbook (%s) with a cover, notes and one table a sheet: no blank, merged or worked-out cell",
    async (kind) => {
      const { sheets } = await workbookIn(files, kind);
      expect(sheets.map(({ name }) => name)).toEqual(["Cover", "Notes", "Symbols", "Indicators", "Figures"]);
      expect(sheets[0]!.rows[0]).toEqual([
        "Children’s services figures of Nenebridge Council (illustrative)",
      ]);
      for (const { rows, merges, cells, name } of sheets) {
        expect(
          rows.flatMap((row) => row).filter((cell) => cell === null || cell === ""),
          name,
        ).toEqual([]);
        expect(new Set(rows.map(({ length }) => length)).size, name).toBe(1);
        expect(merges ?? []).toEqual([]);
        expect([...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
      }
    },
  );

  it("are none where what they are made of is not ours", async () => {
    expect(await formatsOf(new Map(texts).set("observations.csv", "<!doctype html>"))).toBeUndefined();
  });
});

/** What a cell of a type may hold, as its schema says. */
function holds(type: string, { missingValues }: { readonly missingValues: readonly string[] }): RegExp {
  const patterns: Readonly<Record<string, string>> = {
    string: "[^]*",
    number: `-?\\d+(\\.\\d+)?|${missingValues.join("|")}`,
    yearmonth: "\\d{4}-\\d\\d|",
    boolean: "yes|no|",
  };
  return new RegExp(`^(?:${patterns[type]})$`);
}

describe("a figure that is withdrawn", () => {
  it("is in no download any more, also inside archives and workbooks", async () => {
    const sent = (period: string, value: string) => withCells("contacts", { value }, inMonth(period));
    let site: Site = new Map();
    for (const [period, value] of [
      ["2026-08", "1301"],
      ["2026-09", "1733"],
    ] as const)
      site = (
        await published({
          on: site,
          reference: SMALL_FILES,
          given: { [`${period}.csv`]: sent(period, value) },
        })
      ).site;
    const line = { indicator: "contacts", breakdown: "", category: "" };
    const taken = { reason: "personal-data", now: new Date("2026-11-30T12:00:00Z"), approvedBy: [] } as const;
    const after = await siteAfter(
      site,
      withdrawFigures(publishedIn(site), { period: month("2026-09"), line }, taken, csv),
    );
    const key = keyOf("2026-09", "contacts", "", "");
    const [shown, hidden] = [(await formatsOf(site))!, (await formatsOf(after))!];
    expect((await figuresInParquet(shown.get("observations.parquet")!)).get(key)).toEqual(["", "", "1733"]);
    expect((await figuresInParquet(hidden.get("observations.parquet")!)).get(key)).toEqual(["", "", "c"]);
    // Parquet packs its numbers: what it holds is read.
    const isHeld = async (made: Files) => {
      const inParquet = await figuresInParquet(made.get("observations.parquet")!);
      return [...made.keys()].filter((path) =>
        path.endsWith(".parquet")
          ? [...inParquet.values()].flat().includes("1733")
          : /\b1733\b/.test(allTextIn(made.get(path)!)),
      );
    };
    expect(await isHeld(shown)).toEqual(
      expect.arrayContaining([
        "observations.csv",
        "data.csv",
        "observations.json",
        "observations.xlsx",
        "observations.ods",
        "observations.parquet",
        ARCHIVE_FILE,
      ]),
    );
    expect((await isHeld(hidden)).filter((path) => path !== FORMATS_LIST)).toEqual([]);
  });
});

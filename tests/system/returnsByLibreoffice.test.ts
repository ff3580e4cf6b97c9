import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";

import { readNenebridge } from "../../examples/nenebridge/council.ts";
import { isError, isPersonal, type Issue } from "../../src/core/issue.ts";
import { readDrop } from "../../src/core/publication/received/drop.ts";
import { observationRecords } from "../../src/core/tables/observations.ts";
import { readReturn } from "../../src/csv/readReturn.ts";
import { day } from "../support/build.ts";
import { csvFilter, kept, savedBy, type SaveAsCsv } from "../support/libreoffice.ts";
import { NENEBRIDGE_RETURNS } from "../support/nenebridge.ts";
import { datedSheet, dressedSheet, plainSheet } from "../support/officers.ts";
import { findProgram, need } from "../support/programs.ts";
import { bytesOf, GOOD_RETURN, SMALL } from "../support/small.ts";

/** What officers have on the screen. All but Nenebridge's hold the good small return. */
const SHEETS = {
  plain: plainSheet(GOOD_RETURN),
  nenebridge: plainSheet(NENEBRIDGE_RETURNS.get("2026-09.csv")!),
  /** Shows 1,412, £1,741, 68.0 and, worked out, 81.1%. */
  dressed: dressedSheet(GOOD_RETURN),
  /** Shows its month as Oct-26. */
  months: datedSheet(GOOD_RETURN, "month"),
  /** Shows its month as 2026-10-01. */
  days: datedSheet(GOOD_RETURN, "day"),
};
type SheetName = keyof typeof SHEETS;
/** What became of each: that its figures were read, or the codes for which it was refused. */
type Outcomes = Partial<Record<SheetName, string>>;

const SAME = "the same figures";
const UNSPLIT = "one-column";
const UNNAMED = "column-missing, column-unknown";
/** A test here has LibreOffice save up to a hundred files. */
const SLOW = 300_000;

let home = "";
let close = () => Promise.resolve();
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "open-return-saved-"));
  mkdirSync(join(home, "sheets"));
  for (const [name, sheet] of Object.entries({ ...SHEETS, open: SHEETS.plain }))
    writeFileSync(pathOf(name), sheet);
  const soffice = findProgram("soffice");
  if (soffice !== undefined) close = await kept(soffice, home, pathOf("open"));
});
afterAll(async () => {
  await close();
  rmSync(home, { recursive: true });
});

const pathOf = (name: string) => join(home, "sheets", `${name}.fods`);

/** The sheets as LibreOffice saves them; without those that it cannot save so. */
function saved(context: TestContext, to: string, names = Object.keys(SHEETS)): Map<string, Uint8Array> {
  const soffice = need(context, "soffice", "libreoffice-calc");
  return savedBy(soffice, home, { files: names.map(pathOf), to, folder: to.replaceAll(/\W+/g, "-") });
}

const NENEBRIDGE = readNenebridge();

async function read(name: string, bytes: Uint8Array) {
  const [file, reference] = name === "nenebridge" ? ["2026-09.csv", NENEBRIDGE] : ["2026-10.csv", SMALL];
  const given = { name: file, ...readReturn(bytes) };
  return readDrop([given], reference, [], day("2026-11-22"), () => Promise.resolve());
}

/** Every line of a return with its figures; a spreadsheet drops the zeros after a decimal point. */
async function figuresIn(name: string, bytes: Uint8Array): Promise<string[]> {
  const { returns } = await read(name, bytes);
  return observationRecords(returns[0]?.observations ?? [], "")
    .rows.map((cells) => cells.map((cell) => cell.replace(/(?<=\d)\.0+$/, "")).join())
    .sort();
}

async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  const errors = (await read(name, bytes)).issues.filter(isError);
  if (errors.length > 0) return [...new Set(errors.map(saidOf))].sort().join(", ");
  const sent = name === "nenebridge" ? NENEBRIDGE_RETURNS.get("2026-09.csv")! : GOOD_RETURN;
  const [found, wanted] = [await figuresIn(name, bytes), await figuresIn(name, bytesOf(sent))];
  expect(wanted.length).toBeGreaterThan(9);
  expect(found).toEqual(wanted);
  return SAME;
}

function saidOf(issue: Issue): string {
  const { code } = issue;
  return code === "not-a-csv"
    ? `${code}: ${issue.found}`
    : code === "personal-data"
      ? `${code}: ${issue.kind}`
      : code;
}

async function outcomes(files: ReadonlyMap<string, Uint8Array>): Promise<Outcomes> {
  const pairs = [...files].map(async ([name, bytes]) => [name, await outcomeOf(name, bytes)] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

/** `rtl_TextEncoding` numbers, all that LibreOffice can write; by where they have the pound sign. */
const ENCODINGS: readonly (readonly [title: string, numbers: readonly number[], expected: Outcomes])[] = [
  ["of Unicode, in UTF-8 and UTF-16", [76, 90, 0xffff], { plain: SAME, nenebridge: SAME, dressed: SAME }],
  [
    "that has £ where Windows-1252 has it",
    [
      1, 2, 12, 14, 18, 19, 20, 21, 22, 29, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 48, 49, 50, 51,
      52, 53, 54, 55, 78, 91,
    ],
    { plain: SAME, nenebridge: SAME, dressed: SAME },
  ],
  [
    "that has £ elsewhere, as those of DOS and most of Asia’s",
    [3, 4, 5, 6, 7, 8, 24, 27, 28, 31, 47, 56, 57, 58, 60, 63, 64, 68, 69, 85, 86],
    { plain: SAME, nenebridge: SAME, dressed: "encoding" },
  ],
  [
    "that has no £ and writes a question mark",
    [
      11, 13, 15, 16, 17, 23, 25, 26, 30, 32, 33, 34, 59, 61, 62, 65, 66, 67, 70, 71, 73, 74, 77, 79, 84, 87,
      88, 93,
    ],
    { plain: SAME, nenebridge: SAME, dressed: "not-a-number" },
  ],
  ["that escapes to £ (ISO-2022-JP)", [72], { plain: SAME, nenebridge: SAME, dressed: "encoding" }],
  ["that escapes letters too (UTF-7)", [75], { plain: "encoding", nenebridge: "encoding" }],
  ["that escapes all there is (ISO-2022-KR)", [80], { plain: "personal-data: identifier" }],
  ["of symbols, commas too", [94], { plain: UNSPLIT, nenebridge: UNSPLIT }],
  ["of symbols", [92], { plain: UNNAMED, nenebridge: UNNAMED }],
];

describe("a CSV by LibreOffice, in every encoding", () => {
  it.for(ENCODINGS)("%s", { timeout: SLOW }, async ([, numbers, expected], context) => {
    for (const encoding of numbers) {
      const files = saved(context, csvFilter({ encoding }), Object.keys(expected));
      expect(await outcomes(files), String(encoding)).toEqual(expected);
    }
  });
});

const CHOICES = [true, false].flatMap((asShown) =>
  [true, false].map((quoteAllText): SaveAsCsv => ({ asShown, quoteAllText })),
);

describe("a CSV by LibreOffice, with texts quoted and not, cells as shown and as held,", () => {
  const as = CHOICES.flatMap((choice) =>
    [44, 59, 9].map((delimiter): SaveAsCsv => ({ ...choice, delimiter })),
  );
  const inUtf16 = [44, 59, 9].map((delimiter): SaveAsCsv => ({ delimiter, encoding: 0xffff }));

  it(
    "between commas, semicolons or tabs is read exactly, or the cell is refused",
    { timeout: SLOW },
    async (context) => {
      for (const choice of [...as, ...inUtf16]) {
        const { asShown = true } = choice;
        expect(await outcomes(saved(context, csvFilter(choice))), JSON.stringify(choice)).toEqual({
          plain: SAME,
          nenebridge: SAME,
          dressed: asShown ? SAME : "too-many-decimals", // 81.1% is held as 81.1244979919679%
          months: asShown ? SAME : "not-a-month", // Oct-26 is held as 01/10/2026
          days: "not-a-month",
        });
      }
    },
  );

  const others: readonly SaveAsCsv["delimiter"][] = [32, 58, 124, "FIX"];
  it.for(others)("between anything else (%s) is refused", { timeout: SLOW }, async (delimiter, context) => {
    for (const choice of CHOICES) {
      const files = saved(context, csvFilter({ ...choice, delimiter }), ["plain", "nenebridge"]);
      const { plain, nenebridge } = await outcomes(files);
      expect([plain, nenebridge], JSON.stringify(choice)).toEqual([UNSPLIT, UNSPLIT]);
    }
  });
});

describe("what is no CSV, under a CSV’s name,", () => {
  it.for(["ods", "xlsx", "xlsm", "ots", "xltx", "xls", "xlt"])(
    "%s is a workbook, never opened: it counts as personal data",
    { timeout: SLOW },
    async (extension, context) => {
      const files = saved(context, extension);
      expect([...files.keys()]).toEqual(Object.keys(SHEETS));
      for (const [name, bytes] of files) {
        const found = extension.startsWith("xl") && extension.length === 3 ? "old-workbook" : "workbook";
        expect(await outcomeOf(name, bytes)).toBe(`not-a-csv: ${found}`);
        expect((await read(name, bytes)).issues.every(isPersonal)).toBe(true);
        expect(readReturn(bytes).text).toBeUndefined();
      }
    },
  );

  it.for([
    ["pdf", "not-a-csv: pdf"],
    ["html", "not-a-csv: markup"],
    ["xhtml", "not-a-csv: markup"],
    ["fods", "not-a-csv: markup"],
    ["xml", "not-a-csv: markup"],
    ["dif", "not-a-csv: interchange"],
    ["slk", "not-a-csv: interchange"],
  ] as const)("%s is refused: %s", { timeout: SLOW }, async ([extension, expected], context) => {
    const files = saved(context, extension, ["plain", "nenebridge", "dressed"]);
    expect(await outcomes(files)).toEqual({ plain: expected, nenebridge: expected, dressed: expected });
  });
});

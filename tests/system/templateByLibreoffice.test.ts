import { openXlsx, saveXlsx, type CellValue } from "hucre/xlsx";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, type TestContext } from "vitest";

import { monthSheetOf } from "../../src/core/returns/monthSheet.ts";
import { templateOf } from "../../src/core/returns/template.ts";
import { validate } from "../../src/core/returns/validate.ts";
import { observationRecords } from "../../src/core/tables/observations.ts";
import { readReturn } from "../../src/csv/readReturn.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { writeTemplate } from "../../src/sheets/writeTemplate.ts";
import { month, table } from "../support/build.ts";
import { csvFilter, savedBy } from "../support/libreoffice.ts";
import { need } from "../support/programs.ts";
import { bytesOf, GOOD_RETURN, SMALL } from "../support/small.ts";
import { workshop } from "../support/tree.ts";

const home = workshop("template");

const TEMPLATE = templateOf(month("2026-10"), SMALL);
const SHEET = monthSheetOf(month("2026-10"), SMALL, []);
const GOOD = table(GOOD_RETURN).map(({ cells }) => cells);
const FIGURES = ["numerator", "denominator", "value"];

/** The workbook with the good return's figures in it, each as `typed` has it. */
async function filled(typed: (figure: string) => CellValue): Promise<Uint8Array> {
  const workbook = await openXlsx(await writeTemplate(SHEET));
  const [header = [], ...rows] = workbook.sheets[0]!.rows;
  const cells = workbook.sheets[0]!.cells!;
  rows.forEach((row, index) => {
    const good = GOOD.find((each) => [2, 3, 4].every((id) => each[id] === (row[id] ?? "")))!;
    header.forEach((name, column) => {
      const figure = good[GOOD[0]!.indexOf(String(name))] ?? "";
      const isWorkedOut = cells.get(`${index + 1},${column}`)?.formula !== undefined;
      if (FIGURES.includes(String(name)) && figure !== "" && !isWorkedOut) row[column] = typed(figure);
    });
  });
  return saveXlsx(workbook);
}

/** What LibreOffice makes of a workbook. */
function saved(context: TestContext, workbook: Uint8Array, to: string): Uint8Array {
  const soffice = need(context, "soffice", "libreoffice-calc");
  const file = join(home, "2026-10.xlsx");
  writeFileSync(file, workbook);
  return savedBy(soffice, home, { files: [file], to, folder: "saved" }).get("2026-10")!;
}

/** A return without the columns of the guide. */
function unguided(bytes: Uint8Array): string {
  const cells = table(text(bytes)).map((row) => row.cells);
  const kept = TEMPLATE.header.map((name) => cells[0]!.indexOf(name));
  const [header = [], ...rows] = cells.map((row) => kept.map((column) => row[column] ?? ""));
  return writeCsv({ header, rows });
}

const text = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** What a return says, line by line, as cells; and everything there is to say about it. */
function understood(bytes: Uint8Array) {
  const { table: rows = [], issues } = readReturn(bytes);
  const { monthlyReturn, issues: found } = validate(rows, SMALL);
  const { rows: lines } = observationRecords(monthlyReturn?.observations ?? [], SMALL.council.laCode);
  return { lines: lines.map(String).sort(), issues: [...issues, ...found] };
}

const GOOD_ONE = understood(bytesOf(GOOD_RETURN));

/** What is said of every file that has the guide. */
const GUIDED = { code: "read-kindly", what: "guide-columns" };

describe("LibreOffice saves the month's workbook as CSV", () => {
  it.for([true, false])("empty, as the command writes it (cells as shown: %s)", async (asShown, context) => {
    const bytes = saved(context, await writeTemplate(SHEET), csvFilter({ asShown }));
    expect(unguided(bytes)).toBe(writeCsv(TEMPLATE));
  });

  it.for([true, false])(
    "filled in, with its values worked out to the decimals declared (cells as shown: %s)",
    async (asShown, context) => {
      const bytes = saved(context, await filled(Number), csvFilter({ asShown }));
      expect(unguided(bytes)).toContain(",392,57610,68.0\n");
      expect(understood(bytes)).toEqual({ ...GOOD_ONE, issues: [GUIDED] });
      expect(GOOD_ONE.lines).toHaveLength(TEMPLATE.rows.length);
      expect(GOOD_ONE.issues).toEqual([]);
    },
  );

  it("by its own choice of form, whatever the machine's language is", async (context) => {
    const bytes = saved(context, await filled(Number), "csv");
    expect(understood(bytes)).toEqual({ ...GOOD_ONE, issues: [GUIDED] });
  });

  it("with symbols and pounds, which come out as typed", async (context) => {
    const typed = (figure: string) => (figure === "-412000" ? "-£412,000" : figure === "38" ? "c" : figure);
    const bytes = saved(context, await filled(typed), csvFilter());
    expect(unguided(bytes)).toContain(',"-£412,000"\n');
    expect(unguided(bytes)).toContain(",rank,,,,,c\n");
    const { lines, issues } = understood(bytes);
    expect(lines).toEqual(GOOD_ONE.lines.map((line) => line.replace(/(?<=,rank,.*,)38$/, "c")));
    expect(issues.map((issue) => "what" in issue && issue.what)).toEqual([
      "guide-columns",
      "pound-sign",
      "thousands",
    ]);
  });
});

it("LibreOffice keeps the ids from being typed over, and the figures open", async (context) => {
  const flat = text(saved(context, await writeTemplate(SHEET), "fods"));
  expect(flat).toMatch(/<table:table [^>]*table:name="2026-10" [^>]*table:protected="true"/);
  expect(flat).not.toContain("table:protection-key=");
  const open = [
    ...flat.matchAll(/<style:style style:name="(\w+)" style:family="table-cell".*?<\/style:style>/gs),
  ]
    .filter(([style]) => /style:cell-protect="none"/.test(style))
    .map(([, name]) => name);
  const [, care = ""] =
    /<table:table-row[^>]*>((?:(?!<\/table:table-row>).)*care_rate.*?)<\/table:table-row>/s.exec(flat)!;
  const cells = care.match(/<table:table-cell[^>]*>/g)!.flatMap((cell) => {
    const [, repeated = "1"] = /number-columns-repeated="(\d+)"/.exec(cell) ?? [];
    const [, style = ""] = /table:style-name="(\w+)"/.exec(cell) ?? [];
    return Array.from({ length: Number(repeated) }, () => open.includes(style));
  });
  const [names = []] = (await openXlsx(await writeTemplate(SHEET))).sheets[0]!.rows;
  expect(cells.slice(0, names.length)).toEqual(names.map((name) => FIGURES.includes(String(name))));
});

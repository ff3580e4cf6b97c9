import { readXlsx, type Cell, type Sheet } from "hucre/xlsx";
import { describe, expect, it } from "vitest";

import { templateOf } from "../../src/core/returns/template.ts";
import { writeTemplate } from "../../src/sheets/writeTemplate.ts";
import { month } from "../support/build.ts";
import { rowOf, SMALL } from "../support/small.ts";

const TEMPLATE = templateOf(month("2026-10"), SMALL);
const { header, rows } = TEMPLATE;
const IDS = ["period", "la_code", "indicator", "breakdown", "category"];

const bytes = await writeTemplate(TEMPLATE, SMALL.indicators);
const { sheets, properties } = await readXlsx(bytes, { readStyles: true });
const sheet = sheets[0]!;

/** Every cell of a column, below the header. */
const cellsOf = (column: string): Cell[] =>
  rows.map((_, index) => sheet.cells!.get(`${index + 1},${header.indexOf(column)}`)!);
/** One cell of an indicator's headline row. */
const cellOf = (indicator: string, column: string): Cell =>
  cellsOf(column)[rows.findIndex((row) => row[2] === indicator && row[4] === "")]!;
const isLocked = ({ style }: Cell) => style?.protection?.locked !== false;
const fillOf = ({ style }: Cell) => (style?.fill?.type === "pattern" ? style.fill.fgColor?.rgb : undefined);

describe("the empty return as a workbook", () => {
  it("has one sheet, named after the month, with the same cells", () => {
    expect(sheets.map(({ name }: Sheet) => name)).toEqual(["2026-10"]);
    const texts = sheet.rows.map((row) => header.map((_, column) => row[column] ?? ""));
    expect(texts).toEqual([header, ...rows]);
  });

  it("keeps its header in sight, in bold", () => {
    expect(sheet.freezePane).toMatchObject({ rows: 1 });
    expect(header.map((_, column) => sheet.cells!.get(`0,${column}`)!.style!.font!.bold)).toEqual(
      header.map(() => true),
    );
  });

  it("has every cell as text, so that no month becomes a date and no 85.0 an 85", () => {
    const formats = [...sheet.cells!.values()].map(({ style }) => style?.numFmt);
    expect(formats).toHaveLength((1 + rows.length) * header.length);
    expect(new Set(formats)).toEqual(new Set(["@"]));
  });

  it("is protected against slips, not with a password; columns may be made wider", () => {
    expect(sheet.protection).toMatchObject({ sheet: true, formatColumns: true });
    expect(sheet.protection?.password).toBeUndefined();
  });

  it("locks the header and every id", () => {
    expect(header.filter((_, column) => !isLocked(sheet.cells!.get(`0,${column}`)!))).toEqual([]);
    for (const column of IDS) expect(cellsOf(column).every(isLocked), column).toBe(true);
  });

  it("leaves open what is filled in, and shows it in colour", () => {
    expect(cellsOf("value").some(isLocked)).toBe(false);
    const filled = ["numerator", "denominator", "value"].map((column) => cellOf("care_rate", column));
    expect(filled.some(isLocked)).toBe(false);
    expect(new Set(filled.map(fillOf))).toEqual(new Set([fillOf(cellOf("contacts", "value"))]));
    expect(fillOf(cellOf("contacts", "value"))).toBeDefined();
  });

  it.each(["contacts", "in_care", "forecast", "rank"])(
    "locks the denominator of %s, which has none",
    (id) => {
      expect(isLocked(cellOf(id, "denominator"))).toBe(true);
      expect(isLocked(cellOf(id, "numerator"))).toBe(false);
      const fills = ["numerator", "denominator", "value"].map((column) => fillOf(cellOf(id, column)));
      expect(new Set(fills).size).toBe(3);
    },
  );

  it("treats a category as its headline", () => {
    const row = rowOf("in_care", "kin") - 2;
    expect(isLocked(cellsOf("denominator")[row]!)).toBe(true);
    expect(isLocked(cellsOf("value")[row]!)).toBe(false);
  });

  it("has columns as wide as what is in them", () => {
    const widths = sheet.columns!.map(({ width }) => width ?? 0);
    const longest = header.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)));
    expect(widths.filter((width, at) => width < longest[at]! + 2)).toEqual([]);
  });

  it("is the same bytes every time, and names nobody", async () => {
    expect(await writeTemplate(TEMPLATE, SMALL.indicators)).toEqual(bytes);
    expect(properties).toEqual({ modified: new Date("1980-01-01T00:00:00Z") });
  });

  it("can be made of a month in which nothing is due", async () => {
    const { sheets: empty } = await readXlsx(await writeTemplate({ header, rows: [] }, SMALL.indicators));
    expect(empty.map(({ name, rows: all }) => [name, all])).toEqual([["return", [header]]]);
  });
});

import { readXlsx, type Cell, type Sheet } from "hucre/xlsx";
import { describe, expect, it } from "vitest";

import { datasetOf } from "../../src/core/dataset/dataset.ts";
import { GUIDE_COLUMNS } from "../../src/core/returns/guide.ts";
import { monthSheetOf } from "../../src/core/returns/monthSheet.ts";
import { templateOf } from "../../src/core/returns/template.ts";
import { validate } from "../../src/core/returns/validate.ts";
import { RETURN_COLUMNS } from "../../src/core/tables/observations.ts";
import { writeTemplate } from "../../src/sheets/writeTemplate.ts";
import { month, table } from "../support/build.ts";
import { GOOD_RETURN, rowOf, SMALL } from "../support/small.ts";

const OCTOBER = validate(table(GOOD_RETURN), SMALL).monthlyReturn!.observations;
const SHEET = monthSheetOf(month("2026-10"), SMALL, []);
const { rows } = templateOf(month("2026-10"), SMALL);
const IDS = ["period", "la_code", "indicator", "breakdown", "category"];

const bytes = await writeTemplate(SHEET);
const { sheets, properties } = await readXlsx(bytes, { readStyles: true });
const sheet = sheets[0]!;
const header = sheet.rows[0]!.map(String);

/** Every cell of a column, below the header. */
const cellsOf = (column: string): Cell[] =>
  rows.map((_, index) => sheet.cells!.get(`${index + 1},${header.indexOf(column)}`)!);
/** One cell of an indicator's headline row. */
const cellOf = (indicator: string, column: string): Cell =>
  cellsOf(column)[rows.findIndex((row) => row[2] === indicator && row[4] === "")]!;
/** The spreadsheet row of an indicator's headline in the workbook. */
const rowOfLine = (indicator: string) => rows.findIndex((row) => row[2] === indicator && row[4] === "") + 2;
const isLocked = ({ style }: Cell) => style?.protection?.locked !== false;
const fillOf = ({ style }: Cell) => (style?.fill?.type === "pattern" ? style.fill.fgColor?.rgb : undefined);

describe("the empty return as a workbook", () => {
  it("has the month's return first, which is saved as CSV, and then the instructions", () => {
    expect(sheets.map(({ name }: Sheet) => name)).toEqual(["2026-10", "Instructions"]);
    expect(new Set(header)).toEqual(new Set([...RETURN_COLUMNS, ...GUIDE_COLUMNS]));
    const ids = sheet.rows.slice(1).map((row) => IDS.map((id) => row[header.indexOf(id)] ?? ""));
    expect(ids).toEqual(rows.map((row) => row.slice(0, IDS.length)));
    expect(sheets[1]!.rows.flat().join(" ")).toContain("returns/2026-10.csv");
  });

  it("says of each line what it is, what it was, and what its target is", async () => {
    const before = datasetOf(OCTOBER).observations;
    const next = monthSheetOf(month("2026-11"), SMALL, before);
    const [first] = (await readXlsx(await writeTemplate(next))).sheets;
    const [names = [], ...lines] = first!.rows;
    next.lines.forEach(({ guide }, at) => {
      for (const column of GUIDE_COLUMNS)
        expect(lines[at]![names.indexOf(column)] ?? "", column).toBe(guide[column]);
    });
    expect(lines.map((row) => row[names.indexOf("value_before")])).toContain("81.1");
  });

  it("keeps its header in sight, in bold", () => {
    expect(sheet.freezePane).toMatchObject({ rows: 1 });
    expect(header.map((_, column) => sheet.cells!.get(`0,${column}`)!.style!.font!.bold)).toEqual(
      header.map(() => true),
    );
  });

  it("has ids and words as text, so that no month becomes a date, and figures as they are typed", () => {
    const figures = ["numerator", "denominator", "value"];
    const formatOf = (column: string) =>
      cellsOf(column)
        .filter((cell) => !isLocked(cell))
        .map(({ style }) => style?.numFmt);
    for (const column of header.filter((each) => !figures.includes(each)))
      expect(new Set(cellsOf(column).map(({ style }) => style?.numFmt)), column).toEqual(new Set(["@"]));
    expect(new Set(figures.flatMap(formatOf))).toEqual(new Set([undefined]));
  });

  it("works a value out of its parts, and lets it be typed over", () => {
    const cell = cellOf("on_time", "value");
    const at = rowOfLine("on_time");
    expect(cell.formula).toContain(`ROUND(100*VALUE(J${at})/VALUE(M${at}),1)`);
    expect(isLocked(cell)).toBe(false);
    expect(cellOf("contacts", "value").formula).toBeUndefined();
  });

  it("refuses at once what the check would refuse, and says so in its words", () => {
    const rules = new Map(sheet.dataValidations!.map((each) => [each.range, each]));
    const at = rowOfLine("on_time");
    expect(rules.get(`J${at}`)).toMatchObject({
      ...{ type: "custom", errorStyle: "stop" },
      errorMessage: expect.stringContaining("The numerator is above the denominator.") as string,
    });
    expect(rules.get(`P${at}`)?.errorMessage).toContain(
      "The value is not numerator ÷ denominator to 1 decimal.",
    );
    // Excel takes no longer ones.
    for (const { errorMessage = "", inputMessage = "", formula1 = "" } of rules.values())
      expect([errorMessage.length <= 225, inputMessage.length <= 255, formula1.length <= 255]).toEqual([
        true,
        true,
        true,
      ]);
    // Every open cell has its rule, and no other has one.
    const open = ["numerator", "denominator", "value"]
      .flatMap((column) => cellsOf(column))
      .filter((cell) => !isLocked(cell));
    expect(rules.size).toBe(open.length);
  });

  it("has a month that is restated filled in, with the figures as numbers", async () => {
    const hidden = OCTOBER.map((each) =>
      each.indicator === "contacts" ? { ...each, value: "c" as const } : each,
    );
    const restated = monthSheetOf(month("2026-10"), SMALL, hidden, true);
    const { sheets: all } = await readXlsx(await writeTemplate(restated), { readStyles: true });
    const [names = [], ...lines] = all[0]!.rows;
    const of = (id: string, column: string) => lines.find((row) => row[2] === id)![names.indexOf(column)];
    expect([of("on_time", "numerator"), of("on_time", "denominator"), of("rank", "value")]).toEqual([
      202, 249, 38,
    ]);
    expect(of("contacts", "value") ?? "").toBe("");
    expect(all[1]!.rows.flat().join(" ")).toContain("1 line");
  });

  it("is protected against slips, not with a password; columns may be made wider", () => {
    expect(sheet.protection).toMatchObject({ sheet: true, formatColumns: true });
    expect(sheet.protection?.password).toBeUndefined();
  });

  it("locks the header and every id", () => {
    expect(header.filter((_, column) => !isLocked(sheet.cells!.get(`0,${column}`)!))).toEqual([]);
    for (const column of IDS) expect(cellsOf(column).every(isLocked), column).toBe(true);
  });

  it("leaves open what is filled in, and colours what is due and what is wrong", () => {
    const filled = ["numerator", "denominator"].map((column) => cellOf("care_rate", column));
    expect([...filled, cellOf("contacts", "value")].some(isLocked)).toBe(false);
    const colours = sheet.conditionalRules!.filter(({ range }) => range === `P${rowOfLine("contacts")}`);
    expect(colours.map(({ formula }) => String(formula).startsWith("LEN("))).toEqual([false, true]);
    expect(new Set(colours.map(({ style }) => JSON.stringify(style?.fill))).size).toBe(2);
  });

  it.each(["contacts", "in_care", "forecast", "rank"])("locks the parts of %s, which has none", (id) => {
    for (const column of ["numerator", "denominator"])
      expect(isLocked(cellOf(id, column)), column).toBe(true);
    expect(fillOf(cellOf(id, "numerator"))).not.toBe(fillOf(cellOf(id, "value")));
  });

  it("treats a category as its headline", () => {
    const row = rowOf("in_care", "kin") - 2;
    expect(isLocked(cellsOf("denominator")[row]!)).toBe(true);
    expect(isLocked(cellsOf("value")[row]!)).toBe(false);
  });

  it("has columns as wide as what is in them, but for long words", () => {
    const widths = sheet.columns!.map(({ width }) => width ?? 0);
    const texts = header.map((_, at) => sheet.rows.map((row) => String(row[at] ?? "").length));
    expect(widths.filter((width, at) => width < Math.min(46, Math.max(...texts[at]!) + 2))).toEqual([]);
  });

  it("is the same bytes every time, and names nobody", async () => {
    expect(await writeTemplate(SHEET)).toEqual(bytes);
    expect(properties).toEqual({ modified: new Date("1980-01-01T00:00:00Z") });
  });

  it("can be made of a month in which nothing is due", async () => {
    const { sheets: empty } = await readXlsx(await writeTemplate({ ...SHEET, lines: [] }));
    expect(empty[0]!.rows).toEqual([header]);
  });
});

import { describe, expect, it } from "vitest";

import { isError } from "../../src/core/issue.ts";
import { validate } from "../../src/core/returns/validate.ts";
import { readReturn } from "../../src/csv/readReturn.ts";
import { bytesOf, GOOD_RETURN, rowOf, SMALL, withRow } from "../support/small.ts";

const read = (text: string) => readReturn(bytesOf(text));
const notesOn = (text: string) =>
  read(text).issues.map((issue) => ("what" in issue ? issue.what : issue.code));
const GOOD = read(GOOD_RETURN).table;
const cellsIn = (text: string) => read(text).table?.map(({ cells }) => cells);
const delimitedBy = (delimiter: string) => GOOD_RETURN.replaceAll(",", delimiter);

describe("a return's file", () => {
  it("that is plain gives its rows, and nothing to say", () => {
    expect(read(GOOD_RETURN).issues).toEqual([]);
    expect(GOOD?.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it.each([
    ["CRLF line ends", GOOD_RETURN.replaceAll("\n", "\r\n"), ["line-ends"]],
    ["CR line ends", GOOD_RETURN.replaceAll("\n", "\r"), ["line-ends"]],
    ["mixed line ends", GOOD_RETURN.replace("\n", "\r\n").replace(/\n$/, "\r"), ["line-ends"]],
    ["no line end after the last row", GOOD_RETURN.trimEnd(), []],
    ["semicolons", delimitedBy(";"), ["delimiter"]],
    ["tabs", delimitedBy("\t"), ["delimiter"]],
    ["every cell quoted", GOOD_RETURN.replace(/[^,\n]+|(?<=,)(?=,)/g, '"$&"'), []],
    ["semicolons and every cell quoted", delimitedBy(";").replace(/[^;\n]+/g, '"$&"'), ["delimiter"]],
    ["a blank row in front", `\n${GOOD_RETURN}`, ["blank-rows"]],
    [
      "a row of quoted blanks in front of semicolons",
      `"";""\n${delimitedBy(";")}`,
      ["delimiter", "blank-rows"],
    ],
    ["a blank row behind", `${GOOD_RETURN}\n`, ["blank-rows"]],
    ["blank rows between", GOOD_RETURN.replaceAll("\n", "\n , ,,\t,,,\n\n"), ["blank-rows"]],
  ])("may have %s", (_, text, notes) => {
    expect(notesOn(text)).toEqual(notes);
    expect(cellsIn(text)).toEqual(GOOD?.map(({ cells }) => cells));
  });

  it.each([
    ["sep=,\n", ","],
    ["sep=;\r\n", ";"],
    ["SEP=\t\n", "\t"],
    ['"sep=;"\n', ";"],
    ["sep=,,,,,,,,\n", ","],
  ])("may begin with the line %j", (line, delimiter) => {
    const { table, issues } = read(line + delimitedBy(delimiter));
    expect(issues[0]).toEqual({ code: "read-kindly", what: "sep-line", row: 1 });
    expect(table?.map(({ row }) => row)).toEqual(GOOD?.map(({ row }) => row + 1));
    expect(table?.map(({ cells }) => cells)).toEqual(GOOD?.map(({ cells }) => cells));
  });

  it("with quotes that do not close is refused, with the rows", () => {
    const row = rowOf("rank");
    const broken = withRow(row, (line) => line.replace("rank", '"rank"s'));
    expect(read(broken)).toMatchObject({ table: undefined, issues: [{ code: "quotes", row }] });
    expect(read(`sep=,\n${broken}`).issues).toContainEqual({ code: "quotes", row: row + 1 });
  });

  it.each(["", "\n", " \n\t\n", ",,,\n", "\ufeff", "sep=,\n"])("without a row (%j) is empty", (text) => {
    const { table, issues } = read(text);
    expect(table).toEqual([]);
    expect(issues.filter(isError)).toEqual([]);
    expect(validate(table!, SMALL).issues).toEqual([{ code: "empty" }]);
  });

  it("with a second byte order mark holds a character that cannot be seen", () => {
    const place = { code: "hidden-character", column: "A" };
    expect(read(`\ufeff\ufeff${GOOD_RETURN}`).issues).toContainEqual({ ...place, row: 1 });
    expect(read(`sep=,\n\ufeff${GOOD_RETURN}`).issues).toContainEqual({ ...place, row: 2 });
    expect(read(`\ufeff\ufeff${GOOD_RETURN}`).table).toBeUndefined();
  });

  it("with another delimiter has one column only", () => {
    const { table } = read(delimitedBy("|"));
    expect(validate(table!, SMALL).issues[0]).toEqual({ code: "one-column", row: 1 });
  });
});

describe("a large file", () => {
  const MIB = 1024 * 1024;
  const [header = "", ...rows] = GOOD_RETURN.trimEnd().split("\n");

  it("is refused over 1 MiB of content, and not under", () => {
    const content = (length: number) => `${"x".repeat(length - 1)}\n`;
    expect(read(content(MIB)).issues).toEqual([]);
    expect(read(content(MIB + 1)).issues).toEqual([{ code: "too-large" }]);
    expect(read("x\n".repeat(MIB)).issues).toEqual([{ code: "too-large" }]);
  });

  it("is screened from its start where it is too large, and whole where it is not", () => {
    expect(read("x".repeat(5 * MIB)).text?.length).toBe(4 * MIB);
    expect(read(GOOD_RETURN + "\n".repeat(17 * MIB)).text?.length).toBe(GOOD_RETURN.length + 17 * MIB);
  });

  it.each([
    ["blank rows", GOOD_RETURN + "\r\n".repeat(1_000_000)],
    ["rows of blank cells", GOOD_RETURN + ",,,,,,,\n".repeat(1_000_000)],
    ["rows of quoted blank cells", GOOD_RETURN + '"","",""\n'.repeat(1_000_000)],
    ["blank rows in front", ",,,,,,,\n".repeat(1_000_000) + GOOD_RETURN],
    ["blank columns", [header, ...rows].map((row) => `${row}${",".repeat(1_000_000)}\n`).join("")],
  ])("is read where it is large for a million %s", (_, text) => {
    const { table } = read(text);
    const { monthlyReturn, issues } = validate(table!, SMALL);
    expect(issues.filter(({ code }) => code !== "read-kindly")).toEqual([]);
    expect(monthlyReturn?.observations.length).toBe(10);
  });

  it("keeps the numbers of its rows between a million blank ones, also where it is refused", () => {
    const spread = [header, "\n".repeat(500_000), ...rows, ",,\r\n".repeat(500_000), ""].join("\n");
    expect(read(spread).table?.map(({ row }) => row)).toEqual([1, ...rows.map((_, at) => 500_003 + at)]);
    const broken = `sep=,\n${spread}"a"b\n`;
    expect(read(broken).issues).toContainEqual({ code: "quotes", row: 1_000_005 + rows.length });
    const marked = `${"\n".repeat(2_000_000)}\ufeff${GOOD_RETURN}`;
    expect(read(marked).issues).toContainEqual({ code: "hidden-character", row: 2_000_001, column: "A" });
  });

  it("does not take a quotation mark alone on its line for a blank row, nor a pair of them for more than one", () => {
    const padded = (line: string) => read(GOOD_RETURN + `${line}\n`.repeat(600_000));
    expect(padded(' "').issues.map(({ code }) => code)).toContain("too-large");
    expect(padded('"" ," "').table?.length).toBe(11);
  });

  it.each([
    ["a million quotation marks", '"'.repeat(1_000_000), "one-column"],
    ["many millions of quotation marks", '"'.repeat(20_000_000), "too-large"],
    ["one cell of many megabytes", "x".repeat(20_000_000), "too-large"],
    ["a hundred thousand columns", `${header}${",x".repeat(100_000)}\n${rows.join("\n")}`, "column-unknown"],
    ["a row broken a hundred thousand times over", `${header}\n${'"a"b"\n'.repeat(170_000)}`, "quotes"],
    ["half a million ragged rows", `${header}\n${"a\n".repeat(500_000)}`, "row-ragged"],
    ["blanks without an end", `${header}\n${" ".repeat(20_000_000)}x`, "too-large"],
  ])(
    // How soon, the bench of hostile files measures.
    "is refused for %s",
    (_, text, code) => {
      const { table, issues } = read(text);
      const validated = table === undefined ? { monthlyReturn: undefined, issues } : validate(table, SMALL);
      expect(validated.monthlyReturn).toBeUndefined();
      expect(validated.issues[0]?.code).toBe(code);
    },
  );
});

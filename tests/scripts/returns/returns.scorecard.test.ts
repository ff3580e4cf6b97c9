import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { returns } from "../../support/returns.ts";
import { SMALL_FILES } from "../../support/small.ts";
import { contentOf, workshop, writeTree } from "../../support/tree.ts";

// Every name and number here is invented.

const place = workshop("scorecard");
const CARD = [
  "Testborough scorecard 2026/27,,,,,",
  ",,,,,",
  "Ref,Indicator,Sep,Oct,RAG,Owner",
  'CS01,Contacts about a child,"1,411","1,412",Green,Kaleb Osei',
  "CS02,Assessments on time,200/247,202/249,Red,Jane Osei",
  "CS03,Place in England,,tbc,,",
  "CS04,Worries passed on,7,8,,",
].join("\r\n");
const desk = writeTree(join(place, "desk"), {
  "Scorecard October.csv": CARD,
  "Scorecard draft.csv": CARD.replace("tbc", "Kaleb Osei"),
  "ssda903.csv": "CHILD,DECOM,RNE,LS\r\n4411,14/03/2015,S,C2\r\n4412,02/11/2012,P,V2\r\n",
  "2026-10.csv": "period,la_code,indicator,numerator,denominator,value\r\n",
  "book.xlsx": "PK\u0003\u0004 and the rest of a workbook",
});
writeTree(join(desk, "council"), SMALL_FILES);

const run = (...words: string[]) => returns(["scorecard", ...words], { cwd: desk });

describe.concurrent("scorecard", () => {
  it("says which months a scorecard has, and what of it is not read, without a name", async () => {
    const { exitCode, stdout, stderr } = await run("Scorecard October.csv");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Its months: 2026-09, 2026-10\.\n/);
    expect(stdout).toContain("column F: This column says who is responsible, so it is not read");
    expect(stdout).toContain("row 7: This row is left out");
    expect(stdout).not.toMatch(/Osei|Worries/);
  });

  it("prints a month's return alone on standard output, and on standard error what to look at", async () => {
    const { exitCode, stdout, stderr } = await run("Scorecard October.csv", "2026-10");
    expect(exitCode).toBe(0);
    expect(stdout.split("\n")[0]).toBe(
      "period,la_code,indicator,breakdown,category,numerator,denominator,value",
    );
    expect(stdout).toContain('2026-10,E06009998,contacts,,,,,"1,412"\n');
    expect(stdout).toContain("2026-10,E06009998,on_time,,,202,249,81.1\n");
    expect(stderr).toContain("Give --absent 6 to write x there");
    expect(stderr).toContain("row 5: The value of “on_time” is not in the scorecard");
    expect(stdout + stderr).not.toContain("Osei");
  });

  it("writes x in the rows that are named, and into no file", async () => {
    const before = contentOf(desk);
    const { stdout, stderr } = await run("Scorecard October.csv", "2026-10", "--absent", "6");
    expect(stdout).toContain("2026-10,E06009998,rank,,,,,x\n");
    expect(stderr).not.toContain("--absent");
    expect(contentOf(desk)).toEqual(before);
  });

  it.each([
    [
      "a name in a column of figures",
      ["Scorecard draft.csv", "2026-10"],
      /^row 6, column D: This looks like a person’s name/,
    ],
    ["an SSDA903 file, in one line", ["ssda903.csv"], /^row 1: This is an SSDA903 file[^\n]*\n$/],
    [
      "a workbook, which is not opened",
      ["book.xlsx"],
      /^This is a workbook[^\n]*copy the cells and paste them[^\n]*\n$/,
    ],
    ["a return", ["2026-10.csv"], /^This is no scorecard: /],
    [
      "a month that it has not",
      ["Scorecard October.csv", "2025-10"],
      /^The scorecard has no column that is October 2025/,
    ],
  ])("refuses %s", async (_, words, said) => {
    const { exitCode, stdout, stderr } = await run(...words);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(said);
    expect(stderr).not.toContain("Osei");
  });

  it.each([
    ["without a file", []],
    ["with a file that is not there", ["none.csv"]],
    ["with a folder", ["council"]],
    ["with a month that is none", ["Scorecard October.csv", "October"]],
    ["with two months", ["Scorecard October.csv", "2026-09", "2026-10"]],
    ["with a row that is none", ["Scorecard October.csv", "2026-10", "--absent", "six"]],
    ["with a row and no month", ["Scorecard October.csv", "--absent", "6"]],
  ])("%s ends with 2 and one sentence", async (_, words) => {
    const { exitCode, stdout, stderr } = await run(...words);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^[A-Z-][^\n]*\n$/);
  });
});

describe.concurrent("a scorecard that is given to check or publish", () => {
  it.each(["check", "publish"])("is refused in one line that says what to do: %s", async (command) => {
    const { exitCode, stdout } = await returns([command, "Scorecard October.csv"], { cwd: desk });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^file 1: This is a scorecard, with months across the top[^\n]*returns -- scorecard FILE PERIOD/,
    );
    expect(stdout).not.toContain("Osei");
  });
});

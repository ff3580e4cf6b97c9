import { describe, expect, it } from "vitest";

import { isError } from "../../../../src/core/issue.ts";
import { readDrop, type GivenFile } from "../../../../src/core/publication/received/drop.ts";
import { day, month } from "../../../support/build.ts";
import { FAULTY } from "../../../support/faulty.ts";
import { opened } from "../../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL, withCells } from "../../../support/small.ts";

const TODAY = day("2026-11-22");

const drop = (files: readonly GivenFile[], published: readonly string[] = [], today = TODAY) =>
  readDrop(files, SMALL, published.map(month), today, () => Promise.resolve());
const errorsIn = async (files: readonly GivenFile[], published: readonly string[] = []) =>
  (await drop(files, published)).issues.filter(isError);

describe("one file", () => {
  it("that is good gives one return, and nothing to say", async () => {
    const { returns, issues } = await drop([opened("2026-10.csv", GOOD_RETURN)]);
    expect(issues).toEqual([]);
    expect(returns.map(({ period }) => period)).toEqual(["2026-10"]);
    expect(returns[0]?.observations.length).toBe(10);
  });

  it.each([
    "not-a-file",
    "file-name",
    "encoding",
    "quotes",
    "column-missing",
    "not-a-number",
    "row-missing",
    "value-does-not-follow",
    "month-not-over",
  ] as const)("gives no return, at whatever stage it fails: %s", async (code) => {
    const files = Object.entries(FAULTY[code].given).map(([name, content]) => opened(name, content));
    const { returns, issues } = await drop(files);
    expect(returns).toEqual([]);
    expect(issues).toEqual(FAULTY[code].issues);
  });

  it("keeps the notes on how it was read beside its faults", async () => {
    const { issues } = await drop([opened("2026-10.csv", withCells("rank", { value: " N/A" }))]);
    expect(issues.map(({ code }) => code).sort()).toEqual(["not-a-number", "read-kindly"]);
  });
});

describe("a file's name", () => {
  it.each(["2026-10.csv", "2026-10.CSV", "2026-10.Csv"])("may be %s", async (name) =>
    expect(await errorsIn([opened(name, GOOD_RETURN)])).toEqual([]),
  );

  it.each([
    "return.csv",
    "2026-10.txt",
    "2026-10.csv.txt",
    "2026-10 (1).csv",
    " 2026-10.csv",
    "26-10.csv",
    "2026-10.csv\n",
    "October 2026.csv",
    "zqx 2026-10.csv",
  ])("may not be %j, and is then not repeated", async (name) => {
    const { issues, returns } = await drop([opened(name, GOOD_RETURN)]);
    expect(issues).toEqual([{ code: "file-name", file: "file 1" }]);
    expect(returns).toEqual([]);
  });

  it("may not be a month that does not exist", async () =>
    expect(await errorsIn([opened("2026-13.csv", GOOD_RETURN)])).toEqual([
      { code: "file-name", file: "file 1" },
    ]));

  it("that cannot be repeated gives way to the file's number in the drop", async () => {
    const issues = await errorsIn([opened("2026-10.csv", GOOD_RETURN), opened("notes.csv", "a,b\n")]);
    expect(issues).toEqual([{ code: "file-name", file: "file 2" }]);
  });
});

describe("several files", () => {
  const september = opened("2026-09.csv", inMonth("2026-09"));
  const october = opened("2026-10.csv", GOOD_RETURN);

  it("are taken in order of month, in whatever order they are given", async () => {
    const { returns, issues } = await drop([october, september], ["2026-08"]);
    expect(issues).toEqual([]);
    expect(returns.map(({ period }) => period)).toEqual(["2026-09", "2026-10"]);
  });

  it("are all refused for one that is at fault", async () => {
    const { returns, issues } = await drop([
      september,
      opened("2026-10.csv", withCells("rank", { value: "?" })),
    ]);
    expect(returns).toEqual([]);
    expect(issues.filter(isError)).toMatchObject([{ code: "not-a-number", file: "2026-10.csv" }]);
  });

  it("may not report the same month twice", async () => {
    const { returns, issues } = await drop([october, opened("2026-10.CSV", GOOD_RETURN)]);
    expect(returns).toEqual([]);
    expect(issues).toEqual([{ code: "month-given-twice", file: "2026-10.csv" }]);
  });

  it("may not leave a month out among them", async () => {
    const august = opened("2026-08.csv", inMonth("2026-08"));
    expect(await errorsIn([august, october])).toEqual([
      { code: "month-gap", expected: "2026-09", column: "period", file: "2026-10.csv" },
    ]);
  });

  it("may repeat a month that is published", async () => {
    const { returns, issues } = await drop([october, september], ["2026-08", "2026-09"]);
    expect(issues).toEqual([]);
    expect(returns.length).toBe(2);
  });
});

describe("a month", () => {
  it("must be over today, not only tomorrow", async () => {
    const october = opened("2026-10.csv", GOOD_RETURN);
    expect((await drop([october], [], day("2026-10-31"))).issues).toMatchObject([{ code: "month-not-over" }]);
    expect((await drop([october], [], day("2026-11-01"))).issues).toEqual([]);
  });

  it.each([
    [["2026-11"], "month-before-first"],
    [["2026-07", "2026-08"], "month-gap"],
  ])("that does not follow what is published (%j) is refused: %s", async (published, code) =>
    expect(await errorsIn([opened("2026-10.csv", GOOD_RETURN)], published)).toMatchObject([
      { code, column: "period", file: "2026-10.csv" },
    ]),
  );
});

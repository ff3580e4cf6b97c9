import { describe, expect, it } from "vitest";

import { monthInName, validate } from "../../../src/core/returns/validate.ts";
import { dec, table } from "../../support/build.ts";
import { GOOD_RETURN, SMALL, withCells, withRow, rowOf } from "../../support/small.ts";

const read = (csv: string) => validate(table(csv), SMALL);
const codesIn = (csv: string) => read(csv).issues.map(({ code }) => code);

describe("a return", () => {
  it("that is good is its month's observations, as sent", () => {
    const { monthlyReturn, issues } = read(GOOD_RETURN);
    expect(issues).toEqual([]);
    expect(monthlyReturn).toMatchObject({ period: "2026-10", withBreakdowns: true });
    expect(monthlyReturn?.observations.length).toBe(10);
    expect(monthlyReturn?.observations[5]).toEqual({
      period: "2026-10",
      indicator: "caseload",
      breakdown: "",
      category: "",
      numerator: dec("1812"),
      denominator: dec("111.1"),
      value: dec("16.3"),
    });
  });

  it("with notes is read all the same, and the notes are kept", () => {
    const { monthlyReturn, issues } = read(withCells("contacts", { value: " 01412 " }));
    expect(monthlyReturn?.observations[0]?.value).toEqual(dec("1412"));
    expect(issues).toEqual([
      { code: "read-kindly", what: "outer-blanks" },
      { code: "read-kindly", what: "leading-zeros" },
    ]);
  });

  it("without rows is empty", () => {
    expect(codesIn("")).toEqual(["empty"]);
    expect(codesIn(`${GOOD_RETURN.split("\n", 1)[0]!}\n`)).toEqual(["empty"]);
  });
});

describe("the stages", () => {
  it("stop at the structure", () =>
    expect(
      codesIn(withRow(1, (header) => header.replace("value", "total"), withCells("rank", { value: "?" }))),
    ).toEqual(["column-unknown", "column-missing"]));

  it("look at every other row where one has a text in a cell", () => {
    const text = withCells("rank", { value: "abc" }, withCells("on_time", { value: "50.0" }));
    expect(codesIn(text)).toEqual(["not-a-number", "value-does-not-follow"]);
    expect(codesIn(withRow(2, () => undefined, text))).toEqual([
      "not-a-number",
      "row-missing",
      "value-does-not-follow",
    ]);
    // Of a whole one of whose parts is at fault nothing is said, and of its other parts neither.
    const kin = withRow(rowOf("in_care", "kin"), (line) => line.replace(/126$/, "many"));
    expect(codesIn(kin)).toEqual(["not-a-number"]);
  });

  it("say of no line that it is missing where a row does not say whose it is", () => {
    expect(codesIn(withCells("rank", { indicator: "ranking" }))).toEqual(["indicator-unknown"]);
    expect(codesIn(withRow(2, () => undefined, withCells("rank", { indicator: "ranking" })))).toEqual([
      "indicator-unknown",
    ]);
  });

  it("leave a row that contradicts itself out of the sums, and add up the others", () => {
    const sums = GOOD_RETURN.replace("home,kin,,,126", "home,kin,,,127");
    expect(codesIn(withCells("on_time", { value: "50.0" }, sums))).toEqual([
      "value-does-not-follow",
      "categories-do-not-add-up",
    ]);
  });

  it("report arithmetic and missing lines together", () =>
    expect(codesIn(withRow(2, () => undefined, withCells("on_time", { value: "50.0" })))).toEqual([
      "row-missing",
      "value-does-not-follow",
    ]));

  it("refuse a file none of whose rows could be read", () => {
    const { monthlyReturn, issues } = read(GOOD_RETURN.replaceAll("2026-10,", "October,"));
    expect(monthlyReturn).toBeUndefined();
    expect(issues.length).toBe(10);
  });

  it("see what a shifted column of values does to the fractions", () => {
    const rows = GOOD_RETURN.trimEnd().split("\n");
    const values = rows.map((row) => row.split(",").at(-1) ?? "");
    const shifted = rows.map((row, index) =>
      row.replace(/[^,]*$/, index < 2 ? values[index]! : values[index - 1]!),
    );
    expect(new Set(codesIn(shifted.join("\n")))).not.toContain(undefined);
    expect(read(shifted.join("\n")).monthlyReturn).toBeUndefined();
  });
});

it.each([
  ["2026-10.csv", "2026-10"],
  ["2026-10.CSV", "2026-10"],
  ["2026-10.csv ", undefined],
  ["x2026-10.csv", undefined],
  ["2026-10csv", undefined],
  ["2026-1.csv", undefined],
])("the month in the name %j is %s", (name, expected) => expect(monthInName(name)).toBe(expected));

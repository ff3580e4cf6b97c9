import { describe, expect, it } from "vitest";

import { readStructure, type NamedRow } from "../../../src/core/returns/columns.ts";
import { checkLines, linesDue, readReturnRows } from "../../../src/core/returns/rows.ts";
import { month, table } from "../../support/build.ts";
import { GOOD_RETURN, inMonth, rowOf, SMALL, withCells, withRow } from "../../support/small.ts";

const rowsIn = (csv: string): readonly NamedRow[] => readStructure(table(csv)).rows;
const read = (csv: string) => readReturnRows(rowsIn(csv), SMALL);
const lines = (csv: string, period = "2026-10") => checkLines(read(csv), month(period), SMALL);

describe("the cells of a return", () => {
  it("that are good give one observation a row, in its place", () => {
    const { placed, issues } = read(GOOD_RETURN);
    expect(issues).toEqual([]);
    expect(placed.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const { indicator, observation } of placed) expect(indicator.id).toBe(observation.indicator);
  });

  it.each([
    ["2026-10-01", "not-a-month"],
    ["01/10/2026", "not-a-month"],
    ["46296", "not-a-month"],
    ["10/2026", "not-a-month"],
    ["October 2026", "not-a-month"],
    ["2026", "not-a-month"],
    ["2026-Q3", "not-a-month"],
    ["2026-27", "not-a-month"],
    ["2026/27", "not-a-month"],
    ["202610", "not-a-month"],
    ["26-Oct", "not-a-month"],
    ["2026-10\u00a0", "not-a-month"],
    ["", "cell-blank"],
    ["2026-09", "month-differs"],
    ["Sep-26", "month-differs"],
  ])("may not have %j as their month", (period, code) =>
    expect(read(withCells("on_time", { period })).issues.filter(({ row }) => row !== undefined)).toEqual([
      { code, row: rowOf("on_time"), column: "period" },
    ]),
  );

  it("may write the month as spreadsheets show it, in any row", () => {
    const { placed, issues } = read(withCells("on_time", { period: "Oct-26" }));
    expect(issues).toEqual([{ code: "read-kindly", what: "short-month" }]);
    expect(new Set(placed.map(({ observation }) => observation.period))).toEqual(new Set(["2026-10"]));
  });

  it.each([
    ["la_code", "", "cell-blank"],
    ["la_code", "E06000031", "other-council"],
    ["la_code", "e06009998", "other-council"],
    ["indicator", "", "cell-blank"],
    ["indicator", "On_Time", "indicator-unknown"],
    ["indicator", "Total", "indicator-unknown"],
    ["indicator", "__proto__", "indicator-unknown"],
    ["indicator", "constructor", "indicator-unknown"],
    ["numerator", "2O2", "not-a-number"],
    ["denominator", "249.5", "too-many-decimals"],
    ["value", "-81.1", "below-zero"],
  ])("%s may not be %j", (column, cell, code) =>
    expect(read(withCells("on_time", { [column]: cell })).issues).toMatchObject([
      { code, row: rowOf("on_time"), column },
    ]),
  );

  it.each([
    ["home", "friends"],
    ["home", ""],
    ["", "kin"],
    ["age", "kin"],
    ["home kin", ""],
    ["toString", "constructor"],
  ])("may not name the category “%s”, “%s”", (breakdown, category) =>
    expect(read(withCells("in_care", { breakdown, category })).issues).toEqual([
      { code: "category-unknown", row: rowOf("in_care"), column: "category" },
    ]),
  );

  it("have every fault reported, row by row", () => {
    const twice = withCells("rank", { value: "38%" }, withCells("contacts", { period: "", value: "£5" }));
    expect(read(twice).issues.map(({ code, row }) => `${row ?? ""} ${code}`)).toEqual([
      `${rowOf("contacts")} cell-blank`,
      `${rowOf("contacts")} not-a-number`,
      `${rowOf("rank")} not-a-number`,
    ]);
  });

  it("have each kindness said once", () => {
    const both = withCells("rank", { value: "038" }, withCells("contacts", { value: "01412" }));
    expect(read(both).issues).toEqual([{ code: "read-kindly", what: "leading-zeros" }]);
  });
});

describe("the lines that are due", () => {
  const due = (period: string) =>
    linesDue(month(period), SMALL.indicators, SMALL.categories).map(({ indicator, category }) =>
      `${indicator} ${category}`.trim(),
    );

  it("are every indicator of the month and each of its categories", () => {
    const always = [
      "contacts",
      "in_care",
      "in_care foster",
      "in_care kin",
      "care_rate",
      "caseload",
      "home_cost",
      "forecast",
    ];
    expect(due("2026-10")).toEqual([...always, "rank", "on_time"]);
    expect(due("2026-11")).toEqual([...always, "on_time"]);
  });

  it("are each there once", () => {
    expect(lines(GOOD_RETURN)).toEqual([]);
    expect(lines(inMonth("2026-11"), "2026-11")).toEqual([]);
  });

  it.each([
    ["in_care", ""],
    ["in_care", "kin"],
    ["on_time", ""],
  ])("are missed: %s %s", (indicator, category) => {
    const breakdown = category === "" ? "" : "home";
    expect(lines(withRow(rowOf(indicator, category), () => undefined))).toEqual([
      { code: "row-missing", indicator, breakdown, category },
    ]);
  });

  it("are refused the second and the third time", () => {
    const row = rowOf("rank");
    expect(lines(withRow(row, (line) => `${line}\n${line}\n${line}`))).toEqual([
      { code: "row-repeated", row: row + 1, first: row },
      { code: "row-repeated", row: row + 2, first: row },
    ]);
  });

  it("do not include an indicator of another month", () =>
    expect(lines(GOOD_RETURN.replaceAll("2026-10,", "2026-11,"), "2026-11")).toEqual([
      { code: "row-not-due", row: rowOf("rank"), column: "indicator" },
    ]));
});

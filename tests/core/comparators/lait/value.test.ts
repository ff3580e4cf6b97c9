import { describe, expect, it } from "vitest";

import { readLaitValue } from "../../../../src/core/comparators/lait/value.ts";
import { figureCell } from "../../../../src/core/tables/figure.ts";

describe("a value of the interactive tool", () => {
  it.each([
    ["416", "416"],
    ["0", "0"],
    ["77", "77"],
    ["9.0", "9"],
    ["16012355892", "16012355892"],
    ["580.30700000000002", "580.307"],
    ["-0.5", "-0.5"],
  ])("%s is %s", (cell, figure) => {
    expect(figureCell(readLaitValue(cell))).toBe(figure);
  });

  it.each([
    ["18.600000000000001", "18.6"],
    ["93.600000000000009", "93.6"],
    ["81.800000000000011", "81.8"],
    ["38.400000000000006", "38.4"],
    ["0.70000000000000007", "0.7"],
    ["22.599999999999998", "22.6"],
    ["99.99999999999999", "100"],
    ["416.00000000000006", "416"],
  ])("%s has been through a double: it is %s", (cell, figure) => {
    expect(figureCell(readLaitValue(cell))).toBe(figure);
  });

  it("keeps fifteen digits, which a double holds exactly", () => {
    expect(figureCell(readLaitValue("0.123456789012345"))).toBe("0.123456789012345");
    expect(figureCell(readLaitValue("123456789012345"))).toBe("123456789012345");
  });

  it.each([
    ["7.0000000000000007E-2", "0.07"],
    ["1.2E3", "1200"],
    ["5e-1", "0.5"],
    ["1E+2", "100"],
  ])("%s has an exponent: it is %s", (cell, figure) => {
    expect(figureCell(readLaitValue(cell))).toBe(figure);
  });

  it("is x where the tool has -, which stands for several kinds of missing", () => {
    expect(readLaitValue("-")).toBe("x");
  });

  it.each([
    "",
    " ",
    "c",
    "x",
    "N/A",
    "NA",
    "1,234",
    "12%",
    "£5",
    "+5",
    ".5",
    "5.",
    "1E",
    "1E400",
    "1E-400",
    "0x1F",
    "--",
    "٣",
    "1234567890123456",
  ])("is not read where the cell is %j", (cell) => {
    expect(readLaitValue(cell)).toBeUndefined();
  });
});

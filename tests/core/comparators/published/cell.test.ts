import { describe, expect, it } from "vitest";

import { readPublishedCell } from "../../../../src/core/comparators/published/cell.ts";
import { figureCell } from "../../../../src/core/tables/figure.ts";

const read = (text: string) => {
  const cell = readPublishedCell(text);
  return cell === "blank" || cell === "unreadable" ? cell : figureCell(cell);
};

describe("a cell of a statistic", () => {
  it.each([
    ["c", "c"],
    ["x", "x"],
    ["z", "z"],
    ["u", "u"],
    ["low", "low"],
    ["k", "low"],
    [":", "x"],
    ["~", "x"],
    ["0", "0"],
    ["9", "9"],
    ["9.0", "9"],
    ["65.5", "65.5"],
    ["-3", "-3"],
    ["18.600000000000001", "18.6"],
    ["12183016", "12183016"],
    [" 12 ", "12"],
  ])("%j is %s", (text, figure) => expect(read(text)).toBe(figure));

  it.each([[""], ["  "]])("%j is blank", (text) => expect(read(text)).toBe("blank"));

  it.each([["-"], ["*"], ["1,412"], ["12%"], ["C"], ["n/a"], [".."], ["1412 (r)"]])(
    "%j is neither a number nor a symbol of these files",
    (text) => expect(read(text)).toBe("unreadable"),
  );
});

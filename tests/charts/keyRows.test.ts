import { describe, expect, it } from "vitest";

import { keyRows, rowsOf } from "../../src/charts/keyRows.ts";
import type { ChartLabel } from "../../src/charts/chartLabel.ts";

const area = (place: number, words: string, when = "2024-25"): ChartLabel => ({
  ...{ kind: "area", place, value: 50, words, when },
});

describe("the key beneath a chart", () => {
  it("says what each label says, with its time, side by side where there is room", () => {
    const entries = keyRows([area(0, "England 85.7%"), area(1, "Wales 80%", "")], 400);
    expect(entries.map(({ lines, row }) => [lines, row])).toEqual([
      [["England 85.7% (2024-25)"], 0],
      [["Wales 80%"], 0],
    ]);
    expect(entries[1]!.x).toBeGreaterThan(160);
    expect(rowsOf(entries)).toBe(1);
  });

  it("has one row for each where there is not, and more for long words", () => {
    const entries = keyRows(
      [
        area(0, "England 85.7%"),
        area(1, "The councils that are most like this one 80.1%"),
        area(2, "Wales 80%"),
      ],
      240,
    );
    expect(entries.map(({ row, x }) => [row, x])).toEqual([
      [0, 0],
      [1, 0],
      [3, 0],
    ]);
    expect(rowsOf(entries)).toBe(4);
    expect(rowsOf([])).toBe(0);
  });
});

import { describe, expect, it } from "vitest";

import { grouped } from "../../../src/core/messages/grouped.ts";
import type { Issue } from "../../../src/core/issue.ts";

const blanks = (count: number, file = "2026-10.csv"): Issue[] =>
  Array.from({ length: count }, (_, index) => ({
    code: "cell-blank",
    file,
    row: index + 2,
    column: "value",
  }));

describe("like issues of one file", () => {
  it("are all told up to ten", () => {
    expect(grouped(blanks(10))).toEqual([{ told: blanks(10), rest: [] }]);
  });

  it("are told by the first three, where there are more", () => {
    const all = blanks(100_000);
    expect(grouped(all)).toEqual([{ told: all.slice(0, 3), rest: all.slice(3) }]);
  });

  it("stand in the order in which the first of each is met", () => {
    const [one, ...others] = blanks(3);
    const between: Issue = { code: "not-a-number", file: "2026-10.csv", row: 2 };
    expect(grouped([one!, between, ...others]).map(({ told }) => told)).toEqual([
      [one, ...others],
      [between],
    ]);
  });

  it("are not those of another file, nor another kindness", () => {
    expect(grouped([...blanks(8), ...blanks(8, "2026-09.csv")]).length).toBe(2);
    const kind = (what: "utf-16" | "delimiter"): Issue => ({ code: "read-kindly", what });
    expect(grouped([kind("utf-16"), kind("delimiter")]).length).toBe(2);
  });

  it("of nothing are nothing", () => expect(grouped([])).toEqual([]));
});

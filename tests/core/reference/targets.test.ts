import { describe, expect, it } from "vitest";

import { readTargets } from "../../../src/core/reference/targets.ts";
import { dec, table } from "../../support/build.ts";

const NEXT = "before the next row’s from";
const HEADER = "indicator,from,to,target,tolerance,definition,source";
const read = (...rows: string[]) => readTargets(table([HEADER, ...rows].join("\n")), new Set(["a", "b"]));

describe("targets.csv", () => {
  it("is put in order of indicator and month", () => {
    const { targets, issues } = read(
      "b,2021-04,,10,,,",
      "a,2024-04,,85,5,New.,Plan",
      "a,2021-04,2024-03,80,,,",
    );
    expect(issues).toEqual([]);
    expect(targets.map(({ indicator, from }) => `${indicator} ${from}`)).toEqual([
      "a 2021-04",
      "a 2024-04",
      "b 2021-04",
    ]);
    expect(targets[1]).toEqual({
      indicator: "a",
      from: "2024-04",
      to: undefined,
      target: dec("85"),
      tolerance: dec("5"),
      definition: "New.",
      source: "Plan",
    });
  });

  it("without a tolerance has none, without a target is a definition alone", () => {
    const { targets } = readTargets(table("indicator,from\na,2021-04\n"), new Set(["a"]));
    expect(targets[0]).toMatchObject({ target: undefined, tolerance: dec("0"), definition: "" });
  });

  it.each([
    ["a month that is none", ["a,2021-13,,80,,,"], 2, "from", "a month such as 2026-10"],
    [
      "a target that is no number",
      ["a,2021-04,,80%,,,"],
      2,
      "target",
      "a number such as 85 or 2.5, or blank",
    ],
    ["an end before its beginning", ["a,2021-04,2021-03,80,,,"], 2, "to", "no earlier than from"],
    ["two in force together", ["a,2021-04,2024-04,80,,,", "a,2024-04,,85,,,"], 2, "to", NEXT],
    ["two that begin together", ["a,2024-04,,80,,,", "a,2024-04,,85,,,"], 2, "to", NEXT],
    ["one that never ended", ["a,2024-04,,85,,,", "a,2021-04,,80,,,"], 3, "to", NEXT],
  ])("with %s is refused", (_, rows, row, column, expected) =>
    expect(read(...rows).issues).toEqual([
      { code: "reference-value", file: "targets.csv", row, column, expected },
    ]),
  );

  it("for an unknown indicator is refused", () =>
    expect(read("c,2021-04,,80,,,").issues).toEqual([
      {
        code: "reference-unknown",
        file: "targets.csv",
        row: 2,
        column: "indicator",
        among: "indicators.csv",
      },
    ]));
});

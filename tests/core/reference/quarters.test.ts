import { describe, expect, it } from "vitest";

import { readIndicators } from "../../../src/core/reference/indicators.ts";
import { readPublishedIndicators } from "../../../src/core/tables/indicators.ts";
import { table } from "../../support/build.ts";

const HEADER = "id,title,kind,unit,decimals,polarity,basis,frequency,due_months,behind";
const csv = (...rows: readonly string[]) => table([HEADER, ...rows, ""].join("\n"));
const read = (...rows: readonly string[]) => readIndicators(csv(...rows));

describe("an indicator by quarter", () => {
  it("is quarterly, and due in March, June, September and December, where it does not say", () => {
    const { indicators, issues } = read("starts,Starts,flow,children,0,neutral,quarter,,,");
    expect(issues).toEqual([]);
    expect(indicators[0]).toMatchObject({
      basis: "quarter",
      frequency: "quarterly",
      dueMonths: [3, 6, 9, 12],
    });
  });

  it.each(["flow", "ratio", "mean"])("may be a %s, and end in other months", (kind) => {
    const { indicators, issues } = read(
      `starts,Starts,${kind},children,0,neutral,quarter,quarterly,10 1 4 7,`,
    );
    expect(issues).toEqual([]);
    expect(indicators[0]?.dueMonths).toEqual([10, 1, 4, 7]);
  });

  it("is read as well from what is published", () => {
    const rows = ["a,A,flow,x,0,neutral,quarter,,,", "b,B,ratio,x,0,lower,quarter,quarterly,1 4 7 10,"];
    expect(readPublishedIndicators(csv(...rows))).toEqual(read(...rows).indicators);
    expect(readPublishedIndicators(csv("a,A,flow,x,0,neutral,quarter,weekly,,"))).toBeUndefined();
  });

  it.each([
    ["stock,children,0,neutral,quarter,,", "kind", "flow, ratio or mean where the basis is quarter"],
    ["money,£,0,neutral,quarter,,", "kind", "flow, ratio or mean where the basis is quarter"],
    ["flow,x,0,neutral,quarter,monthly,", "frequency", "quarterly, or blank, where the basis is quarter"],
    ["flow,x,0,neutral,quarter,annual,", "frequency", "quarterly, or blank, where the basis is quarter"],
    ...["3 6 9", "3 6 9 11", "1 2 3 4"].map((due) => [
      `flow,x,0,neutral,quarter,,${due}`,
      "due_months",
      "four months three apart, such as 3 6 9 12, where the basis is quarter",
    ]),
    // A month that is named twice is refused for any basis: such digits may be a number that is about a person.
    ...["3 6 9 12 12", "3 3 6 9"].map((due) => [
      `flow,x,0,neutral,quarter,,${due}`,
      "due_months",
      "months from 1 to 12, each once, such as 3 6 9 12",
    ]),
  ])("as %s is refused: its %s must be %s", (row, column, expected) =>
    expect(read(`a,A,${row},`).issues).toEqual([
      { code: "reference-value", file: "indicators.csv", row: 2, column, expected },
    ]),
  );

  it("stands behind no amount of money: a month's would be shown by the count of three", () =>
    expect(
      read("starts,Starts,flow,children,0,neutral,quarter,,,", "cost,Cost,money,£,0,lower,,,,starts").issues,
    ).toEqual([
      {
        ...{ code: "reference-value", file: "indicators.csv", row: 3, column: "behind" },
        expected: "an indicator that is counted by month, as the amount is",
      },
    ]));
});

it("a quarterly figure of another basis may be due as its council likes", () =>
  expect(read("a,A,stock,x,0,neutral,snapshot,quarterly,3 9,").issues).toEqual([]));

import { describe, expect, it } from "vitest";

import { triangleOf } from "../../../src/core/analysis/triangle.ts";
import { writeDecimal } from "../../../src/core/decimal.ts";
import { isNumber } from "../../../src/core/observation.ts";
import type { Restatement } from "../../../src/core/tables/revisions.ts";
import { figure, month, percentage, series } from "../../support/build.ts";
import { monthly } from "../../support/months.ts";

/** April 2021 to September 2021, as they stand. */
const NOW = "80.0 81.0 82.0 83.0 84.0 85.0";
const NEWEST = month("2021-09");
const of = (values = NOW) => series(percentage(), monthly(values));

/** A change of a value: `2021-05 81.4 81.0` in release 7, by late recording, unless told otherwise. */
function change(text: string, changed: Partial<Restatement> = {}): Restatement {
  const [period = "", from = "", to = ""] = text.split(" ");
  return {
    ...{ release: 7, time: "2021-08-12T08:30:00Z", reason: "late-recording" },
    ...{ period: month(period), indicator: "plans", breakdown: "", category: "", column: "value" },
    ...{ from: from === "-" ? undefined : figure(from), to: figure(to) },
    ...changed,
  };
}
const triangle = (restatements: readonly Restatement[], window = 2, values = NOW) =>
  triangleOf(of(values), restatements, { newest: NEWEST, window });
const text = (value: Parameters<typeof isNumber>[0]) =>
  isNumber(value) ? writeDecimal(value) : (value ?? "");
/** `2021-05: 81.4 → 81.0 (-0.4)`: every vintage, and latest less first. */
const rows = (...given: Parameters<typeof triangle>) =>
  triangle(...given).restated.map(({ period, first, later, latest, difference }) => {
    expect(latest).toBe(later.at(-1));
    const vintages = [first, ...later].map(({ value }) => text(value)).join(" → ");
    return `${period}: ${vintages} (${text(difference)})`;
  });

describe("a month that was restated", () => {
  it("has its first figure and the one that stands, and why and when it changed", () => {
    const { restated } = triangle([change("2021-05 81.4 81.0")]);
    expect(restated).toMatchObject([
      {
        period: "2021-05",
        first: { change: undefined },
        latest: { change: { time: "2021-08-12T08:30:00Z", reason: "late-recording" } },
      },
    ]);
    expect(rows([change("2021-05 81.4 81.0")])).toEqual(["2021-05: 81.4 → 81.0 (-0.4)"]);
  });

  it("twice has a second figure between them", () => {
    const again = change("2021-05 81.6 81.0", { release: 9, reason: "correction" });
    expect(rows([change("2021-05 81.4 81.6"), again])).toEqual(["2021-05: 81.4 → 81.6 → 81.0 (-0.4)"]);
    expect(triangle([change("2021-05 81.4 81.6"), again]).restated[0]?.latest.change?.reason).toBe(
      "correction",
    );
  });

  it("three times and more has all of them in order, and the last as the one that stands", () => {
    const parts = change("2021-05 142 284", { column: "numerator", release: 8 });
    const [ninth, tenth] = [
      change("2021-05 81.6 81.2", { release: 9 }),
      change("2021-05 81.2 81.0", { release: 10 }),
    ];
    expect(rows([change("2021-05 81.4 81.6"), parts, ninth, tenth])).toEqual([
      "2021-05: 81.4 → 81.6 → 81.6 → 81.2 → 81.0 (-0.4)",
    ]);
    expect(rows([change("2021-05 81.4 81.6"), ninth, { ...parts, release: 11 }])).toEqual([
      "2021-05: 81.4 → 81.6 → 81.2 → 81.2 (-0.2)",
    ]);
  });

  it("stands newest first, in whatever order months were restated", () =>
    expect(rows([change("2021-07 83.5 83.0"), change("2021-05 81.4 81.0", { release: 9 })])).toEqual([
      "2021-07: 83.5 → 83.0 (-0.5)",
      "2021-05: 81.4 → 81.0 (-0.4)",
    ]));

  it("whose parts alone changed is listed with the same figure twice", () =>
    expect(rows([change("2021-05 142 284", { column: "numerator" })])).toEqual([
      "2021-05: 81.0 → 81.0 (0.0)",
    ]));

  it("whose parts changed first and its value later has three figures", () => {
    const parts = change("2021-05 142 284", { column: "numerator" });
    expect(rows([parts, change("2021-05 81.4 81.0", { release: 9 })])).toEqual([
      "2021-05: 81.4 → 81.4 → 81.0 (-0.4)",
    ]);
  });

  it("is left out where only a category changed", () =>
    expect(rows([change("2021-05 9 8", { breakdown: "type", category: "first" })])).toEqual([]));

  it("is left out where its row was only added later; the added figure counts as its first", () => {
    expect(rows([change("2021-05 - 81.0")])).toEqual([]);
    expect(rows([change("2021-05 - 81.4"), change("2021-05 81.4 81.0", { release: 9 })])).toEqual([
      "2021-05: 81.4 → 81.0 (-0.4)",
    ]);
  });

  it("because of a new definition has no difference: the two figures are not compared", () =>
    expect(rows([change("2021-05 71.4 81.0", { reason: "definition-change" })])).toEqual([
      "2021-05: 71.4 → 81.0 ()",
    ]));

  it("has no difference either where only one of two changes was another definition", () =>
    expect(
      rows([
        change("2021-05 71.4 80.0", { reason: "definition-change" }),
        change("2021-05 80.0 81.0", { release: 9 }),
      ]),
    ).toEqual(["2021-05: 71.4 → 80.0 → 81.0 ()"]));
});

describe("a hidden figure in a triangle", () => {
  it("that was shown and is hidden now, or the reverse, has no difference and no number", () => {
    expect(rows([change("2021-05 81.4 c")], 2, NOW.replace("81.0", "c"))).toEqual(["2021-05: 81.4 → c ()"]);
    expect(rows([change("2021-05 c 81.0")])).toEqual(["2021-05: c → 81.0 ()"]);
  });

  it("counts for nothing in how far figures have moved", () => {
    const { laterChanges } = triangle([change("2021-05 c 81.0")]);
    expect(laterChanges).toMatchObject({ months: 3, changed: 0, largest: undefined });
    expect(triangle([], 2, NOW.replace("81.0", "c")).laterChanges.months).toBe(3);
  });
});

describe("how far figures have moved", () => {
  const moved = (...given: Parameters<typeof triangle>) => {
    const { months, again, changed, median, largest } = triangle(...given).laterChanges;
    return [months, again, changed, text(median), text(largest)];
  };

  it("counts the months outside the window, restated or not", () => {
    expect(moved([])).toEqual([4, 0, 0, "", ""]);
    expect(moved([change("2021-05 81.4 81.0"), change("2021-08 80.0 84.0")])).toEqual([
      4,
      1,
      1,
      "0.4",
      "0.4",
    ]);
    expect(moved([change("2021-05 81.4 81.0"), change("2021-08 80.0 84.0")], 0)).toEqual([
      6,
      2,
      2,
      "2.20",
      "4.0",
    ]);
  });

  it("has the median of the differences, without their signs, leaving out months that were not sent again", () =>
    expect(
      moved([change("2021-04 79.0 80.0"), change("2021-05 81.4 81.0"), change("2021-06 82.2 82.0")]),
    ).toEqual([4, 3, 3, "0.4", "1.0"])); // 0.2, 0.4, 1.0

  it("does not count one that came back to where it was as changed", () => {
    const back = [change("2021-05 81.0 81.4"), change("2021-05 81.4 81.0", { release: 9 })];
    expect(moved(back)).toEqual([4, 1, 0, "", ""]);
  });

  it("counts a month as sent again where any cell of it has changed, except by a new definition", () => {
    const part = (reason: "corrected" | "definition-change") => [
      {
        ...change("2021-05 81.4 81.0"),
        column: "denominator",
        reason,
        breakdown: "team",
        category: "a",
      } as const,
    ];
    expect(moved(part("corrected")).slice(0, 3)).toEqual([4, 1, 0]);
    expect(moved(part("definition-change")).slice(0, 3)).toEqual([4, 0, 0]);
  });

  it("is nothing while every month is in the window", () => expect(moved([], 6)).toEqual([0, 0, 0, "", ""]));
});

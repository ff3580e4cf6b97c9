import { describe, expect, it } from "vitest";

import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import type { Observation } from "../../../src/core/observation.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import { doubtsAbout } from "../../../src/core/plausibility/doubts.ts";
import type { MonthlyReturn } from "../../../src/core/returns/validate.ts";
import { fraction, indicator, month, observation, percentage } from "../../support/build.ts";

const NOW = month("2026-10");
const ago = (months: number) => monthsAfter(NOW, -months);
const returned = (observations: readonly Observation[], period = NOW): MonthlyReturn => ({
  ...{ period, withBreakdowns: true, observations },
  rows: observations.map((_, index) => index + 2),
});

/** What is asked about October's figures, given those of the months before it, the last of which is September's. */
function asked(
  past: Readonly<Record<string, readonly string[]>>,
  now: Readonly<Record<string, string>>,
  of: Partial<Indicator> = {},
) {
  const observations = Object.entries(past).flatMap(([id, values]) =>
    values.map((value, index) => observation(value, { indicator: id, period: ago(values.length - index) })),
  );
  const sent = Object.entries(now).map(([id, value]) => observation(value, { indicator: id }));
  const indicators = Object.keys(now).map((id) => indicator({ id, ...of }));
  return doubtsAbout([returned(sent)], datasetOf(observations), { indicators, categories: [] }).map(
    ({ code }) => code,
  );
}
const plans = (past: readonly string[], now: string, of: Partial<Indicator> = {}) =>
  asked({ plans: past }, { plans: now }, of);

describe("last month's figures under this month's name", () => {
  const september = { a: ["416"], b: ["80"], c: ["7"], d: ["1120"] };
  const october = { a: "416", b: "80", c: "7", d: "1120" };

  it("are asked about once, for the whole file", () => {
    const sent = Object.entries(october).map(([id, value]) => observation(value, { indicator: id }));
    const before = sent.map((each) => ({ ...each, period: ago(1) }));
    const indicators = sent.map((each) => indicator({ id: each.indicator }));
    expect(doubtsAbout([returned(sent)], datasetOf(before), { indicators, categories: [] })).toEqual([
      { code: "last-month-again", figures: 4, file: "2026-10.csv" },
    ]);
  });

  it.each([
    ["one figure in four is another", { ...october, d: "1121" }],
    ["there are two figures", { a: "416", b: "80" }],
  ])("are not asked about where %s", (_, now) => expect(asked(september, now)).toEqual([]));

  it("are asked about where one figure in ten has been changed", () => {
    const past = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`i${index}`, ["50"]]));
    const now = Object.fromEntries(Object.keys(past).map((id) => [id, id === "i3" ? "51" : "50"]));
    expect(asked(past, now)).toEqual(["last-month-again"]);
    expect(asked(past, { ...now, i4: "51" })).toEqual([]);
  });

  it("do not count zeros, nor figures that were last due three months ago", () => {
    const past = { a: ["416"], b: ["80"], c: ["0"], d: ["0"] };
    expect(asked(past, { a: "416", b: "81", c: "0", d: "0" })).toEqual([]);
    const quarterly = { frequency: "quarterly", dueMonths: [1, 4, 7, 10] } as const;
    const july = Object.fromEntries(
      Object.entries(september).map(([id, values]) => [id, [...values, "x", "x"]]),
    );
    expect(asked(july, october, quarterly)).toEqual([]);
  });

  it("are noticed within one drop as well", () => {
    const sent = Object.entries(october).map(([id, value]) => observation(value, { indicator: id }));
    const before = sent.map((each) => ({ ...each, period: ago(1) }));
    const indicators = sent.map((each) => indicator({ id: each.indicator }));
    const both = [returned(before, ago(1)), returned(sent)];
    expect(doubtsAbout(both, datasetOf([]), { indicators, categories: [] })).toMatchObject([
      { code: "last-month-again" },
    ]);
  });
});

describe("a figure ten times the one before, or a tenth of it", () => {
  it.each([
    ["416", "4160"],
    ["416", "4205"],
    ["416", "41"],
    ["416", "42"],
    ["1", "10"],
    ["12", "1"],
  ])("%s → %s is asked about", (before, now) => expect(plans([before], now)).toEqual(["tenfold"]));

  it.each([
    ["416", "440"],
    ["416", "2000"],
    ["0", "10"],
    ["10", "0"],
    ["1", "9"],
    ["c", "4160"],
    ["416", "x"],
  ])("%s → %s is not", (before, now) => expect(plans([before], now)).toEqual([]));

  it("is not asked about where the figure was as high or as low within two years", () => {
    expect(plans(["40", "2", "3"], "30")).toEqual([]);
    expect(plans(["40", ...Array<string>(24).fill("3")], "30")).toEqual(["tenfold"]);
  });

  it("is looked for in the parts of a fraction, in the cell where it is", () => {
    const percent = percentage({ id: "plans" });
    const before = datasetOf([fraction("202/249=81.1", { period: "2026-09" })]);
    const doubts = (text: string) =>
      doubtsAbout([returned([fraction(text)])], before, { indicators: [percent], categories: [] });
    expect(doubts("20/249=8.0")).toEqual([
      {
        ...{ code: "tenfold", file: "2026-10.csv", row: 2, column: "numerator" },
        line: { indicator: "plans", breakdown: "", category: "", title: percent.title },
      },
    ]);
    expect(doubts("2020/2490=81.1")).toMatchObject([{ column: "numerator" }]);
    expect(doubts("210/250=84.0")).toEqual([]);
  });

  it("compares what adds up over a year with the same month last year", () => {
    const year = { basis: "year_to_date" } as const;
    const past = ["30", "60", "90", "120", "150", "180", "210", "240", "270", "300", "330", "360"];
    expect(plans(past, "31", year)).toEqual([]);
    expect(plans(past, "310", year)).toEqual([]); // its own range, seen by the end of each year
    expect(plans([...past.slice(0, 1), ...past.slice(1).map(() => "29")], "3", year)).toEqual(["tenfold"]);
  });

  it("compares a quarter with the quarter before", () => {
    const quarterly = { frequency: "quarterly", dueMonths: [1, 4, 7, 10] } as const;
    expect(plans(["41", "x", "x"], "420", quarterly)).toEqual(["tenfold"]);
  });
});

describe("pounds for thousands of pounds", () => {
  const money = { kind: "money", unit: "£" } as const;
  it.each([
    ["612000", "612"],
    ["612", "615000"],
    ["612000", "1100"],
  ])("%s → %s is asked about", (before, now) =>
    expect(plans([before], now, money)).toEqual(["pounds-or-thousands"]),
  );
  it("is a question about money only", () => expect(plans(["612000"], "612")).toEqual([]));
});

describe("a step far beyond two years of steps", () => {
  const steady = Array.from({ length: 24 }, (_, index) => String(400 + ((index * 7) % 12)));

  it("is asked about", () => expect(plans(steady, "516")).toEqual(["far-from-history"]));

  it("is not asked about where chance or the past allows it", () => {
    expect(plans(steady, "440")).toEqual([]);
    expect(plans([...steady.slice(0, -2), "480", "400"], "560")).toEqual([]);
    expect(plans(Array<string>(24).fill("0"), "3")).toEqual([]);
    expect(plans(Array<string>(24).fill("0"), "4")).toEqual(["far-from-history"]);
  });

  it("is asked about below a third of the lowest and above three times the highest, however large the steps", () => {
    const seasonal = Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? "1100" : "700"));
    expect(plans(seasonal, "230")).toEqual(["far-from-history"]);
    expect(plans(seasonal, "240")).toEqual([]);
    expect(plans(seasonal, "0")).toEqual(["far-from-history"]);
    expect(plans(seasonal, "3400")).toEqual(["far-from-history"]);
    const few = Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? "12" : "9"));
    expect(plans(few, "2")).toEqual([]);
  });

  it("is not asked about before there are twelve steps", () => {
    expect(plans(steady.slice(-12), "516")).toEqual([]);
    expect(plans(steady.slice(-13), "516")).toEqual(["far-from-history"]);
  });

  it("allows an amount that did not change for long to change once", () => {
    const forecast = Array<string>(24).fill("600000");
    const money = { kind: "money", unit: "£" } as const;
    expect(plans(forecast, "680000", money)).toEqual([]);
    expect(plans(forecast, "700000", money)).toEqual(["far-from-history"]);
  });
});

describe("figures that have slipped by a row", () => {
  const past = { a: ["416"], b: ["80"], c: ["1120"], d: ["33"], e: ["250"] };
  const doubts = (now: Readonly<Record<string, string>>) => asked(past, now);

  it("are asked about once, down and up", () => {
    expect(doubts({ a: "500", b: "416", c: "81", d: "1115", e: "34" })).toEqual(["rows-shifted"]);
    expect(doubts({ a: "80", b: "1110", c: "33", d: "251", e: "900" })).toEqual(["rows-shifted"]);
  });

  it("are not asked about where only two rows look like it, or each row also looks like itself", () => {
    expect(doubts({ a: "500", b: "416", c: "81", d: "34", e: "255" })).not.toContain("rows-shifted");
    expect(
      asked({ a: ["50"], b: ["52"], c: ["54"], d: ["53"] }, { a: "52", b: "50", c: "52", d: "54" }),
    ).toEqual([]);
  });
});

it("a figure without a past is not asked about", () => {
  expect(plans([], "4160")).toEqual([]);
  expect(
    doubtsAbout([returned([observation("4")])], datasetOf([]), { indicators: [], categories: [] }),
  ).toEqual([]);
});

import { describe, expect, it } from "vitest";

import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import { besideNotes } from "../../../src/core/plausibility/beside.ts";
import type { Relation } from "../../../src/core/relation.ts";
import { fraction, indicator, month, observation, percentage } from "../../support/build.ts";

const NOW = month("2026-10");

const STOCK = indicator({ id: "in_care", title: "Children in care", kind: "stock", basis: "snapshot" });
const SHARE = percentage({ id: "far", basis: "snapshot", denominatorLabel: "children in care" });

/** The codes of what is noted of a month in which so many are in care and the share is this fraction. */
function noted(
  inCare: string,
  share: string,
  of: Partial<Indicator> = {},
  relations: readonly Relation[] = [],
  past: readonly (readonly [inCare: string, share: string])[] = [],
) {
  const rows = (count: string, text: string, back = 0) => {
    const period = monthsAfter(NOW, -back);
    return [
      observation(count, { indicator: "in_care", period }),
      fraction(text, { indicator: "far", period }),
    ];
  };
  const observations = rows(inCare, share);
  const published = datasetOf(past.flatMap(([count, text], at) => rows(count, text, past.length - at)));
  const given = { period: NOW, withBreakdowns: false, observations, rows: [2, 3] };
  const indicators = [STOCK, { ...SHARE, ...of }];
  return besideNotes([given], published, { indicators, categories: [], relations });
}

describe("a denominator that is another indicator’s count", () => {
  it("is noted where it differs from what its label names, with row and title and no number", () => {
    expect(noted("400", "100/390=25.6")).toEqual([
      {
        ...{ code: "denominator-differs", whole: "in_care", months: undefined },
        ...{ file: "2026-10.csv", row: 3, column: "denominator" },
        line: { indicator: "far", breakdown: "", category: "", title: SHARE.title },
      },
    ]);
    expect(noted("400", "100/400=25.0")).toEqual([]);
  });

  it.each([
    ["its label is another", { denominatorLabel: "children under 16 in care" }, []],
    [
      "it is declared to be a part",
      {},
      [{ relation: "subset", whole: "in_care", parts: ["far:denominator"] }],
    ],
  ] as const)("is not noted where %s", (_, of, relations) =>
    expect(noted("400", "100/390=25.6", of, relations)).toEqual([]),
  );

  it("is noted where it was the same in each of the twelve months before, in numbers that changed", () => {
    const of = { denominatorLabel: "" };
    const varied = Array.from({ length: 12 }, (_, at) => [`${400 + at}`, `100/${400 + at}=25.0`] as const);
    expect(noted("400", "100/390=25.6", of, [], varied)).toMatchObject([{ whole: "in_care", months: 12 }]);
    expect(noted("390", "100/390=25.6", of, [], varied)).toEqual([]);
    expect(noted("400", "100/390=25.6", of, [], varied.slice(1))).toEqual([]);
    const still = varied.map(() => ["400", "100/400=25.0"] as const);
    expect(noted("400", "100/390=25.6", of, [], still)).toEqual([]);
    const once = varied.map((each, at) => (at === 3 ? (["1", "100/400=25.0"] as const) : each));
    expect(noted("400", "100/390=25.6", of, [], once)).toEqual([]);
  });

  it("says nothing where one of the two has no number", () => {
    expect(noted("x", "100/390=25.6")).toEqual([]);
  });
});

describe("a stock that is declared to follow from the month before", () => {
  const relations: readonly Relation[] = [{ relation: "stock", whole: "in_care", parts: ["came", "-left"] }];
  const indicators = [STOCK, ...["came", "left"].map((id) => indicator({ id, kind: "flow" }))];
  const notes = (before: string, now: readonly [all: string, came: string, left: string]) => {
    const period = monthsAfter(NOW, -1);
    const ids = ["in_care", "came", "left"];
    const observations = now.map((value, at) => observation(value, { indicator: ids[at]!, period: NOW }));
    const given = { period: NOW, withBreakdowns: false, observations, rows: [2, 3, 4] };
    const published = datasetOf([observation(before, { indicator: "in_care", period })]);
    return besideNotes([given], published, { indicators, categories: [], relations }).map(({ code }) => code);
  };

  it("is noted where it does not, and not where it does or where a figure of it is hidden", () => {
    expect(notes("392", ["400", "20", "8"])).toEqual(["stock-does-not-follow"]);
    expect(notes("392", ["404", "20", "8"])).toEqual([]);
    expect(notes("c", ["400", "20", "8"])).toEqual([]);
    expect(notes("392", ["400", "x", "8"])).toEqual([]);
  });
});

describe("a rate", () => {
  it.each([
    ["per 10,000", 1, ["rate-without-scale"]],
    ["per 10,000 children", 10000, []],
    ["per 1000 children", 10000, ["rate-without-scale"]],
    ["£ per week", 1, []],
    ["%", 100, []],
  ])("of the unit %j with a scale of %i gives %j", (unit, scale, codes) => {
    const of = { unit, scale, denominatorLabel: "" };
    expect(noted("400", "100/390=25.6", of).map(({ code }) => code)).toEqual(codes);
  });
});

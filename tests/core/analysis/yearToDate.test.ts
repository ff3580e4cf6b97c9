import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { additive } from "../../../src/core/analysis/total.ts";
import { yearToDate } from "../../../src/core/analysis/yearToDate.ts";
import { writeDecimal } from "../../../src/core/decimal.ts";
import { datasetOf, seriesOf, type Series } from "../../../src/core/dataset/dataset.ts";
import { monthsAfter, spanName, type Month } from "../../../src/core/period.ts";
import { withoutTotal } from "../../../src/core/story/yearToDate.ts";
import {
  byQuarter,
  flow,
  fraction,
  indicator,
  month,
  percentage,
  series,
  target,
} from "../../support/build.ts";
import { monthly, quarterly } from "../../support/months.ts";
import { nenebridgeSeries } from "../../support/nenebridge.ts";
import { RUNS } from "../../support/runs.ts";

const THRESHOLD = 5;
const since = (of: Series, period: Month) => {
  const added = additive(of);
  if (typeof added === "string") throw new Error(added);
  return yearToDate(added, period, THRESHOLD);
};
/** April 2010 to July 2011: 100 to 111, then 120 130 140 150. */
const TWO_YEARS = "100 101 102 103 104 105 106 107 108 109 110 111 120 130 140 150";
const referrals = (values = TWO_YEARS, of = flow(), targets: Parameters<typeof series>[2] = []) =>
  series(of, monthly(values, "2010-04"), targets);
const JULY = month("2011-07");

describe("R1 (“cumulative year-on-year totals … but we wanted to show the picture now”): a running total", () => {
  it("restarts on 1 April, beside the same months of the year before", () => {
    expect(since(referrals(), JULY)).toMatchObject({
      total: { value: { units: 540n }, from: "2011-04", to: "2011-07", months: 4 },
      yearBefore: { value: { units: 406n }, from: "2010-04", to: "2010-07" },
    });
    const year = (period: string) => since(referrals(), month(period));
    expect(year("2011-03")).toMatchObject({ total: { months: 12, value: { units: 1266n } } });
    expect(year("2011-04")).toMatchObject({ total: { months: 1, value: { units: 120n } } });
  });

  it("is labelled with its start", () =>
    expect(spanName(month("2011-04"), JULY)).toBe("1 April 2011 to 31 July 2011"));

  it("of a share follows from the cases of the year", () => {
    const of = percentage({ id: "on_time", disclosure: "service" });
    const months = Array.from({ length: 16 }, (_, at) =>
      fraction(at < 12 ? "80/100=80.0" : `${at}/20=${at * 5}.0`, {
        ...{ period: monthsAfter(month("2010-04"), at), indicator: "on_time" },
      }),
    );
    expect(since(seriesOf(datasetOf(months), of, []), JULY)).toMatchObject({
      total: { value: { units: 675n, places: 1 } }, // 12 + 13 + 14 + 15 of 80
      yearBefore: { value: { units: 800n, places: 1 } },
    });
  });
});

describe("there is no running total", () => {
  it("where a month is missing or not available, and it is said why", () => {
    expect(since(referrals(`${TWO_YEARS} x 99`), month("2011-09"))).toEqual({ kind: "none", because: "x" });
    expect(since(referrals(), month("2011-08"))).toEqual({ kind: "none", because: "missing" });
    expect(withoutTotal("x", referrals().indicator)).toBe(
      "There is no running total: a month is not available.",
    );
  });

  it("across a change of definition in the year", () => {
    const targets = [target("2010-04", { definition: "Old." }), target("2011-06", { definition: "New." })];
    expect(since(referrals(TWO_YEARS, flow(), targets), JULY)).toMatchObject({ because: "new-definition" });
  });

  it("of the year before, where it was counted in another way or is not there", () => {
    const targets = [target("2010-04", { definition: "Old." }), target("2011-04", { definition: "New." })];
    expect(since(referrals(TWO_YEARS, flow(), targets), JULY)).toMatchObject({
      total: { months: 4 },
      yearBefore: { kind: "none", because: "new-definition" },
    });
    const from = (start: string) => [
      target("2009-04", { definition: "Old." }),
      target(start, { definition: "New." }),
    ];
    const yearBefore = (start: string) => {
      const found = since(referrals(TWO_YEARS, flow(), from(start)), JULY);
      return found.kind === "none" ? found.because : found.yearBefore.kind;
    };
    expect(["2010-04", "2010-05", "2010-09", "2011-04", "2011-05", "2011-08"].map(yearBefore)).toEqual([
      ...["total", "none", "none", "none", "new-definition", "total"],
    ]);
    expect(since(series(flow(), monthly("120 130 140 150", "2011-04")), JULY)).toMatchObject({
      yearBefore: { kind: "none", because: "missing" },
    });
  });
});

describe("an indicator with small counts has no running total in any month", () => {
  const small = { kind: "none", because: "small-counts" };
  const last = (at: number, value: string) => referrals(TWO_YEARS.split(" ").with(at, value).join(" "));

  it("where one of the last two years is hidden, also one before this year", () => {
    expect(since(last(1, "c"), JULY)).toEqual(small);
    expect(since(last(15, "c"), JULY)).toEqual(small);
    expect(since(last(15, "c"), month("2011-06"))).toEqual(small);
    expect(since(referrals(`c ${"99 ".repeat(24).trim()}`), month("2012-04"))).toMatchObject({
      kind: "year-to-date",
    });
    expect(since(referrals(`c ${"99 ".repeat(23).trim()}`), month("2012-03"))).toEqual(small);
  });

  it("where a month counts no more than twice the threshold for hiding, zero included", () => {
    expect(since(last(3, "10"), JULY)).toEqual(small);
    expect(since(last(3, "0"), JULY)).toEqual(small);
    expect(since(last(3, "11"), JULY)).toMatchObject({ kind: "year-to-date" });
  });

  it("where a share is of few", () => {
    const of = percentage({ id: "on_time", disclosure: "service" });
    const months = (whole: string) =>
      Array.from({ length: 4 }, (_, at) =>
        fraction(at === 1 ? `3/${whole}=30.0` : "3/90=3.3", {
          ...{ period: monthsAfter(month("2011-04"), at), indicator: "on_time" },
        }),
      );
    expect(since(seriesOf(datasetOf(months("10")), of, []), JULY)).toEqual(small);
    expect(since(seriesOf(datasetOf(months("11")), of, []), JULY)).toMatchObject({ kind: "year-to-date" });
  });

  it("except that money and posts, which count no people, are added up unless a figure of them is hidden", () => {
    const money = (values: string) =>
      series(flow({ kind: "money", disclosure: "none" }), monthly(values, "2011-04"));
    expect(since(money("9 0 7 3"), JULY)).toMatchObject({ total: { value: { units: 19n } } });
    expect(since(money("9 c 7 3"), JULY)).toEqual(small);
  });

  it("so a running total is never shown with a hidden month, and its absence tells no more than the figures shown", () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 6, max: 400 }).map(String), fc.constant("c")), {
          minLength: 1,
          maxLength: 30,
        }),
        (values) => {
          const of = referrals(values.join(" "));
          for (const { period } of of.observations) {
            const found = since(of, period);
            const isSmall = values.slice(-24).some((value) => value === "c" || Number(value) <= 10);
            expect(found.kind === "none" && found.because === "small-counts").toBe(isSmall);
            if (found.kind === "none") continue;
            const shown = of.observations.filter(
              (each) => each.period >= found.total.from && each.period <= period,
            );
            expect(shown.map(({ value }) => value)).not.toContain("c");
          }
        },
      ),
      RUNS,
    ));
});

it("Nenebridge has running totals only where they give nothing away", () => {
  const told = nenebridgeSeries().map((of) => {
    const added = additive(of);
    if (typeof added === "string") return `${of.indicator.id}: ${added}`;
    const year = yearToDate(added, month("2026-09"), THRESHOLD);
    return `${of.indicator.id}: ${year.kind === "none" ? year.because : writeDecimal(year.total.value)}`;
  });
  expect(told.filter((each) => !/: (stock|snapshot|rolling_12|forecast|annual)$/.test(each))).toEqual([
    "contacts: 6949",
    "contacts_decided_in_time: 92.6",
    "referrals: 1781",
    "assessments_on_time: 82.8",
    "enquiries: 575",
    "conferences_on_time: 87.5",
    "parents_had_report: 87.5",
    "started_in_care: small-counts",
    "left_care: small-counts",
    "first_health_checks: small-counts",
    "care_reviews_on_time: 96.6",
    "children_took_part: 90.0",
    "complaints_on_time: small-counts",
    "audits_good: 74.4",
  ]);
});

it("where there is no total, it is said why in a sentence", () => {
  const reasons = ["small-counts", "missing", "new-definition", "z", "c", "low"] as const;
  expect(reasons.map((because) => withoutTotal(because, indicator()))).toEqual([
    "No running total is published: some months of the last two years are hidden or count few, and totals could help to work a hidden month out.",
    "There is no running total: a month is missing.",
    "There is no running total: the definition has changed.",
    "There is no running total: there is nothing to add up.",
    "There is no running total: a month is hidden to protect privacy.",
    "There is no running total: a month rounds to zero but is not zero.",
  ]);
});

describe("of quarters a running total", () => {
  const quarters = (values: string) => series(byQuarter(), quarterly(values));

  it("is of those since 1 April, beside the same ones of the year before", () =>
    expect(since(quarters("30 34 29 35 41 44"), month("2022-09"))).toMatchObject({
      total: { value: { units: 85n }, from: "2022-04", to: "2022-09" },
      yearBefore: { value: { units: 64n } },
    }));

  it("is none of small counts, and says so of quarters", () => {
    expect(since(quarters("30 34 29 9 41 44"), month("2022-09"))).toMatchObject({ because: "small-counts" });
    expect(withoutTotal("small-counts", byQuarter())).toBe(
      "No running total is published: some quarters of the last two years are hidden or count few, and totals could help to work a hidden quarter out.",
    );
    expect(withoutTotal("missing", byQuarter())).toBe("There is no running total: a quarter is missing.");
  });
});

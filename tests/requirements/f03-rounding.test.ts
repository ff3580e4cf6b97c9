import { describe, expect, it } from "vitest";

import { baselinesOf } from "../../src/core/analysis/baselines.ts";
import { roundedTo } from "../../src/core/analysis/exact.ts";
import { sharesOf } from "../../src/core/analysis/shares.ts";
import { summarise } from "../../src/core/analysis/summary.ts";
import type { Indicator } from "../../src/core/indicator.ts";
import { writeDecimal } from "../../src/core/decimal.ts";
import { changeText } from "../../src/core/story/change.ts";
import { inTenOf } from "../../src/core/story/shortVersion.ts";
import { headline, sentence } from "../../src/core/story/headline.ts";
import { dec, fraction, indicator, month, percentage, series, target } from "../support/build.ts";

const whole = percentage({ decimals: 0, shortTitle: "In time" });
const aimed = (goal: string, tolerance = "5") => [
  target("2021-04", { target: dec(goal), tolerance: dec(tolerance) }),
];
const of = (now: string, own: Indicator, targets: ReturnType<typeof aimed> = [], before?: string) =>
  summarise(
    series(own, { ...(before === undefined ? {} : { "2025-10": before }), "2026-10": now }, targets),
  )!;

describe("the published figure counts", () => {
  it("for the status: 849 of 1,000 published as 85% meets 85%", () => {
    expect(of("849/1000=85", whole, aimed("85")).status).toBe("on");
    expect(of("844/1000=84", whole, aimed("85")).status).toBe("just-off");
  });

  it("for the change: it is that of the two cells anyone can read", () =>
    expect(of("849/1000=85", whole, [], "841/1000=84").sinceLastYear).toMatchObject({
      difference: dec("1"),
    }));

  it("for the ends: two figures published as 85% are the same", () => {
    const values = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`2025-${String(at + 1).padStart(2, "0")}`, "845/1000=85"]),
    );
    const { ends } = baselinesOf(series(whole, { ...values, "2025-05": "854/1000=85" }), month("2025-12"));
    expect(ends?.highest).toMatchObject({ value: dec("85"), period: "2025-12" });
  });
});

describe("the ends of a scale are reached by the counts alone", () => {
  it.each([
    ["299/300=100", "In time: 99.7%, just below the 100% target", "Nearly all"],
    ["1999/2000=100", "In time: 99.95%, just below the 100% target", "Nearly all"],
    ["300/300=100", "In time: 100%, meeting the 100% target", "All"],
  ])("%s", (figures, words, inTen) => {
    const summary = of(figures, whole, aimed("100"));
    expect(headline(summary)).toBe(words);
    expect(inTenOf(summary)?.words).toBe(inTen);
    expect(sentence(summary)).toContain(
      words.includes("meeting") ? "so this is on target" : "just off target",
    );
  });

  it.each([
    ["1/300=0", "off", "0.3%", "Fewer than 1 in 10"],
    ["0/300=0", "on", "0%", "None"],
  ])("a target of 0 is met by 0 alone: %s", (figures, status, shown, inTen) => {
    const summary = of(figures, { ...whole, polarity: "lower" }, aimed("0", "0"));
    expect(summary.status).toBe(status);
    expect(headline(summary)).toContain(`In time: ${shown}, `);
    expect(inTenOf(summary)?.words).toBe(inTen);
  });

  it("a rate of few is not none, whatever it is a rate of", () => {
    const rate = indicator({ kind: "ratio", unit: "per 10,000", scale: 10000, decimals: 0 });
    expect(of("1/90000=0", rate, aimed("0", "0")).status).toBe("off");
  });

  it("does not say that two figures are the same which only round to the same", () => {
    const summary = of("300/300=100", whole, [], "299/300=100");
    expect(sentence(summary)).toContain(
      "In October 2025 it was 99.7%: rounded as these figures are, the same.",
    );
    expect(changeText(summary.sinceLastYear, whole)).toBe("no change as rounded (from 99.7%)");
  });

  it("holds for shares of a whole and for averages", () => {
    expect(
      sharesOf([dec("1"), dec("8999")], dec("9000")).shares.map((each) => each && writeDecimal(each)),
    ).toEqual(["0.01", "99.99"]);
    const months = Array.from({ length: 13 }, (_, at) =>
      fraction(at === 3 ? "9998/10000=100.0" : "10000/10000=100.0", {
        period: at < 12 ? `2025-${String(at + 1).padStart(2, "0")}` : "2026-01",
      }),
    );
    const { average } = baselinesOf(
      { indicator: percentage(), observations: months, targets: [] },
      month("2026-01"),
    );
    expect(average).toMatchObject({ value: dec("99.998") });
  });
});

describe("a figure rounded further than published is rounded from its parts", () => {
  it("1,106 of 1,196 is 92%", () =>
    expect(roundedTo(fraction("1106/1196=92.5"), percentage(), 0)).toEqual(dec("92")));

  it("946 of 1,000 is about 9 in 10, though 95% is published", () => {
    expect(inTenOf(of("946/1000=95", whole))).toMatchObject({ count: 9, words: "About 9 in 10" });
    expect(inTenOf(of("900/1000=90", whole))?.words).toBe("9 in 10");
    expect(inTenOf(of("901/1000=90", whole))?.words).toBe("About 9 in 10");
  });
});

describe("two amounts in one sentence can be told apart", () => {
  const money = indicator({ kind: "money", unit: "£", signed: true, shortTitle: "Forecast" });

  it("never “£1.0m, above the £1.0m target”", () =>
    expect(headline(of("1040000", money, aimed("1000000", "0")))).toBe(
      "Forecast: +£1.04m, above the +£1.00m target",
    ));

  it("never “£1.0m: a change of +£48,000”", () =>
    expect(sentence(of("1051000", money, [], "1003000"))).toBe(
      "In October 2026 it was +£1.051m. In October 2025 it was +£1.003m: a change of +£48,000.",
    ));

  it("in full where thousands do not tell", () =>
    expect(sentence(of("1051456", money, [], "1003000"))).toContain(
      "+£1,051,456. In October 2025 it was +£1,003,000: a change of +£48,456.",
    ));

  it("in short where that is enough, and the difference adds up", () => {
    expect(sentence(of("6123456", money, [], "4912345"))).toContain(
      "it was +£6.1m. In October 2025 it was +£4.9m: a change of +£1.2m.",
    );
    expect(sentence(of("6050000", money, [], "4840000"))).toContain(
      "it was +£6.05m. In October 2025 it was +£4.84m: a change of +£1.21m.",
    );
  });
});

import { describe, expect, it } from "vitest";

import { findingsOf } from "../../../src/core/analysis/findings.ts";
import type { Series } from "../../../src/core/dataset/dataset.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import { findingSentence } from "../../../src/core/story/findings.ts";
import { byQuarter, dec, indicator, month, percentage, series, target } from "../../support/build.ts";
import { quarterly } from "../../support/months.ts";

const NOW = month("2026-10");
const upToNow = (...values: readonly string[]) =>
  Object.fromEntries(values.map((value, index) => [monthsAfter(NOW, index + 1 - values.length), value]));
const goal = (text: string) => [target("2021-04", { target: dec(text), tolerance: dec("5") })];
const said = (of: Series) => findingsOf([of], NOW, []).map(findingSentence)[0];
const flat = (count: number) => Array.from({ length: count }, () => "50");

describe("a finding in a sentence", () => {
  const onTime = percentage({ shortTitle: "On time" });

  it.each([
    ["84.0", "74.0", "On time: 74.0%, now off the 85% target; in September 2026 it was just off."],
    ["90.0", "84.0", "On time: 84.0%, now just off the 85% target; in September 2026 it was on target."],
    ["74.0", "84.0", "On time: 84.0%, now just off the 85% target; in September 2026 it was off target."],
    ["74.0", "85.0", "On time: 85.0%, now meeting the 85% target; in September 2026 it was off target."],
  ])("from %s to %s is “%s”", (before, now, words) =>
    expect(said(series(onTime, upToNow(before, now), goal("85")))).toBe(words),
  );

  it("calls the target of a count “the target of 12”, and that of a percentage “the 85% target”", () =>
    expect(said(series(indicator(), upToNow("10", "20"), goal("12")))).toBe(
      "Plans: 20, now off the target of 12; in September 2026 it was on target.",
    ));

  it("says a signal as the indicator's page does", () => {
    const calm = Array.from({ length: 25 }, (_, index) => ["49", "50", "51", "50", "49"][index % 5]!);
    const flow = indicator({ shortTitle: "Referrals", kind: "flow", polarity: "neutral" });
    expect(said(series(flow, upToNow(...calm, "60")))).toMatch(
      /^Referrals: 60\. October 2026 is above the upper limit of [\d.]+: more than chance would usually give\.$/,
    );
  });

  const record = (now: string, changed: Partial<Indicator>, count = 59) =>
    said(series(indicator(changed), upToNow(...flat(count), now)));

  it("R6: calls a record best or worst only where a direction is good", () => {
    const rest = (which: string) => `in five years; the ${which} before was 50, in September 2026.`;
    expect(record("51", { polarity: "neutral" })).toBe(`Plans: 51, the highest ${rest("highest")}`);
    expect(record("49", { polarity: "neutral" })).toBe(`Plans: 49, the lowest ${rest("lowest")}`);
    expect(record("51", { polarity: "lower" })).toBe(`Plans: 51, the worst ${rest("worst")}`);
    expect(record("51", { polarity: "higher" })).toBe(`Plans: 51, the best ${rest("best")}`);
    expect(record("49", { polarity: "higher" })).toBe(`Plans: 49, the worst ${rest("worst")}`);
  });

  it("says from when, where there are not five years", () =>
    expect(record("51", { polarity: "neutral" }, 20)).toBe(
      "Plans: 51, the highest in figures that begin in February 2025; the highest before was 50, in September 2026.",
    ));

  it("says a first zero", () =>
    expect(said(series(indicator(), upToNow("c", ...flat(19), "0")))).toBe(
      "Plans: 0, for the first time in figures that begin in February 2025.",
    ));

  it("R5: says the size with its base, as higher or lower", () => {
    const care = indicator({ shortTitle: "In care", polarity: "neutral" });
    expect(said(series(care, { "2025-10": "260", "2026-10": "273" }))).toBe(
      "In care: 273, 13 higher than October 2025, when it was 260 (+5.0%).",
    );
    expect(said(series(onTime, { "2025-10": "83.0", "2026-10": "74.0" }))).toBe(
      "On time: 74.0%, 9.0 points lower than October 2025, when it was 83.0%.",
    );
  });
});

describe("a finding about a quarter", () => {
  const found = (of: Series) => findingsOf([of], of.observations.at(-1)!.period, []).map(findingSentence)[0];
  const quarters = (values: string, targets: Parameters<typeof series>[2] = []) =>
    series(byQuarter({ shortTitle: "Starts" }), quarterly(values), targets);

  it("names the quarter it is set beside", () => {
    expect(found(quarters("10 20", goal("12")))).toBe(
      "Starts: 20, now off the target of 12; from April to June 2021 it was on target.",
    );
    expect(found(quarters("50 30 34 36 61"))).toBe(
      "Starts: 61, 11 higher than April to June 2021, when it was 50 (+22.0%).",
    );
  });

  it("says from which month its figures begin", () =>
    expect(found(quarters([...flat(13), "51"].join(" ")))).toBe(
      "Starts: 51, the worst in figures that begin in April 2021; the worst before was 50, from April to June 2024.",
    ));
});

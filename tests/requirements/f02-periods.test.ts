import { describe, expect, it } from "vitest";

import { chartPointsOf } from "../../src/charts/points.ts";
import { chartDescription, pointWords } from "../../src/charts/words.ts";
import { baselinesOf } from "../../src/core/analysis/baselines.ts";
import { findingsOf } from "../../src/core/analysis/findings.ts";
import { explanationOf } from "../../src/core/analysis/notes.ts";
import { summarise } from "../../src/core/analysis/summary.ts";
import type { Indicator } from "../../src/core/indicator.ts";
import { monthsAfter } from "../../src/core/period.ts";
import { offTargetSentence } from "../../src/core/story/offTarget.ts";
import { changeText } from "../../src/core/story/change.ts";
import { findingSentence } from "../../src/core/story/findings.ts";
import { headline, sentence } from "../../src/core/story/headline.ts";
import { dec, indicator, month, percentage, series, target } from "../support/build.ts";

const NOW = month("2026-09");
const said = (own: Indicator, values: Record<string, string>, targets: Parameters<typeof series>[2] = []) => {
  const of = series(own, values, targets);
  const summary = summarise(of)!;
  return { of, summary, headline: headline(summary), sentence: sentence(summary) };
};

describe("a twelve-month figure", () => {
  const again = percentage({ basis: "rolling_12", polarity: "lower", shortTitle: "Referred again" });
  const values = { "2025-09": "19.0", "2026-08": "22.5", "2026-09": "20.1" };

  it("is in the 12 months to September 2026", () => {
    const { sentence, headline, of } = said(again, values);
    expect(sentence).toBe(
      "In the 12 months to September 2026 it was 20.1%. In the 12 months to September 2025 it was 19.0%: a change of +1.1 percentage points.",
    );
    expect(headline).toBe("Referred again: 20.1%, 1.1 points higher than a year before");
    const chart = chartPointsOf(of, {}, "all")!;
    expect(pointWords(chart.points.at(-1)!, chart)).toBe("12 months to September 2026: 20.1%");
  });

  it("is in the 12 months to the earlier month too, where a finding names that", () => {
    const aim = [target("2021-04", { target: dec("20"), tolerance: dec("2") })];
    expect(findingsOf([said(again, values, aim).of], NOW, []).map(findingSentence)).toEqual([
      "Referred again: 20.1%, now just off the 20% target; in the 12 months to August 2026 it was off target.",
    ]);
  });
});

describe("an annual figure", () => {
  const yearly = { frequency: "annual", dueMonths: [9], yearEnds: "03-31", polarity: "neutral" } as const;
  it("is compared with the year before by its name", () => {
    const { sentence, headline } = said(indicator({ ...yearly, kind: "flow" }), {
      "2025-09": "260",
      "2026-09": "273",
    });
    expect(sentence).toBe("In 2025-26 it was 273. In 2024-25 it was 260: a change of +13.");
    expect(headline).toBe("Plans: 273, 13 higher than 2024-25");
    const alone = said(indicator({ ...yearly, kind: "flow" }), { "2026-09": "273" });
    expect(alone.sentence).toContain("There is no figure for 2024-25 to compare with.");
  });
});

describe("a place among others", () => {
  const rank = (changed: Partial<Indicator> = {}) =>
    indicator({
      ...{
        kind: "rank",
        unit: "of 151 councils",
        basis: "snapshot",
        frequency: "annual",
        dueMonths: [9],
        yearEnds: "08-31",
      },
      ...{ shortTitle: "Progress 8 place", ...changed },
    });
  const places = { "2025-09": "71", "2026-09": "64" };

  it("has places, not per cent, and is never lower", () => {
    const { sentence, headline, summary } = said(rank(), places);
    expect(headline).toBe("Progress 8 place: 64th, seven places better than 2024/25");
    expect(sentence).toBe("In 2025/26 it was 64th. In 2024/25 it was 71st: this is seven places better.");
    expect(changeText(summary.sinceLastYear, summary.indicator)).toBe("seven places better (from 71st)");
    expect(summary.sinceLastYear).toMatchObject({ percent: undefined });
  });

  it("may be worse, the same, one place away, or behind its target", () => {
    expect(said(rank(), { ...places, "2026-09": "83" }).headline).toContain("12 places worse than");
    expect(said(rank(), { ...places, "2026-09": "70" }).headline).toContain("one place better than");
    expect(said(rank(), { ...places, "2026-09": "71" }).headline).toContain("the same as 2024/25");
    const aim = [target("2021-04", { target: dec("38"), tolerance: dec("5") })];
    expect(said(rank(), places, aim).headline).toBe("Progress 8 place: 64th, behind the target of 38th");
  });

  it("has a best and a worst place, and no highest", () => {
    const description = chartDescription(chartPointsOf(said(rank(), places).of, {}, "all")!);
    expect(description).toContain(
      "Worst 71st of 151 councils (2024/25), best 64th of 151 councils (2025/26).",
    );
    expect(description).not.toMatch(/highest|lowest/i);
  });

  it("is neither better nor worse where neither is good", () => {
    const { headline, sentence } = said(rank({ polarity: "neutral" }), places);
    expect(`${headline} ${sentence}`).not.toMatch(/better|worse|lower|higher|%/);
  });
});

describe("a running total", () => {
  const adding = indicator({ basis: "year_to_date", yearEnds: "03-31", kind: "flow" });
  const aim = [target("2021-04", { target: dec("45"), tolerance: dec("5") })];

  it("is compared only with the same month of another year", () => {
    const { summary, sentence, of } = said(
      adding,
      { "2025-09": "40", "2026-08": "44", "2026-09": "60" },
      aim,
    );
    expect(summary.sinceLast).toBeUndefined();
    expect(sentence).toContain("From 1 April 2026 to 30 September 2026 it was 60.");
    expect(sentence).toContain("From 1 April 2025 to 30 September 2025 it was 40: a change of +20.");
    expect(findingsOf([of], NOW, []).map(({ what }) => what.kind)).toEqual(["size"]);
  });
});

describe("off target in n of 12", () => {
  const aim = { target: dec("40"), tolerance: dec("0") };
  const values = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [monthsAfter(NOW, -at), "50"]));
  const off = (targets: Parameters<typeof series>[2], own: Partial<Indicator> = {}) => {
    const of = series(indicator(own), values, targets);
    return offTargetSentence(baselinesOf(of, NOW).offTarget, of.indicator);
  };

  it("stops at a changed definition, and says so", () => {
    const targets = [
      target("2021-04", { ...aim, definition: "Old." }),
      target("2026-07", { ...aim, definition: "New." }),
    ];
    expect(off(targets)).toBe("Off target in 3 of the 3 months since the definition changed in July 2026.");
    expect(explanationOf(series(indicator(), values, targets), [], NOW).offFor).toBe(3);
    expect(off([target("2021-04", aim)])).toBe("Off target in 12 of the last 12 months.");
  });

  it("of quarterly figures is of quarters, and of annual ones not said", () => {
    const quarterly = { frequency: "quarterly", dueMonths: [3, 6, 9, 12] } as const;
    const of = series(
      indicator(quarterly),
      { "2025-12": "50", "2026-03": "50", "2026-06": "30", "2026-09": "50" },
      [target("2021-04", aim)],
    );
    expect(offTargetSentence(baselinesOf(of, NOW).offTarget, of.indicator)).toBe(
      "Off target in 3 of the last 4 quarters.",
    );
    const annual = series(indicator({ frequency: "annual", dueMonths: [9] }), { "2026-09": "50" }, [
      target("2021-04", aim),
    ]);
    expect(offTargetSentence(baselinesOf(annual, NOW).offTarget, annual.indicator)).toBeUndefined();
  });
});

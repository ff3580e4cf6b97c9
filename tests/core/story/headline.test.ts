import { describe, expect, it } from "vitest";

import type { Change } from "../../../src/core/analysis/change.ts";
import { summarise, type Summary } from "../../../src/core/analysis/summary.ts";
import type { Series } from "../../../src/core/dataset/dataset.ts";
import { changeText } from "../../../src/core/story/change.ts";
import { besideLastYear, headline, sentence } from "../../../src/core/story/headline.ts";
import { STATUS_WORDS } from "../../../src/core/story/status.ts";
import { ABSENCES } from "../../../src/core/observation.ts";
import { datasetOf, seriesOf } from "../../../src/core/dataset/dataset.ts";
import {
  byQuarter,
  dec,
  fraction,
  indicator,
  month,
  percentage,
  series,
  target,
} from "../../support/build.ts";
import { quarterly } from "../../support/months.ts";
import { nenebridgeSeries } from "../../support/nenebridge.ts";

const summaryOf = (of: Series): Summary => summarise(of)!;
const goal = (text: string, tolerance = "5") => [
  target("2021-04", { target: dec(text), tolerance: dec(tolerance), indicator: "a" }),
];
const share = (now: string, lastYear: string | undefined, targets = goal("85")) =>
  summaryOf(
    series(
      percentage({ id: "a", shortTitle: "On time" }),
      { ...(lastYear === undefined ? {} : { "2025-10": lastYear }), "2026-10": now },
      targets,
    ),
  );
const care = (now: string, lastYear?: string) =>
  summaryOf(
    series(indicator({ id: "a", shortTitle: "In care", polarity: "neutral" }), {
      ...(lastYear === undefined ? {} : { "2025-10": lastYear }),
      "2026-10": now,
    }),
  );

describe("a headline", () => {
  it.each([
    ["85.0", "On time: 85.0%, meeting the 85% target"],
    ["84.9", "On time: 84.9%, just below the 85% target"],
    ["79.9", "On time: 79.9%, below the 85% target"],
    ["c", "On time: hidden to protect privacy"],
    ["x", "On time: not available"],
  ])("of %s against 85 is “%s”", (value, words) => expect(headline(share(value, undefined))).toBe(words));

  it("says above where lower is wanted", () => {
    const late = series(indicator({ id: "a", shortTitle: "Late" }), { "2026-10": "31" }, goal("20", "10"));
    expect(headline(summaryOf(late))).toBe("Late: 31, above the target of 20");
  });

  it("says millions in short, target and all", () => {
    const forecast = indicator({ id: "a", shortTitle: "Forecast", kind: "money", unit: "£" });
    const of = series(forecast, { "2026-10": "6123456" }, goal("4200000", "0"));
    expect(headline(summaryOf(of))).toBe("Forecast: £6.1m, above the £4.2m target");
  });

  it.each([
    ["273", "260", "In care: 273, 13 higher than October 2025"],
    ["247", "260", "In care: 247, 13 lower than October 2025"],
    ["261", "260", "In care: 261, 1 higher than October 2025"],
    ["260", "260", "In care: 260, the same as October 2025"],
    ["273", undefined, "In care: 273"],
    ["273", "c", "In care: 273"],
    ["0", "0", "In care: 0, the same as October 2025"],
  ])("without a target: %s after %s is “%s”", (now, lastYear, words) =>
    expect(headline(care(now, lastYear))).toBe(words),
  );

  it("says points of a percentage", () => {
    expect(headline(share("51.0", "49.1", []))).toBe("On time: 51.0%, 1.9 points higher than October 2025");
    expect(headline(share("50.1", "51.1", []))).toBe("On time: 50.1%, 1.0 points lower than October 2025");
  });
});

describe("a sentence", () => {
  it("has no “17.0 of”: a mean is no part of its denominator", () => {
    const of = indicator({ id: "a", kind: "mean", decimals: 1 });
    const figures = [fraction("1870/110.0=17.0", { indicator: "a" })];
    expect(sentence(summaryOf(seriesOf(datasetOf(figures), of, [])))).toMatch(
      /^In October 2026 it was 17\.0\. /,
    );
  });

  it("gives the fraction, the target and last year", () => {
    const of = percentage({ id: "a" });
    const figures = [
      fraction("150/200=75.0", { indicator: "a", period: "2025-10" }),
      fraction("202/249=81.1", { indicator: "a" }),
    ];
    expect(sentence(summaryOf(seriesOf(datasetOf(figures), of, goal("85"))))).toBe(
      "In October 2026 it was 81.1% (202 of 249). The target is 85%, so this is just off target. " +
        "In October 2025 it was 75.0%: a change of +6.1 percentage points.",
    );
  });

  it.each([
    ["273", "260", "In October 2026 it was 273. In October 2025 it was 260: a change of +13."],
    ["260", "260", "In October 2026 it was 260. In October 2025 it was the same."],
    [
      "273",
      "c",
      "In October 2026 it was 273. It cannot be compared with October 2025: a figure is hidden to protect privacy.",
    ],
    ["273", undefined, "In October 2026 it was 273. There is no figure for October 2025 to compare with."],
    ["c", "260", "In October 2026 this figure is hidden to protect privacy."],
    ["x", undefined, "In October 2026 this figure is not available."],
  ])("of %s after %s is “%s”", (now, lastYear, words) => expect(sentence(care(now, lastYear))).toBe(words));

  it("names the day of a snapshot and the year of a yearly figure", () => {
    const snapshot = series(indicator({ basis: "snapshot" }), { "2026-10": "9" });
    expect(sentence(summaryOf(snapshot))).toMatch(/^On 31 October 2026 it was 9\./);
    const yearly = indicator({ frequency: "annual", yearEnds: "08-31" });
    expect(sentence(summaryOf(series(yearly, { "2026-10": "9" })))).toMatch(/^In 2025\/26 it was 9\./);
  });

  it("does not compare across a new definition", () => {
    const targets = [target("2021-04", { definition: "Old." }), target("2026-04", { definition: "New." })];
    const of = series(indicator(), { "2025-10": "9", "2026-10": "9" }, targets);
    expect(sentence(summaryOf(of))).toContain(
      "not compared with October 2025, because the definition has changed",
    );
  });
});

const exact = (base: string) => ({ base: dec(base), baseSaid: dec(base), isRounded: false });
it.each<[Change, string]>([
  [
    { kind: "change", from: month("2025-10"), ...exact("260"), difference: dec("13"), percent: dec("5.0") },
    "+13 (+5.0%, from 260)",
  ],
  [
    { kind: "change", from: month("2025-10"), ...exact("6"), difference: dec("-2"), percent: undefined },
    "−2 (from 6)",
  ],
  [
    { kind: "change", from: month("2025-10"), ...exact("6"), difference: dec("0"), percent: undefined },
    "no change (from 6)",
  ],
  [{ kind: "none", from: month("2025-10"), because: "missing" }, "no figure to compare with"],
  [{ kind: "none", from: month("2025-10"), because: "c" }, "[c] hidden to protect privacy"],
  [
    { kind: "none", from: month("2025-10"), because: "new-definition" },
    "not compared: the definition has changed",
  ],
])("a change reads, %#: %s", (change, words) => expect(changeText(change, indicator())).toBe(words));

describe("over the whole history of Nenebridge", () => {
  const all = nenebridgeSeries().flatMap((of) =>
    of.observations.map(({ period }) => ({ of, summary: summarise(of, period)! })),
  );

  it("every headline has ten words or fewer", () => {
    expect(all.length).toBeGreaterThan(2000);
    for (const { summary } of all) {
      const words = headline(summary);
      expect(words.split(" ").length, words).toBeLessThanOrEqual(10);
    }
  });

  it("no sentence praises, blames, explains or shows a fault of ours", () => {
    const said = all.flatMap(({ summary }) => [
      headline(summary).replace(summary.indicator.shortTitle, ""), // the council's words, not ours
      sentence(summary),
      changeText(summary.sinceLastYear, summary.indicator),
    ]);
    for (const words of said)
      expect(words).not.toMatch(
        /improv|(?<!places? )better|(?<!places? )worse|good|bad|success|fail|because (?!the definition)|due to|trend|undefined|NaN|null|\$|\s{2}/i,
      );
  });

  it("no hidden or missing figure has a status", () => {
    const absent = all.filter(({ summary }) => typeof summary.observation.value === "string");
    expect(absent.length).toBeGreaterThan(20);
    for (const { summary } of absent) {
      expect(summary.status).toBeUndefined();
      expect(`${headline(summary)} ${sentence(summary)}`).not.toMatch(/target|higher|lower/);
    }
  });

  it("no neutral figure is on or off target", () => {
    const neutral = all.filter(({ of }) => of.indicator.polarity === "neutral");
    expect(neutral.length).toBeGreaterThan(200);
    for (const { summary } of neutral)
      expect(`${headline(summary)} ${sentence(summary)}`).not.toMatch(/target/);
  });

  it("every figure has a sentence, and no hidden one gives its number away", () => {
    for (const { summary, of } of all) {
      for (const absence of ABSENCES) {
        const hidden = sentence({ ...summary, observation: { ...summary.observation, value: absence } });
        expect(hidden, of.indicator.id).toMatch(
          /^(In|On) [^:]+ this figure (is [a-z ]+|rounds to zero but is not zero)\.$/,
        );
      }
    }
  });
});

it("the words for a status say the status and nothing more", () =>
  expect(STATUS_WORDS).toEqual({ on: "on target", "just-off": "just off target", off: "off target" }));

describe("a figure by quarter", () => {
  const quarters = (values: string) =>
    summaryOf(
      series(byQuarter({ id: "a", shortTitle: "Plan starts", polarity: "neutral" }), quarterly(values)),
    );

  it("is said of its three months, beside the same three last year", () => {
    const now = quarters("38 30 34 36 41");
    expect(headline(now)).toBe("Plan starts: 41, 3 higher than Apr–Jun 2021");
    expect(sentence(now)).toBe(
      "From April to June 2022 it was 41. From April to June 2021 it was 38: a change of +3.",
    );
    expect(besideLastYear(now)).toBe("3 higher than April to June 2021");
  });

  it("says the quarter too where there is nothing to compare with", () => {
    expect(sentence(quarters("41"))).toBe(
      "From April to June 2021 it was 41. There is no figure for April to June 2020 to compare with.",
    );
    expect(sentence(quarters("c 30 34 36 41"))).toContain(
      "It cannot be compared with April to June 2021: a figure is hidden to protect privacy.",
    );
    expect(sentence(quarters("41 30 34 36 41"))).toContain("From April to June 2021 it was the same.");
    expect(sentence(quarters("c"))).toBe("From April to June 2021 this figure is hidden to protect privacy.");
  });
});

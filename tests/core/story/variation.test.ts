import { describe, expect, it } from "vitest";

import type { Limited, NoLimits, Unlimited } from "../../../src/core/analysis/spc/spc.ts";
import { spcOf } from "../../../src/core/analysis/spc/spc.ts";
import type { Assurance, VariationReading } from "../../../src/core/analysis/spc/variation.ts";
import {
  assuranceSentence,
  ASSURANCE_WORDS,
  limitsSentence,
  startSentence,
  variationSentence,
  variationWords,
} from "../../../src/core/story/variation.ts";
import { signalSentence, signalWords } from "../../../src/core/story/signals.ts";
import { noLimitsSentence } from "../../../src/core/story/noLimits.ts";
import type { Signal } from "../../../src/core/analysis/spc/signals.ts";
import { byQuarter, dec, percentage } from "../../support/build.ts";
import { at, FIFTY } from "../../support/months.ts";
import { nenebridgeSeries } from "../../support/nenebridge.ts";

const onTime = percentage();
const signal = (rule: Signal["rule"], direction: Signal["direction"], ...months: number[]): Signal => ({
  rule,
  direction,
  months: [at(months[0] ?? 0), ...months.slice(1).map(at)],
});
const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
/** April 2021 to October 2023, 31 months. */
const chart = (changed: Partial<Limited> = {}): Limited => ({
  kind: "limits",
  from: at(0),
  to: at(30),
  start: { kind: "first" },
  limits: FIFTY,
  baseline: { from: at(0), to: at(23), points: 24 },
  trial: false,
  signals: [],
  level: undefined,
  variation: { kind: "common-cause" },
  assurance: { kind: "none", because: "no-target" },
  ...changed,
});
const special = (
  reading: "improving" | "concerning" | "neutral" | "mixed",
  direction: "higher" | "lower" | "both",
) => ({ kind: "special-cause", reading, direction, signals: [] }) satisfies VariationReading;

describe("variation in words", () => {
  it.each([
    [{ kind: "common-cause" }, "common cause variation"],
    [special("improving", "lower"), "special cause variation, improving"],
    [special("concerning", "higher"), "special cause variation, concerning"],
    [special("neutral", "higher"), "special cause variation, higher"],
    [special("neutral", "lower"), "special cause variation, lower"],
    [special("mixed", "both"), "special cause variation, in both directions"],
    [special("neutral", "both"), "special cause variation, in both directions"],
  ] as const)("%o", (variation, words) => expect(variationWords(variation)).toBe(words));
});

describe("a signal in a sentence", () => {
  it.each([
    [
      signal("one-side", "higher", ...from(24, 7)),
      "The last 7 months are all above the average of 50%: more than chance would usually give.",
    ],
    [
      signal("one-side", "lower", ...from(0, 9)),
      "All 9 months from April 2021 to December 2021 are below the average of 50%: more than chance would usually give.",
    ],
    [
      signal("outside", "higher", 30),
      "October 2023 is above the upper limit of 80%: more than chance would usually give.",
    ],
    [
      signal("outside", "lower", 29, 30),
      "The last 2 months are all below the lower limit of 20%: more than chance would usually give.",
    ],
    [
      signal("outside", "lower", 0, 1, 2),
      "All 3 months from April 2021 to June 2021 are below the lower limit of 20%: more than chance would usually give.",
    ],
    [
      signal("trend", "higher", ...from(24, 7)),
      "From April 2023 to October 2023 the figure rose and never fell: more than chance would usually give.",
    ],
    [
      signal("trend", "lower", ...from(0, 8)),
      "From April 2021 to November 2021 the figure fell and never rose: more than chance would usually give.",
    ],
    [
      signal("two-of-three", "higher", 28, 30),
      "August 2023 and October 2023 are above 70%, two thirds of the way from the average to the limit: more than chance would usually give.",
    ],
    [
      signal("two-of-three", "lower", 28, 29, 30),
      "August 2023, September 2023 and October 2023 are below 30%, two thirds of the way from the average to the limit: more than chance would usually give.",
    ],
    [
      signal("two-of-three", "higher", 20, 21, 23, 24),
      "4 months from December 2022 to April 2023 are above 70%, two thirds of the way from the average to the limit: more than chance would usually give.",
    ],
  ])("%#: %s", (given, words) => expect(signalSentence(given, chart(), onTime)).toBe(words));

  it("gives lines with one more place than the figures have", () => {
    const limits = { ...FIFTY, mean: dec("84.571428571"), upper: dec("100") };
    const exact = chart({ limits });
    expect(signalSentence(signal("one-side", "higher", ...from(24, 7)), exact, onTime)).toContain(
      "average of 84.57%",
    );
    expect(signalSentence(signal("outside", "higher", 30), exact, onTime)).toContain("limit of 100%");
  });
});

describe("a signal as a month bears it", () => {
  it.each([
    [signal("outside", "higher", 30), "above the upper limit"],
    [signal("outside", "lower", 30), "below the lower limit"],
    [signal("one-side", "higher", ...from(22, 9)), "one of 9 in a row above the average"],
    [signal("one-side", "lower", ...from(24, 7)), "one of 7 in a row below the average"],
    [signal("trend", "higher", ...from(24, 7)), "one of 7 in a row that rise"],
    [signal("trend", "lower", ...from(23, 8)), "one of 8 in a row that fall"],
    [signal("two-of-three", "higher", 28, 30), "one of 2 near the upper limit"],
    [signal("two-of-three", "lower", 28, 29, 30), "one of 3 near the lower limit"],
  ])("%#: %s", (given, words) => expect(signalWords(given)).toBe(words));
});

describe("the newest month in a sentence", () => {
  it("without a signal lies within the usual ups and downs", () =>
    expect(variationSentence(chart(), onTime)).toBe(
      "October 2023 lies within the usual ups and downs, between 20% and 80%.",
    ));

  it("with signals says those of one side in one sentence", () => {
    const signals = [signal("outside", "higher", 30), signal("one-side", "higher", ...from(24, 7))];
    const variation: VariationReading = { ...special("improving", "higher"), signals };
    expect(variationSentence(chart({ variation, signals }), onTime)).toBe(
      "The last 7 months are all above the average of 50%, 1 of them above the upper limit of 80%: more than chance would usually give.",
    );
  });

  it.each([
    [
      [27, 28, 29, 30],
      "The last 4 months are all above the upper limit of 80%: more than chance would usually give.",
    ],
    [
      [26, 27, 29, 30],
      "4 months from June 2023 to October 2023 are above 70%, two thirds of the way from the average to the limit, 4 of them above the upper limit of 80%: more than chance would usually give.",
    ],
  ])("says that all lie outside the limits where they follow each other: %j", (months, words) => {
    const signals = [signal("outside", "higher", ...months), signal("two-of-three", "higher", ...months)];
    const variation: VariationReading = { ...special("improving", "higher"), signals };
    expect(variationSentence(chart({ variation, signals }), onTime)).toBe(words);
  });
});

describe("limits in a sentence", () => {
  it("say what they rest on", () =>
    expect(limitsSentence(chart(), onTime)).toBe(
      "While nothing changes, nearly every month should be between 20% and 80%, worked out from the 24 months April 2021 to March 2023.",
    ));

  it("that are trial limits say so", () =>
    expect(limitsSentence(chart({ trial: true }), onTime)).toMatch(
      / These are trial limits: they rest on few months, and move with each further one\.$/,
    ));
});

describe("assurance in a sentence", () => {
  const aim = { target: dec("85"), tolerance: dec("5"), polarity: "higher" } as const;
  const said = (assurance: Assurance) => assuranceSentence(chart({ assurance }), onTime);

  it.each([
    [
      { kind: "consistently-met", met: 30, judged: 31 },
      "outside the usual range, between 20% and 80%: while nothing changes, nearly every month should meet it. It was met in 30 of these 31 months.",
    ],
    [
      { kind: "consistently-missed", met: 0, judged: 31 },
      "outside the usual range, between 20% and 80%: while nothing changes, hardly any month should meet it. It was met in none of these 31 months.",
    ],
    [
      { kind: "hit-and-miss", met: 14, judged: 31 },
      "inside the usual range, between 20% and 80%. It was met in 14 of these 31 months.",
    ],
    [
      { kind: "never-met", met: 0, judged: 24 },
      "inside the usual range, between 20% and 80%. It was met in none of these 24 months.",
    ],
    [
      { kind: "always-met", met: 24, judged: 24 },
      "inside the usual range, between 20% and 80%. It was met in all of these 24 months.",
    ],
  ] as const)("claims only what happened: %j", (assurance, end) =>
    expect(said({ ...assurance, aim })).toBe(`The target of 85% lies ${end}`),
  );

  it("is left out, or says why nothing is said", () => {
    expect(said({ kind: "none", because: "no-target" })).toBeUndefined();
    expect(said({ kind: "none", because: "target-changed" })).toBe(
      "The target has changed in this time, so nothing is said about meeting it.",
    );
    expect(said({ kind: "none", because: "special-cause" })).toBe(
      "The newest month shows a special cause, so the limits do not tell whether the target will be met.",
    );
  });

  it("has a name for each kind, and for each reason why there is none", () =>
    expect(ASSURANCE_WORDS).toEqual({
      "consistently-met": "target consistently met",
      "consistently-missed": "target consistently missed",
      "hit-and-miss": "target hit and missed",
      "always-met": "target met so far, and within the usual range",
      "never-met": "target missed so far, and within the usual range",
      "no-target": "no target to hold this against",
      "target-changed": "no assurance: the target has changed in this time",
      "special-cause": "no assurance: the newest month shows a special cause",
    }));
});

describe("a sentence on why there are no limits", () => {
  const none = (because: NoLimits, median = "") =>
    noLimitsSentence(
      {
        kind: "none",
        from: at(0),
        to: at(30),
        start: { kind: "first" },
        because,
        median: median === "" ? undefined : dec(median),
      } satisfies Unlimited,
      onTime,
    );

  it.each([
    ["snapshot", "this is counted on one day, so neighbouring months are tied"],
    ["stock", "this is how many there are at a time, so neighbouring months are tied"],
    ["rolling_12", "each figure covers twelve months, so neighbouring months are tied"],
    ["year_to_date", "each figure adds up the months of its year so far"],
    ["forecast", "this is a forecast"],
    ["money", "amounts of money follow prices and plans"],
    ["quarterly", "they need a figure for every month"],
    ["annual", "they need a figure for every month"],
    ["c", "a month in this time is hidden to protect privacy"],
    ["x", "a month in this time is not available"],
    ["z", "a month in this time is not applicable"],
    ["low", "a month in this time rounds to zero but is not zero"],
    ["u", "a month in this time is too unreliable to show"],
    ["missing", "there is no figure for a month in this time"],
    ["seasons-unchecked", "there are not yet two years of figures"],
    ["seasonal", "the figure may go up and down with the seasons"],
    ["too-few", "fewer than six months"],
    ["no-variation", "the figure has been the same"],
  ] as const)("%s", (because, words) => expect(none(because)).toContain(`No limits are drawn: ${words}`));

  it("is all that is said where no figure is shown either", () =>
    expect(none("c")).toBe(
      "No limits are drawn: a month in this time is hidden to protect privacy, and limits without it would be wrong.",
    ));

  it("gives the median of the figures shown", () =>
    expect(none("seasonal", "84.65")).toMatch(/ The median of the figures shown is 84\.65%\.$/));
});

it("no sentence about Nenebridge names a cause or calls anything better or worse", () => {
  const said = nenebridgeSeries().flatMap((series) => {
    const { indicator } = series;
    const { now, earlier } = spcOf(series)!;
    return [...earlier, now].flatMap((each) =>
      each.kind === "none"
        ? [noLimitsSentence(each, indicator)]
        : [
            variationSentence(each, indicator),
            limitsSentence(each, indicator),
            assuranceSentence(each, indicator) ?? "",
            ...each.signals.map((one) => signalSentence(one, each, indicator)),
          ],
    );
  });
  expect(said.length).toBeGreaterThan(40);
  for (const sentence of said)
    expect(sentence).not.toMatch(
      /\b(because|due to|thanks|better|worse|improve|deteriorat|trend|undefined|NaN)/,
    );
});

describe("R10: where limits start anew", () => {
  it("it is said from which month, and why", () => {
    expect(startSentence(chart({ from: at(18), start: { kind: "new-definition" } }), onTime)).toBe(
      "Only months since October 2022 are looked at, when the definition changed.",
    );
    const start = {
      kind: "rebaseline",
      reason: "Two teams became one.",
      source: "Board, June 2023",
    } as const;
    expect(startSentence(chart({ from: at(18), start }), onTime)).toBe(
      "Only months since October 2022 are looked at, by a decision to start anew: “Two teams became one.” Source: Board, June 2023.",
    );
  });

  it("of quarters it is said from the first month of the first", () =>
    expect(startSentence(chart({ from: at(2), start: { kind: "new-definition" } }), byQuarter())).toBe(
      "Only quarters since April 2021 are looked at, when the definition changed.",
    ));

  it("it is not where they never have", () => expect(startSentence(chart(), onTime)).toBeUndefined());
});

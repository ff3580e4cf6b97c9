import fc from "fast-check";

import { chartPointsOf } from "../../src/charts/points.ts";
import { chartDescription, notesOf, pointWords } from "../../src/charts/words.ts";
import { baselinesOf } from "../../src/core/analysis/baselines.ts";
import { findingsOf } from "../../src/core/analysis/findings.ts";
import { spcOf } from "../../src/core/analysis/spc/spc.ts";
import { summarise } from "../../src/core/analysis/summary.ts";
import { datasetOf, seriesOf, type Series } from "../../src/core/dataset/dataset.ts";
import { divide, writeDecimal } from "../../src/core/decimal.ts";
import { BASES, POLARITIES, type Indicator, type Kind } from "../../src/core/indicator.ts";
import { monthsAfter } from "../../src/core/period.ts";
import { averageText, extremeText, oneMoreSentence } from "../../src/core/story/baselines.ts";
import { changeText } from "../../src/core/story/change.ts";
import {
  plainFigure,
  shortTarget,
  shortYearBefore,
  howOften,
  inTenOf,
} from "../../src/core/story/shortVersion.ts";
import { findingSentence } from "../../src/core/story/findings.ts";
import { headline, sentence } from "../../src/core/story/headline.ts";
import type { Subject } from "../../src/core/story/lint.ts";
import { noLimitsSentence } from "../../src/core/story/noLimits.ts";
import { offTargetSentence } from "../../src/core/story/offTarget.ts";
import { extremeTerms } from "../../src/core/story/superlative.ts";
import {
  assuranceSentence,
  limitsSentence,
  variationSentence,
  variationWords,
} from "../../src/core/story/variation.ts";
import { dec, fraction, indicator, month, observation, target } from "./build.ts";
import { newestIn, subjectOf } from "./subject.ts";

/** What a page says, and what is known of the figure that it says it of. */
export type Text = readonly [words: string, subject: Subject];

/** Everything that pages say of an indicator by themselves, each with what is known of its figure. */
export function everySentence(series: Series): Text[] {
  const now = newestIn(series);
  const summary = summarise(series, now)!;
  const { indicator: of, sinceLast, sinceLastYear } = summary;
  const lastYear = subjectOf(series, now, sinceLastYear.from);
  const last = subjectOf(series, now, sinceLast?.from);
  /** What is said of many months at once is compared with none. */
  const alone: Subject = {
    ...lastYear,
    direction: undefined,
    hasFigure: true,
    hasBase: true,
    isBroken: false,
  };
  const baselines = baselinesOf(series, now);
  const spc = spcOf(series)?.now;
  const chart = chartPointsOf(series, {}, "all");
  return [
    [headline(summary), { ...lastYear, form: "headline" }],
    [sentence(summary), lastYear],
    [changeText(sinceLastYear, of), lastYear],
    ...[shortYearBefore(summary), shortTarget(summary)].flatMap((words): Text[] =>
      words === undefined ? [] : [[words, lastYear]],
    ),
    ...[plainFigure(summary), inTenOf(summary)?.words, howOften(summary)].flatMap((words): Text[] =>
      words === undefined ? [] : [[words, alone]],
    ),
    ...(sinceLast ? [[changeText(sinceLast, of), last] as const] : []),
    ...findingsOf([series], now, []).map((finding): Text => {
      const subject = { status: last, size: lastYear, signal: alone, record: alone, "first-zero": alone };
      return [findingSentence(finding), subject[finding.what.kind]];
    }),
    ...(baselines.average ? [[averageText(baselines.average, of), alone] as const] : []),
    ...(["highest", "lowest"] as const).flatMap((end): Text[] => {
      const { ends } = baselines;
      return ends === undefined
        ? []
        : [[`${extremeTerms(of, ends)[end]}: ${extremeText(ends[end], of)}`, alone]];
    }),
    ...[offTargetSentence(baselines.offTarget, of), oneMoreSentence(baselines, summary)].flatMap(
      (words): Text[] => (words === undefined ? [] : [[words, alone]]),
    ),
    ...(spc === undefined
      ? []
      : spc.kind === "none"
        ? [[noLimitsSentence(spc, of), alone] as const]
        : [
            variationSentence(spc, of),
            variationWords(spc.variation),
            limitsSentence(spc, of),
            assuranceSentence(spc, of),
          ].flatMap((words): Text[] => (words === undefined ? [] : [[words, alone]]))),
    ...(chart
      ? [
          chartDescription(chart),
          ...notesOf(chart),
          ...chart.points.slice(-3).map((point) => pointWords(point, chart)),
        ].map((words): Text => [words, alone])
      : []),
  ];
}

const FIRST = month("2021-04");

/** A published figure: a number that may be shown, a symbol, or a month without a row. */
const figures = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 6, max: 400 }) },
  { weight: 1, arbitrary: fc.constantFrom("c", "x", "z", "low", "u", "", 0) },
);
/** Some series move little, so that limits, signals and ties come about. */
const values: fc.Arbitrary<readonly (number | string)[]> = fc.oneof(
  fc.array(figures, { minLength: 1, maxLength: 66 }),
  fc.array(fc.oneof(fc.integer({ min: 60, max: 70 }), fc.integer({ min: 60, max: 64 })), {
    minLength: 26,
    maxLength: 66,
  }),
  fc
    .array(fc.integer({ min: 60, max: 62 }), { minLength: 26, maxLength: 40 })
    .map((calm) => [...calm, 63, 64, 65, 66, 67, 68, 69, 70]),
);

const KIND_CHANGES: Readonly<Record<Kind, Partial<Indicator>>> = {
  stock: { unit: "children" },
  flow: { unit: "referrals" },
  ratio: { unit: "%", scale: 100, decimals: 1 },
  mean: { unit: "cases", decimals: 1 },
  money: { unit: "£", disclosure: "none" },
  rank: { unit: "of 401 councils", disclosure: "none" },
};

/** A series of any kind, with gaps, targets and changed definitions. */
export const seriesOfAnyKind = fc
  .record({
    kind: fc.constantFrom(...(Object.keys(KIND_CHANGES) as Kind[])),
    polarity: fc.constantFrom(...POLARITIES),
    basis: fc.oneof({ weight: 3, arbitrary: fc.constant("month" as const) }, fc.constantFrom(...BASES)),
    signed: fc.boolean(),
    values,
    goal: fc.option(fc.oneof(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 58, max: 72 })), {
      nil: undefined,
    }),
    redefined: fc.option(fc.nat(65), { nil: undefined }),
  })
  .map(({ kind, polarity, basis, signed, values: given, goal, redefined }): Series => {
    const of = indicator({
      id: "a",
      kind,
      ...{ polarity: kind === "rank" && polarity === "higher" ? "lower" : polarity, basis },
      yearEnds: basis === "year_to_date" ? "03-31" : "",
      signed: signed && kind !== "rank",
      title: "Things that got better",
      shortTitle: "Things",
      ...KIND_CHANGES[kind],
    });
    const isFraction = kind === "ratio" || kind === "mean";
    const observations = given.flatMap((value, index) => {
      const cells = { indicator: "a", period: monthsAfter(FIRST, index) };
      if (value === "") return [];
      // There is no place before the first.
      if (kind === "rank" && typeof value === "number") return [observation(String(value + 1), cells)];
      if (typeof value === "string" || !isFraction) return [observation(String(value), cells)];
      const whole = 400 + (index % 7);
      const share = divide(dec(String(value * of.scale)), dec(String(whole)), 1);
      return [fraction(`${value}/${whole}=${writeDecimal(share)}`, cells)];
    });
    const aim =
      goal === undefined
        ? {}
        : { target: dec(String(kind === "rank" ? goal + 1 : goal)), tolerance: dec("3") };
    const targets = [
      target(FIRST, { indicator: "a", definition: "One.", ...aim }),
      ...(redefined === undefined
        ? []
        : [target(monthsAfter(FIRST, redefined), { indicator: "a", definition: "Two.", ...aim })]),
    ];
    return seriesOf(datasetOf(observations), of, targets);
  })
  .filter(({ observations }) => observations.length > 0);

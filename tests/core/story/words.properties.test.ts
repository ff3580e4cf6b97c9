import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { chartPointsOf } from "../../../src/charts/points.ts";
import { chartDescription } from "../../../src/charts/words.ts";
import { baselinesOf } from "../../../src/core/analysis/baselines.ts";
import { findingsOf } from "../../../src/core/analysis/findings.ts";
import { spcOf } from "../../../src/core/analysis/spc/spc.ts";
import { summarise } from "../../../src/core/analysis/summary.ts";
import { observationIn, type Series } from "../../../src/core/dataset/dataset.ts";
import { decimal, multiply, toNumber } from "../../../src/core/decimal.ts";
import {
  monthOfYear,
  monthName,
  monthsAfter,
  monthsBetween,
  yearOf,
  type Month,
} from "../../../src/core/period.ts";
import { isNumber } from "../../../src/core/observation.ts";
import { extremeText } from "../../../src/core/story/baselines.ts";
import { inTenOf } from "../../../src/core/story/shortVersion.ts";
import { findingSentence } from "../../../src/core/story/findings.ts";
import { sentence } from "../../../src/core/story/headline.ts";
import { extremeTerms } from "../../../src/core/story/superlative.ts";
import { assuranceSentence } from "../../../src/core/story/variation.ts";
import { breaksIn } from "../../../src/core/target.ts";
import { misworded } from "../../support/grammar.ts";
import { nenebridgeSeries } from "../../support/nenebridge.ts";
import { RUNS } from "../../support/runs.ts";
import { everySentence, seriesOfAnyKind } from "../../support/sentences.ts";
import { newestIn } from "../../support/subject.ts";

/** 500 drawn states by day, 20,000 at night. */
const STATES = { ...RUNS, numRuns: RUNS.numRuns > 500 ? 20_000 : RUNS.numRuns };

/** Units and sizes beside those of `seriesOfAnyKind`: figures of the service may be one, amounts are in millions. */
const states = fc
  .record({
    series: seriesOfAnyKind,
    unit: fc.constantFrom("children", "social workers", "enquiries", "days late"),
    less: fc.constantFrom(0, 60, 399),
    times: fc.constantFrom(1, 1, 999, 12_345),
  })
  .map(({ series, unit, less, times }): Series => {
    const { kind } = series.indicator;
    const isCount = kind === "stock" || kind === "flow";
    const resized = (value: Series["observations"][number]["value"]) => {
      if (!isNumber(value)) return value;
      if (kind === "money") return multiply(value, decimal(times));
      return isCount ? decimal(Math.max(0, toNumber(value) - less)) : value;
    };
    return {
      ...series,
      indicator: { ...series.indicator, ...(isCount ? { unit } : {}), disclosure: "service" },
      observations: series.observations.map((each) => ({ ...each, value: resized(each.value) })),
    };
  });

const numberIn = (series: Series, month: Month) => {
  const value = observationIn(series, month)?.value;
  return isNumber(value) ? toNumber(value) : undefined;
};
/** Of a share the counts decide: 1 of 400 may be published as 0.0, and is none. */
const isZeroIn = (series: Series, month: Month) => {
  const observation = observationIn(series, month);
  const [value, part] = [observation?.value, observation?.numerator];
  return isNumber(value) && value.units === 0n && (!isNumber(part) || part.units === 0n);
};
/** The months up to the newest in which a figure was due, sixty at most, from the series' own first and its present definition. */
function window(series: Series, now: Month): Month[] {
  const since = breaksIn(series.targets)
    .filter((each) => each <= now)
    .at(-1);
  const first = series.observations[0]!.period;
  return Array.from({ length: 60 }, (_, back) => monthsAfter(now, back - 59)).filter(
    (each) =>
      each >= first &&
      (since === undefined || each >= since) &&
      (series.indicator.dueMonths.includes(monthOfYear(each)) || observationIn(series, each) !== undefined),
  );
}

/** The council's own names are not judged. */
const withoutNames = (words: string, { indicator: { title, shortTitle } }: Series) =>
  words.replaceAll(title, "It").replaceAll(shortTitle, "It");

/** A month as a window begins with it: of a quarter its first. */
const named = ({ indicator }: Series, month: Month) =>
  monthName(indicator.basis === "quarter" ? monthsAfter(month, -2) : month);

describe("every sentence of any state", () => {
  it("is grammatical: one of one, many of many, no verb twice, no digit too many", () => {
    fc.assert(
      fc.property(states, (series) => {
        const faults = everySentence(series).flatMap(([words]) =>
          misworded(withoutNames(words, series)).map((fault) => `${fault}: ${words}`),
        );
        expect(faults).toEqual([]);
      }),
      STATES,
    );
  });

  it("names its period, and what it is set beside", () => {
    fc.assert(
      fc.property(states, (series) => {
        const summary = summarise(series, newestIn(series))!;
        const { basis } = series.indicator;
        const [now, then] = [summary.observation.period, summary.sinceLastYear.from];
        const words = sentence(summary);
        const isShown = isNumber(summary.observation.value);
        for (const month of isShown ? [now, then] : [now]) expect(words).toContain(String(yearOf(month)));
        expect(words).toMatch(/^(?:In|On|From) /);
        if (basis === "rolling_12") expect(words).toMatch(/^In the 12 months to /);
        if (basis === "snapshot") expect(words).toMatch(/^On \d/);
      }),
      STATES,
    );
  });

  it("says highest, lowest, best and worst of what is so, and of no more than it covers", () => {
    fc.assert(
      fc.property(states, (series) => {
        const now = newestIn(series);
        const { ends } = baselinesOf(series, now);
        if (ends === undefined) return;
        const months = window(series, now);
        const known = months.flatMap((each) => numberIn(series, each) ?? []);
        const { polarity } = series.indicator;
        for (const end of ["highest", "lowest"] as const) {
          const extreme = end === "highest" ? Math.max(...known) : Math.min(...known);
          const term = extremeTerms(series.indicator, ends)[end];
          expect(toNumber(ends[end].value)).toBe(extreme);
          expect(numberIn(series, ends[end].period)).toBe(extreme);
          expect(extremeText(ends[end], series.indicator)).toContain(String(yearOf(ends[end].period)));
          const name =
            polarity === "neutral"
              ? end
              : polarity === end.replace("est", "er").replace("lowest", "lower")
                ? "best"
                : "worst";
          expect(term.toLowerCase().startsWith(name)).toBe(true);
          if (term.includes("five years")) expect(monthsBetween(months[0]!, now)).toBe(59);
          if (term.includes("begin in ")) expect(term.split("begin in ")[1]).toBe(named(series, months[0]!));
          if (term.includes("changed in"))
            expect(breaksIn(series.targets).map((each) => named(series, each))).toContain(
              term.split("changed in ")[1],
            );
          if (!term.includes("of the figures shown")) {
            const figures = months.map((each) => observationIn(series, each)?.value);
            const open = figures.filter((each) => !isNumber(each) && each !== "z" && each !== "low");
            const isAtEnd =
              extreme === 0 || extreme === 100 || (series.indicator.kind === "rank" && extreme === 1);
            expect(open.length === 0 || isAtEnd, term).toBe(true);
          }
        }
      }),
      STATES,
    );
  });

  it("says all and none of the counts that are, and met in all or none of the months that did", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(states, (series) => {
        const now = newestIn(series);
        const summary = summarise(series, now)!;
        const { numerator, denominator, value } = summary.observation;
        const words = inTenOf(summary)?.words;
        const [part, whole] = [numerator, denominator].map((each) =>
          isNumber(each) ? toNumber(each) : undefined,
        );
        if (words === "All") expect(part ?? toNumber(value as never)).toBe(whole ?? 100);
        if (words === "None") expect(part ?? toNumber(value as never)).toBe(0);
        const share = part !== undefined && whole !== undefined ? part / whole : undefined;
        const [, said = "", of = ""] = /(\d+) in (\d+)$/.exec(words ?? "") ?? [];
        if (share !== undefined && said !== "" && !words!.startsWith("Fewer"))
          expect(Math.abs(Number(said) / Number(of) - share), words).toBeLessThanOrEqual(0.05);

        const limited = spcOf(series)?.now;
        if (limited?.kind !== "limits") return;
        const told = assuranceSentence(limited, series.indicator) ?? "";
        const [, count, judged] = /met in (none|all|\d+) of these (\d+) months/.exec(told) ?? [];
        if (count === undefined || limited.assurance.kind === "none") return;
        const { target, polarity } = limited.assurance.aim;
        const values = series.observations
          .filter(({ period }) => limited.from <= period && period <= limited.to)
          .flatMap((each) => (isNumber(each.value) ? [toNumber(each.value)] : []));
        const good = values.filter((each) =>
          polarity === "higher" ? each >= toNumber(target) : each <= toNumber(target),
        );
        const expected =
          good.length === 0 ? "none" : good.length === values.length ? "all" : String(good.length);
        expect([count, Number(judged)]).toEqual([expected, values.length]);
        met.add(count === "none" || count === "all" ? count : "some");
      }),
      STATES,
    );
    if (STATES.numRuns > 500) expect([...met].sort()).toEqual(["all", "none", "some"]);
  });

  it("tells a record, a first zero and a chart’s ends as the figures have them", () => {
    fc.assert(
      fc.property(states, (series) => {
        const now = newestIn(series);
        const months = window(series, now);
        const newest = numberIn(series, now);
        const before = months.slice(0, -1).flatMap((each) => numberIn(series, each) ?? []);
        for (const finding of findingsOf([series], now, [])) {
          const words = findingSentence(finding);
          if (finding.what.kind === "record") {
            const { which } = finding.what;
            const most = which === "highest" ? Math.max(...before) : Math.min(...before);
            expect(toNumber(finding.what.before.value)).toBe(most);
            expect(which === "highest" ? newest! > most : newest! < most, words).toBe(true);
            expect(words).toContain(String(yearOf(finding.what.before.period)));
          }
          if (finding.what.kind === "first-zero")
            expect(months.slice(0, -1).filter((each) => isZeroIn(series, each))).toEqual([]);
        }
        const chart = chartPointsOf(series, {}, "all");
        const drawn = chart === undefined ? "" : chartDescription(chart);
        if (/lowest/i.test(drawn)) {
          const since = breaksIn(series.targets)
            .filter((each) => each <= now)
            .at(-1);
          const own = series.observations.filter(({ period }) => since === undefined || period >= since);
          const numbers = own.flatMap(({ value }) => (isNumber(value) ? [toNumber(value)] : []));
          const isOpen = own.some(({ value }) => value === "c" || value === "x" || value === "u");
          if (isOpen && Math.min(...numbers) > 1 && Math.max(...numbers) < 100)
            expect(drawn).toMatch(/of the figures shown/i);
          expect(drawn.includes("ince the definition changed in")).toBe(
            since !== undefined && since > series.observations[0]!.period,
          );
        }
      }),
      STATES,
    );
  });

  it("and so is every sentence of Nenebridge", () =>
    expect(
      nenebridgeSeries().flatMap((series) =>
        everySentence(series).flatMap(([words]) =>
          misworded(withoutNames(words, series)).map((fault) => `${fault}: ${words}`),
        ),
      ),
    ).toEqual([]));
});

describe("the words of a sentence are found out", () => {
  it.each([
    ["two verbs", "In May 2026 this figure is rounds to zero but is not zero."],
    ["a decimal of one", "a change of +1.0 percentage point"],
    ["one of many", "May 2026: 1 social workers"],
    ["a stray nought", "Said: £50,000.0"],
    ["a word twice", "It was was 4."],
    ["many of one", "Off target in 3 of the last 12 month."],
    ["no thousands separator", "In care: 12345"],
    ["a place with decimals or none", "14.0th of 400"],
    ["a per cent of a small base", "+4 (+21.1%, from 19)"],
    ["a per cent of a base below zero", "+£50,000 (+5.0%, from −£1,000,000)"],
    ["nothing where something should be", "The target is undefined."],
  ])("%s: “%s”", (fault, words) => expect(misworded(words)).toContain(fault));

  it.each([
    "Off target in 1 of the last 12 months.",
    "£1.0m, above the £1.04m target",
    "In October 2026 it was 1.0 cases.",
    "Plans: 1st, seven places better than 2024/25",
    "from 20",
    "+£50,000 (+5.0%, from £1,000,000)",
    "Place: 111th, 12th, 23rd, 101st",
  ])("not in “%s”", (words) => expect(misworded(words)).toEqual([]));
});

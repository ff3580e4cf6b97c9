import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findingsOf } from "../../../src/core/analysis/findings.ts";
import { summarise } from "../../../src/core/analysis/summary.ts";
import type { Series } from "../../../src/core/dataset/dataset.ts";
import type { Wording } from "../../../src/core/wordsIssue.ts";
import type { Observation } from "../../../src/core/observation.ts";
import { monthsAfter, type Month } from "../../../src/core/period.ts";
import { sentence } from "../../../src/core/story/headline.ts";
import { lint, type Subject } from "../../../src/core/story/lint.ts";
import { nenebridgeSeries } from "../../support/nenebridge.ts";
import { RUNS } from "../../support/runs.ts";
import { everySentence, seriesOfAnyKind, type Text } from "../../support/sentences.ts";
import { newestIn, subjectOf } from "../../support/subject.ts";

const faultsIn = (texts: readonly Text[]) =>
  texts.flatMap(([words, subject]) => lint(words, subject).map((fault) => `${fault}: ${words}`));

describe("the lint finds no fault", () => {
  it("in any sentence of any series", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(seriesOfAnyKind, (series) => {
        for (const { what } of findingsOf([series], newestIn(series), [])) kinds.add(what.kind);
        expect(faultsIn(everySentence(series))).toEqual([]);
      }),
      RUNS,
    );
    // A first zero may come too: it is drawn too seldom to be asked for.
    expect([...kinds]).toEqual(expect.arrayContaining(["record", "signal", "size", "status"]));
  });

  it("in any sentence of Nenebridge, month by month", () => {
    const all = nenebridgeSeries().flatMap((series) =>
      series.observations.slice(-14).flatMap(({ period }) => everySentence(upTo(series, period))),
    );
    expect(all.length).toBeGreaterThan(4000);
    expect(faultsIn(all)).toEqual([]);
  });
});

/** A hidden base, or a hidden newest figure, is rare by itself. */
function withHidden(series: Series, month: Month): Series {
  const hidden = (each: Observation): Observation =>
    each.period === month ? { ...each, numerator: undefined, denominator: undefined, value: "c" } : each;
  return { ...series, observations: series.observations.map(hidden) };
}

function upTo(series: Series, last: Month): Series {
  return { ...series, observations: series.observations.filter(({ period }) => period <= last) };
}

describe("the lint finds every sentence that was made dishonest", () => {
  /** What a careless hand would do to an honest sentence, and what is known when it is a fault. */
  const MUTATIONS: readonly (readonly [Wording, (subject: Subject) => boolean, (words: string) => string])[] =
    [
      ["cause", () => true, (words) => words.replace(/\.?$/, " because of the new team.")],
      ["trend", ({ trends }) => trends.length === 0, (words) => `A rising trend: ${words}`],
      ["small-count", () => true, (words) => `${words} This is about two children.`],
      [
        "judgement",
        ({ polarity }) => polarity === "neutral",
        (words) => words.replace("In ", "Improved in ").replace(/higher|lower/, "better"),
      ],
      [
        "against-direction",
        ({ direction, polarity }) =>
          polarity !== "neutral" && direction !== undefined && direction !== polarity,
        (words) => `Improved: ${words}`,
      ],
      ["of-hidden", ({ hasFigure }) => !hasFigure, (words) => `${words} That is off target.`],
      [
        "of-hidden",
        ({ hasFigure, hasBase }) => hasFigure && !hasBase,
        (words) => `${words} That is 5% more than last year.`,
      ],
      ["across-break", ({ isBroken }) => isBroken, (words) => `${words} That is 13 higher than last year.`],
    ];

  it.each(MUTATIONS)("%s", (fault, applies, mutate) => {
    let seen = 0;
    fc.assert(
      fc.property(seriesOfAnyKind, fc.nat(3), (any, draw) => {
        const now = newestIn(any);
        const hidden = [monthsAfter(now, -12), now][draw];
        const series = hidden === undefined ? any : withHidden(any, hidden);
        const summary = summarise(series, now)!;
        const subject = subjectOf(series, now, summary.sinceLastYear.from);
        const [words, mutated] = [sentence(summary), mutate(sentence(summary))];
        if (!applies(subject) || mutated === words) return;
        seen++;
        expect(lint(mutated, subject), mutated).toContain(fault);
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(5);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { chartPointsOf } from "../../../../src/charts/points.ts";
import { monthsOf } from "../../../../src/core/analysis/months.ts";
import { rebaselinesOf } from "../../../../src/core/analysis/spc/segments.ts";
import { SIGNAL_RULES } from "../../../../src/core/analysis/spc/signals.ts";
import { signalsIn, spcOf, type Spc } from "../../../../src/core/analysis/spc/spc.ts";
import { datasetOf, type Series } from "../../../../src/core/dataset/dataset.ts";
import type { DatedEvent } from "../../../../src/core/event.ts";
import { signalFiles } from "../../../../src/core/publication/built/signals.ts";
import { bytesOf } from "../../../../src/core/tables/bytes.ts";
import { variationSentence } from "../../../../src/core/story/variation.ts";
import { signalWords } from "../../../../src/core/story/signals.ts";
import { event, indicator, series, target } from "../../../support/build.ts";
import { at, monthly } from "../../../support/months.ts";
import { csv, means } from "../../../support/publish.ts";
import { RUNS } from "../../../support/runs.ts";
import { SMALL } from "../../../support/small.ts";

/** A month that a signal marks: `2021-04 one-side higher`. */
type Mark = string;
type Told = { readonly series: Series; readonly events: readonly DatedEvent[]; readonly spc: Spc };

/** What the engine itself says. */
function engine({ spc }: Told): Mark[] {
  return [...spc.earlier, spc.now].flatMap((segment) =>
    segment.kind === "none"
      ? []
      : segment.signals.flatMap(({ rule, direction, months }) =>
          months.map((month) => `${month} ${rule} ${direction}`),
        ),
  );
}

/** Every place that tells of all signals, read back from what it tells. A further one is a further line here. */
const PLACES: Readonly<Record<string, (told: Told) => Mark[]>> = {
  "the table of months": ({ series: of, spc }) =>
    monthsOf(of).flatMap(({ observation: { period } }) =>
      signalsIn(spc, period).map((signal) => `${period} ${understood(signalWords(signal))}`),
    ),
  "the chart": ({ series: of, spc }) =>
    (chartPointsOf(of, { spc }, "all")?.points ?? []).flatMap(({ month, signals }) =>
      signals.map(({ rule, direction }) => `${month} ${rule} ${direction}`),
    ),
  "signals.csv": ({ series: of, events }) => {
    const { indicator: one, targets, observations } = of;
    const reference = { ...SMALL, indicators: [one], targets, events };
    const files = new Map(signalFiles({ dataset: datasetOf(observations), reference }));
    const written = new TextDecoder().decode(bytesOf(files.get("signals.csv")!, means));
    const [, ...rows] = csv.read(written).table;
    return rows.map(({ cells: [, rule, direction, , period] }) => `${period} ${rule} ${direction}`);
  },
};

/** `one-side higher`, from the words for it: the newest month's sentence and the table’s column use the same few. */
function understood(words: string): string {
  const high = /\b(above|rise|rose and|upper)\b/.test(words); // "fell and never rose" is low
  const rule = /two thirds|near the/.test(words)
    ? "two-of-three"
    : /rose|fell|that (rise|fall)/.test(words)
      ? "trend"
      : /average/.test(words)
        ? "one-side"
        : "outside";
  return `${rule} ${high ? "higher" : "lower"}`;
}

const sometimes = (last: number) => fc.option(fc.integer({ min: 1, max: last }), { freq: 2 });

/**
 * Noise of few values and of many, with months in a row that rise or fall; some hidden; cut by a new definition, by a re-baseline, by
 * both or by neither.
 */
const generated = fc
  .record({
    values: fc
      .integer({ min: 2, max: 60 })
      .chain((most) => fc.array(fc.integer({ min: 0, max: most }), { minLength: 24, maxLength: 60 })),
    moving: sometimes(60),
    up: fc.boolean(),
    redefined: sometimes(50),
    anew: sometimes(50),
    hidden: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 2 }),
    basis: fc.constantFrom("month", "month", "month", "snapshot"),
  })
  .map(({ values, moving, up, redefined, anew, hidden, basis }): Told => {
    const isMoving = (index: number) => moving !== null && moving <= index && index < moving + 9;
    const shown = values.map((value, index) =>
      index === hidden ? "c" : String(isMoving(index) ? (up ? 20 + index : 80 - index) : value),
    );
    const targets =
      redefined === null
        ? []
        : [target(at(0), { definition: "Old." }), target(at(redefined), { definition: "New." })];
    const of = series(indicator({ kind: "flow", basis }), monthly(shown.join(" ")), targets);
    const decided = { kind: "rebaseline", detail: "Teams joined.", source: "Board" };
    const events = anew === null ? [] : [event("anew", `${at(anew)}-03`, decided)];
    return { series: of, events, spc: spcOf(of, rebaselinesOf(events, of.indicator.id))! };
  });

describe("one engine: the signals of any series are the same", () => {
  it.each(Object.entries(PLACES))("in %s", (_, place) =>
    fc.assert(
      fc.property(generated, (told) => {
        expect(place(told).sort()).toEqual(engine(told).sort());
      }),
      RUNS,
    ),
  );

  it("in the sentences about the newest month", () =>
    fc.assert(
      fc.property(generated, (told) => {
        const { now } = told.spc;
        if (now.kind === "none") return;
        const sentences = variationSentence(now, told.series.indicator).split(/(?<=\.) (?=[A-Z0-9])/);
        const said = sentences.flatMap((sentence) =>
          sentence.includes("within the usual ups and downs") ? [] : [`${now.to} ${understood(sentence)}`],
        );
        const marks = engine(told).filter((mark) => mark.startsWith(now.to));
        // Those on one side of the mean are one sentence: what it says is so, and each side and each trend has one.
        const sides = (all: readonly Mark[]) => [
          ...new Set(all.map((mark) => mark.replace(/outside|one-side|two-of-three/, "side"))),
        ];
        expect(marks).toEqual(expect.arrayContaining(said));
        expect(sides(said).sort()).toEqual(sides(marks).sort());
        expect(said.length).toBe(sides(marks).length);
      }),
      RUNS,
    ));

  it("the tried series include signals, segments and months without limits", () => {
    const tried = fc.sample(generated, { numRuns: 300, seed: 20261031 });
    const count = (matches: (told: Told) => boolean) => tried.filter(matches).length;
    expect(count(({ spc }) => spc.earlier.length > 0)).toBeGreaterThan(100);
    expect(count(({ spc }) => spc.now.kind === "none")).toBeGreaterThan(30);
    for (const rule of SIGNAL_RULES)
      expect(
        count((told) => engine(told).some((mark) => mark.includes(rule))),
        rule,
      ).toBeGreaterThan(20);
  });
});

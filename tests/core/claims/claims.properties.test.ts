import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { basesOf } from "../../../src/core/claims/bases.ts";
import { besideRatio, ENDS, percentOf, type Comparison } from "../../../src/core/claims/beside.ts";
import { changeFinding } from "../../../src/core/claims/change.ts";
import {
  AREAS,
  SHARE_BOUNDS,
  PERCENT_AS,
  QUALIFIERS,
  WHICH,
  type Claim,
} from "../../../src/core/claims/kinds.ts";
import { levelFinding } from "../../../src/core/claims/level.ts";
import { claimFromQuery, queryOf } from "../../../src/core/claims/query.ts";
import { standingOf } from "../../../src/core/comparators/standing/ranking.ts";
import { roundedAs, type Said } from "../../../src/core/claims/said.ts";
import { fraction, shareFinding } from "../../../src/core/claims/share.ts";
import { add, compare, decimal, type Decimal } from "../../../src/core/decimal.ts";
import type { Month } from "../../../src/core/period.ts";
import { monthIn } from "../../../src/core/period.ts";
import { indicator, month, series } from "../../support/build.ts";
import { RUNS } from "../../support/runs.ts";

const counts = fc.integer({ min: 0, max: 2_000_000 });
const places = fc.nat(3);
const scales = fc.constantFrom("one", "thousand", "million");
const agreesIn = (beside: Comparison | undefined) => beside?.kind === "compared" && beside.agrees;

/** The last digit that was said, one more or one less. */
const oneOff = ({ units, places }: Decimal, by: 1 | -1): Decimal =>
  add({ units, places }, decimal(by, places));
const steps = fc.constantFrom<1 | -1>(1, -1);

describe("a statement made from the figures agrees, and does not agree once its last digit is changed by one", () => {
  const [from, to] = [month("2025-10"), month("2026-10")];
  const of = indicator();
  const between = (before: number, after: number, said: { difference?: Said; percent?: Decimal }) =>
    changeFinding(
      {
        kind: "change",
        indicator: "plans",
        from,
        to,
        difference: said.difference,
        percent: said.percent,
        as: said.percent && "increase",
      },
      series(of, { "2025-10": String(before), "2026-10": String(after) }),
    );

  it("a change", () => {
    const bases = fc.integer({ min: 20, max: 2_000_000 });
    fc.assert(
      fc.property(bases, counts, places, scales, steps, (before, after, digits, scale, step) => {
        const exact = decimal(after - before);
        const difference = roundedAs({ number: decimal(0, digits), scale }, exact);
        const percent = percentOf(exact, decimal(before), digits, ENDS.change);
        const right = between(before, after, { difference, percent });
        expect([agreesIn(right.difference), agreesIn(right.percent)]).toEqual([true, true]);
        const wrong = between(before, after, {
          difference: { ...difference, number: oneOff(difference.number, step) },
          percent: oneOff(percent, step),
        });
        expect([agreesIn(wrong.difference), agreesIn(wrong.percent)]).toEqual([false, false]);
      }),
      RUNS,
    );
  });

  it("a share, of the part or of the rest", () => {
    fc.assert(
      fc.property(counts, counts, places, steps, fc.constantFrom(...WHICH), (a, b, digits, step, which) => {
        fc.pre(a + b > 0);
        const published = fraction(decimal(a), decimal(a + b));
        const percent = percentOf(decimal(which === "part" ? a : b), decimal(a + b), digits, ENDS.share);
        const said = (percent: Decimal) =>
          shareFinding(
            {
              kind: "share",
              indicator: "plans",
              month: to,
              whole: undefined,
              which,
              bound: "is",
              percent,
              part: undefined,
              of: undefined,
            },
            of,
            published,
          );
        expect(agreesIn(said(percent).percent)).toBe(true);
        expect(agreesIn(said(oneOff(percent, step)).percent)).toBe(false);
      }),
      RUNS,
    );
  });

  it("a level", () => {
    fc.assert(
      fc.property(counts, places, scales, steps, (count, digits, scale, step) => {
        const said = roundedAs({ number: decimal(0, digits), scale }, decimal(count));
        const beside = (number: Said) =>
          levelFinding(
            { kind: "level", indicator: "plans", month: to, qualifier: "exactly", number },
            series(of, { "2026-10": String(count) }),
          ).number;
        expect(agreesIn(beside(said))).toBe(true);
        expect(agreesIn(beside({ ...said, number: oneOff(said.number, step) }))).toBe(false);
      }),
      RUNS,
    );
  });
});

describe("the bases of a difference and a per cent", () => {
  it("are those, and only those, from which the difference rounds to the per cent", () => {
    const differences = fc.integer({ min: -300, max: 300 });
    const percents = fc.record({ units: fc.bigInt({ min: -300n, max: 300n }), places: fc.nat(1) });
    fc.assert(
      fc.property(differences, percents, fc.integer({ min: 1, max: 2_000 }), (difference, percent, base) => {
        const bases = basesOf(decimal(difference), percent, { decimals: 0, signed: false });
        const within =
          bases.kind === "bases" &&
          compare(bases.lowest, decimal(base)) <= 0 &&
          (bases.highest === undefined || compare(decimal(base), bases.highest) <= 0);
        const possible = base + difference >= 0;
        expect(within).toBe(
          possible && agreesIn(besideRatio(percent, decimal(difference), decimal(base), [])),
        );
      }),
      RUNS,
    );
  });
});

describe("a share", () => {
  it("is more than a per cent, less than it, or equal to it: exactly one of the three", () => {
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 0, max: 100 }), (a, b, percent) => {
        fc.pre(a + b > 0);
        const said = (bound: (typeof SHARE_BOUNDS)[number]) =>
          agreesIn(
            shareFinding(
              {
                kind: "share",
                indicator: "plans",
                month: month("2026-10"),
                whole: undefined,
                which: "part",
                bound,
                percent: decimal(percent),
                part: undefined,
                of: undefined,
              },
              indicator(),
              fraction(decimal(a), decimal(a + b)),
            ).percent,
          );
        const exactly = a * 100 === percent * (a + b);
        expect(Number(said("more-than")) + Number(said("less-than"))).toBe(exactly ? 0 : 1);
        if (exactly) expect(said("is")).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("a quarter", () => {
  it("holds the places after the cut before it, up to its own", () => {
    const ranks = fc
      .integer({ min: 1, max: 999 })
      .chain((of) => fc.tuple(fc.integer({ min: 1, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(ranks, ([place, of]) => {
        const { quarter, cut } = standingOf(decimal(place), decimal(of));
        expect(place * 4 <= quarter * of && place * 4 > (quarter - 1) * of).toBe(true);
        expect(compare(decimal(place), cut) <= 0).toBe(quarter === 1);
      }),
      RUNS,
    );
  });
});

const ids = fc.stringMatching(/^[a-z][a-z0-9_]{0,30}$/);
const months: fc.Arbitrary<Month> = fc
  .tuple(fc.integer({ min: 1900, max: 2098 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, of]) => monthIn(year, of));
const later = (from: Month) => monthIn(Number(from.slice(0, 4)) + 1, 1);
const numbers = fc.record({
  units: fc.bigInt({ min: -(10n ** 12n - 1n), max: 10n ** 12n - 1n }),
  places: fc.nat(4),
});
const said = fc.record({ number: numbers, scale: scales });
const perhaps = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const rankPlaces = fc.integer({ min: 1, max: 9999 }).map((place) => decimal(place));

const claims: fc.Arbitrary<Claim> = fc.oneof(
  fc
    .tuple(ids, months, perhaps(said), perhaps(numbers), fc.constantFrom(...PERCENT_AS))
    .filter(([, , difference, percent]) => (difference ?? percent) !== undefined)
    .map(([indicator, from, difference, percent, as]) => ({
      kind: "change" as const,
      indicator,
      from,
      to: later(from),
      difference,
      percent,
      as: percent && as,
    })),
  fc
    .tuple(
      ids,
      months,
      fc.boolean(),
      fc.constantFrom(...WHICH),
      fc.constantFrom(...SHARE_BOUNDS),
      numbers,
      said,
      said,
    )
    .map(([indicator, month, parts, which, bound, percent, part, of]) => ({
      kind: "share" as const,
      indicator,
      month,
      whole: parts ? `${indicator}x` : undefined,
      which,
      bound: parts ? ("is" as const) : bound,
      percent: parts ? undefined : percent,
      part: parts ? part : undefined,
      of: parts ? of : undefined,
    })),
  fc.tuple(ids, months, said, said).map(([indicator, from, low, now]) => ({
    kind: "range" as const,
    indicator,
    from,
    to: later(from),
    low,
    high: low,
    now,
  })),
  fc
    .tuple(ids, months, rankPlaces, rankPlaces, fc.boolean(), rankPlaces, perhaps(rankPlaces))
    .map(([indicator, from, place, of, moved, before, beforeOf]) => ({
      kind: "rank" as const,
      indicator,
      to: later(from),
      place,
      of,
      from: moved ? from : undefined,
      before: moved ? before : undefined,
      beforeOf: moved ? beforeOf : undefined,
    })),
  fc
    .tuple(ids, months, fc.constantFrom(...QUALIFIERS), said)
    .map(([indicator, month, qualifier, number]) => ({
      kind: "level" as const,
      indicator,
      month,
      qualifier,
      number,
    })),
  fc
    .tuple(ids, months, fc.constantFrom(...AREAS), said, perhaps(said), fc.boolean())
    .map(([indicator, month, area, theirs, ours, rate]) => ({
      kind: "across" as const,
      indicator,
      month,
      area,
      theirs,
      ours,
      rate: rate ? `${indicator}x` : undefined,
    })),
);

describe("the address of a statement", () => {
  it("is read back as the statement it was written from, whatever that is", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        expect(claimFromQuery(queryOf(claim))).toEqual(claim);
      }),
      RUNS,
    );
  });

  it("with one character changed is either no statement, or another one that is written in exactly that way", () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (claim, at, character) => {
        const query = queryOf(claim);
        const place = at % query.length;
        const changed = `${query.slice(0, place)}${character}${query.slice(place + 1)}`;
        const read = claimFromQuery(changed);
        if (read !== undefined) expect(claimFromQuery(queryOf(read))).toEqual(read);
      }),
      RUNS,
    );
  });

  it("that we did not write is no statement", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(claimFromQuery(`?${text}`)).toBeUndefined();
      }),
      RUNS,
    );
  });
});

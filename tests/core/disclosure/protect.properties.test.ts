import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { subtract, toNumber } from "../../../src/core/decimal.ts";
import { DISCLOSURES, KINDS, type Indicator } from "../../../src/core/indicator.ts";
import { FIGURE_COLUMNS, isNumber, type Observation } from "../../../src/core/observation.ts";
import { indicator, observation } from "../../support/build.ts";
import { protectedMonth } from "../../support/protected.ts";

const T = 5;

const cells = fc.oneof(fc.nat(12).map(String), fc.constantFrom("c", "x", "z", "low", "u", ""));
const months: fc.Arbitrary<[Indicator, Observation][]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      disclosure: fc.constantFrom(...DISCLOSURES),
      zeroSensitive: fc.boolean(),
      behind: fc.constantFrom("", "i0"),
      numerator: cells,
      denominator: cells,
      value: cells.filter((cell) => cell !== ""),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) =>
    rows.map(({ numerator, denominator, value, ...of }, index) => [
      // Behind money there is a count, and behind a count there is nothing.
      indicator({ id: `i${index}`, ...of, behind: index === 0 ? "" : of.behind }),
      observation(value, { indicator: `i${index}`, numerator, denominator }),
    ]),
  );

describe("after protection", () => {
  const protectedIn = (sent: readonly [Indicator, Observation][]) =>
    protectedMonth(
      sent.map(([, each]) => each),
      sent.map(([each]) => each),
      T,
    );
  const isSmall = (figure: Observation["numerator"]) =>
    isNumber(figure) && toNumber(figure) >= 1 && toNumber(figure) <= T;

  it("no column of a figure about people counts one to five of them, nor does what is left of a whole", () => {
    fc.assert(
      fc.property(months, (sent) => {
        protectedIn(sent).observations.forEach(({ numerator, denominator, value }, index) => {
          const { disclosure, kind } = sent[index]![0];
          if (disclosure !== "person") return;
          const isFraction = kind === "ratio" || kind === "mean";
          expect([numerator, denominator, ...(isFraction ? [] : [value])].filter(isSmall)).toEqual([]);
          if (kind === "ratio" && isNumber(numerator) && isNumber(denominator))
            expect(isSmall(subtract(denominator, numerator))).toBe(false);
        });
      }),
      { numRuns: 500 },
    );
  });

  it("a row is as it was sent, or hidden throughout, and each hidden cell is told once", () => {
    fc.assert(
      fc.property(months, (sent) => {
        const { observations, withheld } = protectedIn(sent);
        observations.forEach((after, index) => {
          const before = sent[index]![1];
          if (after.value !== "c") expect(after).toEqual(before);
          for (const column of FIGURE_COLUMNS) {
            if (after.value === "c")
              expect(after[column]).toBe(before[column] === undefined ? undefined : "c");
            const told = withheld.filter(
              (each) => each.indicator === after.indicator && each.column === column,
            );
            expect(told.length).toBe(after[column] === before[column] ? 0 : 1);
          }
        });
      }),
    );
  });

  it("protecting again changes nothing", () => {
    fc.assert(
      fc.property(months, (sent) => {
        const once = protectedIn(sent).observations;
        const indicators = sent.map(([each]) => each);
        expect(protectedMonth(once, indicators, T)).toEqual({ observations: once, withheld: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("a figure of an unknown indicator is left as it is", () =>
    expect(protectedMonth([observation("1")], [], T).observations).toEqual([observation("1")]));
});

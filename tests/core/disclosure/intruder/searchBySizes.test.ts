import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ask, type ValueOf } from "../../../../src/core/disclosure/intruder/canBe.ts";
import { divideSystem } from "../../../../src/core/disclosure/intruder/parts.ts";
import { searchBySizes } from "../../../../src/core/disclosure/intruder/searchBySizes.ts";
import { keeps, type Constraint, type System } from "../../../../src/core/disclosure/intruder/system.ts";
import { RUNS } from "../../../support/runs.ts";

/** Nought, 1 or 2, more. */
const SIZES = [0, 2];
const sizeOf = (value: number) => SIZES.filter((most) => value > most).length;
const NUMBERS = [0, 1, 2];
const [MOST, CAP] = [6, 100_000];

const drawn = fc.record({
  constraints: fc.array(
    fc.record({
      coefficients: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 }),
      is: fc.constantFrom("=" as const, "<=" as const),
      total: fc.integer({ min: -4, max: 10 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  /** The sizes, one after the other, that are taken. */
  taken: fc.uniqueArray(fc.stringMatching(/^[012]{3}$/), { maxLength: 8 }),
});

function systemOf(constraints: readonly { coefficients: number[]; is: "=" | "<="; total: number }[]): System {
  return {
    domains: NUMBERS.map(() => ({ lo: 0, hi: MOST })),
    constraints: constraints.map(({ coefficients, is, total }): Constraint => {
      const variables = NUMBERS.filter((at) => coefficients[at] !== 0);
      return { variables, coefficients: variables.map((at) => coefficients[at] ?? 0), is, total };
    }),
  };
}

const fillings = Array.from({ length: (MOST + 1) ** 3 }, (_, code) =>
  NUMBERS.map((at) => Math.floor(code / (MOST + 1) ** at) % (MOST + 1)),
);

describe("a search by sizes", () => {
  it("finds what every filling says, where fillings of the same sizes are taken or turned down alike", () => {
    const seen = { yes: 0, no: 0 };
    fc.assert(
      fc.property(drawn, ({ constraints, taken }) => {
        const system = systemOf(constraints);
        const isTaken = (filling: readonly number[]) => taken.includes(filling.map(sizeOf).join(""));
        const there = fillings.filter((filling) =>
          system.constraints.every((each) => keeps(each, (of) => filling[of] ?? 0)),
        );
        const { parts, places } = divideSystem(system);
        const [part] = parts;
        if (part === undefined || parts.length > 1 || part.lo.length < 3) return; // some are known, or none bear on others
        for (const [variable, place] of places.entries())
          for (let value = 0; value <= MOST; value++) {
            if (place === "impossible" || "value" in place) return;
            const wanted = there.some((filling) => filling[variable] === value && isTaken(filling))
              ? "yes"
              : "no";
            const inPlaces = (filling: readonly number[]) =>
              isTaken(
                places.map((each) =>
                  typeof each === "object" && "at" in each ? (filling[each.at] ?? 0) : 0,
                ),
              );
            const sought = { at: place.at, value };
            expect(
              searchBySizes(
                part,
                part.lo.map(() => SIZES),
                { cap: CAP, nodes: 0 },
                inPlaces,
                sought,
              ),
            ).toBe(wanted);
            seen[wanted] += 1;
          }
      }),
      RUNS,
    );
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(0);
  });

  it("decides what one number after the other would never end", () => {
    // Of two counts without a bound and all of them together the reader knows that all are few.
    const system: System = {
      domains: NUMBERS.map(() => ({ lo: 1, hi: Infinity })),
      constraints: [{ variables: NUMBERS, coefficients: [1, 1, -1], is: "=", total: 0 }],
    };
    const acceptAmong = () => (valueOf: ValueOf) => (valueOf(2) ?? 0) <= 5;
    const answers = (options: Partial<Parameters<typeof ask>[1]>) => {
      const { canBe, divided } = ask(system, { cap: 300, acceptAmong, ...options });
      return [1, 4, 5].map((value) => canBe(divided.places[0], value));
    };
    expect(answers({})).toEqual(["yes", "yes", "unknown"]);
    expect(answers({ sizesOf: () => [0, 5] })).toEqual(["yes", "yes", "no"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { differencesOf } from "../../../../src/core/disclosure/intruder/differences.ts";
import { narrowed } from "../../../../src/core/disclosure/intruder/narrowed.ts";
import { keeps, type Bounds, type Constraint } from "../../../../src/core/disclosure/intruder/system.ts";
import { RUNS } from "../../../support/runs.ts";

const OPEN: Bounds = { lo: 0, hi: Infinity };
const sum = (
  coefficients: Readonly<Record<number, number>>,
  total: number,
  is: "=" | "<=" = "=",
): Constraint => ({
  variables: Object.keys(coefficients).map(Number),
  coefficients: Object.values(coefficients),
  ...{ is, total },
});

describe("two equations that share numbers without a bound", () => {
  // All children, those in homes, those who live elsewhere, with parents, anywhere else.
  const [all, homes, others, parents, elsewhere] = [0, 1, 2, 3, 4] as const;
  const rest = sum({ [all]: 1, [homes]: -1, [others]: -1 }, 0);
  const placed = (shown: number) => sum({ [all]: 1, [homes]: -1, [parents]: -1, [elsewhere]: -1 }, shown);
  const wanted = [{ variable: others, from: 1, to: 5 }];
  const said = (shown: number) =>
    narrowed(
      { domains: Array.from({ length: 5 }, () => ({ ...OPEN, lo: 1 })), constraints: [rest, placed(shown)] },
      wanted,
      {
        cap: 300,
      },
    ).narrowed.map(({ values, undecided }) => ({ values, undecided }));

  it("say what a third is without them: with 329 shown elsewhere it is no small count", () => {
    expect(said(329)).toEqual([]);
  });

  it("leave it those small counts that it can be", () => {
    expect(said(1)).toEqual([{ values: [3, 4, 5], undecided: [] }]);
  });

  it("say nothing more where they share one", () => {
    const shares = [sum({ 0: 1, 1: -1, 2: -1 }, 0), sum({ 0: 1, 3: -1, 4: -1 }, 0)];
    expect(differencesOf(shares, () => OPEN, 5)).toEqual([]);
  });
});

describe("the differences of drawn equations", () => {
  it("rule out no filling that keeps these", () => {
    let found = 0;
    const constraint = fc.record({
      coefficients: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 5, maxLength: 5 }),
      room: fc.option(fc.nat(3), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 5, maxLength: 5 }),
        fc.array(constraint, { minLength: 2, maxLength: 4 }),
        (filling, drawn) => {
          const constraints = drawn.map(({ coefficients, room }) => {
            const used = Object.fromEntries(
              coefficients.map((by, at) => [at, by] as const).filter(([, by]) => by !== 0),
            );
            const total = coefficients.reduce((so, by, at) => so + by * (filling[at] ?? 0), room ?? 0);
            return sum(used, total, room === undefined ? "=" : "<=");
          });
          const differences = differencesOf(constraints, () => OPEN, 5);
          found += differences.length;
          return differences.every((each) => keeps(each, (variable) => filling[variable] ?? 0));
        },
      ),
      RUNS,
    );
    expect(found).toBeGreaterThan(0);
  });
});

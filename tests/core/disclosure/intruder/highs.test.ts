import fc from "fast-check";
import highsLoader from "highs";
import { describe, expect, it } from "vitest";

import { rangeOf } from "../../../../src/core/disclosure/intruder/range.ts";
import { keeps, type Constraint, type System } from "../../../../src/core/disclosure/intruder/system.ts";
import { RUNS } from "../../../support/runs.ts";

const highs = await highsLoader();

/** The least or the most that a variable can be by HiGHS, a solver that shares no line with ours. */
function byHighs(
  { domains, constraints }: System,
  variable: number,
  towards: "Minimize" | "Maximize",
): number {
  const rows = constraints.map(({ variables, coefficients, is, total }, index) => {
    const terms = variables.map(
      (of, place) =>
        `${(coefficients[place] ?? 0) < 0 ? "-" : "+"} ${Math.abs(coefficients[place] ?? 0)} x${of}`,
    );
    return ` c${index}: ${terms.join(" ")} ${is} ${total}`;
  });
  const bounds = domains.map(({ lo, hi }, of) => ` ${lo} <= x${of} <= ${hi}`);
  const names = domains.map((_, of) => `x${of}`).join(" ");
  const model = `${towards}\n obj: x${variable}\nSubject To\n${rows.join("\n")}\nBounds\n${bounds.join("\n")}\nGeneral\n ${names}\nEnd\n`;
  const solution = highs.solve(model);
  expect(solution.Status).toBe("Optimal");
  return Math.round(solution.ObjectiveValue);
}

/** Systems with a filling: what holds between hidden counts as this domain has it, sums, parts of a whole, and printed shares. */
const systems = fc
  .record({
    truth: fc.array(fc.nat(25), { minLength: 3, maxLength: 7 }),
    constraints: fc.array(
      fc.record({
        coefficients: fc.array(fc.constantFrom(-3, -1, -1, 1, 1, 1, 2, 40, -39), {
          minLength: 2,
          maxLength: 4,
        }),
        from: fc.nat(6),
        is: fc.constantFrom("=" as const, "<=" as const),
        slack: fc.nat(4),
      }),
      { minLength: 2, maxLength: 5 },
    ),
  })
  .map(({ truth, constraints }): System => ({
    domains: truth.map((number) => ({ lo: Math.min(number, 1), hi: 40 })),
    constraints: constraints.map(({ coefficients, from, is, slack }): Constraint => {
      const used = coefficients.slice(0, truth.length);
      const variables = used.map((_, index) => (from + index) % truth.length);
      const sum = variables.reduce((so, of, index) => so + (truth[of] ?? 0) * (used[index] ?? 0), 0);
      return { variables, coefficients: used, is, total: is === "=" ? sum : sum + slack };
    }),
  }));

describe("what a hidden count can be at least and at most", () => {
  it("is what HiGHS says", () => {
    let ranges = 0;
    let exact = 0;
    fc.assert(
      fc.property(systems, (system) => {
        system.domains.forEach((_, variable) => {
          const range = rangeOf(system, variable, { cap: 20_000 });
          ranges += 1;
          if (range?.isExact !== true) return;
          exact += 1;
          expect([range.lo, range.hi]).toEqual([
            byHighs(system, variable, "Minimize"),
            byHighs(system, variable, "Maximize"),
          ]);
        });
      }),
      { ...RUNS, numRuns: RUNS.numRuns > 500 ? 1_000 : 30 },
    );
    console.info(`${exact} of ${ranges} ranges exact`);
    expect(exact / ranges).toBeGreaterThan(0.9);
  });
});

describe("a filling", () => {
  it("is checked in integers of any size", () => {
    const close: Constraint = { variables: [0, 1], coefficients: [3, -1], is: "=", total: 0 };
    const third = 3_002_399_751_580_331; // 3 × it is 2^53 + 1, which a plain number cannot hold
    expect(keeps(close, (variable) => (variable === 0 ? third : 2 ** 53))).toBe(false);
  });
});

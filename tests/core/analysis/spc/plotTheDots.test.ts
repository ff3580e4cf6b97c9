import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { limitsOf, type Limits, type Point } from "../../../../src/core/analysis/spc/limits.ts";
import { signalsOf, type SignalRule } from "../../../../src/core/analysis/spc/signals.ts";
import { toNumber } from "../../../../src/core/decimal.ts";
import { monthsBetween } from "../../../../src/core/period.ts";
import { at, FIFTY, points } from "../../../support/months.ts";
import { RUNS } from "../../../support/runs.ts";

/*
 * NHSRplotthedots 0.2.2 (commit 050b07d, MIT): the cases of its tests, snapshots and vignettes, re-typed as numbers. None of its
 * code is here. Ours differs in two rules, as docs/method.md says: a point beyond a limit counts as one near it (two of three), and
 * equal neighbours neither extend nor break a trend.
 */

const FREE = { least: undefined, most: undefined };
const lines = (values: readonly number[]) => limitsOf(points(values.join(" ")), FREE)!;

// The 20 normal numbers of its tests (`set.seed(123)`), to the eight decimals that its snapshots print.
const NORMAL = [
  ...[-0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123],
  ...[-0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314],
  ...[0.49785048, -1.96661716, 0.7013559, -0.47279141],
];
const OUTLYING = NORMAL.map((value, index) => (index === 14 ? 10 : value));
const VIGNETTE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

describe("limits are those that it publishes", () => {
  it.each([
    ["its 20 numbers", NORMAL, 0.1416238, -3.01138, 3.294627, 6],
    ["the same with an outlying one, not screened", OUTLYING, 0.6694159, -4.596625, 5.935457, 6],
    ["the first ten", NORMAL.slice(0, 10), 0.0746, -2.6, 2.75, 2],
    ["the other ten", NORMAL.slice(10), 0.209, -3.28, 3.7, 2],
    ["its vignette, not screened", VIGNETTE, 1.94, -3.06, 6.95, 2],
  ] as const)("%s", (_, values, mean, lower, upper, digits) => {
    const found = lines(values);
    expect(toNumber(found.mean)).toBeCloseTo(mean, digits === 6 ? 6 : 2);
    expect(toNumber(found.lower)).toBeCloseTo(lower, digits === 6 ? 5 : 2);
    expect(toNumber(found.upper)).toBeCloseTo(upper, digits === 6 ? 5 : 2);
  });
});

/** Which points a rule marks, as its tests write it: `0011100`. */
function marks(rule: SignalRule, given: readonly Point[], limits: Limits): string {
  const marked = new Set(
    signalsOf(given, limits)
      .filter((each) => each.rule === rule)
      .flatMap(({ months }) => months.map((month) => monthsBetween(at(0), month))),
  );
  return given.map((_, index) => (marked.has(index) ? "1" : "0")).join("");
}
const marked = (rule: SignalRule, values: string) => marks(rule, values === "" ? [] : points(values), FIFTY);
/** `+` and `-`: on a side of the mean; `#` and `=`: also near the limit of that side. Never a trend, nor seven the same. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  "+": ["60", "61"],
  "-": ["40", "39"],
  "#": ["75", "74"],
  "=": ["25", "26"],
};
const drawn = (signs: string) => Array.from(signs, (sign, index) => VALUES[sign]![index % 2]!).join(" ");

describe("seven on one side of the mean mark the same points", () => {
  it.each([
    ["", ""],
    ["++++++", "000000"],
    ["++++++-", "0000000"],
    ["++++++++-", "111111110"],
    ["--------+", "111111110"],
  ])("%s: %s", (signs, expected) => expect(marked("one-side", drawn(signs))).toBe(expected));
});

describe("seven rising or falling mark the same points", () => {
  it.each([
    ["", ""],
    ["1 2 3 4 5 6", "000000"],
    ["1 2 3 3 4 5 6", "0000000"],
    ["1 2 3 4 5 6 7", "1111111"],
    ["2 1 2 3 4 5 6 7 3", "011111110"],
    ["7 6 5 4 3 2 1", "1111111"],
    ["2 7 6 5 4 3 2 1 3", "011111110"],
  ])("%s: %s", (values, expected) => expect(marked("trend", values)).toBe(expected));
});

describe("two of three near a limit mark the same points", () => {
  it.each([
    ["", ""],
    ["+++", "000"],
    ["#+#", "101"],
    ["+##", "011"],
    ["##+", "110"],
    ["++#+#++", "0010100"],
    ["++##+++", "0011000"],
    ["#++#", "0000"],
    ["#++##", "00011"],
    // All three have to be on that side.
    ["#-#", "000"],
    ["+=#", "000"],
    ["#=+", "000"],
    ["+-#-#-+", "0000000"],
    ["-+=#-+-", "0000000"],
  ])("%s: %s", (signs, expected) => expect(marked("two-of-three", drawn(signs))).toBe(expected));

  it("two in a row near both limits are common cause", () => {
    const values = Array.from({ length: 16 }, (_, index) =>
      index === 14 ? 5.5 : index === 15 ? -5.5 : index % 2 ? -1 : 1,
    );
    const given = points(values.join(" "));
    expect(signalsOf(given, lines(values)).flatMap(({ months }) => months)).not.toContain(at(15));
  });
});

describe("the two differences that the method tells of", () => {
  it("a point beyond the limit counts as one near it: two of three here, none there", () => {
    expect(marked("two-of-three", "75 85 60")).toBe("110");
    expect(own("75 85 60", FIFTY)["two-of-three"]).toBe("000");
  });

  it("equal neighbours count as one point: a trend here, none there", () => {
    expect(marked("trend", "1 2 3 4 4 5 6 7")).toBe("11111111");
    expect(own("1 2 3 4 4 5 6 7", FIFTY).trend).toBe("00000000");
  });
});

/** The rules as that package words them, over windows of points and in floating numbers: written from its documentation. */
function own(text: string, limits: Limits): Readonly<Record<SignalRule, string>> {
  const values = text.split(" ").map(Number);
  const [mean, lower, upper] = [limits.mean, limits.lower, limits.upper].map(toNumber) as [
    number,
    number,
    number,
  ];
  const [nearLower, nearUpper] = [toNumber(limits.nearLower), toNumber(limits.nearUpper)];
  const isOutside = (value: number) => value > upper || value < lower;
  const isNear = (value: number) => !isOutside(value) && (value > nearUpper || value < nearLower);
  const within = (
    size: number,
    holds: (window: readonly number[]) => boolean,
    counts: (value: number) => boolean = () => true,
  ) =>
    values
      .map((value, index) => {
        const windows = Array.from({ length: size }, (_, back) =>
          values.slice(index - back, index - back + size),
        );
        const whole = windows.filter((each, back) => index - back >= 0 && each.length === size);
        return counts(value) && whole.some(holds) ? "1" : "0";
      })
      .join("");
  const sides = (window: readonly number[]) => new Set(window.map((each) => Math.sign(each - mean)));
  const isOneSide = (window: readonly number[]) => sides(window).size === 1 && !sides(window).has(0);
  const steps = (window: readonly number[]) =>
    new Set(window.slice(1).map((each, index) => Math.sign(each - window[index]!)));
  return {
    outside: values.map((value) => (isOutside(value) ? "1" : "0")).join(""),
    "one-side": within(7, isOneSide),
    trend: within(7, (window) => steps(window).size === 1 && !steps(window).has(0)),
    "two-of-three": within(3, (window) => isOneSide(window) && window.filter(isNear).length >= 2, isNear),
  };
}

const rules = ["outside", "one-side", "trend", "two-of-three"] as const;
/** Whole numbers about a mean, some of them drifting, so that each rule is met. */
const series = fc
  .record({
    noise: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 24, maxLength: 60 }),
    drift: fc.constantFrom(0, 0, 1, -1, 2),
    from: fc.nat(40),
  })
  .map(({ noise, drift, from }) =>
    noise.map((each, index) => 100 + each + drift * Math.max(0, index - from)),
  );

describe("over drawn series", () => {
  it("limits are equal, and so are rules but for the two differences", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(series, (values) => {
        const baseline = values.slice(0, 24);
        fc.pre(new Set(baseline).size > 1);
        const limits = lines(baseline);
        const moved = baseline.slice(1).map((each, index) => Math.abs(each - baseline[index]!));
        const mean = baseline.reduce((sum, each) => sum + each, 0) / 24;
        const range = (2.66 * moved.reduce((sum, each) => sum + each, 0)) / 23;
        expect(toNumber(limits.lower)).toBeCloseTo(mean - range, 5);
        expect(toNumber(limits.upper)).toBeCloseTo(mean + range, 5);
        expect(toNumber(limits.nearUpper)).toBeCloseTo(mean + (2 * range) / 3, 5);

        const text = values.join(" ");
        const theirs = own(text, limits);
        const hasEqual = values.some((each, index) => index > 0 && each === values[index - 1]);
        for (const rule of rules) {
          const ours = marks(rule, points(text), limits);
          if (ours.includes("1")) met.add(rule);
          if (rule === "two-of-three" && theirs.outside.includes("1")) continue;
          if (rule === "trend" && hasEqual) continue;
          expect(ours, rule).toBe(theirs[rule]);
        }
      }),
      RUNS,
    );
    expect([...met].sort()).toEqual([...rules].sort());
  });
});

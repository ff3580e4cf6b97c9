import { describe, expect, it } from "vitest";

import { implications } from "../../../src/core/disclosure/implied.ts";
import { undeclaredEquations, undeclaredNotes } from "../../../src/core/disclosure/undeclared.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import type { Observation } from "../../../src/core/observation.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import type { Relation } from "../../../src/core/relation.ts";
import { indicator, fraction, month, observation, percentage } from "../../support/build.ts";

const of = (id: string, changed: Partial<Indicator> = {}) => indicator({ id, ...changed });
/** Numbers that repeat themselves only after a long while, each series in its own way. */
const varied = (from: number, step: number) => (at: number) => from + ((at * step) % 17);
type Columns = Readonly<Record<string, (at: number) => number | string>>;

const rows = (columns: Columns, months = 24): Observation[] =>
  Array.from({ length: months }, (_, at) => monthsAfter(month("2024-01"), at)).flatMap((period, at) =>
    Object.entries(columns).map(([id, valueAt]) => {
      const value = String(valueAt(at));
      return value.includes("/")
        ? fraction(value, { period, indicator: id })
        : observation(value, { period, indicator: id });
    }),
  );
const found = (
  published: readonly Observation[],
  indicators: readonly Indicator[],
  { relations = [], given = [] }: { relations?: readonly Relation[]; given?: readonly Observation[] } = {},
) =>
  undeclaredEquations(published, given, { indicators, categories: [], relations }).map(
    ({ whole, parts, months }) => `${whole} = ${parts.join(" + ")}, ${months} months`,
  );

const [a, b, c] = [varied(3, 5), varied(20, 7), varied(40, 3)];
const three = { a, b, c, all: (at: number) => a(at) + b(at) + c(at) };
const ids = ["a", "b", "c", "all"].map((id) => of(id));

describe("an equation that nobody declared is named", () => {
  it("where figures were the same in 24 months, also in a fraction", () => {
    const share = { share: (at: number) => `1/${b(at)}=0.0` };
    expect(found(rows({ b, ...share }), [of("b"), percentage({ id: "share", theme: "Other" })])).toEqual([
      "b = share:denominator, 24 months",
    ]);
    expect(found(rows({ b, ...share }, 23), [of("b"), percentage({ id: "share" })])).toEqual([]);
  });

  it("where one was the sum of two or three others of its theme, class and unit", () => {
    expect(found(rows(three, 30), ids)).toEqual(["all = a + b + c, 30 months"]);
    expect(found(rows({ a, b, all: (at) => a(at) + b(at) }), ids)).toEqual(["all = a + b, 24 months"]);
    for (const other of [{ theme: "Other" }, { disclosure: "service" }, { unit: "visits" }] as const)
      expect(found(rows(three), [of("a", other), ...ids.slice(1)])).toEqual([]);
  });

  it("with the line that declares it", () => {
    expect(undeclaredNotes(rows(three), [], { indicators: ids, categories: [], relations: [] })).toEqual([
      {
        ...{ code: "relation-undeclared", file: "relations.csv", months: 24 },
        ...{ whole: "all", parts: ["a", "b", "c"] },
      },
    ]);
  });

  it("also by what is given, before anything in it is hidden", () => {
    const newest = rows(three).slice(-4);
    const hidden = newest.map((row) => ({ ...row, value: "c" as const }));
    const published = [...rows(three).slice(0, -4), ...hidden];
    expect(found(published, ids)).toEqual([]);
    expect(found(published, ids, { given: newest })).toEqual(["all = a + b + c, 24 months"]);
  });
});

describe("no equation is named", () => {
  it("that a single month contradicts", () => {
    const but = (at: number) => three.all(at) + (at === 3 ? 1 : 0);
    expect(found(rows({ ...three, all: but }, 40), ids)).toEqual([]);
  });

  it("that noughts alone, or hardly varied figures, keep", () => {
    const none = { a: () => 0, b: () => 0, c: () => 0 };
    expect(found(rows({ ...none, all: () => 0 }, 60), ids)).toEqual([]);
    const flag = (at: number) => at % 2;
    expect(found(rows({ a: flag, b: flag }, 60), ids)).toEqual([]);
    // A third part that is always nought belongs to no sum.
    expect(found(rows({ a, b, c: () => 0, all: (at) => a(at) + b(at) }), ids)).toEqual([
      "all = a + b, 24 months",
    ]);
  });

  it("that is declared, or that follows from what is", () => {
    const sum: Relation = { relation: "sum", whole: "all", parts: ["c", "a", "b"] };
    expect(found(rows(three), ids, { relations: [sum] })).toEqual([]);
    const withRest = { ...three, rest: (at: number) => b(at) + c(at) };
    expect(found(rows(withRest), [...ids, of("rest")], { relations: [sum] })).toEqual([
      "all = a + rest, 24 months", // and so rest = b + c
    ]);
  });
});

it("an equation follows from others where adding and taking away gives it", () => {
  const isImplied = implications([
    [
      ["x", 1],
      ["y", 1],
      ["z", -1],
    ],
  ]);
  const asked = (...terms: [string, number][]) => isImplied(terms);
  expect(asked(["z", 2], ["y", -2], ["x", -2])).toBe(true);
  expect(asked(["x", 1], ["w", -1])).toBe(false);
  expect(asked(["w", 1], ["y", 1], ["z", -1])).toBe(true);
});

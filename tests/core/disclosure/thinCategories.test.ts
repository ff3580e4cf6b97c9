import { describe, expect, it } from "vitest";

import { chanceOf } from "../../../examples/nenebridge/chance.ts";
import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import { protect } from "../../../src/core/disclosure/protect/protect.ts";
import { thinCategories, thinCategoryNotes } from "../../../src/core/disclosure/thinCategories.ts";
import type { Category, Indicator } from "../../../src/core/indicator.ts";
import type { Observation } from "../../../src/core/observation.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import type { Relation } from "../../../src/core/relation.ts";
import { indicator, month, observation, percentage } from "../../support/build.ts";
import { SEED } from "../../support/seed.ts";
import { SMALL } from "../../support/small.ts";

const T = SMALL.council.disclosure.threshold;
/** What each category counts in the month of this number. */
type Counts = Readonly<Record<string, (at: number) => number>>;
type Changed = {
  readonly months?: number;
  readonly indicators?: readonly Indicator[];
  readonly relations?: readonly Relation[];
  readonly category?: Partial<Category>;
  readonly more?: readonly Category[];
  readonly published?: readonly Observation[];
};

const categoryOf = (category: string, partner: number, changed: Partial<Category> = {}): Category => ({
  ...{ indicator: "homes", breakdown: "home", category, title: category },
  ...{ addsUp: true, partner, disclosure: "person", ...changed },
});

/** The months of a stock by categories, which are partners in the order in which they stand. */
function given(counts: Counts, changed: Changed = {}): Parameters<typeof thinCategories>[0] {
  const names = Object.keys(counts);
  const row = (period: string, value: number, category = "") =>
    observation(String(value), {
      ...{ period, indicator: "homes", category },
      breakdown: category === "" ? "" : "home",
    });
  const months = Array.from({ length: changed.months ?? 24 }, (_, at) => {
    const period = monthsAfter(month("2024-01"), at);
    const values = names.map((name) => counts[name]!(at));
    const all = values.reduce((sum, value) => sum + value, 0);
    return { observations: [row(period, all), ...names.map((name, n) => row(period, values[n]!, name))] };
  });
  return {
    published: datasetOf(changed.published ?? []),
    months,
    reference: {
      council: SMALL.council,
      indicators: changed.indicators ?? [indicator({ id: "homes", kind: "stock" })],
      categories: [
        ...names.map((name, at) => categoryOf(name, at + 1, changed.category)),
        ...(changed.more ?? []),
      ],
      relations: changed.relations ?? [],
    },
  };
}
const advice = (counts: Counts, changed: Changed = {}) => thinCategories(given(counts, changed));
const joins = (counts: Counts, changed: Changed = {}) =>
  advice(counts, changed).map(({ category, joinedTo }) => `${category} to ${joinedTo}`);

/** Two councils' figures in one, those of the second as another indicator with the same categories. */
function beside(one: ReturnType<typeof given>, other: ReturnType<typeof given>): typeof one {
  const second = other.months.map(({ observations }) =>
    observations.map((row) => ({ ...row, indicator: "schools" })),
  );
  return {
    ...one,
    months: one.months.map(({ observations }, at) => ({ observations: [...observations, ...second[at]!] })),
    reference: {
      ...one.reference,
      indicators: [...one.reference.indicators, indicator({ id: "schools", kind: "stock" })],
      categories: ["homes", "schools"].flatMap((id) =>
        one.reference.categories.map((each) => ({ ...each, indicator: id })),
      ),
    },
  };
}

const many = () => 50;
const everyFourth = (at: number) => (at % 4 === 0 ? 3 : 20);
/** `few` is small in 6 of 24 months; `kin` is hidden with it. */
const HOMES: Counts = { kin: many, foster: many, few: everyFourth };

describe("joining a category to another is recommended", () => {
  it("where it is small in at least one of four months, with what the rule hides as it is and would hide", () => {
    expect(advice(HOMES)).toEqual([
      {
        ...{ indicator: "homes", breakdown: "home", category: "few", joinedTo: "kin" },
        ...{ thin: 6, months: 24, hidden: 12, hiddenJoined: 0 },
      },
    ]);
    expect(joins({ ...HOMES, few: (at) => (at % 5 === 0 ? 3 : 20) })).toEqual([]);
  });

  it("with the one beside which the fewest lines are hidden; a joined one that is hidden counts as two", () => {
    // Where kin is small too, few and kin are small together, and foster would be hidden beside kin.
    const homes = { kin: (at: number) => (at % 2 === 0 ? 1 : 50), foster: many, other: many, few: () => 2 };
    expect(advice(homes)).toMatchObject([{ joinedTo: "other", hidden: 48, hiddenJoined: 24 }]);
  });

  it("for the category of a breakdown that is small most often", () =>
    expect(joins({ ...HOMES, fewer: (at) => (at % 2 === 0 ? 2 : 30) })).toEqual(["fewer to foster"]));

  it("for each breakdown on its own", () => {
    const both = beside(given(HOMES), given({ ...HOMES, few: () => 2 }));
    expect(thinCategories(both).map((each) => [each.indicator, each.hidden, each.hiddenJoined])).toEqual([
      ["homes", 60, 48],
      ["schools", 60, 12],
    ]);
  });
});

describe("nothing is recommended", () => {
  it("for fewer than 24 months", () => {
    expect(joins({ ...HOMES, few: () => 3 }, { months: 24 })).toEqual(["few to kin"]);
    expect(joins({ ...HOMES, few: () => 3 }, { months: 23 })).toEqual([]);
  });

  it("where a drawn council’s categories are all so small that joining two helps little", () => {
    const chance = chanceOf(`thin categories ${SEED}`);
    const drawn = ["kin", "foster", "few", "other"].map(
      (name) => [name, Array.from({ length: 48 }, () => chance.arrivals(1.2))] as const,
    );
    const counts = Object.fromEntries(drawn.map(([name, values]) => [name, (at: number) => values[at] ?? 0]));
    expect(joins(counts, { months: 48 }), `FC_SEED=${SEED}`).toEqual([]);
  });

  it("where it saves less than a quarter of the hidden lines of the breakdown", () => {
    // In the first months all are small, and joined they are too. In the others few and kin are hidden, and joined neither is.
    const allSmallIn = (months: number): Counts => {
      const home = (at: number) => (at < months ? 1 : 50);
      return { kin: home, foster: home, few: () => 2 };
    };
    expect(joins(allSmallIn(16))).toEqual(["few to kin"]); // saves 16 of 64
    expect(joins(allSmallIn(17))).toEqual([]); // saves 14 of 65
  });

  it.each<[string, Changed]>([
    ["that does not add up", { category: { addsUp: false } }],
    ["about the service", { category: { disclosure: "service" } }],
    ["of a share", { indicators: [percentage({ id: "homes" })] }],
    [
      "that readers have seen",
      { published: [observation("30", { indicator: "homes", breakdown: "home", category: "kin" })] },
    ],
  ])("for a breakdown %s", (_title, changed) => expect(joins(HOMES, changed)).toEqual([]));

  it("for a breakdown of two categories, which as one are the headline figure", () =>
    expect(joins({ kin: many, few: everyFourth })).toEqual([]));

  it("that another number would tell apart: one that a relation names, or that is paid for", () => {
    const relations: Relation[] = [{ relation: "sum", whole: "homes/home/kin", parts: ["kin_care"] }];
    const counted = {
      indicators: [indicator({ id: "homes", kind: "stock" }), indicator({ id: "kin_care" })],
    };
    expect(joins(HOMES, { ...counted, relations })).toEqual(["few to foster"]);
    const cost = indicator({ id: "cost", kind: "money", disclosure: "none", behind: "homes" });
    const paid = {
      indicators: [indicator({ id: "homes", kind: "stock" }), cost],
      more: [categoryOf("kin", 1, { indicator: "cost", addsUp: false, disclosure: "none" })],
    };
    expect(joins(HOMES, paid)).toEqual(["few to foster"]);
    expect(joins(HOMES, { ...counted, relations: [{ ...relations[0]!, whole: "homes/home/few" }] })).toEqual(
      [],
    );
  });
});

it("at most eight joins are tried, first partners first", () => {
  const wide = (noughts: number) =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`c${at}`, at < noughts ? () => 0 : many] as const),
    );
  expect(joins({ ...wide(7), few: () => 2 })).toEqual(["few to c7"]);
  expect(joins({ ...wide(8), few: () => 2 })).toEqual([]);
  const two = given({ ...wide(0), few: () => 2 });
  expect(thinCategories(beside(two, two)).map((each) => each.indicator)).toEqual(["homes", "schools"]);
});

it("what is recommended hides what protecting the joined months hides", () => {
  const [found] = advice(HOMES);
  const joined = given({ both: (at) => many() + HOMES["few"]!(at), foster: many });
  const hidden = protect(joined).months.flatMap(({ withheld }) => withheld);
  expect(found?.hiddenJoined).toBe(hidden.length);
});

it("the note says in how many months and how many lines, and no figure", () =>
  expect(thinCategoryNotes(given(HOMES))).toEqual([
    {
      ...{ code: "category-too-thin", file: "breakdowns.csv", column: "category" },
      ...{ indicator: "homes", breakdown: "home", category: "few", joinedTo: "kin" },
      ...{ thin: 6, months: 24, threshold: T, hidden: 12, hiddenJoined: 0 },
    },
  ]));

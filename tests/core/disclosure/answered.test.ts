import { describe, expect, it } from "vitest";

import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import { decimal, toNumber } from "../../../src/core/decimal.ts";
import { givenAway } from "../../../src/core/disclosure/gate.ts";
import { protect } from "../../../src/core/disclosure/protect/protect.ts";
import type { Observation } from "../../../src/core/observation.ts";
import type { Month } from "../../../src/core/period.ts";
import type { Relation } from "../../../src/core/relation.ts";
import { flow, indicator, month, table } from "../../support/build.ts";
import { filesOf } from "../../support/histories.ts";
import { SMALL } from "../../support/small.ts";

/*
 * What a reader learns who knows the rules, the gate, and that more is hidden than the rule hides only where the gate held. Such a
 * reader does not know which lines an officer chose. All councils that could have printed the same are compared.
 */

const T = 3;
const [APRIL, MAY] = [month("2026-04"), month("2026-05")];
const council = { ...SMALL.council, disclosure: { ...SMALL.council.disclosure, threshold: T } };

type Counts = Readonly<Record<string, number>>;

function rowsOf(counts: Counts, period: Month): Observation[] {
  return Object.entries(counts).map(([id, count]) => ({
    ...{ period, indicator: id, breakdown: "", category: "", value: decimal(count) },
    ...{ numerator: undefined, denominator: undefined },
  }));
}

/** A council with one equation, of which May is about to be published; April is, where it has one. */
function councilOf(relation: Relation, before: Counts | undefined) {
  const ids = [relation.whole, ...relation.parts.map((part) => part.replace("-", ""))];
  const indicators = ids.map((id) =>
    relation.relation === "stock" && id === "all" ? indicator({ id }) : flow({ id }),
  );
  const reference = { council, indicators, categories: [], relations: [relation] };
  const published = before === undefined ? [] : rowsOf(before, APRIL);
  const gates = new Map<string, boolean>();
  /** What May prints where these lines are hidden for an officer, and whether it is held. */
  const printed = (counts: Counts, hidden: readonly string[]) => {
    const withheld = hidden.map((id) => ({ period: MAY, indicator: id, breakdown: "", category: "" }));
    const months = [{ observations: rowsOf(counts, MAY) }];
    const rule = { reference, published: datasetOf(published), months, withheld };
    const may = protect(rule).months[0]?.observations ?? [];
    const cells = may.map(({ value }) => (typeof value === "string" ? value : toNumber(value)));
    const text = cells.join();
    const shown = [...published, ...may];
    const isHeld = () =>
      givenAway({
        before: before === undefined ? [] : [filesOf(reference, published, T)],
        ...{
          after: filesOf(reference, shown, T),
          told: [],
          readTable: (csv: string) => table(csv),
          rule,
          shown,
        },
      }).length > 0;
    const key = `${text} ${hidden.length > 0 ? "answered" : ""}`;
    const known = gates.get(key) ?? isHeld();
    gates.set(key, known);
    return { text, isHeld: known, isHidden: (id: string) => cells[ids.indexOf(id)] === "c" };
  };
  return { ids, printed };
}

/** By what is printed, every council that would print it: published at once, or held and answered with one of these sets of lines. */
function worldsBy(
  { printed }: ReturnType<typeof councilOf>,
  all: readonly Counts[],
  answers: (isHidden: (id: string) => boolean) => readonly (readonly string[])[],
) {
  const by = new Map<string, { readonly isHidden: (id: string) => boolean; readonly worlds: Counts[] }>();
  let held = 0;
  for (const counts of all) {
    const first = printed(counts, []);
    if (first.isHeld) held++;
    const ends = first.isHeld ? answers(first.isHidden).map((lines) => printed(counts, lines)) : [first];
    for (const { text, isHidden } of ends.filter((end) => !end.isHeld))
      by.set(text, { isHidden, worlds: [...(by.get(text)?.worlds ?? []), counts] });
  }
  expect(held).toBeGreaterThan(10);
  return [...by.values()];
}

/** Each hidden count that could be one of 1 to the threshold, but not each of them. */
function learned(
  ids: readonly string[],
  { isHidden, worlds }: ReturnType<typeof worldsBy>[number],
): string[] {
  return ids.filter(isHidden).flatMap((id) => {
    const few = [1, 2, 3].filter((count) => worlds.some((world) => world[id] === count));
    return few.length > 0 && few.length < T ? [`${id} ${few.join()}`] : [];
  });
}

const MOST = 12;
const upTo = (count: number) => Array.from({ length: count + 1 }, (_, each) => each);

describe(`every sum of three parts up to ${MOST}, with counts of 1 to ${T} hidden`, () => {
  const sum = councilOf({ relation: "sum", whole: "all", parts: ["a", "b", "c"] }, undefined);
  const counts = upTo(MOST).flatMap((a) =>
    upTo(MOST).flatMap((b) => upTo(MOST).map((c) => ({ all: a + b + c, a, b, c }))),
  );
  // A partner beyond 12 has worlds that are not drawn here: where the total is shown, only those up to 12 count.
  const isWhole = ({ isHidden, worlds }: ReturnType<typeof worldsBy>[number]) =>
    isHidden("all") || (worlds[0]?.["all"] ?? 0) <= MOST;

  it("whose held equation is hidden whole tells no part, and of a total of so few only that it is not 1", () => {
    const publications = worldsBy(sum, counts, () => [sum.ids]).filter(isWhole);
    expect(publications.length).toBeGreaterThan(100);
    expect(new Set(publications.flatMap((each) => learned(sum.ids, each)))).toEqual(new Set(["all 2,3"]));
  });

  it("of which an officer hides one line more tells parts, which is why the whole equation is hidden", () => {
    const oneMore = worldsBy(sum, counts, (isHidden) =>
      sum.ids.filter((id) => !isHidden(id)).map((id) => [id]),
    );
    const told = oneMore.filter(isWhole).flatMap((each) => learned(sum.ids, each));
    expect(told).toContain("a 1,2");
  });
});

describe(`every stock that few come to and few leave`, () => {
  const stock = councilOf(
    { relation: "stock", whole: "all", parts: ["came", "-left"] },
    { all: 30, came: 9, left: 9 },
  );
  const counts = upTo(MOST).flatMap((came) =>
    upTo(MOST).map((left) => ({ all: 30 + came - left, came, left })),
  );

  it("whose held equation is hidden whole tells nothing", () => {
    const publications = worldsBy(stock, counts, () => [stock.ids]);
    expect(publications.length).toBeGreaterThan(20);
    // 12 came at most here, so that a shown rise beyond 9 has worlds that are not drawn.
    const isWhole = ({ isHidden, worlds }: (typeof publications)[number]) =>
      isHidden("all") || Math.abs((worlds[0]?.["all"] ?? 0) - 30) <= MOST - T;
    expect(publications.filter(isWhole).flatMap((each) => learned(stock.ids, each))).toEqual([]);
  });
});

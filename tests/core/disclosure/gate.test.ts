import { describe, expect, it } from "vitest";

import { datasetOf } from "../../../src/core/dataset/dataset.ts";
import { decimal, toNumber } from "../../../src/core/decimal.ts";
import { givenAway } from "../../../src/core/disclosure/gate.ts";
import { protect } from "../../../src/core/disclosure/protect/protect.ts";
import type { Observation } from "../../../src/core/observation.ts";
import type { Relation } from "../../../src/core/relation.ts";
import { flow, month, table } from "../../support/build.ts";
import { filesOf } from "../../support/histories.ts";
import { SMALL } from "../../support/small.ts";

const T = 3;
const PERIOD = month("2026-05");
const IDS = ["all", "a", "b", "c"] as const;
const RELATIONS: readonly Relation[] = [{ relation: "sum", whole: "all", parts: ["a", "b", "c"] }];
const council = { ...SMALL.council, disclosure: { ...SMALL.council.disclosure, threshold: T } };
const reference = {
  ...{ council, categories: [], relations: RELATIONS },
  indicators: IDS.map((id) => flow({ id })),
};

type Counts = Readonly<Record<(typeof IDS)[number], number>>;

const sentOf = (counts: Counts): Observation[] =>
  IDS.map((indicator) => ({
    ...{ period: PERIOD, indicator, breakdown: "", category: "" },
    ...{ numerator: undefined, denominator: undefined, value: decimal(counts[indicator]) },
  }));

/** What is public of a month, and what the gate finds given away in it. */
function published(counts: Counts) {
  const rule = { reference, published: datasetOf([]), months: [{ observations: sentOf(counts) }] };
  const shown = protect(rule).months[0]?.observations ?? [];
  const text = shown.map(({ value }) => (typeof value === "string" ? value : toNumber(value))).join();
  const gate = () => {
    const after = filesOf(reference, shown, T);
    const readTable = (csv: string) => table(csv);
    return givenAway({ before: [], after, told: [], readTable, rule, shown }).map(
      ({ cell, values }) => `${cell.indicator} ${values.map(toNumber).join()}`,
    );
  };
  return { text, gate };
}

describe("every sum of three parts up to 12, with counts of 1 to 3 hidden", () => {
  const worlds = Array.from({ length: 13 ** 3 }, (_, at): Counts => {
    const [a, b, c] = [at % 13, Math.floor(at / 13) % 13, Math.floor(at / 169)];
    return { all: a + b + c, a, b, c };
  });
  const seen = new Map<string, { readonly gate: () => string[]; readonly worlds: Counts[] }>();
  for (const world of worlds) {
    const { text, gate } = published(world);
    seen.set(text, { gate, worlds: [...(seen.get(text)?.worlds ?? []), world] });
  }

  /** Who knows the rule looks at all councils that would print the same. Sums above 12 would bring others, so only what is certain counts. */
  const narrowedTo = (id: keyof Counts, among: readonly Counts[]) => {
    const few = [1, 2, 3].filter((count) => among.some((world) => world[id] === count));
    return few.length > 0 && few.length < T ? [`${id} ${few.join()}`] : [];
  };

  it("the gate holds exactly what a reader who knows the rule would learn", () => {
    let [held, passed] = [0, 0];
    for (const [text, { gate, worlds: same }] of seen) {
      const [first] = same;
      // A hidden total, or a partner beyond 12, has worlds that are not drawn here.
      if (first === undefined || !text.includes("c") || text.startsWith("c") || first.all > 12) continue;
      const hidden = IDS.filter((_, place) => text.split(",")[place] === "c");
      const learned = hidden.flatMap((id) => narrowedTo(id, same));
      expect(gate().toSorted(), text).toEqual(learned.toSorted());
      if (learned.length > 0) held++;
      else passed++;
    }
    expect(held).toBeGreaterThan(5);
    expect(passed).toBeGreaterThan(5);
  });
});

describe("a stock that rose by 3, of which those who came and those who left are hidden", () => {
  const stock: Relation = { relation: "stock", whole: "all", parts: ["a", "-b"] };
  const of = { ...reference, relations: [stock] };
  const row = (period: string, indicator: string, count: number): Observation => ({
    ...{ period: month(period), indicator, breakdown: "", category: "" },
    ...{ numerator: undefined, denominator: undefined, value: decimal(count) },
  });
  const April = [row("2026-04", "all", 40), row("2026-04", "a", 9), row("2026-04", "b", 9)];
  const May = [row("2026-05", "all", 41), row("2026-05", "a", 2), row("2026-05", "b", 1)];

  it("is held, with the equation that gives them away", () => {
    const rule = { reference: of, published: datasetOf(April), months: [{ observations: May }] };
    const shown = [...April, ...(protect(rule).months[0]?.observations ?? [])];
    const readTable = (csv: string) => table(csv);
    const [found] = givenAway({
      before: [filesOf(of, April, T)],
      ...{ after: filesOf(of, shown, T), told: [], readTable, rule, shown },
    });
    expect(found?.values.map(toNumber)).toEqual([2, 3]); // at least one left, so at least two came
    expect(found?.equation?.relation).toBe("stock");
    expect(found?.equation?.terms.map(({ value }) => value && toNumber(value))).toEqual([
      41,
      40,
      undefined,
      undefined,
    ]);
  });
});

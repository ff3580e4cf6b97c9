import { describe, expect, it } from "vitest";

import { shield, type Cause } from "../../../../src/core/disclosure/protect/shield.ts";
import { instanceOf, type Known } from "../../../../src/core/disclosure/protect/knowns.ts";
import { quantityNamed } from "../../../../src/core/disclosure/structure/quantities.ts";
import { structureOf, type Structure } from "../../../../src/core/disclosure/structure/structure.ts";
import { monthsAfter, type Month } from "../../../../src/core/period.ts";
import { indicator } from "../../../support/build.ts";

const T = 5;
const MONTH = "2026-05" as Month;

const structureWith = (ids: readonly string[], relations: Parameters<typeof structureOf>[0]["relations"]) =>
  structureOf({ indicators: ids.map((id) => indicator({ id, kind: "flow" })), categories: [], relations });

/** A total and its parts, which shield each other in this order. */
const SUM = structureWith(
  ["all", "a", "b", "c"],
  [{ relation: "sum", whole: "all", parts: ["a", "b", "c"] }],
);

type Counts = Readonly<Record<string, number>>;

const isSmall = (count: number | undefined) => count !== undefined && count >= 1 && count <= T;
const knownOf = (count: number | undefined): Known | undefined =>
  count === undefined ? undefined : count === 0 ? "nought" : "shown";

/** What is hidden in one month, of counts by quantity. */
function hiddenIn(
  structure: Structure,
  counts: Counts,
  primary = Object.keys(counts).filter((id) => isSmall(counts[id])),
) {
  const mask = shield({
    structure,
    months: [MONTH],
    known: (id, month) => (month === MONTH ? knownOf(counts[id]) : undefined),
    mayHide: () => true,
    seeds: new Map(primary.map((id): [string, Cause] => [instanceOf(id, MONTH), "primary"])),
    parts: [],
    yearlyFlows: [],
  });
  return [...mask.keys()].map((at) => at.slice(8)).sort();
}

describe("in a sum", () => {
  it.each([
    [{ all: 60, a: 20, b: 20, c: 20 }, []],
    [{ all: 43, a: 20, b: 20, c: 3 }, ["a", "c"]],
    [{ all: 43, a: 3, b: 20, c: 20 }, ["a", "b"]],
    [{ all: 23, a: 0, b: 20, c: 3 }, ["b", "c"]],
    [{ all: 27, a: 20, b: 4, c: 3 }, ["a", "b", "c"]],
    [{ all: 3, a: 0, b: 0, c: 3 }, ["all", "c"]],
    [{ all: 0, a: 0, b: 0, c: 0 }, []],
  ])("%o hides %o", (counts: Counts, hidden) => {
    expect(hiddenIn(SUM, counts)).toEqual(hidden);
  });

  it("nothing follows from a figure that is not there", () => {
    expect(hiddenIn(SUM, { all: 43, a: 20, c: 3 })).toEqual(["c"]);
  });
});

describe("between months", () => {
  const months = Array.from({ length: 24 }, (_, index) => monthsAfter("2025-04" as Month, index));

  /** Publishes months one after another, and gives what is hidden at the end. */
  function publishedOneByOne(
    structure: Structure,
    counts: Readonly<Record<string, readonly number[]>>,
  ): string[] {
    const hidden = new Set<string>();
    const countOf = (id: string, month: Month) => counts[id]?.[months.indexOf(month)];
    for (const [index, month] of months.entries()) {
      const known = (id: string, at: Month): Known | undefined =>
        months.indexOf(at) > index
          ? undefined
          : hidden.has(instanceOf(id, at))
            ? "hidden"
            : knownOf(countOf(id, at));
      const small = Object.keys(counts).filter((id) => isSmall(countOf(id, month)));
      const mask = shield({
        structure,
        months: [month],
        known,
        mayHide: () => true,
        seeds: new Map(small.map((id): [string, Cause] => [instanceOf(id, month), "primary"])),
        parts: [],
        yearlyFlows: quantityNamed("yearly", structure.quantities) !== undefined ? ["yearly"] : [],
      });
      for (const at of mask.keys()) hidden.add(at);
    }
    return [...hidden].sort();
  }

  const STOCK = structureWith(
    ["stock", "came", "went"],
    [{ relation: "stock", whole: "stock", parts: ["came", "-went"] }],
  );

  it("a small flow hides the other flow of its month, and the stock stays shown", () => {
    const came = months.map((_, index) => (index === 3 ? 4 : 20));
    const went = months.map(() => 20);
    const stock = months.map((_, index) => (index < 3 ? 400 : 384));
    expect(publishedOneByOne(STOCK, { stock, came, went })).toEqual(["2025-07 came", "2025-07 went"]);
  });

  it("a flow beside a true nought hides the stock, and the next month’s flow with it", () => {
    const came = months.map((_, index) => (index === 3 ? 4 : 20));
    const went = months.map((_, index) => (index === 3 ? 0 : 20));
    const stock = months.map((_, index) => (index < 3 ? 400 : 404));
    expect(publishedOneByOne(STOCK, { stock, came, went })).toEqual([
      "2025-07 came",
      "2025-07 stock",
      "2025-08 came",
    ]);
  });

  it("a small month hides the running totals that hold it, and no month after it", () => {
    const ROLLING = structureWith(
      ["year", "flow"],
      [{ relation: "rolling_12", whole: "year", parts: ["flow"] }],
    );
    const flow = months.map((_, index) => (index === 12 ? 4 : 20));
    const year = months.map((_, index) =>
      flow.slice(Math.max(0, index - 11), index + 1).reduce((a, b) => a + b, 0),
    );
    const hidden = publishedOneByOne(ROLLING, { year, flow });
    expect(hidden.filter((at) => at.endsWith("flow"))).toEqual(["2026-04 flow"]);
    expect(hidden.filter((at) => at.endsWith("year"))).toEqual(
      months.slice(12, 24).map((month) => `${month} year`),
    );
  });

  it("a lone hidden month of a flow whose year is known officially hides the next month of that year", () => {
    const YEARLY = structureWith(["yearly"], []);
    const at = (...small: readonly number[]) => months.map((_, index) => (small.includes(index) ? 3 : 20));
    expect(publishedOneByOne(YEARLY, { yearly: at(2) })).toEqual(["2025-06 yearly", "2025-07 yearly"]);
    expect(publishedOneByOne(YEARLY, { yearly: at(2, 3) })).toEqual(["2025-06 yearly", "2025-07 yearly"]);
    expect(publishedOneByOne(YEARLY, { yearly: at(11) }), "the last month stays alone").toEqual([
      "2026-03 yearly",
    ]);
  });
});

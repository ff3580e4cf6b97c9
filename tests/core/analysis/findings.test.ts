import { describe, expect, it } from "vitest";

import { findingsOf, isNews, wayOf, type What } from "../../../src/core/analysis/findings.ts";
import type { Series } from "../../../src/core/dataset/dataset.ts";
import type { Indicator } from "../../../src/core/indicator.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import { dec, event, indicator, month, percentage, series, target } from "../../support/build.ts";

const NOW = month("2026-10");

/** Values up to October 2026, one a month. */
const upToNow = (...values: readonly string[]) =>
  Object.fromEntries(values.map((value, index) => [monthsAfter(NOW, index + 1 - values.length), value]));
/** On target at 85% or more, just off down to 80%. */
const share = (changed: Partial<Indicator>, ...values: readonly string[]) =>
  series(percentage({ id: "a", ...changed }), upToNow(...values), goal());
const goal = () => [target("2021-04", { indicator: "a", target: dec("85"), tolerance: dec("5") })];
const findings = (...all: readonly Series[]) => findingsOf(all, NOW, []);
const whatOf = (of: Series): What | undefined => findings(of)[0]?.what;

describe("a status change", () => {
  it.each([
    ["90.0", "84.0", { from: "on", to: "just-off" }],
    ["84.0", "74.0", { from: "just-off", to: "off" }],
    ["74.0", "85.0", { from: "off", to: "on" }],
  ])("from %s to %s is found", (before, now, change) =>
    expect(whatOf(share({}, before, now))).toMatchObject({ kind: "status", since: "2026-09", ...change }),
  );

  it("is none where the status is the same, or the month before has none", () => {
    for (const values of [["74.0", "73.0"], ["c", "74.0"], ["x", "74.0"], ["74.0"]])
      expect(whatOf(share({}, ...values)), values.join()).toBeUndefined();
  });

  it("is none where the target, its tolerance or the definition is another", () => {
    const at = (changed: Parameters<typeof target>[1]) =>
      series(percentage({ id: "a" }), upToNow("84.0", "84.0"), [
        target("2021-04", { ...goal()[0], to: month("2026-09"), definition: "One." }),
        target("2026-10", { ...goal()[0], definition: "One.", ...changed, from: NOW }),
      ]);
    expect(whatOf(at({ target: dec("80") }))).toBeUndefined();
    expect(whatOf(at({ tolerance: dec("0") }))).toBeUndefined();
    const redefined = series(
      percentage({ id: "a" }),
      upToNow("84.0", "70.0"),
      at({ definition: "Two." }).targets,
    );
    expect(whatOf(redefined)).toBeUndefined();
    const sameAim = series(percentage({ id: "a" }), upToNow("84.0", "70.0"), at({}).targets);
    expect(whatOf(sameAim)).toMatchObject({ kind: "status", to: "off" });
  });

  it("is found where the definition changed earlier, or will change later", () => {
    const since = (from: string) => {
      const targets = goal().flatMap((each) => [
        { ...each, to: monthsAfter(month(from), -1), definition: "One." },
        { ...each, from: month(from), definition: "Two." },
      ]);
      return whatOf(series(percentage({ id: "a" }), upToNow("84.0", "70.0"), targets));
    };
    for (const from of ["2026-08", "2026-09", "2026-11"])
      expect(since(from), from).toMatchObject({ kind: "status", to: "off" });
  });

  it("is measured from the last month in which the figure was due", () => {
    const quarterly = share({ dueMonths: [1, 4, 7, 10] }, "90.0", "x", "x", "70.0");
    expect(whatOf(quarterly)).toMatchObject({ kind: "status", since: "2026-07" });
  });

  it("R6: is never found for a neutral figure, whatever its target", () =>
    expect(whatOf(share({ polarity: "neutral" }, "90.0", "70.0"))).toBeUndefined());
});

describe("a signal", () => {
  /** Two years that swing by one about 50, without seasons, then what follows. */
  const settled = (...then: readonly string[]) =>
    series(
      indicator({ id: "a", kind: "flow", polarity: "neutral" }),
      upToNow(
        ...Array.from({ length: 25 }, (_, index) => ["49", "50", "51", "50", "49"][index % 5]!),
        ...then,
      ),
    );

  it("that marks the newest month is found", () => {
    expect(whatOf(settled("50"))?.kind).not.toBe("signal");
    expect(whatOf(settled("60"))).toMatchObject({
      kind: "signal",
      signal: { rule: "outside", direction: "higher", months: ["2026-10"] },
    });
  });

  it("is told once: not again where one of its kind marked the month before", () => {
    expect(whatOf(settled("60", "60"))).not.toMatchObject({ signal: { rule: "outside" } });
    expect(whatOf(settled("60", "40"))).toMatchObject({ signal: { rule: "outside", direction: "lower" } });
  });

  it("that needs seven in a row is found with the seventh", () => {
    const high = ["51", "51", "51", "51", "51", "51"];
    expect(whatOf(settled(...high))?.kind).not.toBe("signal");
    expect(whatOf(settled(...high, "51"))).toMatchObject({ signal: { rule: "one-side" } });
    expect(whatOf(settled(...high, "51", "51"))?.kind).not.toBe("signal");
  });

  it("is the one that began first where two are new; a signal of another kind a month ago does not suppress it", () => {
    const [five, six] = [5, 6].map((length) => Array.from({ length }, () => "51"));
    expect(whatOf(settled(...six!, "60"))).toMatchObject({ signal: { rule: "one-side" } });
    expect(whatOf(settled(...five!, "60", "51"))).toMatchObject({ signal: { rule: "one-side" } });
  });

  it("is looked for from a re-baseline on, as on the indicator's own page", () => {
    const of = settled("60");
    const anew = event("anew", "2026-09-01", {
      ...{ kind: "rebaseline", indicators: ["a"], detail: "Teams joined.", source: "Board" },
    });
    expect(findingsOf([of], NOW, [])[0]?.what.kind).toBe("signal");
    expect(findingsOf([of], NOW, [anew])[0]?.what.kind).not.toBe("signal");
    expect(findingsOf([of], NOW, [{ ...anew, indicators: ["b"] }])[0]?.what.kind).toBe("signal");
  });

  it("is not found where there were no limits a month ago", () => {
    const of = settled("60");
    const young = { ...of, observations: of.observations.slice(-24) };
    expect(whatOf(young)?.kind).not.toBe("signal");
  });
});

describe("the way a figure went", () => {
  const wayIn = (of: Series) => findings(of).map(wayOf)[0];
  /** Fifty by and large, and then sixty: a signal. */
  const risen = (polarity: Indicator["polarity"]) =>
    series(
      indicator({ id: "a", kind: "flow", polarity }),
      upToNow(...Array.from({ length: 25 }, (_, index) => ["49", "50", "51", "50", "49"][index % 5]!), "60"),
    );

  it("is worse or better by its status, and by its polarity where it is a signal", () => {
    expect(wayIn(share({}, "90.0", "84.0"))).toBe("worse");
    expect(wayIn(share({}, "79.0", "84.0"))).toBe("better");
    expect(wayIn(risen("higher"))).toBe("better");
    expect(wayIn(risen("lower"))).toBe("worse");
  });

  it("R6: is never said of a neutral figure, nor of a change by its size", () => {
    expect(wayIn(risen("neutral"))).toBeUndefined();
    expect(
      wayIn(series(percentage({ id: "a" }), upToNow("50.0", ...Array.from({ length: 12 }, () => "60.0")))),
    ).toBe(undefined);
  });

  it("is of news only where the kind is a status or a signal", () =>
    expect(
      ["status", "signal", "record", "first-zero", "size", ""].filter((kind) => isNews({ kind })),
    ).toEqual(["status", "signal"]));
});

describe("the size of a change", () => {
  const lastYear = (changed: Partial<Indicator>, then: string, now: string) =>
    series(indicator({ polarity: "neutral", ...changed }), { "2025-10": then, "2026-10": now });

  it("is that on the same month last year, in per cent or points", () => {
    expect(whatOf(lastYear({}, "260", "273"))).toMatchObject({ kind: "size", change: { base: dec("260") } });
    expect(whatOf(lastYear({ unit: "%" }, "5", "9"))).toMatchObject({ kind: "size" });
  });

  it("is not found from a base under 20, without a change, or without a base", () => {
    for (const [then, now] of [
      ["19", "40"],
      ["260", "260"],
      ["c", "273"],
      ["x", "273"],
    ] as const)
      expect(whatOf(lastYear({}, then, now)), `${then} ${now}`).toBeUndefined();
  });

  it("is not found across a change of definition", () => {
    const of = lastYear({ id: "a" }, "260", "273");
    const targets = ["2021-04", "2026-01"].map((from) => target(from, { indicator: "a", definition: from }));
    expect(whatOf({ ...of, targets })).toBeUndefined();
  });
});

describe("findings", () => {
  const named = (id: string, ...values: readonly string[]) => {
    const of = share({ id }, ...values);
    return { ...of, targets: goal() };
  };
  const ids = (...all: readonly Series[]) => findings(...all).map(({ summary }) => summary.indicator.id);
  const count = (id: string, then: string, now: string) =>
    series(indicator({ id, polarity: "neutral" }), { "2025-10": then, "2026-10": now });

  it("are ranked by what matters, to off target first, and ties stay in the order of indicators.csv", () => {
    const years = Array.from({ length: 11 }, () => "50");
    const record = series(indicator({ id: "record", polarity: "neutral" }), upToNow(...years, "60"));
    const zero = series(indicator({ id: "zero", polarity: "neutral" }), upToNow("c", ...years.slice(1), "0"));
    expect(
      ids(
        count("small", "100", "90"),
        zero,
        count("large", "100", "150"),
        record,
        named("on", "70.0", "90.0"),
        named("just", "90.0", "84.0"),
        named("off", "90.0", "70.0"),
        named("off-too", "84.0", "70.0"),
      ),
    ).toEqual(["off", "off-too", "just", "on", "record", "zero", "large", "small"]);
  });

  it("about size are ranked by how far the figure moved, up or down", () =>
    expect(ids(count("rise", "100", "140"), count("fall", "100", "50"))).toEqual(["fall", "rise"]));

  it("are at most one for each indicator, and only for indicators that were due", () => {
    expect(findings(share({}, ...Array.from({ length: 12 }, () => "90.0"), "70.0"))).toHaveLength(1);
    expect(findings(share({ lastPeriod: month("2026-09") }, "90.0", "70.0"))).toEqual([]);
    expect(findings(share({ dueMonths: [9] }, "90.0", "70.0"))).toEqual([]);
  });

  it("R4: never include a hidden or missing figure", () => {
    for (const absence of ["c", "x", "z", "low", "u"])
      expect(findings(share({}, ...Array.from({ length: 13 }, () => "90.0"), absence)), absence).toEqual([]);
    expect(findings(series(indicator(), { "2026-09": "9" }))).toEqual([]);
  });
});

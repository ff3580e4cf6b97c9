import { describe, expect, it } from "vitest";

import type { Indicator } from "../../src/core/indicator.ts";
import { indicator, percentage, series } from "../support/build.ts";
import { wordsBeside } from "../support/claims.ts";

const placed = { from: "2025-10", to: "2026-10" } as const;
const residential = percentage({ id: "residential", title: "Children in residential care" });
const rank = indicator({ id: "rank", title: "Progress 8", kind: "rank", unit: "of 151 councils" });
const said = (query: string, of: Indicator, values: Record<string, string>) =>
  wordsBeside(`?${query}&indicator=${of.id}`, [series(of, values)]);
const level = (number: string, qualifier = "exactly") =>
  `kind=level&month=2026-10&number=${number}&qualifier=${qualifier}`;

describe("a rank claim is possible only of a rank", () => {
  it("a link does not make 14.0% the 14th of 400, nor give it a quarter", () =>
    expect(said("kind=rank&of=400&place=14&to=2026-10", residential, { "2026-10": "56/400=14.0" })).toEqual({
      figures:
        "Children in residential care: cannot be compared: the figure is not a place among others (October 2026).",
      results: [
        { said: "14th", outcome: "cannot be compared: the figure is not a place among others" },
        { said: "of 400", outcome: "cannot be compared: the figure is not a place among others" },
      ],
      notes: [],
    }));

  it.each(["stock", "flow", "money", "ratio", "mean"] as const)(
    "not of a %s, whatever its unit says",
    (kind) =>
      expect(
        said("kind=rank&of=151&place=38&to=2026-10", indicator({ ...rank, kind }), { "2026-10": "38" })
          .results[0]?.outcome,
      ).toBe("cannot be compared: the figure is not a place among others"),
  );

  it("of a rank it is, with its quarter", () => {
    const words = said("kind=rank&of=151&place=38&to=2026-10", rank, { "2026-10": "38" });
    expect(words.results.map(({ outcome }) => outcome)).toEqual(Array(2).fill("agrees with the figures"));
    expect(words.notes[0]).toContain("38th is in the second quarter, not the top one");
  });

  it("and a place has no per cent of change", () =>
    expect(
      said(`kind=change&as=increase&from=${placed.from}&to=${placed.to}&percent=-11`, rank, {
        "2025-10": "107",
        "2026-10": "95",
      }).results[0]?.outcome,
    ).toBe("cannot be compared: a place changes by places, not in per cent"));
});

describe("thousands and millions are answered in kind", () => {
  const all = indicator({ id: "whole", title: "Whole council", kind: "money", unit: "£" });
  const part = indicator({ id: "part", title: "Children’s services", kind: "money", unit: "£" });
  const share = (query: string) =>
    wordsBeside(
      `?kind=share&bound=is&indicator=part&month=2026-10&which=part&whole=whole&${query}`,
      [series(part, { "2026-10": "4230000" }), series(all, { "2026-10": "6130000" })],
      { subsets: [{ whole: "whole", part: "part" }] },
    );

  it("“4.2 of 6.1” in £m", () => {
    expect(share("part=4.2m&of=6.1m&percent=68.9").results).toEqual([
      { said: "68.9%", outcome: "does not agree: the figures give 69.0%, rounded to 1 decimal" },
      { said: "£4.2 million", outcome: "agrees with the figures" },
      { said: "£6.1 million", outcome: "agrees with the figures" },
    ]);
    expect(share("part=4.3m&of=6.1m").results[0]).toEqual({
      said: "£4.3 million",
      outcome: "does not agree: the figures give £4.2 million",
    });
    expect(share("part=4231k&of=6130k").results[0]?.outcome).toBe(
      "does not agree: the figures give £4,230 thousand",
    );
  });

  it("without a stray “.0” on money", () => {
    const words = said(level("50000.0"), all, { "2026-10": "61000" });
    expect(words.results[0]).toEqual({
      said: "£50,000",
      outcome: "does not agree: the figures give £61,000",
    });
    expect(said(level("4.2"), all, { "2026-10": "4200000" }).results[0]).toEqual({
      said: "£4.2",
      outcome: "does not agree: the figures give £4,200,000",
    });
  });
});

describe("a claim is rounded as every sentence is", () => {
  const checks = percentage({ id: "checks", title: "Checks" });
  const whole = percentage({ id: "checks", title: "Checks", decimals: 0 });

  it("from the parts: 1,106 of 1,196 is 92%, though 92.5% is published", () => {
    const values = { "2025-10": "90.0", "2026-10": "1106/1196=92.5" };
    expect(said(level("92"), checks, values).results[0]?.outcome).toBe("agrees with the figures");
    expect(said(level("93"), checks, values).results[0]?.outcome).toBe(
      "does not agree: the figures give 92%",
    );
    const range = `kind=range&from=2025-10&to=2026-10&low=89&high=91&now=93`;
    expect(said(range, checks, values).results[1]?.outcome).toBe("does not agree: the figures give 92%");
  });

  it("all and none are reached by the counts alone", () => {
    const values = { "2026-10": "299/300=100" };
    expect(said(level("100"), whole, values).results[0]?.outcome).toBe(
      "does not agree: the figures give 99.7%",
    );
    expect(said(level("100", "at-least"), whole, values).results[0]?.outcome).toContain("does not agree");
    const all = "kind=share&bound=is&month=2026-10&which=part&percent=100";
    expect(said(all, whole, values)).toEqual({
      figures: "Checks, October 2026: 299 of 300 (99.7%).",
      results: [{ said: "100%", outcome: "does not agree: the figures give 99.7%" }],
      notes: [],
    });
    expect(said(all.replace("part", "rest").replace("100", "0"), whole, values).results[0]?.outcome).toBe(
      "does not agree: the figures give 0.3%",
    );
  });
});

describe("money", () => {
  const forecast = indicator({ id: "forecast", title: "Forecast", kind: "money", unit: "£", signed: true });
  const change = "kind=change&as=increase&from=2025-10&to=2026-10&percent=-112";

  it.each([
    ["412000", "-50000", "cannot be compared: there is no per cent of a change across 0"],
    ["-412000", "50000", "cannot be compared: there is no per cent of a base below 0"],
    ["-412000", "-50000", "cannot be compared: there is no per cent of a base below 0"],
    ["0", "50000", "cannot be compared: there is no per cent of a base of 0"],
    ["50000", "0", "does not agree: the figures give −100%, rounded to whole per cent"],
  ])("from %s to %s", (before, now, outcome) => {
    const values = { "2025-10": before, "2026-10": now };
    expect(said(change, forecast, values).results[0]?.outcome).toBe(outcome);
    expect(said(change, forecast, values).figures.includes("%")).toBe(now === "0");
  });

  it("from a range, across zero", () =>
    expect(
      said("kind=range&from=2025-10&to=2026-10&low=40k&high=50k&now=-10k", forecast, {
        "2025-10": "45000",
        "2026-10": "-10000",
      }).notes[0],
    ).toContain(
      "lower than both ends of the range; a per cent cannot be compared: there is no per cent of a change across 0",
    ));
});

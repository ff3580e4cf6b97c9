import { describe, expect, it } from "vitest";

import { signalsIn, spcOf, type Limited } from "../../../../src/core/analysis/spc/spc.ts";
import type { Rebaseline } from "../../../../src/core/analysis/spc/segments.ts";
import { round, writeDecimal } from "../../../../src/core/decimal.ts";
import type { Indicator } from "../../../../src/core/indicator.ts";
import type { Target } from "../../../../src/core/target.ts";
import {
  dec,
  flow,
  month,
  percentage,
  rebaseline,
  redefinitionIn,
  series,
  target,
} from "../../../support/build.ts";
import { at, monthly, noise } from "../../../support/months.ts";
import { nenebridgeSeries } from "../../../support/nenebridge.ts";

const of = (
  values: string,
  targets: Target[] = [],
  rebaselines: Rebaseline[] = [],
  changed: Partial<Indicator> = {},
) => spcOf(series(flow({ polarity: "neutral", ...changed }), monthly(values), targets), rebaselines);
const limited = (values: string, ...rest: [Target[]?, Rebaseline[]?, Partial<Indicator>?]): Limited => {
  const now = of(values, ...rest)?.now;
  if (now?.kind !== "limits") throw new Error(`no limits: ${now?.because ?? "no series"}`);
  return now;
};
const because = (...given: Parameters<typeof of>) => {
  const now = of(...given)?.now;
  return now?.kind === "none" ? now.because : now?.kind;
};
const anew = (index: number) => rebaseline(at(index));
const redefined = (index: number) => redefinitionIn(at(index));

describe("limits", () => {
  // Three sevens and 48 58 52: 3 × 350 + 158 = 1208, mean 50.3333. Moves 3 × 58 + 3 × 2 + 10 + 6 = 196 over 23 ranges, mean
  // 8.5217; 2.66 × 8.5217 = 22.6678, and two thirds of it 15.1119: limits 27.6655 and 73.0011, near them from 65.4452.
  it("rest on the first 24 points and then stay as they are", () => {
    const two = limited(noise(24));
    expect(writeDecimal(round(two.limits.upper, 4))).toBe("73.0012");
    expect(two).toMatchObject({
      from: at(0),
      to: at(23),
      start: { kind: "first" },
      baseline: { from: at(0), to: at(23), points: 24 },
      trial: false,
      signals: [],
      variation: { kind: "common-cause" },
    });
    const later = limited(`${noise(24)} 68 67 90`);
    expect(later.limits).toEqual(two.limits);
    expect(later.baseline).toEqual(two.baseline);
    expect(later.signals.map(({ rule, months }) => [rule, months.length])).toEqual([
      ["two-of-three", 3],
      ["outside", 1],
    ]);
  });

  it("are clipped to what is possible", () => {
    const low = limited(noise(24).replaceAll(/\d+/g, (value) => String(Number(value) - 40)));
    expect(low.limits).toMatchObject({ lower: dec("0"), clipped: { lower: true, upper: false } });
  });

  it("come with assurance where there is a target", () => {
    const goal = (text: string) => [target("2021-04", { target: dec(text) })];
    const late = { polarity: "lower" } as const;
    expect(limited(noise(24), goal("75"), [], late).assurance.kind).toBe("consistently-met");
    expect(limited(noise(24), goal("50"), [], late).assurance).toMatchObject({
      ...{ kind: "hit-and-miss", met: 13, judged: 24 }, // 48, 44, 42 and 50 of each seven, and 48 of the last three
    });
    expect(limited(noise(24), goal("25"), [], late).assurance.kind).toBe("consistently-missed");
    expect(limited(`${noise(24)} 90`, goal("25"), [], late).assurance).toEqual({
      kind: "none",
      because: "special-cause",
    });
  });

  it("call a figure beyond a neutral indicator’s limits higher or lower, not better or worse", () =>
    expect(limited(`${noise(24)} 90`).variation).toMatchObject({ reading: "neutral", direction: "higher" }));
});

describe("a new segment", () => {
  it.each([
    ["a change of definition", redefined(24), []],
    ["a re-baseline", [], [anew(24)]],
  ])("at %s has limits of its own, and no signal looks across", (_, targets, rebaselines) => {
    const low = noise(24);
    const high = noise(12, 24).replaceAll(/\d+/g, (value) => String(Number(value) + 100));
    const found = of(`${low} ${high}`, targets, rebaselines);
    expect(found?.earlier).toMatchObject([{ kind: "limits", from: at(0), to: at(23), signals: [] }]);
    expect(found?.now).toMatchObject({ kind: "limits", from: at(24), to: at(35), trial: false, signals: [] });
    expect(limited(`${low} ${high}`).signals).not.toEqual([]);
  });

  it("gives the signals that mark a month, for any month", () => {
    const spc = of(`${noise(24)} 90 50 ${noise(24)}`, [], [anew(26)])!;
    expect(signalsIn(spc, at(24)).map(({ rule }) => rule)).toEqual(["outside"]);
    expect(signalsIn(spc, at(25))).toEqual([]);
    expect(signalsIn(spc, at(40))).toEqual([]);
  });

  it("does not continue a run from the segment before", () => {
    const values = `${noise(24)} 51 52 53 52 51 54 51 49`;
    expect(limited(values).signals).toMatchObject([{ rule: "one-side", months: { length: 9 } }]);
    const cut = of(values, [], [anew(26)]);
    expect(cut?.earlier).toMatchObject([{ signals: [] }]);
    expect(cut?.now).toMatchObject({ signals: [] });
  });

  it("has trial limits of all its points from six, limits of all from twelve, and none before", () => {
    const after = (count: number) => of(`${noise(24)} ${noise(count, 24)}`, redefined(24))?.now;
    expect(after(5)).toMatchObject({ kind: "none", because: "too-few", median: dec("48") });
    expect(after(6)).toMatchObject({ kind: "limits", trial: true, baseline: { points: 6 } });
    expect(after(11)).toMatchObject({ trial: true, baseline: { points: 11 } });
    expect(after(12)).toMatchObject({ trial: false, baseline: { points: 12 } });
    expect(after(23)).toMatchObject({ baseline: { points: 23 } });
  });

  it("keeps every segment before the newest, in order", () => {
    const found = of(`${noise(12)} ${noise(12)} ${noise(12)}`, [], [anew(12), anew(24)]);
    expect(found?.earlier.map(({ from }) => from)).toEqual([at(0), at(12)]);
    expect(found?.now.from).toBe(at(24));
  });

  it("makes a fresh start after a hidden month", () => {
    const found = of(`${noise(12)} c ${noise(24)}`, [], [anew(13)]);
    expect(found?.earlier).toMatchObject([{ kind: "none", because: "c" }]);
    expect(found?.now.kind).toBe("limits");
  });
});

describe("there are no limits, but a median of the figures shown,", () => {
  it.each([
    ["of a snapshot", { basis: "snapshot" }, "snapshot"],
    ["of twelve months together", { basis: "rolling_12" }, "rolling_12"],
    ["of a stock", { kind: "stock" }, "stock"],
    ["of money", { kind: "money" }, "money"],
    ["of yearly figures", { frequency: "annual" }, "annual"],
  ] as const)("%s", (_, changed, reason) =>
    expect(of(noise(24), [], [], changed)?.now).toEqual({
      kind: "none",
      from: at(0),
      to: at(23),
      start: { kind: "first" },
      because: reason,
      median: dec("50"),
    }),
  );

  it("where a month is hidden or absent, in the baseline or after it", () => {
    expect(because(`c ${noise(30)}`)).toBe("c");
    expect(because(`${noise(30)} x`)).toBe("x");
    expect(of(`${noise(30)} c`)?.now).toMatchObject({ median: dec("50") });
    const gap: Record<string, string> = monthly(noise(30));
    delete gap["2022-06"];
    expect(spcOf(series(flow(), gap))?.now).toMatchObject({ kind: "none", because: "missing" });
  });

  it("before there are two years in which to look for seasons", () => {
    expect(because(noise(23))).toBe("seasons-unchecked");
    expect(because("50")).toBe("seasons-unchecked");
    expect(because(noise(24))).toBe("limits");
  });

  it("where the months of the year differ, also in a new segment of few months", () => {
    const year = "50 51 49 50 30 51 50 52 49 50 51 50";
    expect(because(`${year} ${year} ${year}`)).toBe("seasonal");
    expect(because(`${year} ${year} ${year} 80 81 79 80 60 81`, [], [anew(36)])).toBe("seasonal");
  });

  it("where nothing moves in the baseline, even if it moves later", () => {
    const still = Array.from({ length: 24 }, () => "5").join(" ");
    expect(because(still)).toBe("no-variation");
    expect(because(`${still} 6`)).toBe("no-variation");
  });

  it("and no median where every month is hidden", () =>
    expect(of("c c c")?.now).toMatchObject({ because: "c", median: undefined }));
});

it("a series without observations has no chart", () =>
  expect(
    spcOf(series(percentage(), {}), [{ from: month("2021-04"), reason: "a", source: "b" }]),
  ).toBeUndefined());

it("Nenebridge’s months are judged where that is fair, and elsewhere it is said why not", () => {
  const judged = nenebridgeSeries().filter(
    ({ indicator: { basis, frequency } }) => basis === "month" && frequency === "monthly",
  );
  const found = judged.map((each) => {
    const now = spcOf(each)?.now;
    if (now?.kind !== "limits") return `${each.indicator.id}: ${now?.because ?? ""}`;
    return `${each.indicator.id}: ${now.variation.kind === "common-cause" ? "common" : now.variation.reading}`;
  });
  expect(found).toEqual([
    "contacts: seasonal",
    "contacts_decided_in_time: improving",
    "referrals: seasonal",
    "assessments_on_time: concerning",
    "enquiries: neutral",
    "conferences_on_time: few-cases",
    "parents_had_report: improving",
    "started_in_care: c",
    "left_care: neutral",
    "first_health_checks: c",
    "care_reviews_on_time: improving",
    "children_took_part: common",
    "complaints_on_time: c",
    "audits_good: improving",
  ]);
});

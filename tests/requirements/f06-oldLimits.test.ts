import { describe, expect, it } from "vitest";

import { findingsOf } from "../../src/core/analysis/findings.ts";
import { seasonsOf } from "../../src/core/analysis/spc/seasons.ts";
import { signalsIn, spcOf, type Limited } from "../../src/core/analysis/spc/spc.ts";
import { noLimitsSentence } from "../../src/core/story/noLimits.ts";
import { foundSentences, newLevelWords, signalRemarks } from "../../src/core/story/signals.ts";
import { assuranceSentence, limitsSentence } from "../../src/core/story/variation.ts";
import { dec, indicator, series, target } from "../support/build.ts";
import { at, monthly } from "../support/months.ts";

const flow = indicator({ kind: "flow", polarity: "higher" });
const SEVEN = [48, 58, 52, 44, 56, 42, 50];
const noise = (count: number, more = 0) =>
  Array.from({ length: count }, (_, index) => SEVEN[index % 7]! + more);
const of = (values: readonly number[], targets: Parameters<typeof series>[2] = []) =>
  series(flow, monthly(values.join(" ")), targets);
const limited = (given: ReturnType<typeof of>): Limited => {
  const now = spcOf(given)?.now;
  if (now?.kind !== "limits") throw new Error("no limits");
  return now;
};
const remarks = (given: ReturnType<typeof of>) => {
  const spc = spcOf(given)!;
  return given.observations.flatMap(({ period }) => signalRemarks(signalsIn(spc, period), period));
};

describe("old limits", () => {
  // The last two of the first 24 lie above the average already.
  const year = of([...noise(24), ...noise(18, 30)]);

  it("are said once: since when the figure stands at a new level", () => {
    expect(limited(year).level).toEqual({ since: at(22), direction: "higher", months: 20 });
    expect(newLevelWords(at(22))).toBe("Since February 2023 at a new level");
    expect(foundSentences(limited(year), flow)).toEqual([
      "Since February 2023 at a new level: all 20 months are above the average of 50.3 that the limits rest on, 5 of them above the upper limit of 73.0.",
    ]);
    expect(limitsSentence(limited(year), flow)).toContain("no longer say what to expect");
  });

  it("do not mark twenty rows of a table, but the first", () =>
    expect(remarks(year)).toEqual(["the first of 20 in a row above the average"]));

  it("are no finding in the months after", () =>
    expect(findingsOf([year], at(41), []).map(({ what }) => what.kind)).not.toContain("signal"));

  it("are not old before a year, nor once the figure has come back", () => {
    expect(limited(of([...noise(24), ...noise(9, 30)])).level).toBeUndefined();
    expect(limited(of([...noise(24), ...noise(10, 30)])).level).toBeDefined();
    expect(limited(of([...noise(24), ...noise(18, 30), 42])).level).toBeUndefined();
  });
});

describe("signals that say nearly the same", () => {
  it("are one sentence, and one remark a month", () => {
    const nine = of([...noise(24), ...noise(9, 30)]);
    expect(foundSentences(limited(nine), flow)).toHaveLength(1);
    expect(foundSentences(limited(nine), flow)[0]).toMatch(
      /^The last 11 months are all above .*, \d of them above /,
    );
    const spc = spcOf(nine)!;
    for (const { period } of nine.observations)
      expect(signalRemarks(signalsIn(spc, period), period).length).toBeLessThan(2);
  });
});

describe("seasons are decided once", () => {
  it("on the baseline, whatever comes later", () => {
    const later = noise(60).map((value, index) => value + (index >= 24 && index % 12 === 4 ? 300 : 0));
    for (const length of [24, 30, 41, 60])
      expect(spcOf(of(later.slice(0, length)))?.now.kind, `${length}`).toBe("limits");
  });

  it("in words with “may”, and with the evidence", () => {
    const summer = noise(36).map((value, index) => value + (index % 12 === 4 ? 60 : 0));
    const now = spcOf(of(summer))?.now;
    if (now?.kind !== "none") throw new Error("limits");
    expect(noLimitsSentence(now, flow)).toMatch(
      /^No limits are drawn: the figure may go up and down with the seasons, .* From April 2021 to March 2023, \d\d% of the ups and downs lay between the months of the year; by chance alone it would be more than 74% in one case of 20\./,
    );
  });

  it("charging the line its degree of freedom: noise is called seasonal in 5 of 100", () => {
    let state = 20261031;
    const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const found = Array.from({ length: 1000 }, () => {
      const values = Array.from({ length: 24 }, () =>
        Math.round(1000 + 30 * (random() + random() + random() + random() + random() + random())),
      );
      return seasonsOf([{ start: { kind: "first" }, observations: of(values).observations }])[0]?.found;
    }).filter(Boolean).length;
    expect(found).toBeGreaterThan(30);
    expect(found).toBeLessThan(70);
  });
});

describe("assurance claims only what happened", () => {
  const said = (goal: string) => {
    const given = of(noise(24), [target("2021-04", { target: dec(goal) })]);
    return assuranceSentence(limited(given), flow)!;
  };

  it("never that some months meet what none has met", () => {
    expect(said("70")).toContain(
      "lies inside the usual range, between 27.7 and 73.0. It was met in none of these 24 months.",
    );
    expect(said("50")).toContain("It was met in 14 of these 24 months.");
    expect(said("30")).toContain("It was met in all of these 24 months.");
  });

  it("nearly every month and not every one, and no cause", () => {
    expect(said("20")).toContain("while nothing changes, nearly every month should meet it.");
    expect(said("80")).toContain("hardly any month should meet it.");
    for (const goal of ["20", "30", "50", "70", "80"]) expect(said(goal)).not.toMatch(/chance|every month\./);
  });
});

import { describe, expect, it } from "vitest";

import { isOfFew, isReadByTwelve, twelveMonthsOf } from "../../../src/core/analysis/twelveMonths.ts";
import { saidCountsOf } from "../../../src/core/analysis/lead/counts.ts";
import { writeDecimal } from "../../../src/core/decimal.ts";
import type { Series } from "../../../src/core/dataset/dataset.ts";
import { isNumber, type Figure } from "../../../src/core/observation.ts";
import { indicator, percentage, redefinitionIn, series } from "../../support/build.ts";
import { at, monthly } from "../../support/months.ts";

const HALVES = Array.from({ length: 14 }, () => "4/8=50.0");
const shareOf = (months: readonly string[], targets: Series["targets"] = []) =>
  series(percentage(), monthly(months.join(" ")), targets);
const text = (figure: Figure | undefined) => (isNumber(figure) ? writeDecimal(figure) : figure);
const saidOf = (of: Series) =>
  twelveMonthsOf(of)?.observations.map(({ period, numerator, denominator, value }) => [
    period,
    text(numerator),
    text(denominator),
    text(value),
  ]);

describe("a share of a month, twelve months at a time", () => {
  it("adds up numerators and denominators, never percentages, and stands at the last of the twelve", () => {
    const months = [...HALVES.slice(0, 11), "16/16=100.0", "0/4=0.0"];
    expect(saidOf(shareOf(months))).toEqual([
      [at(11), "60", "104", "57.7"],
      [at(12), "56", "100", "56.0"],
    ]);
  });

  it("has the symbol of a month that has one, x where one is missing, for as long as that month is among the twelve", () => {
    const hidden = shareOf(["c", ...HALVES.slice(0, 12)]);
    expect(saidOf(hidden)?.map(([, , , value]) => value)).toEqual(["c", "50.0"]);
    const without = shareOf(HALVES);
    const missing = {
      ...without,
      observations: without.observations.filter(({ period }) => period !== at(1)),
    };
    expect(saidOf(missing)?.map(([, , , value]) => value)).toEqual(["x", "x", "50.0"]);
  });

  it("never reaches over a change of definition", () => {
    const months = Array.from({ length: 25 }, () => "4/8=50.0");
    const values = saidOf(shareOf(months, redefinitionIn(at(12))))?.map(([, , , value]) => value);
    expect(values).toEqual(["50.0", ...Array.from({ length: 11 }, () => "z"), "50.0", "50.0"]);
  });

  it("has no month before twelve are there, and is none of what covers other time or is no share", () => {
    expect(saidOf(shareOf(HALVES.slice(0, 11)))).toEqual([]);
    const values = monthly(HALVES.join(" "));
    for (const other of [
      percentage({ basis: "rolling_12" }),
      percentage({ basis: "snapshot" }),
      percentage({ basis: "quarter", frequency: "quarterly" }),
      indicator({ kind: "mean" }),
    ])
      expect(twelveMonthsOf(series(other, values))).toBeUndefined();
  });

  it("says of the newest twelve what the front page says of them", () => {
    const of = shareOf([...HALVES.slice(0, 13), "7/9=77.8"]);
    const last = twelveMonthsOf(of)?.observations.at(-1);
    const said = saidCountsOf(of, at(13));
    expect(said?.over).toBe("year");
    expect([text(last?.denominator), text(last?.numerator)]).toEqual(["97", "51"]);
    expect([text(said?.all), text(said?.failed)]).toEqual(["97", "46"]);
  });
});

describe("months of few", () => {
  it("are those of a share of a month whose newest base is under 30, whatever is hidden since", () => {
    expect(isOfFew(shareOf(["20/29=69.0", "c"]))).toBe(true);
    expect(isOfFew(shareOf(["20/29=69.0", "21/30=70.0"]))).toBe(false);
    expect(isOfFew(shareOf(["c", "c"]))).toBe(false);
    expect(isOfFew(series(percentage({ basis: "snapshot" }), { "2026-10": "4/8=50.0" }))).toBe(false);
  });

  it("are offered together once there are twelve: a young council has a picture of none", () => {
    expect(isReadByTwelve(shareOf(HALVES.slice(0, 11)))).toBe(false);
    expect(isReadByTwelve(shareOf(HALVES.slice(0, 12)))).toBe(true);
    expect(isReadByTwelve(shareOf(["c", ...HALVES.slice(0, 11)]))).toBe(false);
  });
});

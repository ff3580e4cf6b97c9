import { describe, expect, it } from "vitest";

import { leadIn } from "../../../../src/core/analysis/lead/lead.ts";
import type { Series } from "../../../../src/core/dataset/dataset.ts";
import { dec, indicator, month, percentage, series } from "../../../support/build.ts";
import { aimOf, BUDGET, HEALTH, REVIEWS, shares } from "../../../support/lead.ts";
import { monthly, quarterly } from "../../../support/months.ts";

/** Twelve months, April 2021 to March 2022. */
const NOW = month("2022-03");
const leadOf = (...all: readonly Series[]) => leadIn(all, NOW);
const leaderOf = (...all: readonly Series[]) => {
  const lead = leadOf(...all);
  return lead.kind === "lead" ? lead.series.indicator.id : lead.kind;
};

describe("which figure leads", () => {
  it("is the one that missed its target in most of the last twelve months, by however little", () => {
    const few = shares(HEALTH, "20/20*9 2/20*3");
    const many = shares(REVIEWS, "100/100*8 89/100*4");
    expect(leaderOf(few, many)).toBe("reviews");
    expect(leaderOf(many, few)).toBe("reviews");
  });

  it("is by the larger share of children failed where both missed as often", () => {
    const small = shares(HEALTH, "20/20*8 10/20*4");
    const large = shares(REVIEWS, "100/100*8 60/100*4");
    expect(leaderOf(small, large)).toBe("health");
  });

  it("is by how many were failed, then by id, where the shares are the same too", () => {
    const twenty = shares(HEALTH, "10/20*12");
    const hundred = shares(REVIEWS, "50/100*12");
    expect(leaderOf(twenty, hundred)).toBe("reviews");
    const twin = { ...hundred, indicator: { ...REVIEWS, id: "answers" } };
    expect([leaderOf(hundred, twin), leaderOf(twin, hundred)]).toEqual(["answers", "answers"]);
  });

  it("does not depend on the tolerance of any of them", () => {
    const lead = (health: string, reviews: string) =>
      leaderOf(
        shares(HEALTH, "20/20*2 17/20*10", [aimOf(HEALTH, { tolerance: dec(health) })]),
        shares(REVIEWS, "100/100*4 60/100*8", [aimOf(REVIEWS, { tolerance: dec(reviews) })]),
      );
    for (const [health, reviews] of [
      ["0", "0"],
      ["5", "0"],
      ["90", "0"],
      ["0", "90"],
      ["90", "90"],
    ] as const)
      expect(lead(health, reviews), `${health}, ${reviews}`).toBe("health");
  });

  it("is never about money, staff or people’s lives, and none that comes once a year", () => {
    const money = series(BUDGET, monthly("9 9 9 9 9 9 9 9 9 9 9 9"), [aimOf(BUDGET, { target: dec("0") })]);
    const lives = shares({ ...HEALTH, id: "lives", disclosure: "person" }, "1/20*12", [
      aimOf({ ...HEALTH, id: "lives" }),
    ]);
    const yearly = shares({ ...HEALTH, id: "yearly", frequency: "annual" }, "1/20*12", [
      aimOf({ ...HEALTH, id: "yearly" }),
    ]);
    expect(leaderOf(money, lives, yearly)).toBe("none-judged");
    expect(leaderOf(money, shares(HEALTH, "20/20*12"))).toBe("none-missed");
    expect(leaderOf(money, lives, yearly, shares(HEALTH, "20/20*11 17/20"))).toBe("health");
  });

  it("is a count as well, which has no share and so comes after those that have", () => {
    const overdue = indicator({ id: "overdue", disclosure: "service" });
    const aim = aimOf(overdue, { target: dec("10") });
    const counts = series(overdue, monthly("20 20 20 20 20 20 20 20 20 20 20 20"), [aim]);
    expect(leaderOf(counts)).toBe("overdue");
    expect(leaderOf(counts, shares(REVIEWS, "89/100*12"))).toBe("reviews");
    expect(leaderOf(counts, shares(REVIEWS, "100/100 89/100*11"))).toBe("overdue");
  });

  it("takes a quarter for the three months that it covers", () => {
    const answers = percentage({
      ...{ id: "answers", disclosure: "service", basis: "quarter", frequency: "quarterly" },
      dueMonths: [3, 6, 9, 12],
    });
    const quarters = series(answers, quarterly("95 80 80 80"), [aimOf(answers)]);
    expect(leadOf(quarters)).toMatchObject({ missed: 9, judged: 12 });
    expect(leaderOf(quarters, shares(HEALTH, "20/20*4 1/20*8"))).toBe("answers");
    expect(leaderOf(quarters, shares(HEALTH, "20/20*2 17/20*10"))).toBe("health");
  });

  it("judges each month by the target of its own time, so that a new target undoes nothing", () => {
    const lowered = [
      aimOf(REVIEWS, { to: month("2022-02") }),
      aimOf(REVIEWS, { from: NOW, target: dec("50") }),
    ];
    expect(leadOf(shares(REVIEWS, "80/100*12", lowered))).toMatchObject({ missed: 11, judged: 12 });
    const gone = [aimOf(REVIEWS, { to: month("2022-02") })];
    expect(leadOf(shares(REVIEWS, "80/100*12", gone))).toMatchObject({ missed: 11, judged: 11 });
  });

  it("is of no figure where all months are hidden, where none was missed, and before the first month", () => {
    expect(leadOf(shares(HEALTH, "c*12"))).toEqual({ kind: "none-judged", month: NOW });
    expect(leadOf(shares(HEALTH, "20/20*12"), shares(REVIEWS, "c*11 95/100"))).toEqual({
      ...{ kind: "none-missed", month: NOW, figures: 2, months: 12 },
    });
    expect(leadIn([], undefined)).toEqual({ kind: "no-month" });
    expect(leadIn([], NOW)).toEqual({ kind: "none-judged", month: NOW });
  });

  it("can be told from a single month of twelve figures", () => {
    const twelve = Array.from({ length: 12 }, (_, at) => {
      const of = { ...REVIEWS, id: `figure_${String.fromCharCode(97 + at)}` };
      return shares(of, `${70 + at}/100`, [aimOf(of)]);
    });
    const lead = leadIn(twelve, month("2021-04"));
    expect(lead).toMatchObject({ kind: "lead", missed: 1, judged: 1, since: "2021-04", months: 1 });
    expect(lead.kind === "lead" && lead.series.indicator.id).toBe("figure_a");
  });
});

describe("since when a figure leads", () => {
  it("is worked out month by month backwards, by the same rule", () => {
    // Reviews missed two months first. In July both have missed two, with a quarter of all failed, and of reviews that is more.
    const health = shares(HEALTH, "20/20 20/20 10/20*10");
    const reviews = shares(REVIEWS, "50/100*2 100/100*10");
    expect(leadOf(health, reviews)).toMatchObject({ since: "2021-08", months: 8 });
    expect(leadOf(health)).toMatchObject({ since: "2021-06", months: 10 });
    expect(leadOf(shares(HEALTH, "10/20*12"))).toMatchObject({ since: "2021-04", months: 12 });
  });

  it("ends with a month in which it did not lead, and counts published months alone", () => {
    const health = shares(HEALTH, "10/20*12");
    const holes = { ...health, observations: health.observations.filter((_, at) => at !== 5) };
    expect(leadOf(holes)).toMatchObject({ since: "2021-04", months: 11 });
  });
});

describe("what the story counts", () => {
  const countsOf = (each: Series) => {
    const lead = leadOf(each);
    if (lead.kind !== "lead" || lead.counts === undefined) return undefined;
    const { over, failed, all, before } = lead.counts;
    return [over, Number(failed.units), Number(all.units), before && Number(before.failed.units)];
  };
  const twoYears = (months: string, targets = [aimOf(HEALTH, { from: month("2020-04") })]) =>
    shares(HEALTH, months, targets, "2020-04");

  it("is the newest figure where that has a base of 30 or more", () => {
    expect(countsOf(shares(HEALTH, "10/20*11 10/30"))).toEqual(["figure", 20, 30, undefined]);
  });

  it("is the twelve months where it has a smaller base, and all of them are shown", () => {
    expect(countsOf(shares(HEALTH, "10/20*11 10/29"))).toEqual(["year", 129, 249, undefined]);
    expect(countsOf(shares(HEALTH, "10/20*5 c 10/20*6"))).toEqual(["figure", 10, 20, undefined]);
  });

  it("has the same of a year before beside it", () => {
    expect(countsOf(twoYears("18/20*12 10/20*12"))).toEqual(["year", 120, 240, 24]);
    expect(countsOf(twoYears("18/20*11 x 10/20*12"))).toEqual(["year", 120, 240, undefined]);
    expect(countsOf(twoYears("90/100*12 50/100*12"))).toEqual(["figure", 50, 100, 10]);
  });

  it("adds nothing up, and compares nothing, across a change of definition", () => {
    const redefined = (from: string) => [
      aimOf(HEALTH, { from: month("2020-04"), to: month("2021-06"), definition: "Old." }),
      aimOf(HEALTH, { from: month(from), definition: "New." }),
    ];
    expect(countsOf(twoYears("18/20*12 10/20*12", redefined("2021-07")))).toEqual([
      "figure",
      10,
      20,
      undefined,
    ]);
    expect(countsOf(twoYears("18/20*12 10/20*12", redefined("2021-03")))).toEqual([
      "year",
      120,
      240,
      undefined,
    ]);
  });

  it("is of a share that is to be low what was counted", () => {
    const low = percentage({ id: "low", disclosure: "service", polarity: "lower" });
    expect(countsOf(shares(low, "30/100*12", [aimOf(low, { target: dec("20") })]))).toEqual([
      "figure",
      30,
      100,
      undefined,
    ]);
  });

  it("never adds up days that were counted on", () => {
    expect(countsOf(shares({ ...HEALTH, basis: "snapshot" }, "10/20*12"))).toEqual([
      "figure",
      10,
      20,
      undefined,
    ]);
  });

  it("is left out where the newest figure failed nobody, or is hidden", () => {
    expect(countsOf(shares(REVIEWS, "50/100*11 100/100"))).toBeUndefined();
    expect(countsOf(shares(REVIEWS, "50/100*11 c"))).toBeUndefined();
  });
});

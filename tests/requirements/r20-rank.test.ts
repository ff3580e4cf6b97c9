import { describe, expect, it } from "vitest";

import { chartPointsOf } from "../../src/charts/points.ts";
import { summarise } from "../../src/core/analysis/summary.ts";
import { headline } from "../../src/core/story/headline.ts";
import { beside, councilOf, seriesIn } from "../support/articles.ts";

/** S0, November 2023, of Progress 8. Ties, and places that others’ hidden figures leave open: tests/core/claims/rank.test.ts. */
const CITY = councilOf(`
  id,title,short_title,kind,unit,decimals,polarity,frequency,due_months,year_ends,disclosure,signed
  rank,Progress 8 rank,Progress 8 rank,rank,of 151 councils,0,lower,annual,10,08-31,none,no
  score,Progress 8,Progress 8,mean,points,2,higher,annual,10,08-31,none,yes`);
const row = (rank: string, score = "18/150=0.12") => ({ rank, score });
const SAID = "?kind=rank&before=107&beforeOf=151&from=2022-10&indicator=rank&of=151&place=38&to=2023-10";
const years = (then: string, now: string) => ({ "2022-10": row(then), "2023-10": row(now) });

describe("R20 “out of the 151 local authorities … 38th nationally, up from 107”", () => {
  it("107 -> 38 of 151 is up 69 places, 25.2% of the way down, and not in the top quarter (37.75)", () =>
    expect(beside(SAID, CITY, years("107", "38"))).toEqual({
      figures: "Progress 8 rank: 38th of 151 (2022/23), 107th of 151 (2021/22); up 69 places.",
      results: [
        { said: "38th", outcome: "agrees with the figures" },
        { said: "of 151", outcome: "agrees with the figures" },
        { said: "from 107th", outcome: "agrees with the figures" },
        { said: "of 151 then", outcome: "agrees with the figures" },
      ],
      notes: [
        "The numbers said, by themselves: up 69 places.",
        "The numbers said, by themselves: 38 of 151 is 25.2%; a quarter of 151 is 37.75, so 38th is in the second quarter, not the top one.",
      ],
    }));

  it("37th would be in it", () =>
    expect(beside(SAID.replace("=38", "=37"), CITY, years("107", "37")).notes[1]).toMatch(
      /so 37th is in the top quarter\.$/,
    ));

  it("where the numbers of councils differ both are shown, and the move is not called like for like", () => {
    const told = beside(SAID.replace("beforeOf=151", "beforeOf=150"), CITY, years("107", "38"));
    expect(told.results[3]).toEqual({ said: "of 150 then", outcome: "does not agree: the figures give 151" });
    expect(told.notes).toContain(
      "The two places said are of different numbers, so a move between them is not like for like.",
    );
  });

  it("a year in which it was not published is [x]: no place, no move, and a gap at that year", () => {
    const told = beside(SAID, CITY, years("x", "38"));
    expect(told.figures).toContain("cannot be compared: a figure is not available (2021/22)");
    expect(told.figures).not.toContain("places");
    const chart = chartPointsOf(seriesIn(CITY, years("x", "38")), {}, "all")!;
    expect(chart.points.map(({ figure, value }) => (value === undefined ? figure : value))).toEqual([
      "x",
      38,
    ]);
  });

  it("a score above zero shows its sign, as one below does", () => {
    const score = (cells: string) =>
      headline(summarise(seriesIn(CITY, { "2023-10": row("38", cells) }, "score"))!);
    expect(score("18/150=0.12")).toBe("Progress 8: +0.12");
    expect(score("-18/150=-0.12")).toBe("Progress 8: −0.12");
    expect(score("0/150=0.00")).toBe("Progress 8: 0.00");
  });
});

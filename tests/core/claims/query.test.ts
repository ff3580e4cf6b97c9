import { describe, expect, it } from "vitest";

import { readSaid } from "../../../src/core/claims/fields.ts";
import { indicatorsIn } from "../../../src/core/claims/kinds.ts";
import { claimFromQuery, queryOf } from "../../../src/core/claims/query.ts";
import { dec, month } from "../../support/build.ts";

const CHANGE = "?kind=change&as=increase&difference=13&from=2010-07&indicator=care&percent=5&to=2011-07";
const SHARE = "?kind=share&bound=more-than&indicator=a&month=2011-06&percent=50&which=rest";
const PARTS = "?kind=share&bound=is&indicator=a&month=2011-06&of=6.1m&part=4.2m&which=part&whole=b";
const RANGE = "?kind=range&from=2010-06&high=30&indicator=a&low=25&now=17&to=2013-01";
const RANK = "?kind=rank&before=107&beforeOf=150&from=2022-10&indicator=a&of=151&place=38&to=2023-10";
const LEVEL = "?kind=level&indicator=a&month=2023-03&number=-1.25k&qualifier=at-least";
const ACROSS = "?kind=across&area=country&indicator=a&month=2023-03&ours=416&rate=b&theirs=81770";
const ALL = [CHANGE, SHARE, PARTS, RANGE, RANK, LEVEL, ACROSS];

describe("the address of a statement", () => {
  it.each(ALL)("%s is read, and written as it was", (query) => {
    const claim = claimFromQuery(query);
    expect(claim).toBeDefined();
    expect(queryOf(claim!)).toBe(query);
  });

  it("R5: reads “13 more than last July, five per cent”", () =>
    expect(claimFromQuery(CHANGE)).toEqual({
      kind: "change",
      indicator: "care",
      from: month("2010-07"),
      to: month("2011-07"),
      difference: readSaid("13"),
      percent: dec("5"),
      as: "increase",
    }));

  it("takes its fields in any order, and writes them in one order", () =>
    expect(queryOf(claimFromQuery(`?${CHANGE.slice(1).split("&").reverse().join("&")}`)!)).toBe(CHANGE));

  it("keeps the decimals and the scale in which a number was said", () =>
    expect(claimFromQuery(LEVEL.replace("-1.25k", "85.0"))).toMatchObject({
      number: { number: dec("85.0"), scale: "one" },
    }));

  it("names the indicators that it needs", () =>
    expect(ALL.map((query) => indicatorsIn(claimFromQuery(query)!).join())).toEqual([
      "care",
      "a",
      "a,b",
      "a",
      "a",
      "a",
      "a,b",
    ]));
});

describe("no statement is read from", () => {
  it.each(
    ALL.flatMap((query) => {
      const fields = query.slice(1).split("&");
      return fields.map((left) => [left, query, `?${fields.filter((field) => field !== left).join("&")}`]);
    }),
  )("an address without %s, unless it may be left out (%s)", (left, _, query) => {
    const may = /^(difference|rate|ours|beforeOf|whole)=/.test(left);
    expect(claimFromQuery(query) !== undefined).toBe(may);
  });

  it.each([
    ["nothing", ""],
    ["no question mark", CHANGE.slice(1)],
    ["a field too many", `${CHANGE}&who=someone`],
    ["a field of another kind", `${CHANGE}&low=25`],
    ["a field twice", `${CHANGE}&percent=5`],
    ["an empty field", CHANGE.replace("percent=5", "percent=")],
    ["an unknown kind", CHANGE.replace("kind=change", "kind=rumour")],
    ["a name of every object", CHANGE.replace("kind=change", "kind=constructor")],
    ["a capital in an id", CHANGE.replace("=care", "=Care")],
    ["mark-up", CHANGE.replace("=care", "=<b>")],
    ["an escape", CHANGE.replace("=care", "=%63are")],
    ["a month that is none", CHANGE.replace("2010-07", "2010-13")],
    ["months in the wrong order", CHANGE.replace("2010-07", "2011-08")],
    ["the same month twice", CHANGE.replace("2010-07", "2011-07")],
    ["an exponent", CHANGE.replace("=13", "=1e3")],
    ["a plus sign", CHANGE.replace("=13", "=+13")],
    ["a leading zero", CHANGE.replace("=13", "=013")],
    ["thirteen digits", CHANGE.replace("=13", "=1234567890123")],
    ["five decimals", CHANGE.replace("=13", "=1.00001")],
    ["a billion’s letter", CHANGE.replace("=13", "=13b")],
    ["a letter alone", CHANGE.replace("=13", "=m")],
    ["a per cent with a scale", CHANGE.replace("percent=5", "percent=5k")],
    ["a line end", `${CHANGE}\n`],
    ["an ‘as’ without a per cent", CHANGE.replace("percent=5&", "")],
    ["a share of itself", PARTS.replace("whole=b", "whole=a")],
    ["“more than” without a per cent", PARTS.replace("bound=is", "bound=more-than")],
    ["a range within one month", RANGE.replace("2010-06", "2013-01")],
    ["ranks of one month", RANK.replace("2022-10", "2023-10")],
    ["a range upside down", RANGE.replace("low=25", "low=31")],
    ["a range upside down by its scale", RANGE.replace("low=25", "low=25k")],
    ["place 0", RANK.replace("place=38", "place=0")],
    ["place 10000", RANK.replace("place=38", "place=10000")],
    ["half a place", RANK.replace("place=38", "place=38.5")],
    ["ranks in the wrong order of months", RANK.replace("2022-10", "2024-10")],
    ["a qualifier that is not on the list", LEVEL.replace("at-least", "massively")],
    ["a rate of itself", ACROSS.replace("rate=b", "rate=a")],
    ["another area", ACROSS.replace("country", "planet")],
    ["an id of 61 letters", CHANGE.replace("=care", `=${"a".repeat(61)}`)],
    ["more than 400 characters", `?${"kind=change&".repeat(40)}`],
  ])("%s", (_, query) => expect(claimFromQuery(query)).toBeUndefined());
});

import { describe, expect, it } from "vitest";

import { notCompared } from "../../../src/core/claims/beside.ts";
import { QUALIFIERS } from "../../../src/core/claims/kinds.ts";
import { QUALIFIER_RULES, rangeText } from "../../../src/core/story/claim.ts";
import { comparator, dec, indicator, percentage, series, target } from "../../support/build.ts";
import { wordsBeside } from "../../support/claims.ts";

/** What the five articles say, through returns to words: tests/requirements. */
const care = indicator({ id: "care", title: "Children in care", basis: "snapshot", polarity: "neutral" });
const july = (before: string, now: string) => series(care, { "2010-07": before, "2011-07": now });
const ONE = [comparator("67", { indicator: "rate" })];
const RISE = "?kind=change&as=increase&difference=13&from=2010-07&indicator=care&percent=5&to=2011-07";

describe("a change in words", () => {
  it("R21: an increase of 2,100 to 5,901 is +55.2%, not 2100%", () => {
    const of = indicator({
      id: "a",
      title: "Applications",
      kind: "flow",
      frequency: "annual",
      yearEnds: "08-31",
    });
    const query = "?kind=change&as=increase&difference=2100&from=2022-09&indicator=a&percent=2100&to=2023-09";
    expect(wordsBeside(query, [series(of, { "2022-09": "3801", "2023-09": "5901" })])).toEqual({
      figures: "Applications: 3,801 (2021/22), 5,901 (2022/23); +2,100 (+55.2%, from 3,801).",
      results: [
        { said: "+2,100", outcome: "agrees with the figures" },
        { said: "+2,100%", outcome: "does not agree: the figures give +55%, rounded to whole per cent" },
      ],
      notes: [
        "The later figure is 155.2% of the earlier one.",
        "Both +2,100 and +2,100%, rounded to whole per cent, follow from a base of 100. The published base is 3,801.",
      ],
    });
  });

  it("says a multiple, bases without a highest one, no base at all, and a difference in points", () => {
    const multiple = RISE.replace("increase", "multiple").replace("percent=5", "percent=105.0");
    expect(wordsBeside(multiple, [july("260", "273")]).results[1]).toEqual({
      said: "105.0% of the earlier figure",
      outcome: "agrees with the figures, rounded to 1 decimal",
    });
    expect(wordsBeside(multiple, [july("260", "273")]).notes).toEqual([
      "The later figure is 105.0% of the earlier one.",
    ]);
    const flat = wordsBeside(RISE.replace("percent=5", "percent=0"), [july("260", "273")]);
    expect(flat.notes.join()).toContain("any base of 2,601 or more");
    const none = wordsBeside(RISE.replace("percent=5", "percent=-5"), [july("260", "273")]);
    expect(none.notes.at(-1)).toBe(
      "No base gives both +13 and −5%, rounded to whole per cent. The published base is 260.",
    );
    const points = series(percentage({ id: "care" }), { "2010-07": "49.1", "2011-07": "51.0" });
    expect(wordsBeside(RISE.replace("=13", "=1"), [points]).results).toEqual([
      { said: "+1 percentage point", outcome: "does not agree: the figures give +2 percentage points" },
      {
        said: "+5%",
        outcome: "cannot be compared: a percentage changes in percentage points, not in per cent",
      },
    ]);
  });

  it("R9: across a change of definition", () => {
    const broken = series(care, { "2010-07": "260", "2011-07": "273" }, [
      target("2009-04", { indicator: "care", definition: "A." }),
      target("2011-04", { indicator: "care", definition: "B." }),
    ]);
    const told = wordsBeside(RISE, [broken]);
    expect(told.figures).toContain("not compared: the definition has changed");
    expect(told.results[0]!.outcome).toBe("cannot be compared: the definition has changed between the two");
  });
});

describe("a range in words", () => {
  const load = (before: string, now: string) =>
    series(indicator({ id: "a", title: "Cases per worker", kind: "mean", decimals: 1 }), {
      "2010-06": before,
      "2013-01": now,
    });
  const query = "?kind=range&from=2010-06&high=30&indicator=a&low=25&now=17&to=2013-01";

  it("does not agree, or cannot be compared", () => {
    expect(wordsBeside(query, [load("31.0", "18.2")]).results.map(({ outcome }) => outcome)).toEqual([
      "does not agree: the figures give 31.0",
      "does not agree: the figures give 18",
    ]);
    expect(wordsBeside(query, [load("c", "18.2")]).results[0]!.outcome).toContain("cannot be compared");
  });

  it.each([
    ["low=25", "now=26", "the later number is within the range of the earlier, neither lower nor higher"],
    ["low=25", "now=36", "20% to 44% higher"],
    ["low=30", "now=36", "20% higher"],
    [
      "low=10",
      "now=36",
      "higher than both ends of the range; a per cent cannot be compared: no per cent is given of a base under 20",
    ],
  ])("with %s and %s: %s", (low, now, text) =>
    expect(
      wordsBeside(query.replace("low=25", low).replace("now=17", now), [load("27", "17")]).notes,
    ).toEqual([`The numbers said, by themselves: ${text}.`]),
  );

  it("has no per cent where either of its ends has none", () =>
    expect(rangeText({ direction: "lower", fromLow: dec("-32"), fromHigh: notCompared("percentage") })).toBe(
      "lower than both ends of the range; a per cent cannot be compared: a percentage changes in percentage points, not in per cent",
    ));
});

describe("a level in words", () => {
  const level = (qualifier: string, number: string, figure = "416") =>
    wordsBeside(`?kind=level&indicator=care&month=2023-03&number=${number}&qualifier=${qualifier}`, [
      series(care, { "2023-03": figure }),
    ]);

  it.each([
    ["exactly", "416", "416", "A number is set beside the figure rounded, half up, as the number was said."],
    ["about", "416", "about 416", "“About” means within 5% of the number said, on either side."],
    ["nearly", "417", "nearly 417", "“Nearly” means short of the number said by 5% of it at most."],
    ["over", "400", "over 400", "“Over” means more than the number said."],
    ["under", "417", "under 417", "“Under” means less than the number said."],
    ["at-least", "416", "at least 416", "“At least” means the number said or more."],
    ["at-most", "416", "at most 416", "“At most” means the number said or less."],
  ])("%s %s beside 416 agrees, and gives its rule", (qualifier, number, said, rule) => {
    const { figures, results, notes } = level(qualifier, number);
    expect(figures).toBe("Children in care, 31 March 2023: 416.");
    expect(results).toEqual([{ said, outcome: "agrees with the figures" }]);
    expect(notes[0]).toBe(rule);
  });

  it("says how far the figure is from the number, and on which side", () => {
    const apart = (number: string) => level("over", number).notes.slice(1);
    expect(apart("400")).toEqual(["The figure is 16 above the number said."]);
    expect(apart("415")).toEqual(["The figure is 1 above the number said."]);
    expect(apart("416")).toEqual([]);
    expect(apart("417")).toEqual(["The figure is 1 below the number said."]);
    expect(level("over", "400", "c").notes).toHaveLength(1);
  });

  it("nearly 400 beside 416 does not agree; 420 does not either, exactly", () => {
    expect(level("nearly", "400").results).toEqual([
      { said: "nearly 400", outcome: "does not agree: the figures give 416" },
    ]);
    expect(level("exactly", "420").notes).toEqual([
      QUALIFIER_RULES.exactly,
      "The figure is 4 below the number said.",
    ]);
    expect(level("exactly", "416").notes).toEqual([QUALIFIER_RULES.exactly]);
  });

  it("R20: a figure that may be below zero shows its plus sign", () => {
    const score = series(percentage({ id: "care", unit: "points", signed: true }), { "2023-03": "0.12" });
    const query = "?kind=level&indicator=care&month=2023-03&number=0.1&qualifier=exactly";
    expect(wordsBeside(query, [score]).results[0]!.said).toBe("+0.1");
    expect(wordsBeside(query.replace("0.1", "0"), [score]).results[0]!.said).toBe("0");
  });

  it("says millions as they were said", () => {
    const money = series(indicator({ id: "care", kind: "money", unit: "£" }), { "2023-03": "6123456" });
    const query = "?kind=level&indicator=care&month=2023-03&number=6.2m&qualifier=exactly";
    expect(wordsBeside(query, [money]).results).toEqual([
      { said: "£6.2 million", outcome: "does not agree: the figures give £6.1 million" },
    ]);
    expect(wordsBeside(query.replace("exactly", "over"), [money]).results).toEqual([
      { said: "over £6.2 million", outcome: "does not agree: the figures give £6,123,456" },
    ]);
  });
});

describe("no finding judges", () => {
  const rank = indicator({ id: "a", title: "Rank", kind: "rank", unit: "of 151 councils" });
  const share = (cells: string) => series(percentage({ id: "a" }), { "2011-06": cells });
  const perHead = percentage({ id: "rate", unit: "per 10,000 children", scale: 10_000 });
  const rate = series(perHead, { "2025-06": "416/58120=71.6" });
  const told = [
    ...["260", "100", "c", "0", "19"].map((base) => wordsBeside(RISE, [july(base, "273")])),
    ...["49/100=49.0", "50/100=50.0", "c/c=c"].map((cells) =>
      wordsBeside("?kind=share&bound=more-than&indicator=a&month=2011-06&percent=50&which=rest", [
        share(cells),
      ]),
    ),
    ...["38", "40", "x"].map((place) =>
      wordsBeside("?kind=rank&before=107&from=2022-10&indicator=a&of=151&place=38&to=2023-10", [
        series(rank, { "2022-10": "107", "2023-10": place }),
      ]),
    ),
    ...QUALIFIERS.map((qualifier) =>
      wordsBeside(`?kind=level&indicator=care&month=2011-07&number=400&qualifier=${qualifier}`, [
        july("1", "273"),
      ]),
    ),
    wordsBeside(
      "?kind=across&area=country&indicator=care&month=2025-06&ours=416&rate=rate&theirs=81770",
      [series(care, { "2025-06": "416" }), rate],
      { comparators: ONE },
    ),
  ];
  const texts = told.flatMap(({ figures, results, notes }) => [
    figures,
    ...notes,
    ...results.flatMap(({ said, outcome }) => [said, outcome]),
  ]);

  it("R6: none says better or worse, true or false, nor anything of who said it", () => {
    expect(texts.length).toBeGreaterThan(60);
    for (const text of texts) {
      expect(text).not.toMatch(
        /\b(true|false|wrong|right|correct|mislead\w*|lie[sd]?|lying|honest\w*|claim\w*|better|worse\w*|improv\w*|good|bad|error|mistak\w*)\b/i,
      );
    }
  });

  it("every outcome begins with one of three phrases, and no text lacks a value", () => {
    for (const { outcome } of told.flatMap(({ results }) => results))
      expect(outcome).toMatch(
        /^(agrees with the figures|does not agree: the figures give |cannot be compared: )/,
      );
    for (const text of texts) expect(text).not.toMatch(/undefined|NaN|\[object| [ .,;]/);
  });
});

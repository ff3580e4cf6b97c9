import { describe, expect, it } from "vitest";

import type { RankClaim } from "../../../src/core/claims/kinds.ts";
import { claimFromQuery } from "../../../src/core/claims/query.ts";
import { rankFinding } from "../../../src/core/claims/rank.ts";
import { rankingOf } from "../../../src/core/comparators/standing/ranking.ts";
import { datasetOf, seriesOf } from "../../../src/core/dataset/dataset.ts";
import { ordinal } from "../../../src/core/format.ts";
import { rankWords } from "../../../src/core/story/claimOthers.ts";
import { comparator, dec, indicator, observation, percentage, series } from "../../support/build.ts";
import { wordsBeside } from "../../support/claims.ts";

describe("a share in words", () => {
  const inTime = (cells: string) =>
    series(percentage({ id: "a", title: "Assessments in time" }), { "2011-06": cells });
  const LATE = "?kind=share&bound=more-than&indicator=a&month=2011-06&percent=50&which=rest";

  it("R17: 27% with its rounding, and less than 40%", () => {
    const is = LATE.replace("more-than", "is").replace("rest", "part").replace("=50", "=27");
    expect(wordsBeside(is, [inTime("27/100=27.0")]).results).toEqual([
      { said: "27%", outcome: "agrees with the figures, rounded to whole per cent" },
    ]);
    expect(wordsBeside(is.replace("=27", "=50"), [inTime("50/100=50.0")]).results[0]!.said).toBe("50%");
    expect(wordsBeside(is, [inTime("30/100=30.0")]).results[0]!.outcome).toBe(
      "does not agree: the figures give 30%, rounded to whole per cent",
    );
    const less = LATE.replace("more-than", "less-than").replace("=50", "=40");
    expect(wordsBeside(less, [inTime("70/100=70.0")]).results[0]).toEqual({
      said: "less than 40%",
      outcome: "agrees with the figures",
    });
  });

  it("R18: £4.2 of 6.1 million", () => {
    const money = (id: string) => indicator({ id, title: "Children’s part", kind: "money", unit: "£" });
    const query =
      "?kind=share&bound=is&indicator=a&month=2023-10&of=6.1m&part=4.2m&percent=68.9&which=part&whole=b";
    const both = [series(money("a"), { "2023-10": "4200000" }), series(money("b"), { "2023-10": "6200000" })];
    expect(wordsBeside(query, both, { subsets: [{ whole: "b", part: "a" }] })).toEqual({
      figures: "Children’s part, October 2023: £4,200,000 of £6,200,000 (67.7%).",
      results: [
        { said: "68.9%", outcome: "does not agree: the figures give 67.7%, rounded to 1 decimal" },
        { said: "£4.2 million", outcome: "agrees with the figures" },
        { said: "£6.1 million", outcome: "does not agree: the figures give £6.2 million" },
      ],
      notes: ["The numbers said, by themselves: 68.9%."],
    });
    const upside = query.replace("of=6.1m", "of=4.1m").replace("&percent=68.9", "");
    expect(wordsBeside(upside, both).notes).toEqual([
      "The numbers said, by themselves: cannot be compared: the part is larger than the whole.",
    ]);
  });
});

describe("a rank in words", () => {
  const rank = indicator({
    id: "a",
    title: "Progress 8 rank",
    kind: "rank",
    unit: "of 151 councils",
    frequency: "annual",
    yearEnds: "08-31",
  });
  const RANK = "?kind=rank&before=107&from=2022-10&indicator=a&of=151&place=38&to=2023-10";

  it("R20: 38th of 151, up from 107th", () =>
    expect(wordsBeside(RANK, [series(rank, { "2022-10": "107", "2023-10": "38" })])).toEqual({
      figures: "Progress 8 rank: 38th of 151 (2022/23), 107th of 151 (2021/22); up 69 places.",
      results: [
        { said: "38th", outcome: "agrees with the figures" },
        { said: "of 151", outcome: "agrees with the figures" },
        { said: "from 107th", outcome: "agrees with the figures" },
      ],
      notes: [
        "The numbers said, by themselves: up 69 places.",
        "The numbers said, by themselves: 38 of 151 is 25.2%; a quarter of 151 is 37.75, so 38th is in the second quarter, not the top one.",
        "It is not known for both of the places said how many there were in all, so a move between them may not be like for like.",
      ],
    }));

  it("R20: says that the two numbers of councils differ, and that the place was another", () => {
    const of = (period: string, value: string, denominator: string) =>
      observation(value, { period, indicator: "a", denominator });
    const published = seriesOf(
      datasetOf([of("2022-10", "107", "150"), of("2023-10", "37", "148")]),
      rank,
      [],
    );
    const told = wordsBeside(RANK.replace("before=107", "before=106&beforeOf=151"), [published]);
    expect(told.figures).toBe(
      "Progress 8 rank: 37th of 148 (2022/23), 107th of 150 (2021/22); up 70 places.",
    );
    expect(told.results).toEqual([
      { said: "38th", outcome: "does not agree: the figures give 37th" },
      { said: "of 151", outcome: "does not agree: the figures give 148" },
      { said: "from 106th", outcome: "does not agree: the figures give 107th" },
      { said: "of 151 then", outcome: "does not agree: the figures give 150" },
    ]);
    expect(told.notes.slice(2)).toEqual([
      "The figures: 37 of 148 is 25.0%; a quarter of 148 is 37, so 37th is in the top quarter.",
      "The two places published are of different numbers, so a move between them is not like for like.",
    ]);
  });

  it("says one place down, the same place, a place not published, and a place alone", () => {
    const moved = (then: string, now: string) =>
      wordsBeside(RANK, [series(rank, { "2022-10": then, "2023-10": now })]).figures;
    expect(moved("37", "38")).toContain("; down 1 place.");
    expect(moved("38", "37")).toContain("; up 1 place.");
    expect(moved("38", "38")).toContain("; the same place.");
    expect(moved("x", "38")).toBe(
      "Progress 8 rank: 38th of 151 (2022/23), cannot be compared: a figure is not available (2021/22); cannot be compared: a figure is not available.",
    );
    const alone = wordsBeside("?kind=rank&indicator=a&of=151&place=152&to=2023-10", [
      series(rank, { "2023-10": "38" }),
    ]);
    expect(alone.figures).toBe("Progress 8 rank: 38th of 151 (2022/23).");
    expect(alone.notes[0]).toBe(
      "The numbers said, by themselves: cannot be compared: the place is higher than the number of places.",
    );
  });

  it.each([
    ["37", "top quarter."],
    ["75", "second quarter, not the top one."],
    ["113", "third quarter, not the top one."],
    ["114", "last quarter, not the top one."],
  ])("R20: place %s of 151 is in the %s", (place, quarter) => {
    const query = `?kind=rank&indicator=a&of=151&place=${place}&to=2023-10`;
    expect(wordsBeside(query, [series(rank, { "2023-10": place })]).notes[0]).toContain(
      `is in the ${quarter}`,
    );
  });

  it("beside another place, or of another number, says where the published one stands", () => {
    const notes = (said: string) =>
      wordsBeside(said, [series(rank, { "2022-10": "107", "2023-10": "38" })]).notes;
    const standing =
      "The figures: 38 of 151 is 25.2%; a quarter of 151 is 37.75, so 38th is in the second quarter, not the top one.";
    expect(notes(RANK.replace("=38", "=40"))).toContain(standing);
    expect(notes(RANK.replace("=151", "=150"))).toContain(standing);
    expect(notes(RANK.replace("=151", "=150")).join()).toContain("a quarter of 150 is 37.5, so");
    expect(notes(RANK)).not.toContain(standing);
  });

  it("gives the place alone where nobody says of how many", () => {
    const alone = series(indicator({ id: "a", title: "Rank", kind: "rank", unit: "place" }), {
      "2023-10": "38",
    });
    expect(wordsBeside("?kind=rank&indicator=a&of=151&place=38&to=2023-10", [alone]).figures).toBe(
      "Rank: 38th (October 2023).",
    );
  });

  it("says that a place is shared, and leaves it open where others are withheld", () => {
    const claim = claimFromQuery("?kind=rank&indicator=a&of=4&place=2&to=2023-10") as RankClaim;
    const among = rankingOf(dec("5"), [dec("5"), "c", dec("7")], "higher");
    const told = rankWords(rankFinding(claim, rank, among, undefined, false));
    expect(told.figures).toBe("Progress 8 rank: 2nd to 3rd of 4, shared (2022/23).");
    expect(told.results[0]!.outcome).toBe(
      "cannot be compared: figures of others that are not available leave the place open",
    );
  });

  it.each(["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "38th", "107th", "111th", "122nd"])(
    "says %s",
    (text) => expect(ordinal(dec(text.replace(/\D/g, "")))).toBe(text),
  );
});

describe("another area in words", () => {
  const england = (id: string, value: string) => comparator(value, { indicator: id });
  const care = series(indicator({ id: "a", title: "Children in care", basis: "snapshot" }), {
    "2025-06": "416",
  });
  const perHead = percentage({ id: "b", title: "Care rate", basis: "snapshot", scale: 10_000 });
  const rate = series({ ...perHead, unit: "per 10,000 children" }, { "2025-06": "416/58120=71.6" });
  const COUNT = "?kind=across&area=country&indicator=a&month=2025-06&ours=416&rate=b&theirs=81770";

  it("81,770 beside 416 is not compared; at England’s rate we would have 389", () =>
    expect(wordsBeside(COUNT, [care, rate], { comparators: [england("b", "67")] })).toEqual({
      figures: "Children in care, 30 June 2025: 416.",
      results: [
        {
          said: "81,770 (England)",
          outcome: "cannot be compared: they are counts and amounts of areas of different size",
        },
        { said: "416", outcome: "agrees with the figures" },
      ],
      notes: ["At the rate of England, 31 March 2025 (67, ours is 71.6), we would have 389."],
    }));

  it("without a rate of theirs says so", () =>
    expect(wordsBeside(COUNT.replace("country", "region"), [care, rate]).notes).toEqual([
      "What it would be here at the rate of the region cannot be compared: there is no official figure to compare with.",
    ]));

  it("R7: a rate is higher, lower or the same, never better or worse", () => {
    const query = "?kind=across&area=country&indicator=b&month=2025-06&theirs=67";
    const notes = (value: string) => wordsBeside(query, [rate], { comparators: [england("b", value)] });
    expect(notes("67")).toEqual({
      figures: "Care rate, 30 June 2025: 71.6; England, 31 March 2025: 67.",
      results: [{ said: "67 (England)", outcome: "agrees with the figures" }],
      notes: ["Ours is 4.6 higher than that of England; each has its own period."],
    });
    expect(notes("72").notes[0]).toContain("Ours is 0.4 lower than");
    expect(notes("71.5").notes[0]).toContain("Ours is 0.1 higher than");
    expect(notes("71.6").notes).toEqual(["Ours is the same as that of England; each has its own period."]);
    expect(wordsBeside(query, [rate]).results[0]!.outcome).toBe(
      "cannot be compared: there is no official figure to compare with",
    );
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import type { Area } from "../../../src/core/comparators/area.ts";
import { authoritiesIn } from "../../../src/core/comparators/authorities.ts";
import type { Comparator } from "../../../src/core/comparators/comparator.ts";
import { comparedIn, periodsOf } from "../../../src/core/comparators/standing/compared.ts";
import { rankingOf } from "../../../src/core/comparators/standing/ranking.ts";
import { writeDecimal } from "../../../src/core/decimal.ts";
import { isNumber } from "../../../src/core/observation.ts";
import { samePeriod, type Period } from "../../../src/core/period.ts";
import { readAreas } from "../../../src/core/tables/areas.ts";
import { readComparators } from "../../../src/core/tables/comparators.ts";
import { readCsv } from "../../../src/csv/readCsv.ts";
import { day, dec, figure, percentage } from "../../support/build.ts";

const onDay = (text: string): Period => ({ kind: "snapshot", day: day(text) });
/** `a 2016: 70 71 x`: an authority's figures from 31 March of a year on. */
const figures = (indicator: string, ...lines: readonly string[]): Comparator[] =>
  lines.flatMap((line) => {
    const [, areaCode = "", year = "", values = ""] = /^(\w+) (\d+): (.*)$/.exec(line) ?? [];
    return values.split(" ").map((value, at) => ({
      ...{ indicator, level: "authority" as const, areaCode, area: areaCode, source: "dfe" },
      ...{ numerator: undefined, denominator: undefined },
      period: onDay(`${Number(year) + at}-03-31`),
      value: figure(value)!,
    }));
  });
const area = (code: string, from?: string, to?: string): Area => ({
  ...{ code, onsCodes: [], name: code, level: "authority", region: "" },
  ...{ from: from === undefined ? from : day(from), to: to === undefined ? to : day(to) },
});
const AREAS = new Map(
  [area("old", undefined, "2017-03-31"), area("new", "2018-03-31"), area("shy"), area("far")].map(
    (each) => [each.code, each] as const,
  ),
);
const codes = (all: readonly Comparator[], year: number) =>
  authoritiesIn(all, "rate", onDay(`${year}-03-31`), AREAS).map(({ areaCode }) => areaCode);

const RATE = figures(
  "rate",
  "old 2016: 70 71 x x",
  "new 2016: x x 60 61",
  "shy 2016: 50 x x 52",
  "far 2016: x x x x",
  "odd 2016: 1 x x x",
);
const OTHER = figures("other", "old 2016: 5 5 x x", "shy 2016: x x x 7");

describe("the authorities there were", () => {
  it("are those that lived in the period, withheld or not, and none that has a number of another time", () => {
    expect(codes([...RATE, ...OTHER], 2016)).toEqual(["old", "shy", "far"]);
    expect(codes(figures("rate", "old 2018: 70", "new 2018: 60"), 2018)).toEqual(["new"]);
    expect(codes([...RATE, ...OTHER], 2017)).toEqual(["old", "shy", "far"]);
    expect(codes([...RATE, ...OTHER], 2019)).toEqual(["new", "shy", "far"]);
  });

  it("not those of a period of another kind with the same code", () =>
    expect(authoritiesIn(RATE, "rate", { kind: "financial-year", starts: 2018 }, AREAS)).toEqual([]));

  it("so that a place is not left open by councils that have ended", () => {
    const others = authoritiesIn([...RATE, ...OTHER], "rate", onDay("2019-03-31"), AREAS)
      .filter(({ areaCode }) => areaCode !== "new")
      .map(({ value }) => value);
    expect(rankingOf(dec("61"), others, "higher")).toMatchObject({
      place: dec("1"),
      last: dec("2"),
      of: dec("3"),
    });
  });
});

describe("in the Department’s own figures", () => {
  const folder = join(import.meta.dirname, "../../../public/data/comparators");
  const tableOf = (file: string) => readCsv(readFileSync(join(folder, file), "utf8")).table;
  const all = readComparators("children_in_care_rate", tableOf("children_in_care_rate.csv"))!;
  const areas = readAreas(tableOf("areas.csv"))!;
  const there = (year: number) => authoritiesIn(all, "children_in_care_rate", onDay(`${year}-03-31`), areas);

  it.each([
    [2018, 152],
    [2020, 151],
    [2022, 152],
    [2025, 153],
  ])("of %i there are %i, as many as England had", (year, count) => expect(there(year).length).toBe(count));

  it("are the same on every page: Dorset of before 2019 still had a number for 2019-20, and is not among them", () => {
    const id = "care_leavers_learning_or_working";
    const care = readComparators(id, tableOf(`${id}.csv`))!;
    const period: Period = { kind: "financial-year", starts: 2019 };
    const counted = authoritiesIn(care, id, period, areas);
    const council = { name: "Testford", laCode: "E06009999", illustrative: true, region: "", neighbours: [] };
    const year = periodsOf(percentage({ id }), care).find((each) => samePeriod(each.period, period))!;
    expect(comparedIn(year, { council, areas, neighbours: [], years: [] }).others).toEqual(counted);
    const old = care.find((each) => each.areaCode === "835" && samePeriod(each.period, period));
    expect(isNumber(old?.value)).toBe(true);
    expect(counted.map(({ areaCode }) => areaCode)).not.toContain("835");
  });

  it("Cumbria, Dorset of before 2019 and Northamptonshire are not withheld in 2025", () => {
    const withheld = there(2025).filter(({ value }) => !isNumber(value));
    for (const gone of ["909", "835", "928", "837", "836"])
      expect(there(2025).map(({ areaCode }) => areaCode)).not.toContain(gone);
    const ranking = rankingOf(
      dec("67"),
      there(2025).map(({ value }) => value),
      "lower",
    );
    expect(Number(writeDecimal(ranking.last)) - Number(writeDecimal(ranking.place))).toBe(withheld.length);
    expect(withheld.length).toBeLessThan(4);
  });
});

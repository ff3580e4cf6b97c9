import { sum } from "d3-array";
import { describe, expect, it } from "vitest";

import { codeOf } from "../../../../src/core/period.ts";
import { figureCell } from "../../../../src/core/tables/figure.ts";
import { counterpartsOf, SOURCE } from "./handMade.ts";

const inShort = ({ counterparts }: ReturnType<typeof counterpartsOf>) =>
  counterparts.flatMap(({ comparators }) =>
    comparators.map(({ indicator, level, area, period, value }) =>
      [indicator, level, area, codeOf(period), figureCell(value)].join(" "),
    ),
  );

const unreadIn = ({ counterparts }: ReturnType<typeof counterpartsOf>) =>
  counterparts.flatMap(({ unread }) => unread.map(({ row, reason }) => `${row} ${reason.code}`));

describe("the counterparts of indicators", () => {
  it("are the figures of every area and year, each with its source", () => {
    const { counterparts } = counterpartsOf(["LAC,2025,874,72"], "rate:LAC:snapshot");
    expect(counterparts[0]?.comparators).toEqual([
      {
        indicator: "rate",
        level: "authority",
        areaCode: "874",
        area: "Peterborough",
        period: { kind: "snapshot", day: "2025-03-31" },
        value: { units: 72n, places: 0 },
        source: SOURCE,
      },
    ]);
  });

  it("come in the order country, regions, authorities, then by area number and time", () => {
    const found = counterpartsOf(
      [
        "LAC,2025,874,72",
        "LAC,2024,874,75",
        "LAC,2025,201,9",
        "LAC,2025,985,49",
        "LAC,2025,970,67",
        "LAC,2025,982,80",
      ],
      "rate:LAC:snapshot",
    );
    expect(inShort(found)).toEqual([
      "rate country England 2025-03-31 67",
      "rate region Yorkshire and the Humber 2025-03-31 80",
      "rate region East of England 2025-03-31 49",
      "rate authority City of London 2025-03-31 9",
      "rate authority Peterborough 2024-03-31 75",
      "rate authority Peterborough 2025-03-31 72",
    ]);
  });

  it("have the period that fits each indicator, where two use one measure", () => {
    const found = counterpartsOf(
      ["Foster,2025,874,70"],
      "on_the_day:Foster:snapshot",
      "in_the_year:Foster:rolling_12",
    );
    expect(inShort(found)).toEqual([
      "on_the_day authority Peterborough 2025-03-31 70",
      "in_the_year authority Peterborough 2024-25 70",
    ]);
  });

  it("say x where there is no figure", () => {
    expect(inShort(counterpartsOf(["LAC,2025,874,-"], "rate:LAC:snapshot"))).toEqual([
      "rate authority Peterborough 2025-03-31 x",
    ]);
  });

  it("list every row that cannot be read, with its number in the file and the reason", () => {
    const found = counterpartsOf(
      ["LAC,0,874,72", "LAC,2025,999,72", "LAC,2025,874,N/A", "LAC,2024,874,", "LAC,2023,874,74"],
      "rate:LAC:snapshot",
    );
    expect(unreadIn(found)).toEqual(["2 year", "3 area-unknown", "4 value", "5 value"]);
    expect(inShort(found)).toEqual(["rate authority Peterborough 2023-03-31 74"]);
  });

  it("read nothing of a measure whose type of year fits no period", () => {
    expect(unreadIn(counterpartsOf(["Deaths,2025,874,1"], "deaths:Deaths"))).toEqual(["2 year-type"]);
  });

  it("keep the first of rows that say the same, however it is spelt, and list the others", () => {
    const found = counterpartsOf(
      ["ReReferral,2025,874,19.8", "ReReferral,2024/25,874,19.800000000000001"],
      "again:ReReferral",
    );
    expect(inShort(found)).toEqual(["again authority Peterborough 2024-25 19.8"]);
    expect(found.counterparts[0]?.unread).toEqual([
      { row: 3, measure: "ReReferral", reason: { code: "repeated", first: 2 } },
    ]);
  });

  it("keep none of rows that contradict each other, such as a provisional and a revised figure", () => {
    const found = counterpartsOf(
      ["ReReferral,2025 (prov),874,19.8", "ReReferral,2025 (Rev),874,19.9", "ReReferral,2025,970,22.6"],
      "again:ReReferral",
    );
    expect(inShort(found)).toEqual(["again country England 2024-25 22.6"]);
    expect(found.counterparts[0]?.unread).toEqual([
      { row: 2, measure: "ReReferral", reason: { code: "contradicted", rows: [2, 3] } },
      { row: 3, measure: "ReReferral", reason: { code: "contradicted", rows: [2, 3] } },
    ]);
  });

  it("treat a figure and a missing one for the same area and period as a contradiction", () => {
    expect(unreadIn(counterpartsOf(["LAC,2025,874,-", "LAC,2025,874,0"], "rate:LAC:snapshot"))).toEqual([
      "2 contradicted",
      "3 contradicted",
    ]);
  });

  it("set apart rows with a cell too few or a measure without a definition: they may belong to anything", () => {
    const { unplaced } = counterpartsOf(
      ["LAC,2025,874", "LACC,2025,874,72", ",2025,874,72"],
      "rate:LAC:snapshot",
    );
    expect(unplaced).toEqual([
      { row: 2, measure: "LAC", reason: { code: "ragged" } },
      { row: 3, measure: "LACC", reason: { code: "measure-unknown" } },
      { row: 4, measure: "", reason: { code: "measure-unknown" } },
    ]);
  });

  it("count the rows of measures that no indicator uses", () => {
    const { unused } = counterpartsOf(
      ["LAC,2025,874,72", "Foster,2025,874,70", "Foster,2024,874,69"],
      "rate:LAC:snapshot",
    );
    expect([...unused]).toEqual([["Foster", 2]]);
  });

  it("name the indicators whose measure the extract does not have, or has no row of", () => {
    const { missing } = counterpartsOf(
      ["LAC,2025,874,72"],
      "rate:LAC:snapshot",
      "a:Nothing",
      "b:Foster",
      "c:",
    );
    expect(missing.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("account for every row exactly once", () => {
    const figures = [
      ...["LAC,2025,874,72", "LAC,2025,970,67", "LAC,0,970,1", "LAC,2025,970,67"],
      ...["Foster,2025,874,70", "Exams,2025,874,1", "LACC,2025,1,1", "LAC,2025"],
    ];
    const { counterparts, unplaced, unused } = counterpartsOf(figures, "rate:LAC:snapshot", "exams:Exams");
    const read = sum(counterparts, ({ comparators, unread }) => comparators.length + unread.length);
    expect(read + unplaced.length + sum(unused.values())).toBe(figures.length);
  });
});

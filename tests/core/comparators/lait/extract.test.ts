import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

import type { Comparator } from "../../../../src/core/comparators/comparator.ts";
import { counterpartsIn, type Counterparts } from "../../../../src/core/comparators/lait/counterparts.ts";
import { KNOWN_EDITIONS } from "../../../../src/core/comparators/imported/edition.ts";
import { sourceIdOf, sourceOf } from "../../../../src/core/comparators/lait/extract.ts";
import {
  LAIT_FILES,
  readLaitTables,
  type Lait,
  type LaitTables,
} from "../../../../src/core/comparators/lait/tables.ts";
import { codeOf, endOf, type Day } from "../../../../src/core/period.ts";
import { figureCell } from "../../../../src/core/tables/figure.ts";
import { counterpartsOf, indicatorsOf, SOURCE, table } from "./handMade.ts";

describe("the source of comparators", () => {
  it("names the edition, the measure, the licence and the Department's own definition", () => {
    const extract = { released: "2026-04-08" as Day, retrieved: "2026-11-22" as Day };
    const { counterparts } = counterpartsOf(["LAC,2025,874,72"], "rate:LAC:snapshot");
    expect(sourceIdOf(extract)).toBe(SOURCE);
    expect(counterparts.map((each) => sourceOf(each, extract))).toEqual([
      {
        id: SOURCE,
        measure: "LAC",
        indicator: "rate",
        title: "Children looked after rate per 10000",
        release: "Department for Education, Local Authority Interactive Tool, data of 8 April 2026",
        retrieved: "2026-11-22",
        licence:
          "Contains public sector information licensed under the Open Government Licence v3.0. Source: Department for Education / Ofsted.",
        url: "https://example.org/cla",
        definition: "A rate. On 31 March.",
        note: "",
      },
    ]);
  });
});

const folder = resolve(import.meta.dirname, "../../../../../shared/data/dfe/lait");
const notHere = existsSync(folder) ? "" : ` (skipped: ${folder} is not on this machine)`;

describe.skipIf(notHere !== "")(`the Department's extract of 8 April 2026${notHere}`, () => {
  const lait = read();
  const all = counterpartsIn(
    lait,
    indicatorsOf(...[...lait.measures.keys()].map((name, at) => `m${at}:${name}:snapshot`)),
    SOURCE,
  );

  it("is known by the hash of its figures", () => {
    const hash = createHash("sha256")
      .update(readFileSync(join(folder, LAIT_FILES[0])))
      .digest("hex");
    expect(KNOWN_EDITIONS.get(hash)).toEqual({ released: "2026-04-08", retrieved: "2026-11-22" });
  });

  it("is read whole: 52 measures, 170 areas, 81,600 rows", () => {
    expect([lait.measures.size, lait.areas.size, lait.rows.length]).toEqual([52, 170, 81_600]);
    expect(all.counterparts.flatMap(({ comparators }) => comparators)).toHaveLength(81_600);
    expect(all.counterparts.flatMap(({ unread }) => unread)).toEqual([]);
    expect([all.unplaced, all.missing, [...all.unused]]).toEqual([[], [], []]);
  });

  it.each([
    ["children in care per 10,000", "LAC", "72", "67"],
    ["cases per social worker", "Work_Force_AvgNumCase_SW", "17.1", "15.2"],
    ["agency social workers", "Work_Force_Agecy_Rate", "18.4", "13"],
    ["referred again", "ReReferral", "19.8", "22.6"],
    ["assessments on time", "Continue_Assess_Comp", "77", "85.7"],
    ["plans open two years or more, withheld", "CPPlans2yrsActive", "x", "2.3"],
  ])("has Peterborough and England in 2025: %s", (_, measure, peterborough, england) => {
    expect(figure(all, measure, "874", "2025")).toBe(peterborough);
    expect(figure(all, measure, "970", "2025")).toBe(england);
  });

  it("has every check value of its README, to the digit", () => {
    const lines = readFileSync(join(folder, "../README.md"), "utf8")
      .split("\n")
      .filter((line) => / \| Eng /.test(line));
    expect(lines).toHaveLength(52);
    for (const line of lines) {
      const [measure = "", latest = "", years = "", east = "", england = ""] = line.split(" | ");
      const expected = [
        ...years.split("; ").map((pair) => ["874", ...pair.split("=")]),
        ["985", latest, east.replace("EoE ", "")],
        ["970", latest, england.replace("Eng ", "")],
      ].map(([area, year, value]) => [measure, area, year, value === "-" ? "x" : value]);
      const found = expected.map(([, area = "", year = ""]) => [
        measure,
        area,
        year,
        figure(all, measure, area, year),
      ]);
      expect(found).toEqual(expected);
    }
  });

  it("leaves no noise: only full-time equivalents have more than one decimal, as the Department gives them", () => {
    const long = all.counterparts
      .filter(({ comparators }) => comparators.some(({ value }) => /\.\d\d/.test(figureCell(value))))
      .map(({ measure }) => measure.name);
    expect(long).toEqual(["Work_Force_NoSW"]);
  });

  it("dates the workforce at 30 September and children at 31 March", () => {
    const [care, cases] = counterpartsIn(
      lait,
      indicatorsOf(
        "rate:LAC:snapshot",
        "caseload:Work_Force_AvgNumCase_SW:snapshot",
        "again:ReReferral:rolling_12",
      ),
      SOURCE,
    ).counterparts.map(({ comparators }) => codeOf(comparators.at(-1)!.period));
    expect([care, cases]).toEqual(["2025-03-31", "2025-09-30"]);
  });
});

function read(): Lait {
  if (notHere !== "") return { areas: new Map(), measures: new Map(), rows: [] };
  const tables = Object.fromEntries(
    LAIT_FILES.map((file) => [file, table(readFileSync(join(folder, file), "utf8"))]),
  );
  const { lait, issues } = readLaitTables(tables as LaitTables);
  if (lait === undefined) throw new Error(JSON.stringify(issues));
  return lait;
}

/** The figure of a year as the README writes it: the year a period ends in, or `2024-25 (OT)`. */
function figure({ counterparts }: Counterparts, measure: string, area: string, year: string): string {
  const ends = /^\d{4}-/.test(year) ? Number(year.slice(0, 4)) + 1 : Number(year);
  const found = counterparts
    .find((each) => each.measure.name === measure)
    ?.comparators.find(
      (each: Comparator) => each.areaCode === area && endOf(each.period).startsWith(String(ends)),
    );
  return figureCell(found?.value);
}

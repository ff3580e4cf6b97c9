import { expect, test } from "vitest";

import { readReference } from "../../../src/core/reference/reference.ts";
import { regionOf, startingFiles } from "../../../src/core/start/startingFiles.ts";
import { readAreas } from "../../../src/core/tables/areas.ts";
import { readNeighbours } from "../../../src/core/tables/neighbours.ts";
import { readCsv } from "../../../src/csv/readCsv.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { table } from "../../support/build.ts";
import { textOf } from "../../support/repository.ts";

const AREAS = readAreas(table(textOf("reference/areas.csv")))!;
const INDICATORS = textOf("reference/indicators.csv");
const BEGINNING = {
  areas: AREAS,
  neighbours: readNeighbours(table(textOf("reference/neighbours.csv")))!,
  indicators: INDICATORS,
};
const filesOf = (code: string) => startingFiles(AREAS.get(code)!, BEGINNING, writeCsv);
const rowsOf = (text: string) => {
  const [header, ...rows] = readCsv(text).table;
  return rows.map(({ cells }) =>
    Object.fromEntries(header!.cells.map((name, at) => [name, cells[at] ?? ""])),
  );
};

test("the files of every authority are read as they are, with its own name, code, region and ten similar councils", () => {
  for (const area of AREAS.values()) {
    if (area.level !== "authority" || area.to !== undefined) continue;
    const files = filesOf(area.code);
    const tables = new Map([...files].map(([file, text]) => [file, readCsv(text).table]));
    const { reference, issues } = readReference({ council: files.get("council.json"), tables });
    expect(issues).toEqual([]);
    expect(reference?.council).toMatchObject({
      name: area.name,
      laCode: area.onsCodes[0],
      illustrative: false,
    });
    expect(reference?.council.region).not.toBe("");
    expect(reference?.council.neighbours).toHaveLength(10);
    expect(reference).toMatchObject({ targets: [], events: [], categories: [], relations: [] });
  }
});

test("Peterborough's neighbours are those of the model, the most similar first", () => {
  const council = JSON.parse(filesOf("874").get("council.json")!) as { neighbours: string[]; region: string };
  expect(council.neighbours).toEqual([
    ...["Coventry", "Derby", "Hillingdon", "Bolton", "Southampton"],
    ...["Walsall", "Luton", "Rochdale", "Wolverhampton", "Thurrock"],
  ]);
  expect(council.region).toBe("East of England");
});

test("a borough of Inner or Outer London is in London", () => {
  expect(["202", "302", "874"].map((code) => regionOf(AREAS.get(code)!, AREAS))).toEqual([
    ...["London", "London", "East of England"],
  ]);
});

test("nothing in the files is the illustrative council's", () => {
  const all = [...filesOf("874").values()].join("\n");
  expect(all).not.toMatch(/nenebridge|E06009999|illustrative|example\.org|01632|20[12]\d-\d\d/i);
  expect(INDICATORS).not.toMatch(/\b(around|about) (a |an |one )?(\d+|dozen|child in)\b/i);
});

/** Counts that the Department counts in the same way; the shipped council was published before they could be named. */
const COUNTERPARTS = new Map([
  ["referrals", "CPP_Total_NumRef"],
  ["protection_plans", "CPP_Num"],
  ["plans_two_years", "CPPlans2yrsActive_Num"],
  ["children_in_care", "LACnum"],
]);

test("the first set is that of the shipped council, but for when it began and what is said of its size", () => {
  const shipped = new Map(rowsOf(textOf("council/indicators.csv")).map((row) => [row["id"], row]));
  const own: Record<string, readonly string[]> = {
    conferences_on_time: ["limits_of_this_indicator"],
    settled_homes: ["limits_of_this_indicator"],
    first_health_checks: ["limits_of_this_indicator"],
    audits_good: ["definition", "limits_of_this_indicator"],
  };
  const first = rowsOf(INDICATORS);
  for (const row of first) {
    const differing = Object.keys(row).filter((column) => row[column] !== shipped.get(row["id"])?.[column]);
    const counted = COUNTERPARTS.has(row["id"]!) ? ["comparator"] : [];
    expect(differing.sort(), row["id"]).toEqual(
      ["first_period", ...counted, ...(own[row["id"]!] ?? [])].sort(),
    );
    expect(row["first_period"]).toBe("");
  }
  const withCounterpart = (rows: Iterable<Record<string, string>>) =>
    [...rows].filter((row) => row["comparator"] !== "").map((row) => row["comparator"]);
  const counts = first.filter((row) => COUNTERPARTS.has(row["id"]!));
  expect(new Map(counts.map((row) => [row["id"]!, row["comparator"]!]))).toEqual(COUNTERPARTS);
  expect(withCounterpart(first.filter((row) => !counts.includes(row)))).toEqual(
    withCounterpart(shipped.values()),
  );
});

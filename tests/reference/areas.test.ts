import { describe, expect, test } from "vitest";

import { areaRecords, readAreas } from "../../src/core/tables/areas.ts";
import { neighbourRecords, readNeighbours } from "../../src/core/tables/neighbours.ts";
import { readSuccessors } from "../../src/core/tables/successors.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { departmentAreas, departmentNeighbours } from "../support/authorities.ts";
import { table } from "../support/build.ts";
import { HAS_DEPARTMENT, NO_DEPARTMENT } from "../support/departmentTables.ts";
import { textOf } from "../support/repository.ts";

const AREAS = readAreas(table(textOf("reference/areas.csv")))!;
const NEIGHBOURS = readNeighbours(table(textOf("reference/neighbours.csv")))!;
const SUCCESSORS = readSuccessors(table(textOf("reference/successors.csv")))!;
const authorities = [...AREAS.values()].filter(({ level }) => level === "authority");

describe.skipIf(!HAS_DEPARTMENT)(
  `the table of authorities is what the Department's files say${NO_DEPARTMENT}`,
  () => {
    test("areas.csv", async () => {
      await expect(writeCsv(areaRecords(departmentAreas()))).toMatchFileSnapshot("../../reference/areas.csv");
    });

    test("neighbours.csv", async () => {
      const records = neighbourRecords(departmentNeighbours());
      await expect(writeCsv(records)).toMatchFileSnapshot("../../reference/neighbours.csv");
    });
  },
);

test("there are 153 authorities, and those that were abolished have a last day and a successor that lives", () => {
  const gone = authorities.filter(({ to }) => to !== undefined);
  expect(authorities.length - gone.length).toBe(153);
  expect(new Set(gone.map(({ code }) => code))).toEqual(new Set(SUCCESSORS.map(({ areaCode }) => areaCode)));
  for (const { successorCode, from } of SUCCESSORS)
    expect(AREAS.get(successorCode)).toMatchObject({ from, to: undefined });
});

test("every authority has an ONS code that no other has, and a region in the table", () => {
  const codes = authorities.flatMap(({ onsCodes }) => onsCodes);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { onsCodes, region } of authorities) {
    expect(onsCodes[0]).toMatch(/^E(06|08|09|10)\d{6}$/);
    expect(AREAS.get(region)?.level).toBe("region");
  }
});

test("codes that changed are there with the newest first", () => {
  expect(AREAS.get("825")?.onsCodes).toEqual(["E06000060", "E10000002"]);
  expect(AREAS.get("370")?.onsCodes).toEqual(["E08000038", "E08000016"]);
  expect(AREAS.get("874")).toMatchObject({ onsCodes: ["E06000031"], name: "Peterborough", region: "985" });
});

test("every authority that lives has ten statistical neighbours that live", () => {
  for (const { code } of authorities.filter(({ to }) => to === undefined)) {
    const own = NEIGHBOURS.filter(({ areaCode }) => areaCode === code);
    expect(own.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { neighbourCode } of own)
      expect(AREAS.get(neighbourCode)).toMatchObject({ level: "authority", to: undefined });
  }
  const ofPeterborough = NEIGHBOURS.filter(({ areaCode }) => areaCode === "874").map(
    ({ neighbourCode }) => neighbourCode,
  );
  expect(ofPeterborough).toEqual(["331", "831", "312", "350", "852", "335", "821", "354", "336", "883"]);
});

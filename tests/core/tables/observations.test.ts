import { describe, expect, it } from "vitest";

import { observationRecords, readObservations } from "../../../src/core/tables/observations.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { fraction, observation, table } from "../../support/build.ts";

const read = (csv: string) => readObservations(table(csv));
const HEADER = "period,la_code,indicator,breakdown,category,numerator,denominator,value";

describe("a file of observations", () => {
  const all = [
    observation("c", { breakdown: "home", category: "kin", indicator: "__proto__" }),
    fraction("202/249=81.1"),
    fraction("c/c=c", { indicator: "on_time" }),
    observation("-412000"),
  ];

  it("reads back as what was written", () => {
    expect(read(writeCsv(observationRecords(all, "E06009998")))).toEqual(all);
    expect(read(writeCsv(observationRecords(all.slice(1), "E06009998", false)))).toEqual(all.slice(1));
  });

  it("may be empty but for its header", () => expect(read(`${HEADER}\n`)).toEqual([]));

  it.each([
    ["nothing", ""],
    ["a web page", "<!doctype html>\n<title>Not found</title>\n"],
    ["a header that lacks a column", "period,la_code,indicator,numerator,value\n2026-10,E,plans,,9\n"],
    ["no month", `${HEADER}\nOct-26,E,plans,,,,,9\n`],
    ["no value", `${HEADER}\n2026-10,E,plans,,,,,\n`],
    ["a value that is none", `${HEADER}\n2026-10,E,plans,,,,,nine\n`],
    ["a numerator that is none", `${HEADER}\n2026-10,E,plans,,,2 of,9,c\n`],
    ["a denominator that is none", `${HEADER}\n2026-10,E,plans,,,2,1O,c\n`],
    ["a row cut short", `${HEADER}\n2026-10,E,pl`],
  ])("is not read from %s", (_, csv) => expect(read(csv)).toBeUndefined());
});

describe("observations as rows of a return", () => {
  const rows = [
    observation("c", { breakdown: "home", category: "kin" }),
    fraction("202/249=81.1", { indicator: "on_time" }),
    observation("-412000"),
  ];

  it("have the canonical columns", () => {
    const { header, rows: written } = observationRecords(rows, "E06009998");
    expect(header.join()).toBe(HEADER);
    expect(written.map((cells) => cells.join())).toEqual([
      "2026-10,E06009998,plans,home,kin,,,c",
      "2026-10,E06009998,on_time,,,202,249,81.1",
      "2026-10,E06009998,plans,,,,,-412000",
    ]);
  });

  it("may leave out both columns of breakdowns", () => {
    const { header, rows: written } = observationRecords(rows.slice(1), "E06009998", false);
    expect(header.join()).toBe("period,la_code,indicator,numerator,denominator,value");
    expect(written[0]?.join()).toBe("2026-10,E06009998,on_time,202,249,81.1");
  });
});

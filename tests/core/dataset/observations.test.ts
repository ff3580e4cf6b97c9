import { describe, expect, it } from "vitest";

import { readPublished } from "../../../src/core/dataset/cell.ts";
import { readObservations } from "../../../src/core/dataset/observations.ts";
import { recordsOf } from "../../../src/core/returns/columns.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { dec, fraction, observation, table } from "../../support/build.ts";

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
    expect(read(writeCsv(recordsOf(all, "E06009998")))).toEqual(all);
    expect(read(writeCsv(recordsOf(all.slice(1), "E06009998", false)))).toEqual(all.slice(1));
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

it("a published cell is a symbol or digits, and nothing kinder", () => {
  expect(["c", "85.0", "", "1,412", "£5", "C"].map(readPublished)).toEqual([
    "c",
    dec("85.0"),
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

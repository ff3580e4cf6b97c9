import { describe, expect, it } from "vitest";

import type { ComparatorSource } from "../../../src/core/comparators/source.ts";
import type { Day } from "../../../src/core/period.ts";
import { readSources, sourceRecords } from "../../../src/core/tables/sources.ts";
import { readCsv } from "../../../src/csv/readCsv.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";

const source: ComparatorSource = {
  id: "dfe-lait-2026-04-08",
  measure: "LAC",
  indicator: "rate",
  title: "Children looked after, rate per 10,000",
  release: "Interactive Tool, data of 8 April 2026",
  retrieved: "2026-11-22" as Day,
  licence: "Open Government Licence v3.0",
  url: "https://example.org/cla",
  definition: 'On 31 March, "as sent"',
};
const HEADER = "source,measure,indicator,title,release,retrieved,licence,url,definition";

describe("the sources of comparators", () => {
  it("are one row an indicator", () => {
    expect(writeCsv(sourceRecords([source])).split("\n")[0]).toBe(HEADER);
  });

  it("read back by indicator as what was written", () => {
    const { table } = readCsv(writeCsv(sourceRecords([source, { ...source, indicator: "again" }])));
    expect(readSources(table)?.get("rate")).toEqual(source);
    expect([...(readSources(table)?.keys() ?? [])]).toEqual(["rate", "again"]);
  });

  it.each([["<!doctype html>"], [`${HEADER}\nid,LAC,rate,t,r,yesterday,l,u,d`], [""]])(
    "are not read from %j",
    (text) => {
      expect(readSources(readCsv(text).table)).toBeUndefined();
    },
  );
});

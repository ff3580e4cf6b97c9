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
  note: "England is rounded to the nearest 10.",
};
const OLDER = "source,measure,indicator,title,release,retrieved,licence,url,definition";
const HEADER = `${OLDER},note`;

describe("the sources of comparators", () => {
  it("are one row an indicator and source", () => {
    expect(writeCsv(sourceRecords([source])).split("\n")[0]).toBe(HEADER);
  });

  it("read back by indicator as what was written, in that order", () => {
    const written = [source, { ...source, indicator: "again" }, { ...source, id: "older-2025-04-08" }];
    const { table } = readCsv(writeCsv(sourceRecords(written)));
    expect(readSources(table)?.get("rate")).toEqual([source, written[2]]);
    expect([...(readSources(table)?.keys() ?? [])]).toEqual(["rate", "again"]);
  });

  it("are read from files without notes, which were published before there were any", () => {
    const { table } = readCsv(`${OLDER}\nid,LAC,rate,t,r,2026-11-22,l,u,d\n`);
    expect(readSources(table)?.get("rate")).toMatchObject([{ id: "id", definition: "d", note: "" }]);
  });

  it.each([["<!doctype html>"], [`${OLDER}\nid,LAC,rate,t,r,yesterday,l,u,d`], [""]])(
    "are not read from %j",
    (text) => {
      expect(readSources(readCsv(text).table)).toBeUndefined();
    },
  );
});

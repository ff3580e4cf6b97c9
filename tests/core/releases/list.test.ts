import { describe, expect, it } from "vitest";

import { readReleases, releaseRecords, type Release } from "../../../src/core/releases/list.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { month, table } from "../../support/build.ts";

const HASH = "a".repeat(64);
const first: Release = {
  seq: 1,
  period: month("2026-09"),
  hash: HASH,
  time: "2026-10-20T08:30:00Z",
  kind: "return",
  reason: undefined,
  confirmed: undefined,
};
const second: Release = {
  ...first,
  seq: 2,
  kind: "revision",
  reason: "late-recording",
  confirmed: "checked-and-right",
};
const third: Release = { ...first, seq: 3, period: undefined, kind: "reference" };

const HEADER = "seq,period,hash,time,kind,reason,confirmed";
const read = (csv: string) => readReleases(table(csv));

describe("the list of releases", () => {
  it("is one line a release, oldest first", () =>
    expect(writeCsv(releaseRecords([first, second]))).toBe(
      `${HEADER}\n1,2026-09,${HASH},2026-10-20T08:30:00Z,return,-,-\n2,2026-09,${HASH},2026-10-20T08:30:00Z,revision,late-recording,checked-and-right\n`,
    ));

  it("reads back as what was written", () => {
    expect(read(writeCsv(releaseRecords([first, second, third])))).toEqual([first, second, third]);
    expect(read(writeCsv(releaseRecords([])))).toEqual([]);
  });

  it.each([
    ["nothing", ""],
    ["a web page", "<!doctype html>\n"],
    ["another header", "seq,period,hash\n1,2026-09,a\n"],
    ["a line left out", `${HEADER}\n2,2026-09,${HASH},t,return\n`],
    ["two lines in another order", `${HEADER}\n2,2026-10,${HASH},t,return\n1,2026-09,${HASH},t,return\n`],
    ["another kind", `${HEADER}\n1,2026-09,${HASH},t,constructor\n`],
    ["a return without its month", `${HEADER}\n1,-,${HASH},t,return,-,-\n`],
    ["a revision without its month", `${HEADER}\n1,-,${HASH},t,revision,correction,-\n`],
    ["a reason that is not on the list", `${HEADER}\n1,2026-09,${HASH},t,revision,sorry,-\n`],
  ])("is not read from %s", (_, csv) => expect(read(csv)).toBeUndefined());
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { RELEASES_FILE } from "../../../src/core/releases/paths.ts";
import type { Release } from "../../../src/core/release.ts";
import { readNewestRelease, readReleases, releaseRecords } from "../../../src/core/tables/releases.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { month, table } from "../../support/build.ts";
import { PUBLISHED } from "../../support/published.ts";

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
    ["a line left out", `${HEADER}\n2,2026-09,${HASH},t,return,-,-\n`],
    ["a line without its last cells", `${HEADER}\n1,2026-09,${HASH},t,return\n`],
    [
      "two lines in another order",
      `${HEADER}\n2,2026-10,${HASH},t,return,-,-\n1,2026-09,${HASH},t,return,-,-\n`,
    ],
    ["another kind", `${HEADER}\n1,2026-09,${HASH},t,constructor,-,-\n`],
    ["a return without its month", `${HEADER}\n1,-,${HASH},t,return,-,-\n`],
    ["a revision without its month", `${HEADER}\n1,-,${HASH},t,revision,correction,-\n`],
    ["a reason that is not on the list", `${HEADER}\n1,2026-09,${HASH},t,revision,sorry,-\n`],
  ])("is not read from %s", (_, csv) => expect(read(csv)).toBeUndefined());
});

describe("the newest release alone, as a page reads it", () => {
  const listed = (...releases: Release[]) => writeCsv(releaseRecords(releases));

  it("is the last of what the whole list says, at every length of the list that we publish", () => {
    const lines = readFileSync(join(PUBLISHED, RELEASES_FILE), "utf8").trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(60);
    for (let count = 2; count <= lines.length; count++) {
      const text = `${lines.slice(0, count).join("\n")}\n`;
      expect(read(text)?.at(-1)).toMatchObject(readNewestRelease(text) ?? { seq: "none" });
    }
    expect(Object.keys(readNewestRelease(`${lines.join("\n")}\n`) ?? {})).toEqual(
      Object.keys(first).slice(0, 5),
    );
  });

  it("may have restated figures, or have brought no month", () => {
    expect(readNewestRelease(listed(first, second))).toMatchObject({ seq: 2, kind: "revision" });
    expect(readNewestRelease(listed(first, second, third))).toEqual({
      seq: 3,
      period: undefined,
      hash: HASH,
      time: "2026-10-20T08:30:00Z",
      kind: "reference",
    });
  });

  it("is known where its reason is newer than the page", () => {
    const text = listed(first, second).replace("late-recording", "court-order");
    expect(read(text)).toBeUndefined();
    expect(readNewestRelease(text)?.seq).toBe(2);
  });

  it.each([
    ["nothing", ""],
    ["a list of none", listed()],
    ["a list that is cut short", listed(first, second).slice(0, -1)],
    ["one that is cut within its last line", listed(first, second).slice(0, -20)],
    ["a web page", "<!doctype html><p>Sign in</p>\n"],
    ["another kind", `${HEADER}\n1,2026-09,${HASH},2026-10-20T08:30:00Z,constructor,-,-\n`],
    ["a return without its month", `${HEADER}\n1,-,${HASH},2026-10-20T08:30:00Z,return,-,-\n`],
    ["a time that is none", listed(first, { ...second, time: "yesterday" })],
  ])("is not known from %s", (_, text) => expect(readNewestRelease(text)).toBeUndefined());
});

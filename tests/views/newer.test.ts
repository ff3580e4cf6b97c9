import { describe, expect, it } from "vitest";

import { releaseRecords, type Release } from "../../src/core/releases/list.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { newerWords, newestIn } from "../../src/views/newer.ts";
import { day, month } from "../support/build.ts";

const release = (seq: number, changed: Partial<Release> = {}): Release => ({
  seq,
  period: month("2026-09"),
  hash: "a".repeat(64),
  time: "2026-10-20T23:30:00Z",
  kind: "return",
  reason: undefined,
  confirmed: undefined,
  ...changed,
});
const listed = (...releases: Release[]) => writeCsv(releaseRecords(releases));

describe("the newest edition", () => {
  it("is the last line of the very file that we publish, with its day in London", () => {
    expect(newestIn(listed(release(1), release(2)))).toEqual({
      release: 2,
      month: "2026-09",
      day: "2026-10-21",
    });
  });

  it("may have brought no month", () => {
    expect(newestIn(listed(release(1, { period: undefined, kind: "reference" })))?.month).toBeUndefined();
  });

  it("is not known from a file that is cut short, empty or something else", () => {
    const whole = listed(release(1), release(2));
    expect(newestIn(whole.slice(0, -1))).toBeUndefined();
    expect(newestIn(whole.slice(0, -20))).toBeUndefined();
    expect(newestIn(listed())).toBeUndefined();
    expect(newestIn("<!doctype html><p>Sign in</p>\n")).toBeUndefined();
    expect(newestIn(listed(release(1, { time: "yesterday" })))).toBeUndefined();
  });
});

describe("what a page says of newer figures", () => {
  const made = { release: 67, month: month("2026-09"), nextDue: day("2026-11-25") };
  const newest = { release: 67, month: month("2026-09"), day: day("2026-10-20") };
  const words = (changed: Partial<typeof newest>, today = "2026-11-01") =>
    newerWords(made, { ...newest, ...changed }, day(today));

  it("is nothing while it has the newest and the next are not due", () => {
    expect(words({})).toBeUndefined();
    expect(words({}, "2026-11-25")).toBeUndefined();
  });

  it("is which month has come, and when", () => {
    expect(words({ release: 68, month: month("2026-10"), day: day("2026-11-20") })).toBe(
      "The figures for October 2026 have been published since, on 20 November 2026.",
    );
  });

  it("is that they were published again, where no month has come", () => {
    expect(words({ release: 68, month: month("2026-06"), day: day("2026-11-12") })).toBe(
      "These figures have been published again since, on 12 November 2026.",
    );
  });

  it("is that the next are late, from the day after they were due", () => {
    expect(words({}, "2026-11-26")).toBe(
      "The figures for October 2026 were due by 25 November 2026 and are not published yet.",
    );
  });
});

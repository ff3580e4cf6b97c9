import { describe, expect, it } from "vitest";

import { newerWords } from "../../src/views/newer.ts";
import { day, month } from "../support/build.ts";

describe("what a page says of newer figures", () => {
  const made = { release: 67, month: month("2026-09"), nextDue: day("2026-11-25") };
  const newest = { seq: 67, period: month("2026-09"), time: "2026-10-20T08:30:00Z" };
  const words = (changed: Partial<typeof newest>, today = "2026-11-01") =>
    newerWords(made, { ...newest, ...changed }, day(today));

  it("is nothing while it has the newest and the next are not due", () => {
    expect(words({})).toBeUndefined();
    expect(words({}, "2026-11-25")).toBeUndefined();
  });

  it("is which month has come, and when", () => {
    expect(words({ seq: 68, period: month("2026-10"), time: "2026-11-20T08:30:00Z" })).toBe(
      "The figures for October 2026 have been published since, on 20 November 2026.",
    );
  });

  it("is that they were published again, where no month has come", () => {
    expect(words({ seq: 68, period: month("2026-06"), time: "2026-11-12T08:30:00Z" })).toBe(
      "These figures have been published again since, on 12 November 2026.",
    );
  });

  it("is on which day in London", () => {
    expect(words({ seq: 68, time: "2026-10-20T23:30:00Z" })).toBe(
      "These figures have been published again since, on 21 October 2026.",
    );
  });

  it("is that the next are late, from the day after they were due", () => {
    expect(words({}, "2026-11-26")).toBe(
      "The figures for October 2026 were due by 25 November 2026 and are not published yet.",
    );
  });
});

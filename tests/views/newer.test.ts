// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";

import { newerWords, sayWhetherNewer } from "../../src/views/newer.ts";
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

describe("the place for it on a page", () => {
  const RELEASES =
    "seq,period,hash,time,kind,reason,confirmed\n" +
    `67,2026-09,${"a".repeat(64)},2026-10-20T08:30:00Z,return,-,-\n`;
  const LATE = "The figures for October 2026 were due by 25 November 2026 and are not published yet.";
  const said = async (root: string, home: string, now: string) => {
    document.body.innerHTML = `<p data-newer="quiet" data-release="67" data-month="2026-09" data-next-due="2026-11-25"${home}></p>`;
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(RELEASES)));
    await sayWhetherNewer(document, new URL(root), new Date(now));
    return document.querySelector("p")?.textContent;
  };
  afterEach(() => vi.unstubAllGlobals());

  it("says that figures are late, by the reader’s clock, and nothing before that", async () => {
    expect(await said("https://example.org/", "", "2026-11-29T09:00:00Z")).toBe(LATE);
    expect(await said("https://example.org/", "", "2026-11-25T09:00:00Z")).toBe("");
  });

  it("says so at the council’s own address alone, where the place belongs to that", async () => {
    const home = ' data-home="https://example.org/children/"';
    expect(await said("https://example.org/children/", home, "2026-11-29T09:00:00Z")).toBe(LATE);
    for (const copy of ["https://example.net/children/", "http://127.0.0.1:4180/", "https://example.org/"])
      expect(await said(copy, home, "2026-11-29T09:00:00Z"), copy).toBe("");
  });
});

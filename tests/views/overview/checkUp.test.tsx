// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { wordsOf } from "../../support/onPage.ts";
import { openSite } from "../../support/openSite.tsx";
import { smallSiteWith } from "../../support/smallSite.ts";

afterEach(cleanup);

async function checkUp(changed: Readonly<Record<string, string>> = {}) {
  openSite("/", smallSiteWith(changed));
  const section = (await screen.findByRole("heading", { name: "Check up on us" })).closest("section")!;
  return Object.fromEntries(
    [...section.querySelectorAll("dl > div")].map((row) => [
      wordsOf(row.querySelector("dt")),
      wordsOf(row.querySelector("dd")),
    ]),
  );
}

describe("what readers can check up on", () => {
  it("is when the figures came out and are to come, what is missing, hidden, changed and unexplained", async () => {
    expect(await checkUp()).toEqual({
      Published:
        "The figures for October 2026 came out on 24 November 2026. The day set for the figures for November 2026 is 25 December 2026. Every release",
      "Months missing": "Whether one is missing cannot be told here.",
      "Figures that may still change": "None: what is published changes only for a reason.",
      "Figures hidden": "1 of the 3 newest figures is hidden to protect privacy. Why",
      "Targets changed":
        "1 in the last twelve months: 1 harder to meet.Assessments finished on time: from September 2026 85% instead of 80%: harder to meet",
      "Misses without an explanation":
        "The one figure that misses its target has none of the last twelve months.Assessments finished on time",
      "The record": "Check it yourself. Your browser has not checked these figures.",
    });
  });

  it("says whether they came in time, and what is missing, by what the log promised and not by today’s timetable", async () => {
    const line = (seq: number, period: string, letter: string, rest: string) =>
      `${seq} ${period} ${letter.repeat(64)} ${rest}\n`;
    const log = [
      line(1, "2026-09", "a", "2026-10-20T08:30:00Z return - 2026-11-20"),
      line(2, "2026-10", "b", "2026-11-24T23:30:00Z return - 2026-11-29"),
      line(3, "-", "c", "2026-11-30T12:00:00Z reference - 2026-11-29"),
    ].join("");
    expect(await checkUp({ "data/releases/log.txt": log })).toMatchObject({
      Published:
        "The figures for October 2026 came out on 24 November 2026, 4 days late. Of the 2 months that were due, 0 (0%) were published on time. One is missing. The day set for the figures for November 2026 is 25 December 2026. Every release",
      "Months missing": "November 2026, as at 30 November 2026.",
    });
  });
});

import { describe, expect, it } from "vitest";

import { calendarOf } from "../../src/static/calendar.ts";
import { editionOf } from "../support/loaded.ts";
import { SMALL_SITE, smallSiteOf, smallSiteWith } from "../support/smallSite.ts";

/** A calendar as RFC 5545 has it read, strictly: its lines, unfolded. */
function linesOf(text: string): string[] {
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const written = text.split("\r\n").slice(0, -1);
  for (const line of written) {
    expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75);
    expect(line).not.toBe("");
  }
  expect(written[0]).toBe("BEGIN:VCALENDAR");
  return text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
}

/** Its events, each by the names of its lines, with what texts escape undone. */
function eventsOf(text: string): Record<string, string>[] {
  const events: Record<string, string>[] = [];
  const open: string[] = [];
  for (const line of linesOf(text)) {
    const [, name = "", value = ""] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe("");
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({});
    } else if (name === "END") expect(open.pop()).toBe(value);
    else if (open.at(-1) === "VEVENT") events.at(-1)![name] = value.replace(/\\(.)/g, "$1");
  }
  expect(open).toEqual([]);
  return events;
}

describe("the calendar of what is due", async () => {
  const events = eventsOf(calendarOf(await editionOf(SMALL_SITE)));

  it("has an event for each of the next twelve months, on the whole day by which it is due", () => {
    expect(events).toHaveLength(12);
    expect(events[0]).toEqual({
      UID: "2026-11-due@e06000001.open-return",
      DTSTAMP: "20261130T120000Z",
      "DTSTART;VALUE=DATE": "20261225",
      "DTEND;VALUE=DATE": "20261226",
      SUMMARY: "Children’s services figures for November 2026 are due: Testford Council (illustrative)",
      TRANSP: "TRANSPARENT",
    });
    expect(events[1]!["DTSTART;VALUE=DATE"]).toBe("20270125");
  });

  it("keeps the id of a month when the timetable changes or another release comes out, so that nobody has it twice", async () => {
    const moved = eventsOf(calendarOf(await editionOf(smallSiteOf({ timetable: { day: 31 } }))));
    expect(moved.map(({ UID }) => UID)).toEqual(events.map(({ UID }) => UID));
    expect(moved[0]!["DTSTART;VALUE=DATE"]).toBe("20261231");
    expect(moved[0]!["DTEND;VALUE=DATE"]).toBe("20270101");
    const list = "data/releases/releases.csv";
    const next = SMALL_SITE[list] + `4,2026-11,${"d".repeat(64)},2026-12-20T12:00:00Z,return,-,-\n`;
    const later = eventsOf(calendarOf(await editionOf(smallSiteWith({ [list]: next }))));
    expect(later.slice(0, 11).map(({ UID }) => UID)).toEqual(events.slice(1).map(({ UID }) => UID));
  });

  it("escapes what a name may have, folds long lines between characters, and gives the same bytes again", async () => {
    const name = `Smith, Jones; and Sons\\Öster 😀${"ö😀".repeat(30)}`;
    const edition = await editionOf(smallSiteOf({ name, site: "https://example.org/children/" }));
    const text = calendarOf(edition);
    const [event] = eventsOf(text);
    expect(event!["SUMMARY"]).toContain(name);
    expect(event!["URL"]).toBe("https://example.org/children/releases/");
    expect(text).not.toContain("\uFFFD");
    expect(calendarOf(edition)).toBe(text);
  });

  it("has no event once the record has ended", async () => {
    const list = "data/releases/releases.csv";
    const closed = SMALL_SITE[list] + `4,-,${"d".repeat(64)},2026-12-20T12:00:00Z,close,legal,-\n`;
    expect(eventsOf(calendarOf(await editionOf(smallSiteWith({ [list]: closed }))))).toEqual([]);
  });
});

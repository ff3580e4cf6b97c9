import type { Council } from "../core/council.ts";
import { dayAfter, monthName, type Day, type Month } from "../core/period.ts";
import { dueNext } from "../core/history/arrivals.ts";
import type { Edition } from "../store/edition.ts";

export const CALENDAR_FILE = "calendar.ics";

/** How many months ahead the calendar goes. */
const AHEAD = 12;

/**
 * The days by which the next months are due, as a calendar (RFC 5545) that programs subscribe to. An event has the same id in every
 * edition, so that a timetable that changes moves it; when it was written is the time of the newest release, so that the same edition
 * gives the same bytes.
 */
export function calendarOf({ council, releases }: Edition): string {
  const time = releases.at(-1)?.time ?? "1970-01-01T00:00:00Z";
  const name = `${council.name}: when children’s services figures are due`;
  const events = dueNext(releases, council, AHEAD).flatMap(({ month, day }) =>
    eventOf(month, day, time, council),
  );
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Open Return//Publication timetable//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapedText(name)}`,
    ...events,
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

/** One day by which a month is due: an event of that whole day, which keeps nobody busy. */
function eventOf(
  month: Month,
  day: Day,
  time: string,
  { name, laCode, site, illustrative }: Council,
): string[] {
  const summary = `Children’s services figures for ${monthName(month)} are due: ${name}`;
  return [
    "BEGIN:VEVENT",
    `UID:${month}-due@${laCode.toLowerCase()}.open-return`,
    `DTSTAMP:${time.replace(/[-:]/g, "")}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${dayAfter(day).replaceAll("-", "")}`,
    `SUMMARY:${escapedText(illustrative ? `${summary} (illustrative)` : summary)}`,
    ...(site === "" ? [] : [`URL:${site}releases/`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n");
}

/** A line of at most 75 bytes of UTF-8, its rest on lines that begin with a blank. No character is cut in two. */
function folded(line: string): string {
  let written = "";
  let width = 0;
  for (const character of line) {
    const size = bytesIn(character);
    if (width + size > 75) {
      written += "\r\n ";
      width = 1;
    }
    written += character;
    width += size;
  }
  return written;
}

function bytesIn(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

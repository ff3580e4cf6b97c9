import { describe, expect, it } from "vitest";

import type { Release } from "../../../src/core/release.ts";
import { arrivalsOf, dueNext, punctualityOf } from "../../../src/core/history/arrivals.ts";
import { arrivalWords, punctualitySentence } from "../../../src/core/history/words.ts";
import type { Day } from "../../../src/core/period.ts";
import { month } from "../../support/build.ts";
import { SMALL } from "../../support/small.ts";

/** Every month is due on the 20th of the following one. */
const council = { ...SMALL.council, timetable: { day: 20, note: "", missing: [] } };

/** Releases in order: a month, or "-" for none, and the time; each of its own publication unless it has a letter. */
function releasesOf(...lines: readonly string[]): Release[] {
  return lines.map((line, index): Release => {
    const [period = "", time = "", kind = "return", letter = String.fromCharCode(98 + index)] =
      line.split(" ");
    return {
      ...{
        seq: index + 1,
        period: period === "-" ? undefined : month(period),
        time,
        hash: letter.repeat(64),
      },
      ...{ kind: kind as Release["kind"], reason: undefined, confirmed: undefined },
    };
  });
}

const FIRST = "2026-01 2026-02-10T09:00:00Z";
const said = (releases: readonly Release[], log: Parameters<typeof arrivalsOf>[1] = []) =>
  arrivalsOf(releases, log, council).map((each) => `${each.month} ${arrivalWords(each)}`);

describe("whether a month came in time", () => {
  it("is judged by the day in London, to the end of the day that was promised", () => {
    expect(said(releasesOf(FIRST, "2026-02 2026-03-20T23:59:59Z"))[1]).toBe("2026-02 on time");
    // In summer time the last hour of the day in UTC is the next day in London.
    expect(said(releasesOf("2026-05 2026-06-01T09:00:00Z", "2026-06 2026-07-20T23:30:00Z"))[1]).toBe(
      "2026-06 1 day late",
    );
    expect(said(releasesOf(FIRST, "2026-02 2026-04-21T09:00:00Z"))[1]).toBe("2026-02 32 days late");
  });

  it("is not asked of the months of the first publication: nothing was promised before", () => {
    const releases = releasesOf(
      "2026-01 2026-06-10T09:00:00Z return a",
      "2026-02 2026-06-10T09:00:00Z return a",
      "2026-03 2026-06-11T09:00:00Z",
    );
    expect(said(releases)).toEqual([
      "2026-01 first publication",
      "2026-02 first publication",
      "2026-03 52 days late",
      "2026-04 not published",
    ]);
    expect(punctualityOf(arrivalsOf(releases, [], council))).toEqual({ due: 2, onTime: 0, missing: 1 });
  });

  it("is held to the promise in the log, whatever the timetable says now", () => {
    const log = [
      { period: month("2026-01"), nextDue: "2026-03-05" as Day },
      { period: undefined, nextDue: "2026-03-31" as Day },
    ];
    const releases = releasesOf(FIRST, "- 2026-02-11T09:00:00Z reference", "2026-02 2026-03-10T09:00:00Z");
    expect(said(releases, log)[1]).toBe("2026-02 5 days late");
    expect(said(releases)[1]).toBe("2026-02 on time");
  });

  it("does not change when the month is restated or taken back", () => {
    const releases = releasesOf(
      FIRST,
      "2026-02 2026-03-19T09:00:00Z",
      "2026-02 2026-03-29T09:00:00Z revision",
      "2026-02 2026-03-30T09:00:00Z withdrawal",
    );
    expect(said(releases)[1]).toBe("2026-02 on time");
  });
});

describe("a month that is missing", () => {
  const later = (time: string, kind = "reference") => releasesOf(FIRST, `- ${time} ${kind}`);

  it("was due before the newest release, and is not there", () => {
    expect(said(later("2026-03-20T12:00:00Z"))).toEqual(["2026-01 first publication"]);
    expect(said(later("2026-04-22T12:00:00Z"))).toEqual([
      "2026-01 first publication",
      "2026-02 not published",
      "2026-03 not published",
    ]);
  });

  it("is not one after the record has ended", () => {
    const releases = later("2026-04-22T12:00:00Z", "close");
    expect(said(releases)).toEqual(["2026-01 first publication"]);
    expect(dueNext(releases, council, 3)).toEqual([]);
  });
});

it.each([
  [
    { due: 0, onTime: 0, missing: 0 },
    "No month was due before the first publication, so none is on time or late yet.",
  ],
  [{ due: 1, onTime: 1, missing: 0 }, "The one month that was due was published on time."],
  [
    { due: 1, onTime: 0, missing: 1 },
    "The one month that was due was not published on time. One is missing.",
  ],
  [{ due: 65, onTime: 65, missing: 0 }, "All 65 months that were due were published on time."],
  [
    { due: 300, onTime: 299, missing: 0 },
    "Of the 300 months that were due, 299 (99%) were published on time.",
  ],
  [
    { due: 3, onTime: 0, missing: 2 },
    "Of the 3 months that were due, 0 (0%) were published on time. 2 are missing.",
  ],
])("the share on time of %j", (punctuality, sentence) =>
  expect(punctualitySentence(punctuality)).toBe(sentence),
);

it("what is due next follows the newest month", () => {
  expect(dueNext(releasesOf(FIRST), council, 2)).toEqual([
    { month: "2026-02", day: "2026-03-20" },
    { month: "2026-03", day: "2026-04-20" },
  ]);
  expect(dueNext([], council, 2)).toEqual([]);
});

import { describe, expect, it } from "vitest";

import { readPublishedEvents } from "../../../src/core/tables/events.ts";
import { table } from "../../support/build.ts";

describe("events.csv as published", () => {
  const PLAIN = { grade: "", framework: "", knownTo: "day", sameAs: "", repeatsMonths: undefined };
  const EVENTS = "id,date,published_on,kind,title,detail,indicators,source,url\n";

  it("is read with the indicators that each may bear on, none for some", () => {
    const events = readPublishedEvents(
      table(
        `${EVENTS}joined,2025-05-06,2025-06-11,practice,Teams join,Two became one.,plans visits,A report,https://example.org/\nbegun,2021-04-01,,plan,Figures begin,,,,\n`,
      ),
    );
    expect(events).toEqual([
      {
        ...{ id: "joined", date: "2025-05-06", publishedOn: "2025-06-11", kind: "practice" },
        ...{ title: "Teams join", detail: "Two became one.", indicators: ["plans", "visits"] },
        ...{ source: "A report", url: "https://example.org/", ...PLAIN },
      },
      {
        ...{ id: "begun", date: "2021-04-01", publishedOn: undefined, kind: "plan" },
        ...{ title: "Figures begin", detail: "", indicators: [], source: "", url: "", ...PLAIN },
      },
    ]);
  });

  it("is read with a grade, what it was graded by, what is known of its day, and what repeats", () => {
    const [event] = readPublishedEvents(
      table(
        "id,date,kind,title,grade,framework,known_to,same_as,repeats_months\nvisit,2018-06-01,inspection,Visit,Good,Rules of 2018,month,letter,6\n",
      ),
    )!;
    expect(event).toMatchObject({
      ...{ grade: "Good", framework: "Rules of 2018", knownTo: "month", sameAs: "letter", repeatsMonths: 6 },
    });
  });

  it("is not read with a row that has no day", () => {
    expect(readPublishedEvents(table(`${EVENTS}x,2025-05,,plan,Title,,,,\n`))).toBeUndefined();
  });
});

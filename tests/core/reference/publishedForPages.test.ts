import { describe, expect, it } from "vitest";

import {
  readPublishedCommentary,
  readPublishedEvents,
} from "../../../src/core/reference/publishedForPages.ts";
import { table } from "../../support/build.ts";
import { textOf } from "../../support/repository.ts";

const HEADER = "period,indicator,role,kind,text,back_on_track_by\n";

describe("commentary.csv as published", () => {
  it("is read oldest first, whatever its order", () => {
    const notes = readPublishedCommentary(
      table(
        `${HEADER}2026-09,plans,Head of care,exception,Why.,2026-12\n2026-03,plans,Head of care,note,So.,\n`,
      ),
    );
    expect(notes).toEqual([
      {
        ...{ period: "2026-03", indicator: "plans", role: "Head of care" },
        ...{ isException: false, text: "So.", backOnTrackBy: undefined },
      },
      {
        ...{ period: "2026-09", indicator: "plans", role: "Head of care" },
        ...{ isException: true, text: "Why.", backOnTrackBy: "2026-12" },
      },
    ]);
  });

  it("is not read from another file, nor with a row that has no month", () => {
    expect(readPublishedCommentary(table("a,b\n1,2\n"))).toBeUndefined();
    expect(readPublishedCommentary(table(`${HEADER}autumn,plans,Head,note,Why.,\n`))).toBeUndefined();
  });

  it("of the illustrative council has every note", () => {
    const notes = readPublishedCommentary(table(textOf("public/data/commentary.csv")));
    expect(notes?.length).toBe(19);
  });
});

describe("events.csv as published", () => {
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
        ...{ source: "A report", url: "https://example.org/" },
      },
      {
        ...{ id: "begun", date: "2021-04-01", publishedOn: undefined, kind: "plan" },
        ...{ title: "Figures begin", detail: "", indicators: [], source: "", url: "" },
      },
    ]);
  });

  it("is not read with a row that has no day", () => {
    expect(readPublishedEvents(table(`${EVENTS}x,2025-05,,plan,Title,,,,\n`))).toBeUndefined();
  });
});

// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { ageOfEvaluation, staleSentence } from "../../src/core/history/evaluationAge.ts";
import { readPublishedFiles } from "../../src/core/publication/published.ts";
import { readReferenceFiles } from "../../src/core/publication/received/reference.ts";
import { withdrawText } from "../../src/core/publication/withdrawal.ts";
import { readPublishedEvaluations } from "../../src/core/tables/evaluations.ts";
import { readReleases } from "../../src/core/tables/releases.ts";
import { day, table } from "../support/build.ts";
import { wordsOf } from "../support/onPage.ts";
import { openSite } from "../support/openSite.tsx";
import { csv, published, saying, siteWith } from "../support/publish.ts";
import { GOOD_RETURN, SMALL_FILES } from "../support/small.ts";
import { SMALL_SITE, smallSiteWith } from "../support/smallSite.ts";

afterEach(cleanup);

/*
 * R32: “rigorous self-assessment”. How the service judges itself stands beside the figures of a theme, with its day and a role.
 */

const HEADER = "id,written_on,theme,role,text\n";
const ROW = "e,2026-11-02,Other,Head of care,Checks are late and we know why.\n";
const publish = (rows: string) =>
  published({
    reference: new Map(SMALL_FILES).set("evaluations.csv", HEADER + rows),
    given: { "2026-10.csv": GOOD_RETURN },
  });

describe("R32: evaluations.csv", () => {
  it("is published as it is given, and can be taken back with every version of it", async () => {
    const { issues, site } = await publish(ROW);
    expect(issues).toEqual([]);
    expect(readPublishedEvaluations(table(site.get("evaluations.csv")!))).toMatchObject([
      { id: "e", writtenOn: "2026-11-02", theme: "Other", role: "Head of care" },
    ]);
    const own = readReferenceFiles(SMALL_FILES, csv);
    const decided = { reason: "correction", approvedBy: [], now: new Date("2026-11-23T12:00:00Z") } as const;
    const what = { file: "evaluations.csv", id: "e" };
    const outcome = withdrawText(readPublishedFiles(site, csv).published!, own, what, decided, csv);
    if (outcome.kind !== "prepared") throw new Error(outcome.kind);
    expect(saying(await siteWith(site, outcome.prepared), "Checks are late")).toEqual([]);
  });

  it.each([
    ["a day that is to come", ROW.replace("11-02", "11-23"), "reference-value", "written_on"],
    ["more than 600 characters", ROW.replace("we", "we ".repeat(200)), "reference-value", "text"],
    ["a theme without figures", ROW.replace("Other", "Parks"), "reference-unknown", "theme"],
  ])("is refused with %s", async (_, row, code, column) => {
    const { issues, files } = await publish(row);
    expect(issues).toMatchObject([{ code, file: "evaluations.csv", row: 2, column }]);
    expect(files.size).toBe(0);
  });
});

describe("R32: an evaluation older than two releases", () => {
  const releases = readReleases(
    table(
      "seq,period,hash,time,kind,reason,confirmed\n" +
        [
          ["2026-06", "2026-07-20T08:30:00Z", "return"],
          ["2026-07", "2026-07-20T08:30:00Z", "return"],
          ["2026-07", "2026-08-12T08:30:00Z", "revision"],
          ["2026-08", "2026-09-20T08:30:00Z", "return"],
          ["-", "2026-10-01T08:30:00Z", "reference"],
          ["2026-09", "2026-10-20T08:30:00Z", "return"],
        ]
          .map(
            ([period, time, kind], at) =>
              `${at + 1},${period},${String(at).repeat(64)},${time},${kind},-,-\n`,
          )
          .join(""),
    ),
  )!;

  it.each([
    ["2026-10-20", 0, false], // on the day of the newest release itself
    ["2026-10-19", 1, false],
    ["2026-07-20", 2, false], // restated figures and reference files bring no new month
    ["2026-07-19", 3, true], // two months of one day count once
  ])("written on %s: new figures came out %i times since, stale: %s", (writtenOn, later, isStale) =>
    expect(ageOfEvaluation({ writtenOn: day(writtenOn) }, releases)).toEqual({ later, isStale }),
  );

  it("is called stale, with the reason", () => {
    expect(staleSentence({ later: 3, isStale: true })).toBe(
      "Stale: new figures have come out 3 times since it was written.",
    );
    expect(staleSentence({ later: 2, isStale: false })).toBeUndefined();
  });
});

describe("R32: on pages", () => {
  const [header = "", ...lines] = SMALL_SITE["data/releases/releases.csv"].split("\n");
  const earlier = `2026-08,${"d".repeat(64)},2026-09-20T08:30:00Z,return,-,-`;
  const releases = [
    `1,${earlier}`,
    ...lines.map((line) => line.replace(/^\d/, (seq) => `${Number(seq) + 1}`)),
  ];
  const rows =
    "a,2026-11-20,Assessment,Head of assessment,Better than it was.\n" +
    "b,2026-09-01,Assessment,Head of assessment,Too early to say.\n" +
    "c,2026-09-01,Front door,Head of the front door,Calls are answered.\n";
  const site = smallSiteWith({
    "data/evaluations.csv": HEADER + rows,
    "data/releases/releases.csv": [header, ...releases].join("\n"),
  });
  const judged = async (theme: string, files = site) => {
    openSite(`/themes/${theme}/`, files);
    await screen.findByRole("navigation", { name: /^Themes beside / });
    const heading = screen.queryByRole("heading", { name: "How the service judges itself" });
    return heading === null ? undefined : wordsOf(heading.closest("section"));
  };

  it("a theme has its newest, with the role and the day", async () =>
    expect(await judged("assessment")).toMatch(
      /Better than it was\.Head of assessment, 20 November 2026\.$/,
    ));

  it("an old one is called stale there", async () =>
    expect(await judged("front-door")).toMatch(
      /1 September 2026\. Stale: new figures have come out 3 times/,
    ));

  it("a theme without one says nothing of it", async () => {
    expect(await judged("assessment", SMALL_SITE)).toBeUndefined();
  });
});

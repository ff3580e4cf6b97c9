import { describe, expect, it } from "vitest";

import { published } from "../../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES } from "../../../support/small.ts";

const targets = (from: string, goal: string) =>
  `indicator,from,target,tolerance\non_time,${from},${goal},5\n`;
const reference = new Map(SMALL_FILES).set("targets.csv", targets("2026-04", "80"));
const now = "2026-12-01T12:00:00Z";
const { site: october } = await published({ reference, given: { "2026-10.csv": GOOD_RETURN } });
const reason = "correction";
const NONE = "rank,kind,indicator,period,way,text\n";
const worse = inMonth("2026-11").replace("202,249,81.1", "180,249,72.3");
const { site: november } = await published({ on: october, reference, now, given: { "2026-11.csv": worse } });

describe("findings.csv", () => {
  it("has no rows where nothing can be compared", () => expect(october.get("findings.csv")).toBe(NONE));

  it("says what stands out in the newest month, ranked", () =>
    expect(november.get("findings.csv")).toBe(
      `${NONE}1,status,on_time,2026-11,worse,"Assessments on time: 72.3%, now off the 80% target; in October 2026 it was on target."\n`,
    ));

  it("is written anew by a restatement", async () => {
    const less = inMonth("2026-11").replace("202,249,81.1", "190,249,76.3");
    const { files } = await published({
      ...{ on: november, reference, now, given: { "2026-11.csv": less } },
      ...{ revise: true, reason: "correction" },
    });
    expect(files.get("findings.csv")).toContain("76.3%, now just off the 80% target");
  });

  it("is written anew by a changed target alone, and follows from what is published", async () => {
    const other = new Map(reference).set("targets.csv", targets("2026-04", "70"));
    const { files } = await published({ on: november, reference: other, now, given: {}, reason });
    expect(files.get("findings.csv")).toBe(NONE);
    const { site: atOnce } = await published({
      ...{ reference: other, now, given: { "2026-10.csv": GOOD_RETURN, "2026-11.csv": worse } },
    });
    expect(atOnce.get("findings.csv")).toBe(NONE);
  });

  it("is no reason for a release of its own, and comes with the next one", async () => {
    const older = new Map([...november].filter(([path]) => path !== "findings.csv"));
    const again = await published({ on: older, reference, now, given: { "2026-11.csv": worse } });
    expect([...again.files]).toEqual([]);
    const other = new Map(reference).set("targets.csv", targets("2026-04", "81"));
    const { files } = await published({ on: older, reference: other, now, given: {}, reason });
    expect(files.get("findings.csv")).toContain("the 81% target");
  });
});

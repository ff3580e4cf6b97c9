// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { wordsOf } from "../../support/onPage.ts";
import { openSite } from "../../support/openSite.tsx";
import { SMALL_SITE, smallSiteWith } from "../../support/smallSite.ts";

afterEach(cleanup);

const INDICATORS = SMALL_SITE["data/indicators.csv"];
/** Testford with what it says of late assessments, and who delivers them. */
const WITH_WORDS = INDICATORS.split("\n")
  .filter((line) => line !== "")
  .map((line, at) => {
    if (at === 0) return `${line},missed,delivered_by\n`;
    return `${line},${line.startsWith("on_time,") ? "finished {n} of {d} assessments late,the council and a partner" : ","}\n`;
  })
  .join("");
const NOTES =
  "period,indicator,role,kind,text,back_on_track_by\n" +
  "2026-09,on_time,Head of assessment,exception,Cause: two posts are empty.,2026-10\n" +
  "2026-10,on_time,Head of assessment,exception,Cause: one post is empty.,2027-01\n";

async function story(changed: Readonly<Record<string, string>> = {}) {
  openSite("/", smallSiteWith(changed));
  return (await screen.findByRole("heading", { level: 2, name: /^(We|No) / })).closest("section")!;
}
const factsOf = (section: HTMLElement) =>
  Object.fromEntries(
    [...section.querySelectorAll("dl > div")].map((row) => [
      wordsOf(row.querySelector("dt")),
      wordsOf(row.querySelector("dd")),
    ]),
  );

describe("the story of the front page", () => {
  it("has the council as its subject, with the base, the target and a year before, each figure named", async () => {
    const section = await story({ "data/indicators.csv": WITH_WORDS });
    expect(wordsOf(section.querySelector("h2"))).toBe(
      "We finished 58 of 200 assessments late in October 2026",
    );
    expect(wordsOf(section.querySelector(".lead-story__verdict"))).toBe(
      "In October 2026 it was 71.0% (142 of 200). The target is 85%, so this is off target. In October 2025 it was 84.0%: a change of −13.0 percentage points.",
    );
    const named = [...section.querySelectorAll("h2 data, .lead-story__verdict data")];
    expect(named.map((each) => `${each.getAttribute("data-part") ?? "value"} ${each.textContent}`)).toEqual([
      "denominator 200",
      ...["value 71.0%", "numerator 142", "denominator 200", "target 85%"],
    ]);
    expect(named.every((each) => each.getAttribute("data-of") === "on_time:2026-10")).toBe(true);
  });

  it("says what its target was, since when it leads, who delivers it, and why it was chosen", async () => {
    const section = await story({ "data/indicators.csv": WITH_WORDS });
    expect(factsOf(section)).toMatchObject({
      Target:
        "85% since September 2026; 80% from January 2025 to August 2026. It missed its target in each of the 2 months that can be judged of the last 12, by much or by little.",
      Leads:
        "It has led this page since September 2026, for 2 published months. 2 of the 4 figures have no target, so that they cannot miss one. Why this figure leads",
      Who: "It is delivered by the council and a partner.",
    });
    const why = within(section).getByRole("link", { name: "Why this figure leads" });
    expect(why.getAttribute("href")).toBe("./about/#leads");
  });

  it("has the service’s words and its promise, or says that there are none", async () => {
    expect(factsOf(await story())).toMatchObject({
      Who: "The council delivers this itself.",
      Explanation: "The service has published none in these twelve months.",
      "Back on track": "No date is published by which it is to be back on track.",
    });
    cleanup();
    expect(factsOf(await story({ "data/commentary.csv": NOTES }))).toMatchObject({
      Explanation:
        "Cause: one post is empty.Head of assessment, October 2026. Back on track by January 2027.",
      "Back on track":
        "In September 2026 it was promised to be back on track by October 2026. The date has moved once since, and now is January 2027.",
    });
  });

  it("says so where no figure missed its target", async () => {
    const targets = SMALL_SITE["data/targets.csv"].replace("80,5", "50,5").replace("85,5", "60,5");
    const section = await story({ "data/targets.csv": targets });
    expect(wordsOf(section.querySelector("h2"))).toBe("No figure about our own service missed its target");
    expect(within(section).getByRole("link").getAttribute("href")).toBe("./about/#leads");
  });
});

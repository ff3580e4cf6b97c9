import { describe, expect, it } from "vitest";

import { signOffSummary } from "../../../src/core/checking/signOff.ts";
import { day } from "../../support/build.ts";
import { published } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../support/small.ts";

const { site: on } = await published({
  reference: SMALL_FILES,
  given: { "2026-09.csv": inMonth("2026-09") },
});
const summary = async (text: string, confirm?: "checked-and-right") => {
  const outcome = await published({ on, reference: SMALL_FILES, given: { "2026-10.csv": text }, confirm });
  return signOffSummary(outcome, "Smallbridge & Co", day("2026-11-22"));
};
/** Three of five were on time: both, and what follows, are hidden. */
const FEW = withCells("on_time", { numerator: "3", denominator: "5", value: "60.0" });

describe("the summary for signing off", () => {
  it("says what it is and what it must not go with, needs no script, and stands alone", async () => {
    const page = (await summary(GOOD_RETURN))!;
    expect(page).toContain("<h1>Sign-off summary: Smallbridge &amp; Co, October 2026</h1>");
    expect(page).toMatch(/Internal: .*Do not publish it, and do not send it with the return/s);
    expect(page).toContain("Ready:</strong> it would be release 2.");
    expect(page).not.toMatch(/<script|src=|href=|url\(/);
    expect(page).toMatch(
      /<th scope="row">Contacts about a child<\/th><td class="numeric">1,412<\/td><td class="numeric">1,411<\/td>/,
    );
  });

  it("names what is hidden with its rule, and has none of its numbers", async () => {
    const page = (await summary(FEW, "checked-and-right"))!;
    expect(page).toMatch(
      /<th scope="row">Assessments on time<\/th><td>October 2026<\/td><td>it counts few people<\/td>/,
    );
    expect(page).toMatch(/<th scope="row">Assessments on time<\/th><td class="numeric">\[c\]<\/td>/);
    expect(page).not.toMatch(/60\.0/);
  });

  it("has each question with its answer", async () => {
    const doubtful = withCells("contacts", { value: "14120" });
    const line =
      "row 2, “Contacts about a child”, value: This is about ten times the figure before, or a tenth of it.";
    expect(await summary(doubtful)).toContain(`${line} Not answered.`);
    expect(await summary(doubtful, "checked-and-right")).toContain(`${line} Answered: checked-and-right.`);
  });

  it("is there for nothing that is refused", async () => {
    expect(await summary(withCells("rank", { value: "abc" }))).toBeUndefined();
  });
});

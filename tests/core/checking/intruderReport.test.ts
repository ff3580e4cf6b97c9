import { describe, expect, it } from "vitest";

import { intruderReport } from "../../../src/core/checking/intruderReport.ts";
import { day } from "../../support/build.ts";
import { outcomeOf } from "../../support/faulty/fixture.ts";
import { THIN } from "../../support/faulty/thin.ts";
import { FLOW_FILES, flows } from "../../support/flows.ts";
import { published } from "../../support/publish.ts";
import { GOOD_RETURN, inMonth, SMALL_FILES, withCells } from "../../support/small.ts";

const reportOf = (outcome: Awaited<ReturnType<typeof published>>) =>
  intruderReport(outcome, "Smallbridge", day("2026-11-22"));

/** October's return with this many children with relatives, of 7411. */
const homes = (kin: number) =>
  withCells("in_care", { value: "7411" })
    .replace("home,foster,,,266", `home,foster,,,${7411 - kin}`)
    .replace("home,kin,,,126", `home,kin,,,${kin}`);

describe("the page for the approver", () => {
  it("says what was tried, how much each rule hid, and that nothing was found", async () => {
    const text = reportOf(await published({ reference: SMALL_FILES, given: { "2026-10.csv": homes(3) } }));
    expect(text).toContain("Smallbridge, October 2026");
    expect(text).toContain("for nobody else");
    expect(text).toContain("2 rows, 2 cells:\n\n- 1 cell for itself");
    expect(text).toContain("- 1 cell because it would give another away");
    expect(text).toContain("**Nothing.**");
  });

  it("holds no figure: it is the same whatever is hidden, and says nothing of what is shown", async () => {
    const texts = await Promise.all(
      [2, 3, 4, 5].map(async (kin) =>
        reportOf(await published({ reference: SMALL_FILES, given: { "2026-10.csv": homes(kin) } })),
      ),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).not.toMatch(/74[01]\d|1412/);
  });

  it("says of a hold where it is, and not with which numbers", async () => {
    const reference = FLOW_FILES;
    const before = { "2026-09.csv": flows(7392, 3, 1, inMonth("2026-09")) };
    const { site: on } = await published({ reference, given: before });
    const text = reportOf(await published({ on, reference, given: { "2026-10.csv": flows(7395, 4, 1) } }));
    expect(text).toContain("**Held.** 1 figure would be given away");
    expect(text).toContain("- came, October 2026, by an equation of kind stock");
    expect(text).not.toMatch(/739\d|4 or 5/);
  });

  it("says what would hide less, by quarter or with two categories as one, in numbers of months alone", async () => {
    const advised = [THIN["months-too-thin"], THIN["category-too-thin"]];
    const texts = await Promise.all(advised.map(async (faulty) => reportOf(await outcomeOf(faulty))));
    expect(texts[0]).toContain("## What would hide less\n\n- “contacts” counts 1 to 5, or is hidden, in 2");
    expect(texts[1]).toContain("## What would hide less\n\n- “in_care/home/lodgings” counts 1 to 5 in 24");
    const silent = reportOf(await published({ reference: SMALL_FILES, given: { "2026-10.csv": homes(3) } }));
    expect(silent).not.toContain("hide less");
  });

  it("is none of a drop that was refused before it was tried", async () => {
    const bad = { "2026-10.csv": GOOD_RETURN.replace("1412", "many") };
    expect(reportOf(await published({ reference: SMALL_FILES, given: bad }))).toBeUndefined();
  });
});

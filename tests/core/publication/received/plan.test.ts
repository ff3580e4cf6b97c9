import { describe, expect, it } from "vitest";

import type { Content, Site } from "../../../support/publish.ts";
import { codesOf, published } from "../../../support/publish.ts";
import { GOOD_RETURN, SMALL_FILES } from "../../../support/small.ts";

const given: Record<string, Content> = { "2026-10.csv": GOOD_RETURN };
const COUNCIL = {
  ...(JSON.parse(SMALL_FILES.get("council.json")!) as object),
  improvement_plan: [
    { priority: "immediate", actions: 4 },
    { priority: "within six months", actions: 15 },
  ],
};

/** Smallbridge with a plan of so many actions, four of them immediate. */
function withPlan(actions: number, evidence = "A check of 40 records."): Site {
  const rows = Array.from({ length: actions }, (_, at) =>
    [
      `A${at}`,
      "Check every case",
      at < 4 ? "immediate" : "within six months",
      "Head of care",
      evidence,
    ].join(),
  );
  return new Map(SMALL_FILES)
    .set("council.json", `${JSON.stringify(COUNCIL)}\n`)
    .set("actions.csv", `id,title,priority,owner,evidence\n${rows.join("\n")}\n`);
}

describe("a plan of 19 actions, four of them immediate", () => {
  it("is as it says", async () => {
    const { issues } = await published({ reference: withPlan(19), given });
    expect(issues.filter(({ file }) => file === "actions.csv")).toEqual([]);
  });

  it("is asked about with a twentieth, once and not again", async () => {
    const reference = withPlan(20);
    const asked = await published({ reference, given });
    expect(asked.isHeld).toBe(true);
    expect(asked.issues).toContainEqual(
      expect.objectContaining({ code: "plan-count-differs", priority: "", said: 19, listed: 20 }),
    );
    const { site } = await published({ reference, given, confirm: "checked-and-right" });
    expect(site.size).toBeGreaterThan(0);
    const again = await published({
      on: site,
      reference: new Map(reference).set("events.csv", EVENT),
      given: {},
    });
    expect(codesOf(again)).not.toContain("plan-count-differs");
    expect(again.isHeld).toBe(false);
  });

  it("needs evidence for an action that moves no figure", async () => {
    const { issues, isHeld } = await published({ reference: withPlan(19, ""), given });
    expect(issues.filter(({ code }) => code === "action-without-evidence")).toHaveLength(19);
    expect(isHeld).toBe(false);
  });
});

const EVENT = "id,date,kind,title\nboard,2026-09-18,board,The board meets\n";

describe("a day by which an action is due", () => {
  const plan = (due: string, before = "") =>
    new Map(SMALL_FILES).set(
      "actions.csv",
      `id,title,due,due_before,owner,evidence\nA1,Check every case,${due},${before},Head of care,A check.\n`,
    );

  it.each([
    ["2026-12-31", "", ["due-moved"]],
    ["2026-12-31", "2026-09-30", []],
    ["2027-01-31", "2026-09-30 2026-12-31", []],
    ["2026-09-30", "", []],
    ["", "2026-09-30", []],
    ["", "", ["due-moved"]],
  ])("moves to “%s” where due_before has “%s”: %j", async (due, before, codes) => {
    const { site } = await published({ reference: plan("2026-09-30"), given });
    const moved = await published({ on: site, reference: plan(due, before), given: {} });
    expect(codesOf(moved)).toEqual(codes);
  });

  it("that was moved once is kept when it moves again", async () => {
    const { site } = await published({ reference: plan("2026-12-31", "2026-09-30"), given });
    const lost = await published({ on: site, reference: plan("2027-01-31", "2026-12-31"), given: {} });
    expect(lost.issues).toEqual([expect.objectContaining({ code: "due-moved", due: "2026-09-30" })]);
  });
});

import { describe, expect, it } from "vitest";

import { actionStateOf, actionsBy, progressOf } from "../../src/core/analysis/plan/progress.ts";
import { planTotalSentence, progressSentence, promisedWords } from "../../src/core/story/plan.ts";
import { action } from "../support/actions.ts";
import { day } from "../support/build.ts";

/*
 * R22: 19 points for the department to address, agreed on 8 March 2013: four immediately, the others over the next six months.
 */
const agreedOn = day("2013-03-08");
const PLAN = Array.from({ length: 19 }, (_, at) =>
  at < 4
    ? action(`A${at}`, { agreedOn, due: agreedOn, completedOn: day("2013-03-20") })
    : action(`A${at}`, { agreedOn, due: day("2013-09-08"), priority: "within six months" }),
);

describe("a plan of 19 actions, four immediate and the others within six months", () => {
  it("has four and fifteen", () =>
    expect(actionsBy(PLAN, "priority").map(([priority, own]) => [priority, own.length])).toEqual([
      ["immediate", 4],
      ["within six months", 15],
    ]));

  it.each([
    ["2013-09-07", 0],
    ["2013-09-08", 0],
    ["2013-09-09", 15],
  ])("on %s has %i overdue", (on, overdue) => {
    const late = PLAN.filter((each) => actionStateOf(each, day(on)).kind === "overdue");
    expect(late).toHaveLength(overdue);
    expect(late.every(({ priority }) => priority === "within six months")).toBe(true);
    expect(progressOf(PLAN, day(on))).toMatchObject({ all: 19, done: 4, doneLate: 4, overdue });
  });

  it("is told from one of twenty", () => {
    const said = [
      { priority: "immediate", actions: 4 },
      { priority: "within six months", actions: 15 },
    ];
    expect(planTotalSentence(said, 19)).toBe("The plan has 19 actions, and each is listed here.");
    expect(planTotalSentence(said, 20)).toBe(
      "The plan has 19 actions, and 20 are listed here. The council has not said why.",
    );
    expect(planTotalSentence([], 20)).toBeUndefined();
  });

  it("says what was promised first, and how often that moved", () => {
    const dueBefore = [day("2013-09-08"), day("2013-12-31")];
    expect(promisedWords({ dueBefore })).toBe("First promised for 8 September 2013; moved twice since.");
    expect(promisedWords({ dueBefore: [] })).toBeUndefined();
  });

  it("says so in a sentence, which leaves out what there is none of", () => {
    expect(progressSentence(progressOf(PLAN, day("2013-09-08")), day("2013-09-08"))).toBe(
      "19 actions as at 8 September 2013: 4 done (4 of them late), 15 still to do.",
    );
    expect(progressSentence(progressOf(PLAN, day("2013-09-09")), day("2013-09-09"))).toBe(
      "19 actions as at 9 September 2013: 4 done (4 of them late), 15 overdue.",
    );
  });
});

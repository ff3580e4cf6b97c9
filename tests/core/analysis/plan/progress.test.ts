import { describe, expect, it } from "vitest";

import { actionsBy, actionStateOf, progressOf } from "../../../../src/core/analysis/plan/progress.ts";
import { action } from "../../../support/actions.ts";
import { day } from "../../../support/build.ts";

describe("an action of the plan", () => {
  it("is overdue from the day after the one that was set, whatever its status says", () => {
    const open = action("A1", { due: day("2013-09-08"), status: "done" });
    expect(actionStateOf(open, day("2013-09-08"))).toEqual({ kind: "to-do", due: "2013-09-08" });
    expect(actionStateOf(open, day("2013-09-09"))).toEqual({ kind: "overdue", due: "2013-09-08", days: 1 });
  });

  it("is done from the day on which it was completed, late or not", () => {
    const late = action("A1", { due: day("2013-09-08"), completedOn: day("2013-09-10") });
    expect(actionStateOf(late, day("2013-09-09"))).toMatchObject({ kind: "overdue" });
    expect(actionStateOf(late, day("2013-09-10"))).toEqual({ kind: "done", on: "2013-09-10", isLate: true });
    const inTime = { ...late, due: day("2013-09-10") };
    expect(actionStateOf(inTime, day("2013-09-10"))).toMatchObject({ isLate: false });
  });

  it("is never overdue where no day is set", () =>
    expect(actionStateOf(action("A1"), day("2099-01-01"))).toEqual({ kind: "to-do", due: undefined }));
});

describe("the progress of a plan", () => {
  const plan = [
    action("A1", { owner: "NHS", due: day("2013-09-08"), completedOn: day("2013-09-09") }),
    action("A2", { owner: "Police", due: day("2013-09-08") }),
    action("A3", { owner: "NHS", completedOn: day("2013-09-01") }),
    action("A4", { owner: "NHS" }),
  ];

  it("counts each action once", () =>
    expect(progressOf(plan, day("2013-09-09"))).toEqual({
      ...{ all: 4, done: 2, doneLate: 1, overdue: 1, toDo: 1 },
    }));

  it("adds up over the owners, who stand in the plan’s order", () => {
    const owners = actionsBy(plan, "owner");
    expect(owners.map(([owner, own]) => [owner, own.map(({ id }) => id)])).toEqual([
      ["NHS", ["A1", "A3", "A4"]],
      ["Police", ["A2"]],
    ]);
  });
});

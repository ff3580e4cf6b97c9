import { describe, expect, it } from "vitest";

import { actionsBy, progressOf } from "../../src/core/analysis/plan/progress.ts";
import { actionNotes } from "../../src/core/publication/received/plan.ts";
import { readActions } from "../../src/core/reference/others.ts";
import { action } from "../support/actions.ts";
import { day, table } from "../support/build.ts";

/**
 * R23: “rationale recorded by managers” and “reports available to parents before conference” are actions without a number: they need evidence.
 * R24: “all recommendations … owned”: by the council, the police or the health service, and progress by owner adds up to the whole.
 */
const HEADER = "id,title,due,completed_on,owner,indicators,evidence\n";
const plan = (rows: string) => readActions(table(HEADER + rows), new Set(["reports"]), []);

describe("R23 an action without a number", () => {
  it.each([
    ["A1,Managers write their reasons,,,Head of care,,\n", [2]],
    ["A1,Managers write their reasons,,,Head of care,,A check of 40 records.\n", []],
    ["A1,Parents have the report,,,Head of care,reports,\n", []],
  ])("%s is noted in the rows %j", (rows, noted) => {
    const { entries, issues } = plan(rows);
    expect(issues).toEqual([]);
    expect(actionNotes(entries).map(({ row }) => row)).toEqual(noted);
  });
});

describe("R24 who does it", () => {
  it("is never left out", () => {
    expect(plan("A1,Decide the same day,,,,,A check.\n").issues).toMatchObject([
      { code: "reference-value", column: "owner", row: 2 },
    ]);
  });

  it("adds up to the whole plan", () => {
    const owners = ["Council", "Police", "Health", "Council"];
    const all = owners.map((owner, at) =>
      action(`A${at}`, {
        owner,
        due: day("2026-09-01"),
        completedOn: at === 1 ? day("2026-08-01") : undefined,
      }),
    );
    const today = day("2026-10-20");
    const each = actionsBy(all, "owner").map(([, own]) => progressOf(own, today));
    const sum = (of: "all" | "done" | "overdue" | "toDo") => each.reduce((total, one) => total + one[of], 0);
    expect(each).toHaveLength(3);
    expect({ all: sum("all"), done: sum("done"), overdue: sum("overdue"), toDo: sum("toDo") }).toMatchObject({
      ...{ all: 4, done: 1, overdue: 3, toDo: 0 },
    });
    expect(progressOf(all, today)).toMatchObject({ all: 4, done: 1, overdue: 3, toDo: 0 });
  });
});

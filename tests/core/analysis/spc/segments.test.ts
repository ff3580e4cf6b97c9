import { describe, expect, it } from "vitest";

import { rebaselinesOf, segmentsOf, type Rebaseline } from "../../../../src/core/analysis/spc/segments.ts";
import type { Target } from "../../../../src/core/target.ts";
import { dec, event, indicator, rebaseline, redefinitionIn, series, target } from "../../../support/build.ts";
import { monthly } from "../../../support/months.ts";

/** `first 2021-04 3`: why each segment starts, when, and how many months it has. */
const cut = (targets: Target[] = [], rebaselines: Rebaseline[] = []) =>
  segmentsOf(series(indicator(), monthly("1 2 3 4 5 6"), targets), rebaselines).map(
    ({ start, observations }) => `${start.kind} ${observations[0]?.period ?? ""} ${observations.length}`,
  );

describe("a series", () => {
  it("is one segment where nothing changed, and none without figures", () => {
    expect(cut()).toEqual(["first 2021-04 6"]);
    expect(segmentsOf(series(indicator(), {}), [rebaseline("2021-06")])).toEqual([]);
  });

  it("is cut in the month of a new definition", () =>
    expect(cut(redefinitionIn("2021-06"))).toEqual(["first 2021-04 2", "new-definition 2021-06 4"]));

  it("is not cut where only the target changes", () =>
    expect(cut([target("2021-04", { target: dec("5") }), target("2021-06", { target: dec("4") })])).toEqual([
      "first 2021-04 6",
    ]));

  it("is cut at a re-baseline, which keeps its reason and source", () => {
    expect(cut([], [rebaseline("2021-08")])).toEqual(["first 2021-04 4", "rebaseline 2021-08 2"]);
    const [, second] = segmentsOf(series(indicator(), monthly("1 2 3")), [rebaseline("2021-05")]);
    expect(second?.start).toEqual({
      kind: "rebaseline",
      reason: "Two teams became one.",
      source: "Board, June 2021",
    });
  });

  it("is not cut without a reason or without a source", () =>
    expect(cut([], [rebaseline("2021-06", { reason: "" }), rebaseline("2021-07", { source: "" })])).toEqual([
      "first 2021-04 6",
    ]));

  it("can be cut several times, in any order; where both fall in one month, the new definition is the reason", () =>
    expect(
      cut(redefinitionIn("2021-06"), [rebaseline("2021-08"), rebaseline("2021-05"), rebaseline("2021-06")]),
    ).toEqual([
      "first 2021-04 1",
      "rebaseline 2021-05 1",
      "new-definition 2021-06 2",
      "rebaseline 2021-08 2",
    ]));

  it("is not cut before its first month, at it, or after its last", () =>
    expect(cut([], [rebaseline("2021-01"), rebaseline("2021-04"), rebaseline("2022-01")])).toEqual([
      "first 2021-04 6",
    ]));
});

it("re-baselines are the events of that kind that name the indicator, each from its month on", () => {
  const decided = { kind: "rebaseline", detail: "Teams joined.", source: "Board" };
  const events = [
    event("anew", "2022-10-03", { ...decided, indicators: ["visits", "plans"] }),
    event("of another", "2022-11-03", { ...decided, indicators: ["visits"] }),
    event("practice", "2022-12-03", { indicators: ["plans"] }),
  ];
  expect(rebaselinesOf(events, "plans")).toEqual([
    { from: "2022-10", reason: "Teams joined.", source: "Board" },
  ]);
});

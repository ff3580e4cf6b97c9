import { describe, expect, it } from "vitest";

import { triangleOf, type LaterChanges } from "../../../src/core/analysis/triangle.ts";
import {
  laterChangesSentence,
  marksIn,
  provisionalSentence,
  revisionText,
} from "../../../src/core/story/revisions.ts";
import type { Restatement } from "../../../src/core/tables/revisions.ts";
import { byQuarter, dec, indicator, month, percentage, series } from "../../support/build.ts";
import { monthly } from "../../support/months.ts";

const moved = (changed: Partial<LaterChanges>): LaterChanges => ({
  ...{ months: 63, changed: 4, median: dec("0"), largest: dec("1.2") },
  ...changed,
});
const said = (changed: Partial<LaterChanges>, of = percentage(), window = 3) =>
  laterChangesSentence(moved(changed), of, window);

describe("what is said of revisions", () => {
  it("is how many earlier figures changed, and by how much at most, in their own unit", () => {
    expect(said({})).toBe(
      "Of the 63 earlier months, 4 were changed after coming out, by 1.2 percentage points at most.",
    );
    expect(said({ largest: dec("12") }, indicator())).toContain("by 12 at most.");
    expect(said({ largest: dec("250000") }, indicator({ unit: "£" }))).toContain("by £250,000 at most.");
    expect(said({ changed: 1 })).toContain("1 was changed after coming out, by 1.2 percentage points.");
  });

  it("has the usual size once most figures change", () =>
    expect(said({ median: dec("0.2") })).toContain(
      "at most. The usual change, half being larger, is 0.2 percentage points.",
    ));

  it("is that none was, where none was", () =>
    expect(said({ changed: 0, largest: undefined })).toBe(
      "None of the 63 earlier months has been changed since it came out.",
    ));

  it("is of all months where none is provisional, and nothing where there is none to tell of", () => {
    expect(said({}, percentage(), 0)).toContain("Of the 63 months, 4 were");
    expect(said({ months: 0 })).toBeUndefined();
  });

  it("is of quarters, where a figure counts one", () =>
    expect(said({}, byQuarter())).toContain("Of the 63 earlier quarters, 4 were"));

  it("is which months are provisional", () => {
    expect(provisionalSentence(3)).toBe(
      "The newest 3 months are provisional: their figures may still be changed.",
    );
    expect(provisionalSentence(1)).toBe("The newest month is provisional: its figure may still be changed.");
  });
});

const RESTATED: Restatement = {
  ...{ release: 7, time: "2021-08-12T08:30:00Z", reason: "late-recording" },
  ...{ period: month("2021-07"), indicator: "plans", breakdown: "", category: "", column: "value" },
  ...{ from: dec("83.4"), to: dec("83.0") },
};

describe("the marks of a series", () => {
  it("are words with their letter, on the months that have them and no others", () => {
    const of = series(percentage(), monthly("80.0 81.0 82.0 83.0 84.0"));
    const newest = month("2021-08");
    const triangle = triangleOf(of, [RESTATED], { newest, window: 2 });
    expect([...marksIn(of, triangle, { newest, window: 2 })]).toEqual([
      ["2021-07", "[p] provisional, [r] revised"],
      ["2021-08", "[p] provisional"],
    ]);
    expect([...marksIn(of, triangle, { newest, window: 0 })]).toEqual([["2021-07", "[r] revised"]]);
  });
});

it("a difference is said with its sign, as none, or not at all", () => {
  const of = series(percentage(), monthly("80.0 81.0 82.0 83.0"));
  const difference = (from: string, reason = "late-recording") => {
    const [restated] = triangleOf(of, [{ ...RESTATED, from: dec(from), reason }], {
      newest: month("2021-08"),
      window: 0,
    }).restated;
    return restated && revisionText(restated, percentage());
  };
  expect(difference("83.4")).toBe("−0.4 percentage points");
  expect(difference("83.0")).toBe("no change as shown");
  expect(difference("83.4", "definition-change")).toBe("");
});

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
  ...{ months: 63, again: 4, changed: 4, median: dec("0.6"), largest: dec("1.2") },
  ...changed,
});
const said = (changed: Partial<LaterChanges>, of = percentage(), window = 3) =>
  laterChangesSentence(moved(changed), of, window);

describe("what is said of revisions", () => {
  it("is how many months sent again changed, by how much usually and at most, and that nothing is known of the others", () => {
    expect(said({})).toBe(
      "4 of the 63 earlier months have been given again: this figure changed in all of them, usually by 0.6 percentage points and by 1.2 percentage points at most. Of the others it is not known whether they would change too.",
    );
    expect(said({ again: 9 })).toContain(
      "9 of the 63 earlier months have been given again: this figure changed in 4 of them, usually",
    );
    expect(said({ largest: dec("12") }, indicator())).toContain("by 12 at most.");
    expect(said({ largest: dec("250000") }, indicator({ unit: "£" }))).toContain("by £250,000 at most.");
    expect(said({ again: 1, changed: 1 })).toContain(
      "1 of the 63 earlier months has been given again: this figure changed, by 1.2 percentage points.",
    );
  });

  it("does not call figures unchanged where no month was sent again", () => {
    const none = { changed: 0, largest: undefined, median: undefined };
    expect(said({ ...none, again: 0 })).toBe(
      "None of the 63 earlier months has been given again since it came out, so how far they may change is not known.",
    );
    expect(said({ ...none, again: 2 })).toContain(
      "2 of the 63 earlier months have been given again, and this figure stayed as it was.",
    );
  });

  it("is of years where a figure is annual, and of all months where none is provisional", () => {
    expect(said({ months: 5, again: 2, changed: 1 }, indicator({ frequency: "annual" }))).toContain(
      "2 of the 5 earlier years have been given again: this figure changed in 1 of them,",
    );
    expect(said({}, percentage(), 0)).toContain("4 of the 63 months have been");
    expect(said({ again: 63, months: 63 })).not.toContain("others");
    expect(said({ months: 0 })).toBeUndefined();
  });

  it("is of quarters, where a figure counts one", () =>
    expect(said({}, byQuarter())).toContain(
      "4 of the 63 earlier quarters have been given again: this figure changed in all of them",
    ));

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
  it("are their letters, on the months that have them and no others", () => {
    const of = series(percentage(), monthly("80.0 81.0 82.0 83.0 84.0"));
    const newest = month("2021-08");
    const triangle = triangleOf(of, [RESTATED], { newest, window: 2 });
    expect([...marksIn(of, triangle, { newest, window: 2 })]).toEqual([
      ["2021-07", ["p", "r"]],
      ["2021-08", ["p"]],
    ]);
    expect([...marksIn(of, triangle, { newest, window: 0 })]).toEqual([["2021-07", ["r"]]]);
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

import { describe, expect, it } from "vitest";

import { summarise } from "../../../src/core/analysis/summary.ts";
import { textOfPieces } from "../../../src/core/story/pieces.ts";
import { verdictPieces } from "../../../src/core/story/verdict.ts";
import { nenebridgeSeries } from "../../support/nenebridge.ts";
import { flow, percentage, series } from "../../support/build.ts";

const said = (of: Parameters<typeof summarise>[0], isProvisional = false) =>
  textOfPieces(verdictPieces(summarise(of)!, isProvisional));

describe("the verdict beneath a headline", () => {
  it("says when, of how many, whether it may change, and what it was a year before", () => {
    const of = series(percentage(), { "2025-10": "50/100=50.0", "2026-10": "60/100=60.0" });
    expect(said(of)).toBe("In October 2026 it was 60.0% (60 of 100). A year before it was 50.0%.");
    expect(said(of, true)).toBe(
      "In October 2026 it was 60.0% (60 of 100), provisional. A year before it was 50.0%.",
    );
  });

  it("says nothing of a year before that it cannot be compared with, and only why where it has no number", () => {
    expect(said(series(flow(), { "2026-10": "12" }))).toBe("In October 2026 it was 12.");
    expect(said(series(flow(), { "2026-10": "c" }), true)).toBe(
      "In October 2026 this figure is hidden to protect privacy.",
    );
  });

  it("has room on a phone: 125 letters at most, for every figure of the illustrative council", () => {
    const long = nenebridgeSeries()
      .map((of) => said(of, true))
      .filter((words) => words.length > 125);
    expect(long).toEqual([]);
  });
});

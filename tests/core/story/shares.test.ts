import { describe, expect, it } from "vitest";

import { roundingNote } from "../../../src/core/story/shares.ts";
import { dec } from "../../support/build.ts";

describe("the note beside shares", () => {
  it("says what they add up to where rounding shows", () => {
    expect(roundingNote({ shares: [], total: dec("99.9") })).toBe(
      "The shares are rounded: they add up to 99.9%.",
    );
  });

  it("is none where they add up, or where they cannot be added", () => {
    expect(roundingNote({ shares: [], total: dec("100.0") })).toBeUndefined();
    expect(roundingNote({ shares: [], total: undefined })).toBeUndefined();
  });
});

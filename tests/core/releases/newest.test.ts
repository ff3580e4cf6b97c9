import { describe, expect, it } from "vitest";

import type { Release } from "../../../src/core/release.ts";
import { newestReturn } from "../../../src/core/releases/newest.ts";
import { month } from "../../support/build.ts";

const release = (seq: number, period: string | undefined): Release => ({
  seq,
  period: period === undefined ? undefined : month(period),
  hash: "",
  time: `2026-11-0${seq}T09:00:00Z`,
  kind: period === undefined ? "reference" : "return",
  reason: undefined,
  confirmed: undefined,
});

describe("the release of the newest month", () => {
  it("is not the last one where reference files or an earlier month came after it", () => {
    const releases = [
      release(1, "2026-09"),
      release(2, "2026-10"),
      release(3, undefined),
      release(4, "2026-09"),
    ];
    expect(newestReturn(releases)?.seq).toBe(2);
  });

  it("is the first of several: when the month came out", () => {
    expect(newestReturn([release(1, "2026-10"), release(2, "2026-10")])?.seq).toBe(1);
  });

  it("is none before the first month", () => {
    expect(newestReturn([])).toBeUndefined();
    expect(newestReturn([release(1, undefined)])).toBeUndefined();
  });
});

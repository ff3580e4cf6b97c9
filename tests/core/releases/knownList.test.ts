import { describe, expect, it } from "vitest";

import type { Release } from "../../../src/core/release.ts";
import { goesOn, listAt } from "../../../src/core/releases/knownList.ts";
import { releaseRecords } from "../../../src/core/tables/releases.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { month } from "../../support/build.ts";

const first: Release = {
  seq: 1,
  period: month("2026-09"),
  hash: "a".repeat(64),
  time: "2026-10-20T08:30:00Z",
  kind: "return",
  reason: undefined,
  confirmed: undefined,
};
const listed = (...releases: Release[]) => writeCsv(releaseRecords(releases));

describe("a list of releases", () => {
  const second = { ...first, seq: 2, hash: "b".repeat(64) };
  const nameOf = (text: string) => `name of ${text}`;
  const known = { count: 1, fingerprint: nameOf(listed(first)) };

  it("goes on from a known one that it begins with, also where nothing was added", () => {
    expect(goesOn(listed(first, second), known, nameOf)).toBe(true);
    expect(goesOn(listed(first), known, nameOf)).toBe(true);
  });

  it("does not go on where an earlier release was changed or removed", () => {
    expect(goesOn(listed({ ...first, kind: "reference" }, second), known, nameOf)).toBe(false);
    expect(goesOn(listed(), known, nameOf)).toBe(false);
    expect(goesOn(listed(first).slice(0, -2), known, nameOf)).toBe(false);
  });

  it("is cut back to what it was, and left as it is where it is shorter", () => {
    expect(listAt(listed(first, second), 1)).toBe(listed(first));
    expect(listAt(listed(first), 1)).toBe(listed(first));
    expect(listAt(listed(first), 2)).toBe(listed(first));
  });
});

import { describe, expect, it } from "vitest";

import { rolesIn, rolesLacking } from "../../../src/core/publication/approval.ts";
import type { Prepared } from "../../../src/core/publication/prepared.ts";
import { RELEASE_KINDS, type ReleaseKind } from "../../../src/core/release.ts";

/** As much of a publication as the question is about: how many roles council.json asks for, as published and as given. */
function prepared(
  kind: ReleaseKind,
  approvedBy: readonly string[],
  before: number,
  after = before,
): Prepared {
  const of = (approvals: number) => ({ reference: { council: { approvals } } });
  return {
    approvedBy,
    releases: [{ kind }],
    after: of(after),
    referenceBefore: of(before),
  } as unknown as Prepared;
}

describe("the roles that approve of a publication", () => {
  it("are counted once each, however they are written", () => {
    expect(rolesIn(["Director", " director", "Data protection officer"])).toBe(2);
    expect(rolesIn([])).toBe(0);
  });

  it.each(RELEASE_KINDS)(
    "are asked for where the council asks, and it is a publication of the kind %s",
    (kind) => {
      const isUrgent = kind === "withdrawal" || kind === "key";
      expect(rolesLacking(prepared(kind, ["Director", "director"], 2))).toBe(isUrgent ? undefined : 2);
      expect(rolesLacking(prepared(kind, ["Director", "Officer"], 2))).toBeUndefined();
      expect(rolesLacking(prepared(kind, [], 0))).toBeUndefined();
    },
  );

  it("are as many as before where council.json now asks for fewer, and as it asks now where for more", () => {
    expect(rolesLacking(prepared("reference", ["Director"], 2, 0))).toBe(2);
    expect(rolesLacking(prepared("reference", ["Director"], 1, 3))).toBe(3);
  });
});

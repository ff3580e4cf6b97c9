import { describe, expect, it } from "vitest";

import type { FileRead } from "../../src/store/files.ts";
import { fingerprintOf } from "../../src/store/fingerprint.ts";

const text = (content: string): FileRead => ({ kind: "text", text: content });

describe("the fingerprint of files", () => {
  it("is the same for the same files, and plain enough for an attribute", () => {
    expect(fingerprintOf([text("a,b\n"), { kind: "absent" }])).toBe(
      fingerprintOf([text("a,b\n"), { kind: "absent" }]),
    );
    expect(fingerprintOf([text('£ & " <')])).toMatch(/^[0-9a-z]+$/);
  });

  it.each([
    ["one changed digit", [text("value\n84.7\n")], [text("value\n84.8\n")]],
    ["files in another order", [text("a"), text("b")], [text("b"), text("a")]],
    ["a piece moved from one file to the next", [text("ab"), text("c")], [text("a"), text("bc")]],
    ["a file that is empty or not there", [text("")], [{ kind: "absent" }]],
  ] as const)("tells %s apart", (_what, before, after) => {
    expect(fingerprintOf(before)).not.toBe(fingerprintOf(after));
  });
});

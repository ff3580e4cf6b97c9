import { describe, expect, it } from "vitest";

import { readCitation, writeCitation } from "../../src/store/citation.ts";
import { month } from "../support/build.ts";

const HEADLINE = { period: month("2026-10"), release: 69, breakdown: "", category: "" };
const YOUNG = { ...HEADLINE, breakdown: "age", category: "0_to_4" };

describe("the address of a reference", () => {
  it("leads to the row of its month, in the release in which it was seen", () => {
    expect(writeCitation(HEADLINE)).toBe("?as-at=69#of-2026-10");
    expect(writeCitation(YOUNG)).toBe("?as-at=69&category=0_to_4#of-2026-10-age");
  });

  it.each([[HEADLINE], [YOUNG]])("is read back", (cited) => {
    const { search, hash } = new URL(`https://t.test/${writeCitation(cited)}`);
    expect(readCitation(search, hash)).toEqual(cited);
  });

  it.each([
    ["?as-at=69", "#months"],
    ["?as-at=69", ""],
    ["", "#of-2026-10"],
    ["?as-at=0", "#of-2026-10"],
    ["?as-at=x", "#of-2026-10"],
    ["?as-at=69", "#of-2026-13"],
  ])("is none: %s%s", (search, hash) => expect(readCitation(search, hash)).toBeUndefined());
});

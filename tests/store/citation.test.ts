import { describe, expect, it } from "vitest";

import { readCitation, writeCitation } from "../../src/store/citation.ts";
import { month } from "../support/build.ts";

const HEADLINE = { period: month("2026-10"), release: 69, breakdown: "", category: "" };
const YOUNG = { ...HEADLINE, breakdown: "age", category: "0_to_4" };

describe("the address of a reference", () => {
  it("leads to the row of its month, in the release in which it was seen", () => {
    expect(writeCitation(HEADLINE)).toBe("?cited=69#of-2026-10");
    expect(writeCitation(YOUNG)).toBe("?cited=69&category=0_to_4#of-2026-10-age");
  });

  it.each([[HEADLINE], [YOUNG]])("is read back", (cited) => {
    const { search, hash } = new URL(`https://t.test/${writeCitation(cited)}`);
    expect(readCitation(search, hash)).toEqual(cited);
  });

  it.each([
    ["?cited=69", "#months"],
    ["?cited=69", ""],
    ["", "#of-2026-10"],
    ["?cited=0", "#of-2026-10"],
    ["?cited=x", "#of-2026-10"],
    ["?cited=69", "#of-2026-13"],
  ])("is none: %s%s", (search, hash) => expect(readCitation(search, hash)).toBeUndefined());
});

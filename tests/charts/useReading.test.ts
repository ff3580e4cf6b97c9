import { describe, expect, it } from "vitest";

import { moved } from "../../src/charts/useReading.ts";

describe("the keys that move along a line of 30 points", () => {
  it.each([
    ["ArrowLeft", 10, 9],
    ["ArrowRight", 10, 11],
    ["ArrowLeft", 0, 0],
    ["ArrowRight", 29, 29],
    ["PageDown", 20, 8],
    ["PageUp", 20, 29],
    ["Home", 20, 0],
    ["End", 3, 29],
  ])("%s leads from %i to %i", (key, from, to) => {
    expect(moved(key, from, 30)).toBe(to);
  });

  it("do not include any other, so that Tab leads on", () => {
    expect(moved("Tab", 10, 30)).toBeUndefined();
    expect(moved("a", 10, 30)).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";

import { readTypeface } from "../../scripts/raster/typeface.ts";
import { widthOf, wrapped } from "../../src/charts/letters.ts";

const WORDS = [
  "83.0%",
  "Target 85%",
  "East of England 86.7%",
  "+£1.6m",
  "−£1m",
  "30 Sep 2026",
  "Apr–Jun 2026",
];

describe("the width of words in a chart", () => {
  it("is never less than it is in the page’s typeface, and seldom much more", async () => {
    const { measure } = await readTypeface();
    for (const words of WORDS)
      for (const isBold of [false, true]) {
        const real = measure(words, 15, isBold ? 700 : 400);
        expect(widthOf(words, { size: 15, isBold }), words).toBeGreaterThanOrEqual(real * 0.99);
        expect(widthOf(words, { size: 15, isBold }), words).toBeLessThanOrEqual(real * 1.12);
      }
  });
});

describe("words in lines", () => {
  it("are broken between words, and a longer word is left whole", () => {
    expect(wrapped("East of England", 9)).toEqual(["East of", "England"]);
    expect(wrapped("Gloucestershire is", 5)).toEqual(["Gloucestershire", "is"]);
  });
});

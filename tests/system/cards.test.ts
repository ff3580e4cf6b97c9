import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { builtSite, filesIn } from "../support/dist.ts";
import { readPng } from "../support/png.ts";

const dist = builtSite();
const cards = filesIn(dist, ".png");
const named = filesIn(dist, "index.html").flatMap((file) => {
  const html = readFileSync(join(dist, file), "utf8");
  return /og:image" content="https:\/\/[^"]*\/(cards\/[^"?]*)\?/.exec(html)?.[1] ?? [];
});

test("every page of the built site names a card that is there, and every card is named", () => {
  expect(named).toHaveLength(filesIn(dist, "index.html").length);
  expect([...new Set(named)].sort()).toEqual(cards);
});

test("every card is a real PNG of 1200 × 630, not blank, of at most 60 kB", () => {
  for (const card of cards) {
    expect(existsSync(join(dist, card)), card).toBe(true);
    const bytes = readFileSync(join(dist, card));
    expect(bytes.length, card).toBeLessThanOrEqual(60_000);
    const { width, height, colours } = readPng(bytes);
    expect([width, height], card).toEqual([1200, 630]);
    expect(colours.length, card).toBeGreaterThan(16);
  }
});

import { describe, expect, it } from "vitest";

import { openDots } from "../../../scripts/raster/dots.ts";
import { encodePng } from "../../../scripts/raster/png.ts";
import { readTypeface } from "../../../scripts/raster/typeface.ts";
import { makeCards } from "../../../src/static/cards.tsx";
import { colourAt, readPng } from "../../support/png.ts";
import { wholeOf } from "../../support/whole.ts";

const { fonts, measure } = await readTypeface();
const dotsOf = await openDots(fonts);

describe("cards as dots", async () => {
  const cards = await makeCards(await wholeOf(), measure);

  it.each(cards)("$file is a PNG of 1200 × 630, with something on it, of at most 60 kB", ({ svg }) => {
    const bytes = encodePng(dotsOf(svg));
    expect(bytes.length).toBeLessThanOrEqual(60_000);
    const png = readPng(bytes);
    expect([png.width, png.height]).toEqual([1200, 630]);
    expect(colourAt(png, 5, 5)).toEqual([0x12, 0x43, 0x6d]); // the accent at its top
    expect(colourAt(png, 5, 600)).toEqual([255, 255, 255]); // the paper
    const ink = png.places.filter((place) => place !== png.places[600 * 1200]).length;
    expect(ink / png.places.length).toBeGreaterThan(0.04);
  });

  it("are the same bytes when made again", () => {
    const [{ svg } = { svg: "" }] = cards;
    expect(encodePng(dotsOf(svg))).toEqual(encodePng(dotsOf(svg)));
  });
});

describe("the typeface of cards", () => {
  it("is measured as it is drawn, with accents of other languages too", () => {
    for (const [text, weight] of [
      ["Assessments: 71.0%", 400],
      ["Children’s −£1.6m", 700],
      ["Łódź ŵ", 400],
    ] as const) {
      const size = 100;
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="200"><rect width="1200" height="200" fill="#fff"/><text x="100" y="120" font-family="Source Sans 3" font-size="${size}" font-weight="${weight}">|${text}|</text></svg>`;
      const { width, pixels } = dotsOf(svg);
      const dark = Array.from({ length: width }, (_, x) => x).filter(
        (x) => (pixels[(100 * width + x) * 4] ?? 255) < 128,
      );
      // Between the two bars is the text, and one bar’s own width.
      const drawn = (dark.at(-1) ?? 0) - (dark[0] ?? 0);
      expect(Math.abs(drawn - measure(`${text}|`, size, weight)), text).toBeLessThan(size * 0.16);
    }
  });

  it("asks no font of the machine: letters that it does not have are all the same box", () => {
    const svg = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><text x="10" y="80" font-family="Source Sans 3" font-size="60">${text}</text></svg>`;
    expect(dotsOf(svg("\u4e2d"))).toEqual(dotsOf(svg("\u6587")));
    expect(dotsOf(svg("a"))).not.toEqual(dotsOf(svg("b")));
  });
});

describe("a PNG", () => {
  const dots = (colours: readonly (readonly [number, number, number])[], width: number) => ({
    width,
    height: colours.length / width,
    pixels: Uint8Array.from(colours.flatMap((colour) => [...colour, 255])),
  });

  it("has each dot's very colour where there are 256 or fewer", () => {
    const png = readPng(
      encodePng(
        dots(
          [
            [1, 2, 3],
            [255, 255, 255],
            [1, 2, 3],
            [4, 5, 6],
          ],
          2,
        ),
      ),
    );
    expect([png.width, png.height, [...png.places]]).toEqual([2, 2, [0, 1, 0, 2]]);
    expect(png.colours).toEqual([
      [1, 2, 3],
      [255, 255, 255],
      [4, 5, 6],
    ]);
  });

  it("rounds all colours where there are more, black and white excepted", () => {
    const many = Array.from(
      { length: 1024 },
      (_, index) => [index >> 2, (index & 3) * 85, 255 - (index >> 2)] as const,
    );
    const png = readPng(encodePng(dots([[0, 0, 0], [255, 255, 255], ...many, [0, 0, 0], [0, 0, 0]], 4)));
    expect(png.colours.length).toBeLessThanOrEqual(256);
    expect(png.colours.slice(0, 2)).toEqual([
      [0, 0, 0],
      [255, 255, 255],
    ]);
    for (const [index, colour] of many.entries())
      for (const [part, value] of colour.entries())
        expect(Math.abs((png.colours[png.places[index + 2] ?? 0]?.[part] ?? 0) - value)).toBeLessThanOrEqual(
          18,
        );
  });
});

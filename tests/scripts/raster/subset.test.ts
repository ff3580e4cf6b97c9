import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";

import { advancesOf } from "../../../scripts/raster/advances.ts";
import { subsetOf } from "../../../scripts/raster/subset.ts";
import { tablesOf, viewOf } from "../../../scripts/raster/woff.ts";
import { woff2Of } from "../../../scripts/raster/woff2.ts";
import { readInstalled } from "../../../scripts/effects/files.ts";
import { brotli, inflate } from "../../../scripts/effects/packing.ts";

const woff = await readInstalled("@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff");
const whole = tablesOf(woff, inflate);
const LETTERS = "Target 85.0%é";
const some = subsetOf(whole, LETTERS);

/** The width of a letter in a font of some letters, whose cmap has a group for each (format 12); undefined where it has none. */
function widthIn(tables: ReadonlyMap<string, Uint8Array>, letter: string): number | undefined {
  const [cmap, hmtx] = [viewOf(tables.get("cmap")!), viewOf(tables.get("hmtx")!)];
  const groups = Array.from({ length: cmap.getUint32(24) }, (_, index) => 28 + 12 * index);
  const own = groups.find((at) => cmap.getUint32(at) === letter.codePointAt(0));
  return own === undefined ? undefined : hmtx.getUint16(4 * cmap.getUint32(own + 8)) / 1000;
}

describe("a font of some letters", () => {
  it("has these letters at their widths, and no others", () => {
    const before = advancesOf(whole);
    for (const letter of LETTERS) expect(widthIn(some, letter), letter).toBe(before(letter));
    expect(widthIn(some, "b")).toBeUndefined();
    expect(viewOf(whole.get("maxp")!).getUint16(4), "the whole font is left as it is").toBeGreaterThan(300);
  });

  it("has an outline for each letter, and those that a letter with an accent is put together of", () => {
    const glyphs = viewOf(some.get("maxp")!).getUint16(4);
    const loca = viewOf(some.get("loca")!);
    expect(loca.byteLength).toBe(4 * (glyphs + 1));
    expect(loca.getUint32(4 * glyphs)).toBe(some.get("glyf")!.length);
    expect(glyphs).toBeGreaterThanOrEqual(1 + new Set(LETTERS).size);
  });

  it("is a small part of the whole", () => {
    expect(woff2Of(some, brotli).length).toBeLessThan(woff.length / 8);
  });

  it("leaves out what the font has no letter for", () => {
    const own = subsetOf(whole, "a🙂");
    expect([widthIn(own, "a"), widthIn(own, "🙂")]).toEqual([advancesOf(whole)("a"), undefined]);
  });

  it("is a WOFF2 file with all its tables, as long as it says", () => {
    const file = woff2Of(some, brotli);
    const view = viewOf(file);
    expect([view.getUint32(0), view.getUint32(8), view.getUint16(12)]).toEqual([
      0x774f4632,
      file.length,
      some.size,
    ]);
    expect(file.length % 4).toBe(0);
    let start = 48;
    for (let table = 0; table < some.size; table++) {
      start++; // which table it is
      while ((file[start++] ?? 0) >= 128); // its length, in bytes of seven bits
    }
    const plain = brotliDecompressSync(file.subarray(start, start + view.getUint32(20)));
    expect([...plain]).toEqual([...some.values()].flatMap((bytes) => [...bytes]));
  });

  it("cannot be made of a table that WOFF2 has no number for here", () => {
    expect(() => woff2Of(new Map([["GPOS", new Uint8Array(4)]]), brotli)).toThrow(/GPOS/);
  });
});

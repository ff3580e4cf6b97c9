import { glyphsIn } from "./advances.ts";
import { padded, viewOf } from "./woff.ts";

type Tables = ReadonlyMap<string, Uint8Array>;

/**
 * The tables of a TrueType font with these letters alone, without hints, kerning or a name (OpenType tables cmap, glyf, head, hhea,
 * hmtx, loca, maxp, name, OS/2, post). Letters that it lacks are left out.
 */
export function subsetOf(tables: Tables, letters: string): Map<string, Uint8Array> {
  const table = (tag: string) => {
    const bytes = tables.get(tag);
    if (bytes === undefined) throw new Error(`The font has no table ${tag}.`);
    return bytes;
  };
  const glyphOf = glyphsIn(viewOf(table("cmap")));
  const outline = outlinesIn(table("glyf"), viewOf(table("loca")), viewOf(table("head")).getInt16(50) === 1);
  const codes = [...new Set(Array.from(letters, (letter) => letter.codePointAt(0) ?? 0))]
    .filter((code) => glyphOf(code) !== 0)
    .sort((a, b) => a - b);
  const glyphs = withParts([0, ...codes.map(glyphOf)], outline);
  const placeOf = new Map(glyphs.map((glyph, place) => [glyph, place]));
  const outlines = glyphs.map((glyph) => renumbered(outline(glyph), placeOf));
  const ends = outlines.reduce<number[]>(
    (all, { length }) => [...all, (all.at(-1) ?? 0) + padded(length)],
    [0],
  );
  return new Map([
    ["OS/2", table("OS/2")],
    ["cmap", cmapOf(codes, (code) => placeOf.get(glyphOf(code)) ?? 0)],
    ["glyf", joined(outlines, ends)],
    ["head", changed(table("head"), 50, 1)],
    ["hhea", changed(table("hhea"), 34, glyphs.length)],
    ["hmtx", metricsOf(glyphs, viewOf(table("hmtx")), viewOf(table("hhea")).getUint16(34))],
    ["loca", numbers(ends, 4)],
    ["maxp", changed(table("maxp"), 4, glyphs.length)],
    ["name", numbers([0, 0, 6], 2)],
    ["post", changed(changed(table("post").subarray(0, 32), 0, 3), 2, 0)],
  ]);
}

type Outline = (glyph: number) => Uint8Array;

function outlinesIn(glyf: Uint8Array, loca: DataView, isLong: boolean): Outline {
  const at = (place: number) => (isLong ? loca.getUint32(4 * place) : 2 * loca.getUint16(2 * place));
  return (glyph) => glyf.subarray(at(glyph), at(glyph + 1));
}

/** The glyphs with those that they are put together of. */
function withParts(glyphs: readonly number[], outline: Outline): number[] {
  const all = [
    ...new Set([
      ...glyphs,
      ...glyphs.flatMap((glyph) => partsIn(outline(glyph)).map(({ glyph: part }) => part)),
    ]),
  ];
  return all.length === glyphs.length ? all : withParts(all, outline);
}

const MORE = 0x20;
const WORDS = 0x1;
const SCALE = 0x8;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** The glyphs of a composite outline, each with the place where its number is written. None for a simple one. */
function partsIn(outline: Uint8Array): { readonly glyph: number; readonly at: number }[] {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const parts: { glyph: number; at: number }[] = [];
  for (let [place, flags] = [10, MORE]; (flags & MORE) !== 0;) {
    flags = view.getUint16(place);
    parts.push({ glyph: view.getUint16(place + 2), at: place + 2 });
    const scales = flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
    place += 4 + (flags & WORDS ? 4 : 2) + scales;
  }
  return parts;
}

function renumbered(outline: Uint8Array, placeOf: ReadonlyMap<number, number>): Uint8Array {
  return partsIn(outline).reduce(
    (bytes, { glyph, at }) => changed(bytes, at, placeOf.get(glyph) ?? 0),
    outline,
  );
}

/** A copy with another number of two bytes at a place. */
function changed(bytes: Uint8Array, place: number, number: number): Uint8Array {
  const copy = Uint8Array.from(bytes); // a slice of a Buffer would be the same bytes
  viewOf(copy).setUint16(place, number);
  return copy;
}

function numbers(all: readonly number[], size: 2 | 4): Uint8Array {
  const bytes = new Uint8Array(all.length * size);
  const view = viewOf(bytes);
  for (const [place, number] of all.entries())
    if (size === 2) view.setUint16(place * 2, number);
    else view.setUint32(place * 4, number);
  return bytes;
}

/** Format 12: a group for each letter. */
function cmapOf(codes: readonly number[], placeOf: (code: number) => number): Uint8Array {
  const head = numbers([0, 1, 3, 10, 0, 12], 2);
  const groups = codes.flatMap((code) => [code, code, placeOf(code)]);
  const table = numbers([12 * 0x10000, 16 + 4 * groups.length, 0, codes.length, ...groups], 4);
  return joined([head, table], [0, head.length, head.length + table.length]);
}

function metricsOf(glyphs: readonly number[], hmtx: DataView, whole: number): Uint8Array {
  return numbers(
    glyphs.flatMap((glyph) => [
      hmtx.getUint16(4 * Math.min(glyph, whole - 1)),
      glyph < whole ? hmtx.getUint16(4 * glyph + 2) : hmtx.getUint16(4 * whole + 2 * (glyph - whole)),
    ]),
    2,
  );
}

function joined(parts: readonly Uint8Array[], starts: readonly number[]): Uint8Array {
  const whole = new Uint8Array(starts.at(-1) ?? 0);
  for (const [place, part] of parts.entries()) whole.set(part, starts[place]);
  return whole;
}

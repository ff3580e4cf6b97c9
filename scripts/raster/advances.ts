import { viewOf } from "./woff.ts";

/**
 * A function from a letter to its width in ems; undefined for a letter that the font lacks (OpenType tables head, hhea, hmtx,
 * cmap).
 */
export function advancesOf(tables: ReadonlyMap<string, Uint8Array>): (letter: string) => number | undefined {
  const table = (tag: string) => {
    const bytes = tables.get(tag);
    if (bytes === undefined) throw new Error(`The font has no table ${tag}.`);
    return viewOf(bytes);
  };
  const perEm = table("head").getUint16(18);
  const metrics = table("hhea").getUint16(34);
  const widths = table("hmtx");
  const glyphOf = glyphsIn(table("cmap"));
  return (letter) => {
    const glyph = glyphOf(letter.codePointAt(0) ?? 0);
    return glyph === 0 ? undefined : widths.getUint16(Math.min(glyph, metrics - 1) * 4) / perEm;
  };
}

/**
 * The glyph of a code point, 0 for none. It reads cmap format 4, which covers Unicode's basic plane, where all our letters
 * are.
 */
export function glyphsIn(cmap: DataView): (code: number) => number {
  const start = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(8 + index * 8)).find(
    (offset) => cmap.getUint16(offset) === 4,
  );
  if (start === undefined) throw new Error("The font has no letters by Unicode.");
  const doubled = cmap.getUint16(start + 6); // twice the number of segments
  const [ends, starts] = [start + 14, start + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  return (code) => {
    for (let segment = 0; segment < doubled; segment += 2) {
      if (cmap.getUint16(ends + segment) < code) continue;
      const first = cmap.getUint16(starts + segment);
      if (first > code) return 0;
      const delta = cmap.getUint16(deltas + segment);
      const offset = cmap.getUint16(offsets + segment);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = cmap.getUint16(offsets + segment + offset + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

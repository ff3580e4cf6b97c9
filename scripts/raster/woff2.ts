import { padded, viewOf } from "./woff.ts";

/** The tables that a picture's typeface has, by their number in WOFF2. */
const KNOWN: Readonly<Record<string, number>> = {
  ...{ cmap: 0, head: 1, hhea: 2, hmtx: 3, maxp: 4, name: 5, "OS/2": 6, post: 7, glyf: 10, loca: 11 },
};
/** Outlines are packed as they are: WOFF2 calls this their third way. */
const AS_IT_IS = 3 << 6;
const HEADER = 48;

/** Tables of a TrueType font as a WOFF2 file (W3C 2022). `pack` is Brotli. */
export function woff2Of(
  tables: ReadonlyMap<string, Uint8Array>,
  pack: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const directory = [...tables].flatMap(([tag, { length }]) => {
    const known = KNOWN[tag];
    if (known === undefined) throw new Error(`The table ${tag} has no number in WOFF2.`);
    return [known | (tag === "glyf" || tag === "loca" ? AS_IT_IS : 0), ...inSevens(length)];
  });
  const packed = pack(Uint8Array.from([...tables.values()].flatMap((bytes) => [...bytes])));
  const file = new Uint8Array(padded(HEADER + directory.length + packed.length));
  const view = viewOf(file);
  const plain = [...tables.values()].reduce((sum, { length }) => sum + 16 + padded(length), 12);
  view.setUint32(0, 0x774f4632); // wOF2
  view.setUint32(4, 0x00010000); // TrueType
  view.setUint32(8, file.length);
  view.setUint16(12, tables.size);
  view.setUint32(16, plain);
  view.setUint32(20, packed.length);
  file.set(directory, HEADER);
  file.set(packed, HEADER + directory.length);
  return file;
}

/** A number in bytes of seven bits, the first bit of all but the last set. */
function inSevens(number: number): number[] {
  const rest = Math.floor(number / 128);
  return [...(rest === 0 ? [] : inSevens(rest).map((byte) => byte | 128)), number % 128];
}

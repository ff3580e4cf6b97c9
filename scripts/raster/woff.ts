const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

type Inflate = (bytes: Uint8Array) => Uint8Array;

/** The tables of a WOFF font by name, decompressed (WOFF 1.0, W3C 2012). Throws for any other file. */
export function tablesOf(woff: Uint8Array, inflate: Inflate): Map<string, Uint8Array> {
  const view = viewOf(woff);
  if (view.getUint32(0) !== SIGNATURE) throw new Error("This is no WOFF file.");
  const places = Array.from({ length: view.getUint16(12) }, (_, index) => HEADER + index * ENTRY);
  return new Map(
    places.map((place) => {
      const [offset, packed, length] = [4, 8, 12].map((field) => view.getUint32(place + field)) as [
        number,
        number,
        number,
      ];
      const bytes = woff.subarray(offset, offset + packed);
      return [tagIn(woff, place), packed < length ? inflate(bytes) : bytes];
    }),
  );
}

/** The same tables as a plain OpenType file, which is all that most programs read. */
export function sfntOf(woff: Uint8Array, inflate: Inflate): Uint8Array {
  const tables = [...tablesOf(woff, inflate)];
  const start = 12 + tables.length * 16;
  const size = tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), start);
  const sfnt = new Uint8Array(size);
  const [view, given] = [viewOf(sfnt), viewOf(woff)];
  view.setUint32(0, given.getUint32(4)); // the flavour
  view.setUint16(4, tables.length);
  tables.reduce((offset, [tag, bytes], index) => {
    const entry = 12 + index * 16;
    sfnt.set(new TextEncoder().encode(tag), entry);
    view.setUint32(entry + 4, given.getUint32(HEADER + index * ENTRY + 16)); // the checksum
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    sfnt.set(bytes, offset);
    return offset + padded(bytes.length);
  }, start);
  return sfnt;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tagIn(bytes: Uint8Array, place: number): string {
  return String.fromCharCode(...bytes.subarray(place, place + 4));
}

/** Tables start at multiples of four. */
export function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

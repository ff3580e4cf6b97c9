import { checksum, deflate, inflate } from "../effects/packing.ts";
import { viewOf } from "./woff.ts";

/** Pixels as a rasteriser gives them, row by row from the top: red, green, blue and alpha, which is always 255. */
export type Dots = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_COLOURS = 256;

/**
 * A PNG with a palette (W3C PNG, colour type 3), a third of the size of one without. Flat drawings have few colours; where soft
 * edges make more than 256, all colours are rounded to fewer bits until there are at most 256.
 */
export function encodePng({ width, height, pixels }: Dots): Uint8Array {
  const { colours, places } = listed(pixels);
  const header = new Uint8Array(13);
  viewOf(header).setUint32(0, width);
  viewOf(header).setUint32(4, height);
  header.set([8, 3], 8); // one byte for each pixel, the index of its colour in the palette
  const rows = new Uint8Array((width + 1) * height); // each row starts with 0, for "no filter"
  for (let row = 0; row < height; row++)
    rows.set(places.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const list = Uint8Array.from(
    colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("PLTE", list),
    chunk("IDAT", deflate(rows)),
    chunk("IEND", new Uint8Array()),
  ];
  return joined(parts);
}

/** The colours in the order in which they first appear, and the index of each pixel's colour. */
function listed(pixels: Uint8Array): { colours: readonly number[]; places: Uint8Array } {
  const { found, dots } = exactlyListed(pixels);
  for (const bits of [8, 6, 5, 4, 3, 2]) {
    const rounded = found.map(roundedTo(bits));
    const colours = [...new Set(rounded)];
    if (colours.length > MOST_COLOURS) continue;
    const place = new Map(colours.map((colour, index) => [colour, index]));
    const places = rounded.map((colour) => place.get(colour) ?? 0);
    return { colours, places: new Uint8Array(dots.map((dot) => places[dot] ?? 0)) };
  }
  throw new Error("Two bits of each of three parts are never more than 256 colours.");
}

/** All colours, without a limit. A pixel mostly equals the one before, and then needs no look-up. */
function exactlyListed(pixels: Uint8Array): { found: readonly number[]; dots: Uint32Array } {
  const known = new Map<number, number>();
  const dots = new Uint32Array(pixels.length / 4);
  let [last, place] = [-1, 0];
  for (let dot = 0; dot < dots.length; dot++) {
    const at = dot * 4;
    const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    if (colour !== last) {
      place = known.get(colour) ?? known.size;
      known.set(colour, place);
      last = colour;
    }
    dots[dot] = place;
  }
  return { found: [...known.keys()], dots };
}

/**
 * A colour whose red, green and blue are rounded to `bits` bits each and spread over 0 to 255, so that black and white stay.
 */
function roundedTo(bits: number): (colour: number) => number {
  const most = 2 ** bits - 1;
  const part = (value: number) => Math.round((Math.round((value / 255) * most) / most) * 255);
  return (colour) => (part(colour >> 16) << 16) | (part((colour >> 8) & 255) << 8) | part(colour & 255);
}

/** A chunk of a PNG: length, name, content, and a checksum of the last two. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), data]);
  const [length, check] = [new Uint8Array(4), new Uint8Array(4)];
  viewOf(length).setUint32(0, data.length);
  viewOf(check).setUint32(0, checksum(named));
  return joined([length, named, check]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  parts.reduce((place, part) => {
    whole.set(part, place);
    return place + part.length;
  }, 0);
  return whole;
}

/**
 * Whether two pictures by `encodePng` are the same dots in the same colours. Another machine's zlib may pack the same dots in other
 * bytes.
 */
export function isSamePng(one: Uint8Array, other: Uint8Array): boolean {
  try {
    const [parts, others] = [one, other].map(unpackedChunks);
    return parts !== undefined && parts === others;
  } catch {
    return false; // one of them is no PNG
  }
}

/** The chunks as a text, that of the dots as they are before they are packed. */
function unpackedChunks(png: Uint8Array): string {
  const said = [...png.subarray(0, SIGNATURE.length)].join();
  const chunks: string[] = [said];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = viewOf(png).getUint32(at);
    const [name, body] = [png.subarray(at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    const check = viewOf(png).getUint32(at + 8 + length);
    if (check !== checksum(png.subarray(at + 4, at + 8 + length))) throw new Error("a chunk is damaged");
    const isDots = String.fromCharCode(...name) === "IDAT";
    chunks.push(`${name.join()}:${(isDots ? inflate(body) : body).join()}`);
    at += 12 + length;
  }
  return chunks.join("\n");
}

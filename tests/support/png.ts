import { crc32, inflateSync } from "node:zlib";

export type Png = {
  readonly width: number;
  readonly height: number;
  readonly colours: readonly (readonly number[])[];
  /** Each dot's colour, by its place among them. */
  readonly places: Uint8Array;
};

/** A PNG with a list of colours, checked to the last byte; throws for anything else. */
export function readPng(bytes: Uint8Array): Png {
  const buffer = Buffer.from(bytes);
  if (buffer.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") throw new Error("This is no PNG.");
  const chunks = new Map<string, Buffer>();
  for (let place = 8; place < buffer.length;) {
    const end = place + 8 + buffer.readUInt32BE(place);
    const name = buffer.toString("latin1", place + 4, place + 8);
    if (buffer.readUInt32BE(end) !== crc32(buffer.subarray(place + 4, end)))
      throw new Error(`${name} is damaged.`);
    chunks.set(name, buffer.subarray(place + 8, end));
    place = end + 4;
  }
  if ([...chunks.keys()].join() !== "IHDR,PLTE,IDAT,IEND") throw new Error("These are other parts.");
  const [header, list, data] = ["IHDR", "PLTE", "IDAT"].map((name) => chunks.get(name)!) as [
    Buffer,
    Buffer,
    Buffer,
  ];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header.toString("hex", 8) !== "0803000000") throw new Error("This has no list of colours.");
  const rows = inflateSync(data);
  if (rows.length !== (width + 1) * height) throw new Error("Dots are missing.");
  const places = new Uint8Array(rows.filter((_, index) => index % (width + 1) > 0));
  const colours = Array.from({ length: list.length / 3 }, (_, index) => [
    ...list.subarray(index * 3, index * 3 + 3),
  ]);
  return { width, height, colours, places };
}

export function colourAt(
  { colours, places, width }: Png,
  x: number,
  y: number,
): readonly number[] | undefined {
  return colours[places[y * width + x] ?? -1];
}

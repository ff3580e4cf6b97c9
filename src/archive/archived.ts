import { zipSync, type Zippable } from "fflate";

/** The earliest time that an archive can hold. It is written without a zone, because an archive knows none. */
const NO_TIME = "1980-01-01T00:00:00";

/** Packed already: packing such a file again makes it no smaller. */
const PACKED = /\.(?:xlsx|ods|parquet|zip)$/;

/** An archive of these files, the same bytes on every machine: packed by code of its own, with one time for all. */
export function archived(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const packed: Zippable = {};
  for (const [path, bytes] of files) packed[path] = [bytes, { level: levelOf(path), mtime: NO_TIME }];
  return zipSync(packed);
}

/** OpenDocument's `mimetype` must not be packed, so that its bytes tell what the file is. */
function levelOf(path: string): 0 | 6 {
  return path === "mimetype" || PACKED.test(path) ? 0 : 6;
}

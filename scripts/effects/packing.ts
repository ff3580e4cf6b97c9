/** Hashes, random bytes and compression, from Node's own modules. */
import { createHash, randomBytes as drawn } from "node:crypto";
import { promisify } from "node:util";
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  crc32,
  deflateSync,
  gunzipSync,
  gzip,
  inflateSync,
} from "node:zlib";

export async function sha256(content: string | Uint8Array): Promise<string> {
  return Promise.resolve(createHash("sha256").update(content).digest("hex"));
}

/** The same as its 32 bytes. */
export function sha256Bytes(content: string): Uint8Array {
  return new Uint8Array(createHash("sha256").update(content).digest());
}

/** 32 bytes that nobody can guess. */
export function randomBytes(): Uint8Array {
  return new Uint8Array(drawn(32));
}

/** No file of a site is larger: what unpacks to more was made to fill a machine. */
const LARGEST_UNPACKED = 256 * 1024 * 1024;

/** The bytes that zlib has compressed. */
export function inflate(bytes: Uint8Array): Uint8Array {
  return inflateSync(bytes, { maxOutputLength: LARGEST_UNPACKED });
}

/** What gzip has packed, as it was. */
export function unzip(bytes: Uint8Array): Uint8Array {
  return gunzipSync(bytes);
}

export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 8 });
}

/** Packed as WOFF2 files are. */
export function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes);
}

/** The CRC-32 that PNG uses. */
export function checksum(bytes: Uint8Array): number {
  return crc32(bytes);
}

/** The endings of compressed copies, which hosts send in place of the file. */
export const COMPRESSED = [".br", ".gz"] as const;

/** Brotli's highest level takes ten times as long for 5% less; it is used for files that pages wait for. */
const WAITED_FOR = 512 * 1024;

/** Compressed copies of a file, the same bytes on every machine: the gzip header's time and system are blanked. */
export async function compress(bytes: Uint8Array, ending: (typeof COMPRESSED)[number]): Promise<Uint8Array> {
  if (ending === ".br") {
    const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
    const quality = bytes.length > WAITED_FOR ? 9 : BROTLI_MAX_QUALITY;
    const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return promisify(brotliCompress)(bytes, { params });
  }
  const zipped = await promisify(gzip)(bytes, { level: 9 });
  zipped.fill(0, 4, 8); // bytes 4 to 7: no time
  zipped[9] = 255; // byte 9: system unknown
  return zipped;
}

/** The file that a compressed copy is of, by the copy's path; undefined where it is no such copy. */
export function unpacked(copy: Uint8Array, path: string): Uint8Array | undefined {
  const unpack = path.endsWith(COMPRESSED[0]) ? brotliDecompressSync : gunzipSync;
  try {
    return unpack(copy, { maxOutputLength: LARGEST_UNPACKED });
  } catch {
    return undefined;
  }
}

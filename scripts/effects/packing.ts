/** Hashes and compression, which Node has built in. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, crc32, deflateSync, gunzipSync, gzip, inflateSync } from "node:zlib";

export async function sha256(content: string | Uint8Array): Promise<string> {
  return Promise.resolve(createHash("sha256").update(content).digest("hex"));
}

/** What zlib has packed, as it was. */
export function inflate(bytes: Uint8Array): Uint8Array {
  return inflateSync(bytes);
}

/** What gzip has packed, as it was. */
export function unzip(bytes: Uint8Array): Uint8Array {
  return gunzipSync(bytes);
}

export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 8 });
}

/** CRC-32, as PNG has it. */
export function checksum(bytes: Uint8Array): number {
  return crc32(bytes);
}

/** The endings of a file's compressed copies, which hosts send in its place. */
export const COMPRESSED = [".br", ".gz"] as const;

/** The last step of Brotli takes ten times as long for a twentieth less: worth it for what pages wait for. */
const WAITED_FOR = 512 * 1024;

/** As small as it gets in a sensible time, and the same bytes on every machine: a gzip header would name the system. */
export async function compress(bytes: Uint8Array, ending: (typeof COMPRESSED)[number]): Promise<Uint8Array> {
  if (ending === ".br") {
    const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
    const quality = bytes.length > WAITED_FOR ? 9 : BROTLI_MAX_QUALITY;
    const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return promisify(brotliCompress)(bytes, { params });
  }
  const zipped = await promisify(gzip)(bytes, { level: 9 });
  zipped.fill(0, 4, 8); // no time
  zipped[9] = 255; // no system
  return zipped;
}

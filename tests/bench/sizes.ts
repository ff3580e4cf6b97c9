import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Bytes of a file as it is, and as a host sends it at its smallest: gzip -9, brotli 11. */
export type Sizes = { readonly raw: number; readonly gzip: number; readonly brotli: number };

export const NOTHING: Sizes = { raw: 0, gzip: 0, brotli: 0 };

const measured = new Map<string, Sizes>();

export function sizesOf(dist: string, file: string): Sizes {
  const known = measured.get(join(dist, file));
  if (known !== undefined) return known;
  const bytes = readFileSync(join(dist, file));
  const sizes = {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
  measured.set(join(dist, file), sizes);
  return sizes;
}

/** Each file is sent, and compressed, on its own. */
export function sumOf(dist: string, files: readonly string[]): Sizes {
  return files
    .map((file) => sizesOf(dist, file))
    .reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }), NOTHING);
}

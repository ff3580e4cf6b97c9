import type { FileRead } from "./files.ts";

/**
 * A short hash of files, by which a page knows whether it was made from the same files that were fetched now. It only tells
 * editions apart (cyrb53, 53 bits) and gives no security: `readVerified` verifies files.
 */
export function fingerprintOf(files: readonly FileRead[]): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const file of files) {
    const text = file.kind === "text" ? `${file.text}\u0000` : file.kind;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

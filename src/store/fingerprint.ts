import type { FileRead } from "./files.ts";

/**
 * A short name for what files say, so that a page knows whether it was made from the very files that were fetched.
 * It only has to tell editions apart, not to resist anyone (cyrb53, 53 bits): files are verified elsewhere.
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

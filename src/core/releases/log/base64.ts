/*
 * Base64 (RFC 4648, section 4) in its one canonical form. Many readers skip spare bits, blanks and absent padding, so that two
 * texts can mean the same bytes. This one refuses every text but the one that the writer would write.
 */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes as base64, with its padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const group = bytes.subarray(at, at + 3);
    const bits = ((group[0] ?? 0) << 16) | ((group[1] ?? 0) << 8) | (group[2] ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63));
    text += digits
      .slice(0, group.length + 1)
      .join("")
      .padEnd(4, "=");
  }
  return text;
}

/** The bytes of what `toBase64` wrote; undefined for any other text. */
export function fromBase64(text: string): Uint8Array | undefined {
  const digits = Array.from(text.replace(/={1,2}$/, ""), (digit) => ALPHABET.indexOf(digit));
  if (digits.includes(-1)) return undefined;
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8));
  for (const index of bytes.keys()) {
    const bit = index * 8;
    const [first = 0, second = 0] = digits.slice(Math.floor(bit / 6));
    bytes[index] = ((first << 6) | second) >> (4 - (bit % 6)); // of twelve bits, the eight that begin at this bit
  }
  return toBase64(bytes) === text ? bytes : undefined;
}

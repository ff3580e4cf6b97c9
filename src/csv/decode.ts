import type { Disguise, Issue } from "../core/issue.ts";

/** A file's text, or undefined with the reason there is none. */
export type Decoded = { readonly text: string | undefined; readonly issues: readonly Issue[] };

/** The first bytes of what people save under a CSV's name. None of these is ever opened. */
const SIGNATURES: readonly (readonly [Disguise, readonly number[]])[] = [
  ["workbook", [0x50, 0x4b]],
  ["old-workbook", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
];

/** Encodings that write other letters in ASCII: the escapes of ISO 2022, and an underscore in UTF-7. */
// eslint-disable-next-line no-control-regex -- an escape is what it looks for
const SEVEN_BIT = /\u001b[$(]|\+AF8-/;

const POUND = 0xa3;
const END_OF_FILE = "\u001a";

/**
 * Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one, and ASCII with pound signs in Windows-1252.
 * Any other encoding is refused, because guessing one can change a figure or hide a character.
 */
export function decode(bytes: Uint8Array): Decoded {
  const disguise = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  );
  if (disguise) return refuse({ code: "not-a-csv", found: disguise[0] });

  const issues: Issue[] = [];
  const text = decodeText(bytes, issues);
  if (text === undefined) return refuse({ code: "encoding" });
  if (text.includes("\u0000")) return refuse({ code: "not-a-csv", found: "binary" });

  if (SEVEN_BIT.test(text)) return refuse({ code: "encoding" });
  if (/^(?:ID;P|TABLE\r?\n0,1)/.test(text)) return refuse({ code: "not-a-csv", found: "interchange" });
  const [first] = text.trimStart();
  if (first === "<") return refuse({ code: "not-a-csv", found: "markup" });
  if (first === "{" || first === "[") return refuse({ code: "not-a-csv", found: "json" });

  if (!text.endsWith(END_OF_FILE)) return { text, issues };
  issues.push({ code: "read-kindly", what: "end-of-file-byte" });
  return { text: text.slice(0, -1), issues };
}

/**
 * The text of a file as well as it can be made out, whatever is wrong with it: for screening only, never for figures.
 * undefined for a workbook or an archive, which is never opened.
 */
export function textToScreen(bytes: Uint8Array): string | undefined {
  if (SIGNATURES.some(([, signature]) => signature.every((byte, index) => bytes[index] === byte)))
    return undefined;
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  const text = decodeAs(encoding, bytes) ?? new TextDecoder("windows-1252").decode(bytes);
  return text.replaceAll("\u0000", "");
}

function refuse(issue: Issue): Decoded {
  return { text: undefined, issues: [issue] };
}

function decodeText(bytes: Uint8Array, issues: Issue[]): string | undefined {
  const [a, b, c] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    issues.push({ code: "read-kindly", what: "utf-16" });
    return decodeAs(a === 0xff ? "utf-16le" : "utf-16be", bytes);
  }
  if (a === 0xef && b === 0xbb && c === 0xbf) issues.push({ code: "read-kindly", what: "byte-order-mark" });

  const text = decodeAs("utf-8", bytes);
  if (text !== undefined) return text;
  if (!bytes.every((byte) => byte < 0x80 || byte === POUND)) return undefined;
  issues.push({ code: "read-kindly", what: "pound-byte" });
  return decodeAs("windows-1252", bytes);
}

/** Decoders take off the byte order mark, and here refuse bytes that are not of the encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

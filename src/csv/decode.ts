import type { Disguise, Issue } from "../core/issue.ts";

/** A file's text, or undefined with the reason there is none. */
export type Decoded = { readonly text: string | undefined; readonly issues: readonly Issue[] };

/** The first bytes of other kinds of file that people name `.csv`. These files are never opened. */
const SIGNATURES: readonly (readonly [Disguise, readonly number[]])[] = [
  ["workbook", [0x50, 0x4b]],
  ["old-workbook", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ["archive", [0x42, 0x5a, 0x68]],
  ["archive", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
];

/** Finds encodings that write other letters in ASCII: the escapes of ISO 2022, and an underscore in UTF-7. */
// eslint-disable-next-line no-control-regex -- the escape character is what it looks for
const SEVEN_BIT = /\u001b[$(]|\+AF8-/;

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const LINE_FEED = 0x0a;
const POUND = 0xa3;
const END_OF_FILE = "\u001a";

/**
 * Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one, and ASCII with pound signs in Windows-1252.
 * Any other encoding is refused, because guessing one can change a figure or hide a character.
 */
export function decode(bytes: Uint8Array): Decoded {
  const disguise = disguiseOf(bytes);
  if (disguise !== undefined) return refuse({ code: "not-a-csv", found: disguise });

  const issues: Issue[] = [];
  const text = decodeText(bytes, issues);
  if (text === undefined) return refuse({ code: "encoding" });
  if (text.includes("\u0000")) return refuse({ code: "not-a-csv", found: "binary" });

  if (SEVEN_BIT.test(text)) return refuse({ code: "encoding" });
  if (/^(?:ID;P|TABLE\r?\n0,1)/.test(text)) return refuse({ code: "not-a-csv", found: "interchange" });
  const content = text.trimStart();
  if (content.startsWith("{\\rtf")) return refuse({ code: "not-a-csv", found: "rich-text" });
  const [first] = content;
  if (first === "<") return refuse({ code: "not-a-csv", found: "markup" });
  if (first === "{" || first === "[") return refuse({ code: "not-a-csv", found: "json" });

  if (!text.endsWith(END_OF_FILE)) return { text, issues };
  issues.push({ code: "read-kindly", what: "end-of-file-byte" });
  return { text: text.slice(0, -1), issues };
}

/**
 * The text of a file as well as it can be decoded, for screening only, never for figures. undefined for a workbook or an archive,
 * which is never opened.
 */
export function textToScreen(bytes: Uint8Array): string | undefined {
  if (disguiseOf(bytes) !== undefined) return undefined;
  const wide = bytes.includes(0) ? wideEncodingOf(bytes) : undefined;
  const text = wide === undefined ? (decodeAs("utf-8", bytes) ?? lineByLine(bytes)) : lossy(wide, bytes);
  return text.replaceAll("\u0000", "");
}

/** Recognises UTF-16 by its byte order mark or, without one, by the zero byte beside each ASCII character. */
function wideEncodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const zeros = [0, 0] as [even: number, odd: number];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  });
  const [even, odd] = zeros;
  if (Math.max(even, odd) * 4 < bytes.length) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Decodes each line by itself, in UTF-8 or else in Windows-1252, so that a wrong byte spoils only its own line. */
function lineByLine(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    lines.push(decodeAs("utf-8", line) ?? lossy("windows-1252", line));
    start += line.length + 1;
  }
  return lines.join("\n");
}

/** The kind of file by its first bytes, ignoring a byte order mark and blanks before them; undefined for text. */
function disguiseOf(bytes: Uint8Array): Disguise | undefined {
  const first = bytes.findIndex((byte) => ![...BYTE_ORDER_MARK, 0x20, 0x09, 0x0d, LINE_FEED].includes(byte));
  return SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => bytes[first + index] === byte),
  )?.[0];
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
  return lossy("windows-1252", bytes);
}

/** Decodes and replaces invalid bytes. The decoder removes the byte order mark. */
function lossy(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** The same, but undefined where bytes are not of the encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

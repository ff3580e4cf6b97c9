import { folded, withoutEntities } from "./cells.ts";

/** Between the digits of a number in disguise: blanks, dashes, slashes, dots, bars, brackets, no more than three in a row. */
const BETWEEN = String.raw`[\s\-‐-―−/⁄∕\\.·•‧_:|*~+()\[\]]{0,3}`;
const GROUPED = new RegExp(String.raw`(?<![\d.,£])\+?\(?\d(?:${BETWEEN}\d){9,14}(?![\d%])`, "g");

/** Ten digits as a spreadsheet groups them, `9,434,765,919`, or as people group a number that names one, `943,476,5919`. */
const WITH_COMMAS = /(?<![£\d,.])(?:\d{3}(,|; ?)\d{3}\1\d{4}|\d(?:,\d{3}){3})(?![\d,])/g;

/** A number found by its digits alone, whatever stands between them. */
export type Grouped = { readonly digits: string; readonly hasPlus: boolean };

/**
 * The numbers of 10 to 15 digits in a text whatever separates their digits: 943–476–5919, 9 4 3 4…, +44(0)7700/900123. Figures side
 * by side are no number: a year's digits, and groups that several kinds of separators part, are left out.
 */
export function groupedNumbers(text: string): Grouped[] {
  if (text.length < 10 || !/\d/.test(text)) return [];
  const found = Array.from(text.matchAll(GROUPED), ([written]) => written)
    .filter((written) => !/(?<!\d)(?:19|20)\d\d[-/–](?:\d\d|(?:19|20)\d\d)(?!\d)/.test(written))
    .filter((written) => new Set(written.replace(/^\+|\(0\)|[()\d\s]/g, "")).size <= 1)
    .map((written) => ({
      digits: written.replace(/\D/g, ""),
      hasPlus: written.startsWith("+"),
    }));
  const withCommas = Array.from(text.matchAll(WITH_COMMAS), ([written]) => ({
    ...{ digits: written.replace(/\D/g, ""), hasPlus: false },
  }));
  return [...found, ...withCommas];
}

/** The same text with one hyphen for whatever separates letters and digits: `QQ 12/34·56 C` → `QQ-12-34-56-C`. */
export function withHyphens(text: string): string {
  const between = String.raw`[\s\-‐-―−/⁄∕\\.·•‧_:|*~]{1,3}`;
  return text.replace(
    new RegExp(String.raw`(?<=\p{Nd})${between}(?=[\p{Nd}\p{Lu}])|(?<=\p{Lu})${between}(?=\p{Nd})`, "gu"),
    "-",
  );
}

/** `a.b [at] example [dot] org`, `a.b at example dot org`, `a.b @ example.org` as the address that it is. */
export function withPlainAt(text: string): string {
  if (!/\bat\b|@/i.test(text)) return text;
  return text
    .replace(/\s*[[({<]\s*(?:at|@)\s*[\])}>]\s*/gi, "@")
    .replace(/\s*[[({<]\s*(?:dot|\.)\s*[\])}>]\s*/gi, ".")
    .replace(/(?<=\w) +at +(?=[\w-]+(?: +dot +|\.)[a-z]{2,})/gi, "@")
    .replace(/(?<=@[\w.-]+) +dot +(?=[a-z]{2,})/gi, ".")
    .replace(/(?<=\S) *@ *(?=\S+\.\S)/g, "@");
}

/** So many texts within a text are decoded. */
const MOST = 10;
const BASE64 = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{11,}={0,2}/g;

/** What a text holds in an encoding (base64, an address's `%20`), decoded once; only what reads as text. */
export function decodedWithin(text: string): string[] {
  const found: string[] = [];
  if (text.includes("%") && /%[0-9a-f]{2}/i.test(text)) found.push(withoutPercent(text));
  for (const [token] of text.matchAll(BASE64)) {
    if (found.length >= MOST) break;
    if (!/[A-Z]/.test(token)) continue; // an encoded text has some, an id has none
    const decoded = fromBase64(token);
    if (decoded !== undefined) found.push(decoded);
  }
  return found.map((each) => folded(withoutEntities(each)));
}

function withoutPercent(text: string): string {
  const bytes = text.replace(/\+/g, " ").replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return " ";
    }
  });
  return bytes;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Undefined where it is no text: fewer than 6 characters, or any that cannot be seen. */
function fromBase64(token: string): string | undefined {
  const letters = token.replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/");
  if (letters.length % 4 === 1) return undefined;
  let bits = 0;
  let held = 0;
  let escaped = "";
  for (const letter of letters) {
    bits = ((bits << 6) | ALPHABET.indexOf(letter)) & 0xff_ff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    escaped += `%${((bits >> held) & 0xff).toString(16).padStart(2, "0")}`;
  }
  try {
    const text = decodeURIComponent(escaped);
    return text.length >= 6 && !/[^\P{C}\n\r\t]/u.test(text) && /[\p{L}\d]{2}/u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

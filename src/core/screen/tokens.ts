import { withPlainApostrophes } from "./names.ts";

/** One word of a text as it stands there: letters and digits, apostrophes within. */
export type Token = {
  readonly text: string;
  /** Its letters without accents, in lower case: how lists have it. */
  readonly plain: string;
  readonly isCapitalised: boolean;
  /** Whether it begins a text or a sentence. */
  readonly isFirst: boolean;
  /** Whether no more than blanks, or what joins two words, stands between it and the word before. */
  readonly follows: boolean;
  readonly index: number;
};

const WORD = /[\p{L}\p{M}\p{Nd}]+(?:'[\p{L}\p{M}]+)*/gu;

const SENTENCE_ENDS = /[.:;!?…•]["'”’)\]]*\s\W*$/;
const JOINS = /^(?:[\s_/|+·*~-]{1,4}|\.)$/;

/** The words of a text, which has been folded, in their order. */
export function tokensOf(folded: string): Token[] {
  const text = withPlainApostrophes(folded);
  let end = 0;
  return Array.from(text.matchAll(WORD), ({ 0: word, index }): Token => {
    const between = text.slice(end, index);
    const isFirst = end === 0 || (between !== " " && SENTENCE_ENDS.test(between));
    end = index + word.length;
    return {
      ...{ text: word, plain: plainLetters(word), isFirst, index },
      isCapitalised: isCapital(word),
      follows: !isFirst && (between === " " || JOINS.test(between)),
    };
  });
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

/** Letters that no accent can be taken from. */
const WHOLE_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ł: "l", đ: "d", ø: "o", ß: "ss", ı: "i", æ: "ae", œ: "oe" }),
);

function plainLetters(word: string): string {
  const lower = word.toLowerCase();
  if (!/[^ -~]/.test(lower)) return lower;
  return Array.from(
    lower.normalize("NFD").replace(/\p{M}/gu, ""),
    (letter) => WHOLE_LETTERS.get(letter) ?? letter,
  ).join("");
}

/** The word without its possessive: `child's` is of a child. */
export function withoutPossessive(word: string): string {
  return word.includes("'") ? word.replace(/'(?:s|S)?$/, "") : word;
}

import { isFirstName, isLastName, isOnlyFirstName, isOnlyLastName } from "./peoplesNames.ts";
import { isOfSector } from "./sector.ts";
import { tokensOf, withoutPossessive, type Token } from "./tokens.ts";

/** What is known of words beside those that are shipped. */
export type WordLists = {
  /** Whether a word in lower case stands in a dictionary of ordinary English. */
  readonly isOrdinary: (word: string) => boolean;
  /** The council’s own places, schools, organisations and roles: whole phrases. */
  readonly knownNames: readonly string[];
};

/**
 * The places, counted from 1, of the words in a text that may be somebody's name: those that are neither ordinary English, nor the
 * sector's, nor within a phrase of the council's own. A word that is ordinary and a name as well is one of them where it is
 * written as a name.
 */
export function askedAbout(folded: string, { isOrdinary, knownNames }: WordLists): number[] {
  const tokens = tokensOf(folded);
  const known = knownWithin(tokens, knownNames);
  return tokens.flatMap((token, at) => {
    if (known.has(at)) return [];
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const isAsked = isUnknown(token, isOrdinary, before) || isWrittenAsName(token, before, after);
    return isAsked ? [at + 1] : [];
  });
}

/** The words of every phrase that stands in the text whole: letter for letter but for capitals. */
function knownWithin(tokens: readonly Token[], phrases: readonly string[]): ReadonlySet<number> {
  const known = new Set<number>();
  for (const phrase of phrases) {
    const words = tokensOf(phrase).map(({ text }) => text.toLowerCase());
    const [first] = words;
    if (first === undefined) continue;
    tokens.forEach((_, start) => {
      const stands = words.every((word, index) => {
        const text = tokens[start + index]?.text.toLowerCase();
        const isLast = index === words.length - 1;
        return text === word || (isLast && text !== undefined && withoutPossessive(text) === word);
      });
      if (stands) words.forEach((_word, index) => known.add(start + index));
    });
  }
  return known;
}

/** `K1`, `S47`, `2nd`, `45k`, `8am`: a number with the letters that numbers have. */
const CODE = /^(?:\p{Lu}{1,2}\d{1,4}|\d+(?:st|nd|rd|th|s|k|m|bn|am|pm|p|x|hrs?|yrs?|wte|fte)?)$/iu;
const LETTERED =
  /^(?:plan|part|section|group|grade|appendix|annex|category|code|table|class|schedule|option|tier|type|form|level|band|paper|item|vitamin|hepatitis|block|stage|phase|strand|figure|chart)$/;

/** A word in no list. A word of digits and letters is taken apart. */
function isUnknown(token: Token, isOrdinary: WordLists["isOrdinary"], before: Token | undefined): boolean {
  const { text } = token;
  if (/\d/.test(text))
    return (
      !CODE.test(text) &&
      (text.match(/[\p{L}\p{M}']+/gu) ?? []).some((part) => !isOneOf(part, isOrdinary, before))
    );
  return !isOneOf(text, isOrdinary, before);
}

function isOneOf(word: string, isOrdinary: WordLists["isOrdinary"], before: Token | undefined): boolean {
  const bare = withoutPossessive(word);
  if (bare.length === 1) return /^[AaI]$/.test(bare) || LETTERED.test(before?.plain ?? "");
  if (isOfSector(word) || isOfSector(bare)) return true;
  // Of words with two letters the dictionary has too many that are names.
  return bare.length > 2 && (isOrdinary(word.toLowerCase()) || isOrdinary(bare.toLowerCase()));
}

/** `Daisy`; `told Grace that`, `seen by Baker`: capitals that no sentence asks for. */
function isWrittenAsName(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (!token.isCapitalised) return isPairInLowerCase(token, after);
  const plain = withoutPossessive(token.plain);
  if (isOnlyFirstName(plain)) return true;
  const isInTitle = (before?.isCapitalised ?? false) && before?.isFirst === false;
  const isInSentence = !token.isFirst && !isInTitle && !(after?.follows === true && after.isCapitalised);
  const standsAlone = isInSentence || (before === undefined && after === undefined);
  if (standsAlone && !MONTHS.has(plain) && (isFirstName(plain) || isOnlyLastName(plain))) return true;
  // Dr Foster may be a company; the child, lettered, may be the title of a review.
  if (before?.plain === "dr") return true;
  return /^\p{Lu}$/u.test(token.text) && /^(?:child|baby|pupil|client|yp|person)$/.test(before?.plain ?? "");
}

const MONTHS: ReadonlySet<string> = new Set(
  "march april may june july august jan feb mar apr jun jul aug sep oct nov dec".split(" "),
);

/** `daisy cook`: ordinary words both, and names both. */
function isPairInLowerCase(token: Token, after: Token | undefined): boolean {
  if (after?.follows !== true) return false;
  const last = withoutPossessive(after.plain);
  return isOnlyFirstName(token.plain) ? isLastName(last) : isFirstName(token.plain) && isOnlyLastName(last);
}

import type { PersonalKind } from "../issue.ts";
import { agesOne } from "./ages.ts";
import { askedAbout, type WordLists } from "./asked.ts";
import { partedAtCapitals } from "./capitals.ts";
import { folded, withoutEntities } from "./cells.ts";
import { dateIn, type FullDate } from "./dates.ts";
import { decodedWithin, groupedNumbers, withHyphens, withPlainAt } from "./disguise.ts";
import { E_MAIL, hasGroupedUpn, isIdentified } from "./identifiers.ts";
import { kindOfGrouped, kindOfNumber } from "./kinds.ts";
import { isCapitalised, isName } from "./names.ts";
import { withFigures } from "./numbersInWords.ts";
import { namesPerson, speaksOfRelative } from "./persons.ts";
import { isReviewTitle } from "./reviews.ts";
import { tokensOf } from "./tokens.ts";

/** What a place for the council's own words is for. */
export type Prose =
  /** Running text in which a full date has no place. */
  | "text"
  /** The same with `{n}` and `{d}` where the page puts numbers. */
  | "counted-text"
  /** About things that happen on a day: a date in it is no date of birth. */
  | "dated-text"
  /** Who says or owns something: an office, never a name. */
  | "role"
  /** Words that name a figure or a group: `Aged 10 to 15`. */
  | "label"
  /** The same with their parts joined: `started_in_care`. */
  | "id"
  /** An address of a page. */
  | "address"
  /** How an office can be reached. */
  | "phone"
  | "e-mail";

/** What becomes of a text: it is refused, or asked about, with the places of its words, counted from 1. */
export type Screened =
  | { readonly verdict: "refused"; readonly kind: PersonalKind; readonly isWithBirth: boolean }
  | { readonly verdict: "held"; readonly words: readonly number[] };

/**
 * Looks for a person in a text that can become public; undefined where there is none. What is beyond doubt is refused; a word that
 * may be a name is asked about, but only where the lists of words are given.
 */
export function screenProse(
  written: string,
  place: Prose,
  lists: WordLists | undefined,
): Screened | undefined {
  const as = place === "id" && written.includes(" ") ? "text" : place;
  const text = readable(written, as);
  const decoded = decodedWithin(text);
  const within = decoded.flatMap((each) => personalInProse(each, CONTACTS.includes(as) ? "text" : as) ?? []);
  const kind = personalInProse(text, as) ?? within[0];
  if (kind !== undefined)
    return {
      verdict: "refused",
      kind,
      isWithBirth: namesPerson(text) && fullDateIn(withFigures(text)) !== undefined,
    };
  if (lists === undefined) return undefined;
  const words = askedAbout(/%[0-9a-f]{2}/i.test(text) ? (decoded[0] ?? text) : text, lists);
  if (words.length > 0) return { verdict: "held", words };
  // A date in figures looks like one of birth, also where dates may stand.
  const isLikeBirth = as === "dated-text" && /\d[-/.]\d/.test(text) && dateIn(text) !== undefined;
  return isLikeBirth ? { verdict: "held", words: [wordWithDigit(text)] } : undefined;
}

/** Where one number may stand, an encoding has no place. */
const CONTACTS: readonly Prose[] = ["phone", "e-mail"];

/** Words of their own: what stands beside a letter is part of another word. */
const COUNTS = /(?<!\S)\{[nd]\}(?![^\s,;.])/g;

function wordWithDigit(text: string): number {
  return tokensOf(text).findIndex((token) => /\d/.test(token.text)) + 1;
}

/** The text as it is seen. In an id and an address the parts of a word are joined. */
function readable(written: string, as: Prose): string {
  const text = folded(withoutEntities(as === "counted-text" ? written.replace(COUNTS, "all") : written));
  if ((as === "label" || as === "id") && !/ |%[0-9a-f]{2}/i.test(text))
    return partedAtCapitals(text.replace(/[_-]/g, " "));
  return text;
}

/**
 * Personal data in the council's own words. They are sentences, so that suspicion alone is not enough, as it is in a return:
 * brothers and sisters, ethnic groups and the ages of a group may be spoken of, a person may not.
 */
export function personalInProse(text: string, as: Prose): PersonalKind | undefined {
  const kind = contactIn(text, as);
  if (kind !== undefined) return kind;
  const numbered = numberIn(text, as);
  if (numbered !== undefined) return numbered;
  if (isIdentified(text) && !isReviewTitle(text)) return "identifier";
  if (BIRTH.test(text)) return "birth";
  const inFigures = withFigures(text);
  const inWords = inFigures === text ? undefined : numberIn(inFigures, as);
  if (inWords === "nhs-number" || inWords === "uln" || inWords === "phone") return inWords;
  // An address has days and ages in its words, and no blanks; in an id the parts of a word are joined.
  const isAddress = as === "address" && !text.includes(" ");
  const isDated = as === "dated-text" || isAddress;
  if ((!isDated && fullDateIn(inFigures) !== undefined) || isBirth(inFigures)) return "date";
  if (!isAddress && agesOne(inFigures)) return "age";
  if (namesPerson(text) || (as !== "id" && speaksOfRelative(text))) return "name";
  return as === "role" && (isName(text) || (isCapitalised(text) && !OFFICE.test(text))) ? "name" : undefined;
}

function contactIn(text: string, as: Prose): PersonalKind | undefined {
  if (as === "e-mail" && /^[^\s@]+@[^\s@]+$/.test(text.trim())) return undefined;
  return E_MAIL.test(withPlainAt(text)) ? "e-mail" : undefined;
}

/** A number that names a person, or where one lives, however it is written. A phone number of an office may stand where one is asked for. */
function numberIn(text: string, as: Prose): PersonalKind | undefined {
  if (!/\d/.test(text)) return undefined;
  const plain = kindOfNumber(text) ?? kindOfNumber(withHyphens(text));
  const isOffices = as === "phone" && isOfficePhone(text);
  if (plain !== undefined && !(plain === "phone" && isOffices) && !isOrdinal(text, plain)) return plain;
  const grouped = groupedNumbers(text)
    .map(kindOfGrouped)
    .find((kind) => kind !== undefined && !(kind === "phone" && isOffices));
  if (grouped !== undefined) return grouped;
  return hasGroupedUpn(withHyphens(text)) ? "upn" : undefined;
}

/** Mobile numbers are people's own. */
function isOfficePhone(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  return /^[+\d ()-]+$/.test(text.trim()) && !/^(?:0|44|0044)7/.test(digits);
}

/** `Q1 2nd` is no postcode. */
function isOrdinal(text: string, kind: PersonalKind): boolean {
  return kind === "postcode" && /\b[A-Z]\d[ -]{0,2}\d(?:st|nd|rd|th)\b/.test(text);
}

function fullDateIn(inFigures: string): FullDate | undefined {
  return (
    dateIn(inFigures) ?? dateIn(inFigures.replace(/\bthe (?=\d)/gi, "").replace(/(\d) day of /gi, "$1 of "))
  );
}

const BIRTH =
  /\b(?:dob|d\.o\.b|d\.b\.|date of birth|birth date|birthdate|(?:his|her|whose) birthday|birthday (?:is|was|on)|born on|born in|born at)\b/i;

/** A day beside what says that somebody was born on it. */
function isBirth(text: string): boolean {
  return /\b(?:born|birth|dob|b\.)/i.test(text) && fullDateIn(withFigures(text)) !== undefined;
}

/** What an office is called: "Finance Director" is two capitalised words and nobody's name. */
const OFFICE =
  /\b(?:head|heads?teacher|director|lead|leader|manager|officer|nurse|doctor|worker|member|chair|chief|service|services|team|teams|board|council|committee|panel|partnership|police|constabulary|principal|assistant|deputy|commissioner|reviewing|adviser|advisor|analyst|auditor|governor|governors|guardian|nhs|trust|school|college|authority|cabinet|mayor|safeguarding|finance|quality|performance|health|education|care|virtual|legal|data|inspector|ofsted|department|agency|charity)\b/i;

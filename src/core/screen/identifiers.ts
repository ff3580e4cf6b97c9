/** Numbers that name a person or a home. Sums and weights are the issuing bodies' own. */

/** NHS number: ten digits, the last a check digit, weights 10 to 2, modulo 11 (NHS Data Dictionary). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const check = (11 - (weighted(digits.slice(0, 9), 10) % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** Unique learner number: ten digits, weights 10 to 2, 10 less the remainder modulo 11 (Learning Records Service). */
export function isUln(digits: string): boolean {
  if (!/^[1-9]\d{9}$/.test(digits)) return false;
  const remainder = weighted(digits.slice(0, 9), 10) % 11;
  return remainder !== 0 && 10 - remainder === Number(digits[9]);
}

/** Unique pupil number: a letter, then twelve digits, or eleven and a letter where it is temporary. */
export const UPN = /(?<![A-Z0-9])[A-Z]\d{11}[A-Z0-9](?![A-Z0-9])/i;

const UPN_IN_GROUPS = /(?<![A-Z0-9])([A-Z])((?:[ -]?\d){11})[ -]?([A-Z0-9])(?![A-Z0-9])/i;
const UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

/** A unique pupil number in groups, its first letter right: weights 2 to 13, modulo 23 (DfE). */
export function hasGroupedUpn(text: string): boolean {
  const [, letter = "", digits = "", last = ""] = UPN_IN_GROUPS.exec(text.toUpperCase()) ?? [];
  if (letter === "") return false;
  const values = Array.from(digits.replace(/[ -]/g, ""), Number);
  const end = /\d/.test(last) ? Number(last) : UPN_LETTERS.indexOf(last);
  const sum = [...values, end].reduce((total, value, index) => total + value * (index + 2), 0);
  return UPN_LETTERS[sum % 23] === letter;
}

const TEN_DIGITS = /(?<![\d.])(?:\d{10}|\d{3}([ .-])\d{3}\1\d{4})(?!\d)/g;

/** Ten digits within other text that check as an NHS or a learner number. */
export function checkedNumberIn(text: string): "nhs-number" | "uln" | undefined {
  if (!/\d{10}|\d{3}[ .-]\d{3}[ .-]\d{4}/.test(text)) return undefined;
  const numbers = Array.from(text.matchAll(TEN_DIGITS), ([number]) => number.replace(/\D/g, ""));
  if (numbers.some(isNhsNumber)) return "nhs-number";
  return numbers.some(isUln) ? "uln" : undefined;
}

/** `Mosaic 1234567`, `case 55321`, `SWE no SW12345`: a system's or a person's word, and a number. */
const NUMBERED_PERSON =
  /(?<![a-z])(?:mosaic|lcs|liquidlogic|protocol|care ?first|swift|eclipse|azeus|paris|case|person|pupil|child|client|family|record|service user|su|swe?)[ _]?(?:id|no|num|number|ref|reference)?[.:#]? ?[#-]? ?[a-z]{0,2}\d{4,10}(?![\d.])/i;
/** `M1234567`, `SW12345`: a few letters, then a long number. */
const LETTERS_AND_NUMBER = /(?<![A-Z0-9_.£#:-])[A-Z]{1,4}[-/]?\d{5,9}(?![A-Z0-9_])/gi;
/** How many systems number a record (RFC 9562). */
const UUID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/i;
/** An area's code (`E06000031`, also one digit short), a sum of money or a financial year. */
const NO_PERSON = /^(?:[ESWNK](?:\d{8}|0\d{6})|(?:GBP|FY)[-/]?\d+)$/i;
/** `Child A`, `child 1`, `YP1`: how people are written of where their names are left out; not `a child a week`. */
const LETTERED_PERSON =
  /(?<![A-Za-z_])(?:[Cc]hild|CHILD|[Yy]oung [Pp]erson|[Pp]upil|[Bb]aby|[Cc]lient|YP|yp)[ -]?(?:\d{1,3}(?![\d.,%+]|[-–]\d)|(?<=[ -])[A-Z](?![A-Za-z'’])|(?<=[ -])[a-z]$)/;

/** Whether a text holds the number or letter that stands for a person. */
export function isIdentified(text: string): boolean {
  if (/[\d -]/.test(text) && LETTERED_PERSON.test(text)) return true;
  if (!/\d{4}/.test(text)) return false;
  if (NUMBERED_PERSON.test(text) || UUID.test(text)) return true;
  // A web page or a workbook as text is full of codes for styles.
  if (/[<=>]/.test(text)) return false;
  return (text.match(LETTERS_AND_NUMBER) ?? []).some((code) => !NO_PERSON.test(code));
}

/** National Insurance number, with blanks, hyphens or nothing between its parts; a temporary one (`TN`, a date of birth) ends with M or F. */
export const NATIONAL_INSURANCE =
  /(?<![A-Z0-9])(?:[A-Z]{2}(?:[ -]?\d{2}){3}[ -]?[A-D]|TN(?:[ -]?\d{2}){3}[ -]?[MF])(?![A-Z0-9])/i;

/** By shape alone, so that pseudo-postcodes (`ZZ99 3VZ`) and mistyped ones are found as well. */
export const POSTCODE = /(?<![A-Z0-9_])(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]?[ -]{0,2}\d[A-Z]{2})(?![A-Z0-9_])/i;

export const E_MAIL = /[^\s@]@[^\s@]+\.[^\s@]/;

/** Digits as people group them, with blanks, hyphens and brackets: phone, NHS, learner and property numbers have 10 to 13. */
export function groupedDigits(text: string): string | undefined {
  if (!/^[+(]?\d[\d ()-]*$/.test(text)) return undefined;
  const digits = text.replace(/[+ ()-]/g, "");
  return /^\d{10,13}$/.test(digits) ? digits : undefined;
}

/** A phone number of the United Kingdom, also where a spreadsheet has eaten its leading 0. */
export function isPhone(digits: string): boolean {
  return /^(?:0\d{9,10}|(?:00)?44\d{9,10}|[17]\d{9})$/.test(digits);
}

/** A phone number within other words. */
export const PHONE =
  /(?<!\d\.?)(?:(?:\+44|0044|0)[ -]?\(?\d{2,5}\)?[ .-]?\d{3,4}[ .-]?\d{3,4}|0[58]00[ .-]\d{3,4})(?!\d)/;

function weighted(digits: string, first: number): number {
  return Array.from(digits, Number).reduce((sum, digit, index) => sum + digit * (first - index), 0);
}

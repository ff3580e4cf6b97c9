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

/** National Insurance number, with or without blanks. */
export const NATIONAL_INSURANCE = /(?<![A-Z0-9])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Z0-9])/i;

/** By shape alone, so that pseudo-postcodes (`ZZ99 3VZ`) and mistyped ones are found as well. */
export const POSTCODE = /(?<![A-Z0-9_])(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?![A-Z0-9_])/i;

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
export const PHONE = /(?<!\d)(?:\+44|0044|0)[ -]?\(?\d{2,5}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/;

function weighted(digits: string, first: number): number {
  return Array.from(digits, Number).reduce((sum, digit, index) => sum + digit * (first - index), 0);
}

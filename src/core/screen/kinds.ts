import type { PersonalKind } from "../issue.ts";
import { decodedWithin, groupedNumbers, withPlainAt, type Grouped } from "./disguise.ts";
import {
  checkedNumberIn,
  E_MAIL,
  groupedDigits,
  hasGroupedUpn,
  isIdentified,
  isNhsNumber,
  isPhone,
  isUln,
  NATIONAL_INSURANCE,
  PHONE,
  POSTCODE,
  UPN,
} from "./identifiers.ts";
import { isName } from "./names.ts";
import { ADDRESS, AGE, headingKind, isEthnic, isSex, STREET } from "./words.ts";

/** What kind of personal data a text looks like by itself, dates apart; undefined for none. */
export function personalKindOf(text: string): PersonalKind | undefined {
  const digits = groupedDigits(text);
  if (digits !== undefined) {
    if (isNhsNumber(digits)) return "nhs-number";
    if (isPhone(digits)) return "phone";
    return isUln(digits) ? "uln" : "property-number";
  }
  if (E_MAIL.test(text)) return "e-mail";
  const numbered = /\d/.test(text) ? kindWithDigits(text) : undefined;
  if (numbered !== undefined) return numbered;
  if (isEthnic(text)) return "ethnic-code";
  if (isSex(text)) return "sex";
  const kind = headingKind(text);
  if (kind !== undefined) return kind;
  if (isIdentified(text)) return "identifier";
  if (STREET.test(text)) return "address";
  return isName(text) ? "name" : undefined;
}

function kindWithDigits(text: string): PersonalKind | undefined {
  return kindOfNumber(text) ?? (AGE.test(text) ? "age" : undefined);
}

/** The kind of what a text says in disguise: digits with other separators between them, an address with `[at]`, an encoding. */
export function kindInDisguise(text: string): PersonalKind | undefined {
  const decoded = decodedWithin(text).map(personalKindOf);
  const numbered = groupedNumbers(text).map(kindOfGrouped);
  const found = [...numbered, ...decoded].find((kind) => kind !== undefined);
  return found ?? (E_MAIL.test(withPlainAt(text)) ? "e-mail" : undefined);
}

/** Ten digits with a valid check digit, or a phone number: other long numbers stand in figures too. */
export function kindOfGrouped({ digits, hasPlus }: Grouped): "nhs-number" | "uln" | "phone" | undefined {
  if (isNhsNumber(digits)) return "nhs-number";
  const national = digits.replace(/^(?:00)?440?/, "0");
  if ((hasPlus || digits.startsWith("0")) && isPhone(national)) return "phone";
  return isUln(digits) ? "uln" : undefined;
}

/** A number that names a person, or where one lives or can be reached, in a cell or in running text. */
export function kindOfNumber(text: string): PersonalKind | undefined {
  const checked = checkedNumberIn(text);
  if (checked !== undefined) return checked;
  if (UPN.test(text) || hasGroupedUpn(text)) return "upn";
  if (NATIONAL_INSURANCE.test(text)) return "national-insurance";
  if (POSTCODE.test(text)) return "postcode";
  if (PHONE.test(text)) return "phone";
  return ADDRESS.test(text) ? "address" : undefined;
}

import type { PersonalKind } from "../issue.ts";
import { dateIn } from "./dates.ts";
import { E_MAIL, isIdentified } from "./identifiers.ts";
import { kindOfNumber } from "./kinds.ts";
import { isCapitalised, isName, namesInProse } from "./names.ts";
import { AGE } from "./words.ts";

/** What a cell of the council's own words is for. */
export type Prose =
  /** Running text in which a full date has no place. */
  | "text"
  /** About things that happen on a day: a date in it is no date of birth. */
  | "dated-text"
  /** Who says or owns something: an office, never a name. */
  | "role";

/**
 * Personal data in the council's own words. They are sentences, so that suspicion alone is not enough, as it is in a return:
 * brothers and sisters, ethnic groups and the ages of a group may be spoken of, a person may not.
 */
export function personalInProse(text: string, as: Prose): PersonalKind | undefined {
  if (E_MAIL.test(text)) return "e-mail";
  const numbered = kindOfNumber(text);
  if (numbered !== undefined) return numbered;
  if (isIdentified(text)) return "identifier";
  if (BIRTH.test(text)) return "birth";
  if (as !== "dated-text" && dateIn(text) !== undefined) return "date";
  if (agesOne(text)) return "age";
  if (namesInProse(text)) return "name";
  return as === "role" && (isName(text) || (isCapitalised(text) && !OFFICE.test(text))) ? "name" : undefined;
}

const BIRTH = /\b(?:dob|d\.o\.b|date of birth|born on|born in)\b/i;

/** "children aged 16 and 17" are a group; "a girl aged 12" is one. */
function agesOne(text: string): boolean {
  const ages = [...text.matchAll(new RegExp(AGE, "gi"))];
  return ages.some(({ index }) => !GROUP.test(text.slice(0, index)));
}

const GROUP = /(?:\p{L}{2}s|children|people|those|everyone|anyone|who (?:are|were)) $/iu;

/** What an office is called: "Finance Director" is two capitalised words and nobody's name. */
const OFFICE =
  /\b(?:head|heads?teacher|director|lead|leader|manager|officer|nurse|doctor|worker|member|chair|chief|service|services|team|teams|board|council|committee|panel|partnership|police|constabulary|principal|assistant|deputy|commissioner|reviewing|adviser|advisor|analyst|auditor|governor|governors|guardian|nhs|trust|school|college|authority|cabinet|mayor|safeguarding|finance|quality|performance|health|education|care|virtual|legal|data|inspector|ofsted|department|agency|charity)\b/i;

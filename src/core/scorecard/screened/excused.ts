import { dateIn } from "../../screen/dates.ts";
import { kindInDisguise, personalKindOf } from "../../screen/kinds.ts";
import { isName, speaksOfRelatives, withoutRelatives } from "../../screen/names.ts";
import { speaksOfRelative } from "../../screen/persons.ts";
import { personalInProse } from "../../screen/prose.ts";
import { headingKind } from "../../screen/words.ts";
import { isWordOfScorecards } from "./words.ts";

/** The longest cell that is read as no more than the names of the people responsible. */
const LONGEST_OWNERS = 80;

/** Words for a child: beside one, a name is not an officer's. */
const OF_CHILD =
  /\b(?:child|baby|babies|infant|pupil|student|boy|girl|young person|yp|client|patient|service user|case|family|born|dob|aged?|died|deceased|unborn)\b/i;

/**
 * Whether a cell of a column of owners is no more than names: no figure, no way to reach anybody, no relative, no word for a child.
 * Such a cell is not read. Whether it may stand there is for its row and its column to say.
 */
export function isOnlyNames(text: string): boolean {
  if (text.length > LONGEST_OWNERS || /[\d@]/.test(text)) return false;
  if (OF_CHILD.test(text) || speaksOfRelative(text) || speaksOfRelatives(text)) return false;
  const kinds = [personalKindOf(text), kindInDisguise(text), personalInProse(text, "text")];
  return kinds.every((kind) => kind === undefined || kind === "name") && dateIn(text) === undefined;
}

/** In a heading that is a sentence these speak of groups. */
const OF_GROUPS: ReadonlySet<string | undefined> = new Set([undefined, "age", "sex", "ethnic-code", "name"]);

/**
 * Whether the name of an indicator, in the council's own words, speaks of groups alone: “Care leavers aged 19 to 21 in work”, “Siblings
 * placed together”, “Caseload per qualified social worker”. It is read as a title of `indicators.csv` is; a word with a
 * capital that is not known makes it suspicious, as it is in a return.
 */
export function isOfGroups(text: string): boolean {
  const words = text.split(/[^\p{L}'’]+/u).filter((word) => word !== "");
  if (words.length < 2 || personalInProse(text, "label") !== undefined) return false;
  if (kindInDisguise(text) !== undefined || !OF_GROUPS.has(headingKind(text))) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) && !speaksOfRelatives(word));
  return capitals.every(isWordOfScorecards) && !isName(withoutRelatives(text));
}

/** A code as scorecards number their indicators: `CS01`, `NI 62`, `1.2a`. A longer number could be a child's. */
export function isShortCode(text: string, digits: number): boolean {
  return !new RegExp(String.raw`\d{${digits + 1}}`).test(text) && text.length <= 16;
}

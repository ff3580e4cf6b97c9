import type { PersonalKind } from "../issue.ts";
import type { Day } from "../period.ts";
import { partedAtCapitals } from "./capitals.ts";
import { folded } from "./cells.ts";
import { dateIn, isLongBefore } from "./dates.ts";
import { kindInDisguise, personalKindOf } from "./kinds.ts";
import { holdsName } from "./names.ts";
import type { Vocabulary } from "./screen.ts";

/**
 * What kind of personal data a file's name looks like; undefined for none. A date that is no more than a year before
 * `today` may be the day it was saved.
 */
export function kindInName(name: string, vocabulary: Vocabulary, today: Day): PersonalKind | undefined {
  const given = folded(name).replace(/\.[a-z0-9]+$/i, "");
  const words = given.replace(/[_+.]+/g, " ").trim();
  if (/^\d{4}-\d\d$/.test(words)) return undefined;
  const undated = partedAtCapitals(given)
    .replace(/(?<!\d)\d{4}-\d\d(?:-\d\d)?(?!\d)/g, " ")
    .replace(/[-_+]+/g, " ")
    .trim();
  const pieces = [words, ...words.split(/ +- +|[ ]+/), undated, ...undated.split(/ +/)].map(withDateApart);
  if (pieces.map(dateIn).some((date) => date !== undefined && isLongBefore(date, today))) return "date";
  const kind = [...pieces.map(personalKindOf), kindInDisguise(given)].find((each) => each !== undefined);
  if (kind !== undefined) return kind;
  const isOurs = (pair: string) => [...vocabulary].some((ours) => ours.includes(pair.toLowerCase()));
  return holdsName(undated, isOurs) ? "name" : undefined;
}

/** `14062013` and `20130614`, of which a name may have one, as dates are written elsewhere. */
function withDateApart(piece: string): string {
  return piece
    .replace(/(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)/, "$1-$2-$3")
    .replace(/(?<!\d)([0-3]\d)(0[1-9]|1[0-2])((?:19|20)\d\d)(?!\d)/, "$1-$2-$3");
}

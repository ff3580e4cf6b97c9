import { AGE } from "./words.ts";

/** A text about several people: "children aged 16 and 17". */
const GROUP =
  /(?:\p{L}{2}s(?<!\b(?:was|has|his|this|plus|less))|children|people|those|everyone|anyone|who (?:are|were)) $/iu;
/** `10 to 15 years old`. */
const FROM = /\d ?(?:to|and|or|[-–—]) ?$/i;
/** An age that is a limit or one of several: "aged 5 or over", "aged 10 to 15". */
const BAND = /^ ?(?:(?:or|and|to|[-–—]) ?(?:over|under|older|younger|above|below|more|less|\d)|\+)/i;

const PERSON = "child|girl|boy|baby|infant|toddler|teenager|youngster|pupil|son|daughter|young person|he|she";
/** Days, weeks and months are somebody's age only where somebody is spoken of; records have them too. */
const YOUNG = /\d{1,2}[ -]{0,3}(?:months?|mths?|weeks?|days?)/i;
const SOMEBODY = new RegExp(String.raw`\b(?:${PERSON})\b`, "i");
/** "a boy of 9", "the girl (12)", "she is 12", "a 9-year-old". */
const OF_PERSON = new RegExp(
  String.raw`\b(?:(?:girl|boy|teenager|toddler|baby|infant|daughter|son)(?:,| \(|,? (?:of|was|is|who is|who was|turned|turning))|(?:he|she|child|young person|pupil) (?:is|was|has turned|turned|turns)) ?(?:only |just |now |nearly )?\d{1,2}\b(?! ?(?:%|per|of|in|out|days?|weeks?|months?|miles?|hours?|times|other|more|different|\d))`,
  "i",
);

/** Whether a text, with figures for its numbers, tells how old one person is. Of a group the ages may be told. */
export function agesOne(text: string): boolean {
  if (OF_PERSON.test(text)) return true;
  return [...text.matchAll(new RegExp(AGE, "gi"))].some(({ 0: age, index }) => {
    const before = text.slice(0, index);
    if (GROUP.test(before) || FROM.test(before) || BAND.test(text.slice(index + age.length))) return false;
    return !YOUNG.test(age) || SOMEBODY.test(text);
  });
}

import { isOrdinaryWord } from "../../screen/ordinary.ts";
import { isFirstName, isLastName } from "../../screen/peoplesNames.ts";
import { isOfSector } from "../../screen/sector.ts";

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words of scorecards beside those of returns. */
const WORDS = wordsOf(
  "freq owner owners officer officers manager managers director directors responsible accountable sponsor polarity aim aims code codes refs tgt perf dir dep cum cumulative rolling quartile rank ranking eng stat var vs " +
    "youth intervention permanence commissioning safeguarding inclusion attendance prevention transformation strategy strategic operational operations corporate directorate looked after number average referrals placements children " +
    "validated recovering maintained exceeding achieved achieving underperforming declined increased decreased reducing reduced increasing within across annualised narrative system manual spreadsheet census extract dataset",
);

/** Whether every word of a cell is one that a scorecard uses: two or three capitals of these are a heading or a team, nobody's name. */
export function isOfScorecards(text: string): boolean {
  const words = text.replace(PHRASES, "team").split(/[^\p{L}'’]+/u);
  return words.some((word) => word !== "") && words.every((word) => word === "" || isWordOfScorecards(word));
}

/** Words that are names as well, where they are none. */
const PHRASES = /\b(?:youth justice|young people)\b/gi;

/** The same of one word. Beyond what a return may say, no word counts that is a name as well. */
export function isWordOfScorecards(word: string): boolean {
  const lower = word.toLowerCase();
  if (isOrdinaryWord(word)) return true;
  return (isOfSector(word) || WORDS.has(lower)) && !isFirstName(lower) && !isLastName(lower);
}

/** Case systems, as the source of a figure. */
const SYSTEM =
  /^(?:mosaic|lcs|ics|liquidlogic(?: lcs| children'?s)?|care ?first|swift|eclipse|azeus|paris|protocol|protocol ics|capita one|one|synergy|impulse|ehm|eyes|tribal|core\+?|childview|power ?bi|business objects|cognos|ssrs|tableau|excel|manual(?: count)?|finance|hr|esr|sap|agresso|unit ?4|oracle)$/i;

/** Whether a cell names nothing but systems: `Mosaic`, `LCS / manual count`. */
export function isSystem(text: string): boolean {
  return text
    .split(/ ?[/,;&+] ?| and /)
    .every((part) => SYSTEM.test(part.trim().replace(/ (?:report|extract|data|system|module)s?$/i, "")));
}

/** Whether a cell says how often a figure is reported: `M` is monthly here, not a sex. */
export function isFrequency(text: string): boolean {
  return /^[MQAYWDT](?:[/ ,&]+[MQAYWDT])*$/i.test(text.trim());
}

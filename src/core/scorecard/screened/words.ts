import { isOrdinaryWord } from "../../screen/ordinary.ts";
import { isOfSector } from "../../screen/sector.ts";

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words of scorecards beside those of returns; none of them is a name that people in England bear (a test compares them with the lists of names). */
const WORDS = wordsOf(
  "freq owner owners officer officers manager managers director directors responsible accountable sponsor polarity aim aims code codes refs tgt perf dir dep cum cumulative rolling quartile rank ranking nat eng reg stat var vs " +
    "youth justice intervention permanence commissioning safeguarding inclusion attendance prevention transformation strategy strategic operational operations corporate directorate looked after young number average referrals placements children " +
    "validated recovering maintained exceeding achieved achieving underperforming declined increased decreased reducing reduced increasing within across annualised narrative system manual spreadsheet census extract dataset",
);

/** Whether every word of a cell is one that a scorecard uses: two or three capitals of these are a heading or a team, nobody's name. */
export function isOfScorecards(text: string): boolean {
  const words = text.split(/[^\p{L}'’]+/u).filter((word) => word !== "");
  return words.length > 0 && words.every(isWordOfScorecards);
}

/** The same of one word. */
export function isWordOfScorecards(word: string): boolean {
  return isOrdinaryWord(word) || isOfSector(word) || WORDS.has(word.toLowerCase());
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

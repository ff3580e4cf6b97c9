import { GIVEN_NAMES, withPlainApostrophes } from "./names.ts";
import { isFirstName, isLastName, isOnlyFirstName, isOnlyLastName } from "./peoplesNames.ts";
import { isOfSector } from "./sector.ts";
import { tokensOf, withoutPossessive, type Token } from "./tokens.ts";

/** What is called after people: a school, a street, an inquiry. Within so many words it makes a name one to ask about. */
const INSTITUTION =
  /^(?:street|road|avenue|lane|close|house|lodge|court|centre|ward|hospital|school|schools|academy|college|university|park|hall|trust|clinic|surgery|place|square|nursery|foundation|church|cathedral|charity|award|inquiry|enquiry|review|report|act|law|institute|hub|unit|home|fund|estate|building|library|theatre|hospice|society|primary|infant|junior|secondary|infants|juniors)$/;
const NEAR = 4;

/** Dr Foster is a company that hospitals know: it is asked about. */
const TITLE =
  /(?<!\p{L})(?:(?:Mrs?|Ms|Miss|Mx|Cllr|Prof|Revd|Sgt|Sir|Dame|Lady|Lord(?! Chancellor| Chief| Lieutenant| Mayor)|PC|Dr(?!\.? +Foster\b))\.?|Rev\.) +\p{Lu}[\p{L}'-.]/u;
const LOWER_TITLE = /(?<![\p{L}.])(?:mrs|mr|cllr)\.? +\p{L}{2}/u;
const INITIALS =
  /(?<![\p{L}.])(?!(?:U\.[KS]|E\.U|N\.B|[AP]\.M|D\.O\.B|B\.[AC]|A\.D|Q\.C|N\.I|P\.[SE]|I\.T)\b)(?:\p{Lu}\. ?\p{Lu}[\p{L}'-]*\p{Ll}{2}|\p{Lu}\. ?\p{Lu}\.)/u;
const INITIAL_AND_NAME = /(?<![\p{L}.&] ?)(\p{Lu}) (\p{Lu}\p{Ll}[\p{L}'-]*)/gu;
const FAMILY =
  /\bthe (\p{L}[\p{L}'-]+) family\b(?! (?:of|courts?|hubs?|centres?|groups?|support|networks?|justice|law|therap\p{L}+)\b)/giu;
const KINDS_OF_FAMILY =
  /^(?:whole|extended|birth|foster|fostering|adoptive|early|troubled|first|single|same|new|local|royal|holy|military|individual|wider|immediate|host|average|entire|think|supporting|human|child's|person's|baby's|whose|that|this|one|best|start|separated|blended|kinship|carer's|young|new|old|close|large|small|west|north|east|south|good|long)$/;
const ONE_RELATIVE =
  /\b(?:mother|mum|mummy|mam|mama|father|dad|daddy|papa|brother|sister|son|daughter|twin|aunt|auntie|aunty|uncle|cousin|niece|nephew|nan|nana|gran|granny|grandma|grandpa|grandad|grandmother|grandfather|grandson|granddaughter|step-?(?:mother|mum|father|dad|brother|sister|son|daughter))\b(?! and baby| or baby| and toddler|-)/i;

/** Whether a text speaks of one person by a relative. Relatives in the plural ("brothers and sisters live together") are nobody's. */
export function speaksOfRelative(text: string): boolean {
  return ONE_RELATIVE.test(text);
}

/**
 * Whether running text names a person beyond doubt: with a title, by initials, as a family, by a first name that is no word
 * besides, or by a first and a last name together, in capitals or not. A name that is that of a school, a street or the like
 * is none: it is asked about.
 */
export function namesPerson(folded: string): boolean {
  const text = withPlainApostrophes(folded);
  if (TITLE.test(text) || LOWER_TITLE.test(text) || INITIALS.test(text) || namesFamily(text)) return true;
  if (
    [...text.matchAll(INITIAL_AND_NAME)].some(
      ([, letter = "", name = ""]) => !/[AI]/.test(letter) && isOnlyLastName(name.toLowerCase()),
    )
  )
    return true;
  const tokens = tokensOf(text);
  return tokens.some((token, at) => isNamed(text, tokens, at, token) && !isOfInstitution(tokens, at));
}

function isNamed(text: string, tokens: readonly Token[], at: number, token: Token): boolean {
  if (isGivenName(token)) return true;
  const next = tokens[at + 1];
  if (next === undefined) return false;
  return isFullName(token, next) || isMiddleNamed(tokens, at) || isLastNameFirst(text, token, next);
}

function namesFamily(text: string): boolean {
  return [...text.matchAll(FAMILY)].some(([, name = ""]) => {
    const lower = name.toLowerCase();
    if (KINDS_OF_FAMILY.test(lower) || isOfSector(name)) return false;
    return isOnlyLastName(lower) || isOnlyFirstName(lower) || /^\p{Lu}/u.test(name);
  });
}

/** `St Mary's`, `Victoria Park Academy`, `Arthur Smith review`. */
function isOfInstitution(tokens: readonly Token[], at: number): boolean {
  if (/^(?:st|saint)$/.test(tokens[at - 1]?.plain ?? "")) return true;
  for (let next = at + 1; next <= at + NEAR; next++) {
    const token = tokens[next];
    if (token === undefined || token.isFirst) return false;
    if (INSTITUTION.test(token.plain)) return true;
    if (!token.isCapitalised) return false;
  }
  return false;
}

function isGivenName({ isCapitalised, plain }: Token): boolean {
  const name = withoutPossessive(plain);
  return isCapitalised && GIVEN_NAMES.has(name) && isOnlyFirstName(name);
}

function isFullName(first: Token, last: Token): boolean {
  const given = first.plain;
  if (!last.follows || !isFirstName(given)) return false;
  const family = withoutPossessive(last.plain);
  if (!isLastName(family)) return false;
  if (first.isCapitalised && last.isCapitalised)
    return !(isOfSector(family) && isOfSector(given)) && !COLOURS.test(`${given} ${family}`);
  return (
    !first.isCapitalised &&
    !last.isCapitalised &&
    (isOnlyFirstName(given) ? isOnlyLastName(family) : isOnlyLastName(family) && !EVERYDAY.test(given))
  );
}

/** Ratings, not people. */
const COLOURS = /^amber (?:green|red|black)$/;
/** In lower case these are what sentences are made of: `will walker` may be a question, and is asked about. */
const EVERYDAY = /^(?:will|may|can|do|den|an|my|long|young|son|art|ha|hung)$/;

/** `Rose Ann Baker`, `Rose K Baker`. */
function isMiddleNamed(tokens: readonly Token[], at: number): boolean {
  const [first, middle, last] = tokens.slice(at, at + 3);
  if (first === undefined || middle?.follows !== true || last?.follows !== true) return false;
  const isMiddle = isFirstName(middle.plain) || middle.plain.length === 1;
  return isMiddle && isFullName(first, last) && first.isCapitalised && middle.isCapitalised;
}

/** `Baker, Rose`. */
function isLastNameFirst(text: string, last: Token, first: Token): boolean {
  if (!last.isCapitalised || !first.isCapitalised) return false;
  const isParted = /^, ?$/.test(text.slice(last.index + last.text.length, first.index));
  return (
    isParted &&
    isOnlyLastName(last.plain) &&
    isFirstName(first.plain) &&
    !/^(?:may|june|april|august|march)$/.test(first.plain)
  );
}

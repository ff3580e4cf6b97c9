import { partedAtCapitals } from "./capitals.ts";
import { COUNCIL, isAbbreviation, isOrdinaryWord } from "./ordinary.ts";

/**
 * Given names common in England (all ages; children's and social workers'), for telling that a cell holds a person's name.
 * A list cannot be complete: the shape of names is looked at as well. Words with another everyday meaning in a
 * return (Amber, May, Grace, Mark, Will, Rose, Hope, Faith, Art) are left out.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    "aaliyah aaron abbie abdul abigail abu adam adele ahmed aiden aisha alan albert alexander alexandra alfie alice alison amanda " +
    "amelia amina amir amy andrea andrew angela anna anne anthony anya archie arthur ava ayesha barbara beatrice ben benjamin bethany brian " +
    "callum cameron carol caroline catherine charlie charlotte chloe christine christopher claire connor craig daisy daniel darren david " +
    "dawn deborah declan denise derek diane dominic donna dylan edward eleanor elizabeth ella ellie elliot emily emma ethan eva evelyn evie " +
    "fatima fiona florence francesca frank freddie freya gareth gary gemma george georgia gillian graham hannah harriet harrison harry hasan heather " +
    "helen henry holly hussain ian ibrahim imran isaac isabel isabella isabelle isla ivy jack jacob jacqueline jade jake james jamie jane " +
    "janet jasmine jason jayden jennifer jessica joan joanne john jonathan joseph joshua joyce julia julie karen kate katherine kathleen katie kayleigh keith " +
    "kelly kenneth kerry kevin khalid kieran kimberley kirsty laura lauren layla leah lee leo leon lewis liam lily linda lisa logan lola " +
    "louise lucas lucy luke lydia maisie malcolm mandeep margaret maria marie martha martin maryam mary mason matilda matthew maureen megan melissa mia michael michelle " +
    "millie mohamed mohammad mohammed molly muhammad nadia nancy naomi natalie nathan neil nicholas nicola nigel noah nora oliver olivia oscar owen patricia patrick paul " +
    "paula pauline peter philip phoebe pippa poppy priya rachel raymond rebecca reece rhys richard riley robert robin roger ronald rosie ruby russell ruth ryan " +
    "samantha samuel sandra sanjay sarah scarlett sean sebastian shabana sharon sheila shirley sienna simon sophia sophie stacey stephanie stephen steven stuart susan suzanne " +
    "tahira teddy teresa theo theodore thomas timothy toby tracey tracy tyler valerie vanessa victoria vincent wayne wendy william yasmin yusuf yvonne zachary zainab zara zoe"
  ).split(" "),
);

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|cllr|sw)\.? +\p{L}[\p{L}'-]+/iu;
const TITLE_WITHIN =
  /(?<!\p{L})(?:(?:Mrs?|Ms|Miss|Mx|Dr|Cllr|Prof|Revd|Sgt|PC|Sir|Dame|Lady|Lord)\.?|Rev\.) +\p{Lu}[\p{L}'-]/u;
const WORKER = /(?<![\p{L}_])(?:sw|ssw|iro|worker|carer|guardian|allocated to) ?[:–-] ?\p{Lu}\.?[\p{L} ]/iu;
const SOCIAL_WORKER = /(?<!\p{L})social worker,? (\p{Lu}[\p{L}'-]+)$/u;
/** Upper-case letters alone, in brackets, apart or with full stops; lower-case ones with full stops. */
const INITIALS = /^[([]?(?:\p{Lu}{2,3}|\p{Lu}(?: \p{Lu}){1,2}|(?:\p{L}\. ?){1,3}\p{L}?\.?)[)\]]?$/u;
const INITIAL_AND_SURNAME =
  /^(?:\p{Lu}\.? +){1,2}\p{Lu}[\p{L}'-]*\p{Ll}(?= ?[([,;:/–]|$)|^\p{Lu}[\p{L}'-]{2,}, ?\p{Lu}\.?$/u;
const DOTTED_WITHIN = /(?<![\p{L}.])\p{Lu}\. ?\p{Lu}[\p{L}'-]*\p{Ll}{2}/u;
const SURNAME_FIRST = /^\p{Lu}[\p{L}'-]+, ?\p{Lu}[\p{Ll}'-]+(?: \p{Lu}[\p{Ll}'-]+)?$/u;

/** Beginnings that surnames alone have. */
const SURNAME = /(?<!\p{L})(?:O'|Mc|Fitz)\p{Lu}\p{L}/u;

/** Words for a relative, by which a child is known as well as by a name. */
const RELATIVES: ReadonlySet<string> = new Set(
  (
    "mother mothers mum mums mummy mam mams mama mamas mamma papa papas nana nanas father fathers dad dads daddy brother brothers sister sisters sibling siblings son sons daughter daughters twin twins triplet triplets " +
    "aunt aunts auntie aunty uncle uncles cousin cousins niece nieces nephew nephews gran grans granny nan nans nanny grandma grandpa grandad granddad grandson granddaughter " +
    "grandmother grandmothers grandfather grandfathers grandparent grandparents grandchild grandchildren godmother godfather " +
    "stepmother stepfather stepmum stepdad stepbrother stepsister stepsibling stepsiblings stepson stepdaughter stepparent stepparents stepchild stepchildren stepfamily"
  ).split(" "),
);

/** Whether a cell reads as one person's name or initials, or as someone's relative. */
export function isName(text: string): boolean {
  const plain = withPlainApostrophes(text);
  if (plain.length <= LONGEST_INITIALS && INITIALS.test(plain)) {
    const letters = plain.replace(/\P{L}/gu, "");
    if (!isAbbreviation(letters)) return true;
  }
  if (/[^a-z0-9 ]/.test(plain) && /\p{Lu}/u.test(plain) && hasCapitalisedName(plain)) return true;
  if (/[. ]/.test(plain) && TITLE.test(plain)) return true;
  // In an id the parts of a word are joined: `reports_to_mothers` is no one's mother.
  const isId = plain.includes("_");
  return plainLetters(partedAtCapitals(plain))
    .split(/[^A-Za-z]+/)
    .some((word) => {
      const lower = word.toLowerCase();
      return GIVEN_NAMES.has(lower) || (!isId && RELATIVES.has(lower));
    });
}

/** Whether any word of a text is one for a relative, of one person or of several: `sibling`, `sisters`. */
export function speaksOfRelatives(text: string): boolean {
  return wordsOf(text).some((word) => RELATIVES.has(word));
}

/** A text without its words for relatives. */
export function withoutRelatives(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => (RELATIVES.has(word.toLowerCase()) ? "" : word)).trim();
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}]+/u);
}

const LONGEST_INITIALS = 10;

function hasCapitalisedName(text: string): boolean {
  return (
    INITIAL_AND_SURNAME.test(text) ||
    SURNAME_FIRST.test(text) ||
    !isOrdinaryWord(SOCIAL_WORKER.exec(text)?.[1] ?? "other") ||
    TITLE_WITHIN.test(text) ||
    DOTTED_WITHIN.test(text) ||
    WORKER.test(text) ||
    SURNAME.test(text)
  );
}

/** The text with `'` for every kind of apostrophe, so that one pattern fits them all. */
export function withPlainApostrophes(text: string): string {
  return /[’‘ʼ`´]/.test(text) ? text.replace(/[’‘ʼ`´]/g, "'") : text;
}

function plainLetters(text: string): string {
  return /[^ -~]/.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "") : text;
}

const NAME_WORDS =
  /^\p{Lu}[\p{L}'-]*[\p{L}']{2}(?: (?:\p{Lu}\.?|de|van|von|al|bin|ibn|[dl]'\p{Lu}\p{L}+|\p{Lu}[\p{L}'-]+)){1,3}$/u;
const ONE_WORD = /^(?:\p{Lu}[\p{L}'-]*\p{Ll}|\p{Lu}[\p{Lu}'-]{4,})$/u;
/** Letters of a script without capitals. */
const NO_CAPITALS = /^\p{Lo}{2,}(?: \p{Lo}+)*$/u;

/** One to four capitalised words, not all of them ordinary: a name in a row of data, a title anywhere else. */
export function isCapitalised(text: string): boolean {
  if (/^[ -@a-z]/.test(text)) return false;
  const plain = withPlainApostrophes(text);
  if (plain.split(/[ -]/).every(isOrdinaryWord)) return false;
  if (ONE_WORD.test(plain)) return plain.length > 2;
  return (NAME_WORDS.test(plain) && !COUNCIL.test(plain)) || NO_CAPITALS.test(plain);
}

const TWO_WORDS = /(?<![\p{L}'])(\p{Lu}[\p{L}'-]+) (\p{Lu}[\p{L}'-]+)(?![\p{L}'])/gu;

/** Whether words, such as those of a file's name, hold two capitalised ones side by side, neither ordinary nor known together. */
export function holdsName(words: string, isKnown: (pair: string) => boolean): boolean {
  const plain = withPlainApostrophes(words);
  const pairs = [...plain.matchAll(TWO_WORDS)].map(([pair]) => pair);
  return (
    pairs.some((pair) => !pair.split(" ").some(isOrdinaryWord) && !COUNCIL.test(pair) && !isKnown(pair)) ||
    plain.split(" ").some((word) => NO_CAPITALS.test(word))
  );
}

/**
 * Whether a text tells of so few people that one of them might be known: "two children", "one family", "3 of the 25 care
 * leavers". A figure of that size is hidden, and words would say it again (mission requirement R19). Shares ("one in five
 * children"), and words that only have a child in them ("two child protection plans", "three children’s homes"), are not meant.
 */
export function tellsSmallCount(text: string, threshold: number): boolean {
  return [...text.matchAll(PEOPLE)].some(({ index, groups }) => {
    const count = numberOfWord(groups?.["count"] ?? "");
    const between = (groups?.["between"] ?? "").split(" ");
    if (count < 1 || count > threshold || between.some((word) => NO_ADJECTIVE.has(word.toLowerCase())))
      return false;
    const isOne = count === 1;
    if (groups?.["one"] !== undefined && !isOne && groups["of"] === "") return false; // "two child places"
    const before = text.slice(0, index);
    return !SHARE.test(before) && !(isOne && NOT_ONE.test(before));
  });
}

const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const COUNT = `both|a single|${WORDS.join("|")}|(?<![\\d.,£+\\u2212-])\\d{1,3}(?![\\d.,%])`;

const MANY =
  "children|young people|babies|toddlers|infants|teenagers|girls|boys|siblings|brothers|sisters|families|mothers|fathers|parents|pupils|care leavers";
const ONE =
  "child|young person|baby|toddler|infant|teenager|girl|boy|sibling|family|mother|father|parent|pupil|care leaver";
/** What follows a word for a person that is only a part of another word. */
const PART =
  "['’]|-| (?:protection|abuse|exploitation|in need (?:plan|team)|health|hub|centre|cent(?:er|re)s|support|court|time|worker|group|plan|team|service)";

const PEOPLE = new RegExp(
  `\\b(?<count>${COUNT}) (?<of>(?:(?:out )?of (?:(?:the|our|these|those) )?(?:\\d+ )?)?)(?<between>(?:[\\p{L}’'-]+ ){0,2})(?:(?:${MANY})|(?<one>${ONE}))\\b(?!${PART})`,
  "giu",
);

/** Between a number and its noun, these begin something else: "two teams for children". */
const NO_ADJECTIVE: ReadonlySet<string> = new Set(
  (
    "a an the and or of for with without in on to from who whose whom that which by at per about than as into after before between under over " +
    "each every all when where while if is are was were be has have had will day days week weeks month months year years hour hours home homes time times"
  ).split(" "),
);

/** "one in" before "five children". */
const SHARE = new RegExp(`\\b(?:${WORDS.join("|")}|\\d+) in (?:every )?$`, "i");
/** "more than one child" and "per one child" count nobody. */
const NOT_ONE = /\b(?:more than|at least|any|no|per|each) $/i;

function numberOfWord(word: string): number {
  const lower = word.toLowerCase();
  if (lower === "both") return 2;
  if (lower === "a single") return 1;
  return WORDS.includes(lower) ? WORDS.indexOf(lower) + 1 : Number(lower);
}

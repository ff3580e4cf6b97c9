import type { Polarity } from "../indicator.ts";
import type { Wording } from "../wordsIssue.ts";
import { tellsSmallCount } from "./smallCounts.ts";

export type Direction = "higher" | "lower";

/** What is known of the figure that a text is about. */
export type Subject = {
  /** Our own sentences give no causes. The council's may: an exception note says "Cause: …". */
  readonly form: "headline" | "sentence" | "note";
  /** What the figure is called, in the council's own words: those are not judged. */
  readonly names: readonly string[];
  readonly polarity: Polarity;
  /** Where it went from the figure it is compared with; undefined where it did not, or is compared with none. */
  readonly direction: Direction | undefined;
  /** Whether there is a number to be seen. */
  readonly hasFigure: boolean;
  readonly hasBase: boolean;
  /** Whether the definition changed between the two. */
  readonly isBroken: boolean;
  /** Which ways it can be said to be going: from a signal, never from two points. */
  readonly trends: readonly Direction[];
  /** Counts of people up to this are hidden. */
  readonly threshold: number;
};

/** Every fault of a text, in the order of `Wording`. A text without one may still be wrong: it is read by rules. */
export function lint(text: string, subject: Subject): Wording[] {
  const words = withoutNames(text, subject.names);
  return LINT_RULES.filter(([, isBroken]) => isBroken(words, subject, text)).map(([fault]) => fault);
}

type LintRule = (words: string, subject: Subject, text: string) => boolean;

const LINT_RULES: readonly (readonly [Wording, LintRule])[] = [
  ["judgement", (words, { polarity }) => polarity === "neutral" && (GOOD.test(words) || BAD.test(words))],
  ["against-direction", contradictsDirection],
  ["cause", (words, { form, isBroken }) => form !== "note" && CAUSE.test(withoutReasons(words, isBroken))],
  ["of-hidden", saysHidden],
  ["across-break", (words, { isBroken }) => isBroken && COMPARED.test(withoutDenials(words))],
  ["trend", saysTrend],
  ["small-count", (words, { threshold }) => tellsSmallCount(words, threshold)],
  ["too-long", (_, { form }, text) => form === "headline" && text.split(" ").length > LONGEST_HEADLINE],
];

const LONGEST_HEADLINE = 10;

/** Not "improvement plan" or "requires improvement", which are names and grades. */
const GOOD = /\b(?:improv(?:ed|es|ing)|better|best|success(?:es|ful|fully)?|encouraging|good progress)\b/i;
const BAD =
  /\b(?:wors(?:e|t|en(?:ed|s|ing)?)|deteriorat\w*|concerning|disappoint\w*|declin(?:ed|es|ing)|fail(?:ed|s|ing|ure|ures)?)\b/i;

/** Of a record the ends have names of their own: the best of five years may be a higher figure or a lower one. "38th or better" is a target. */
function contradictsDirection(words: string, { polarity, direction }: Subject): boolean {
  if (polarity === "neutral" || direction === undefined) return false;
  const said = words.replace(/\bthe (?:best|worst)(?: before| in)\b|\bor better\b/g, "");
  return (direction === polarity ? BAD : GOOD).test(said);
}

const CAUSE =
  /\b(?:because|due to|owing to|thanks to|as a (?:result|consequence)|consequently|therefore|(?:caused|driven|explained) by|led to|leading to|result(?:ed|s|ing) (?:in|from)|brought about)\b/i;

/** A text without the reason why nothing is compared, which is not a cause of a figure. It is taken out only where it is true. */
function withoutReasons(words: string, isBroken: boolean): string {
  return isBroken
    ? words.replace(/\bnot compared with [^.,]+, because the definition has changed\b/g, "")
    : words;
}

const STATUS = /\b(?:on|off|meet(?:s|ing)|miss(?:es|ing|ed)?|below|above) (?:the )?(?:[^ ]+ )?target\b/i;
const PER_CENT = /\d ?%|\bper cent\b|\bpercentage points?\b/i;
/** How a change is told. After these words a sign is that of a figure itself, such as money over budget. */
const CHANGED =
  /\b(?:a change of|no change|(?:higher|lower|more|fewer|less|better|worse) than (?!chance)|the same as|it was the same|(?:rose|fell|went up|went down|increased|decreased|up|down) (?:from|by|since)|doubled|halved)\b|(?<!(?::|was|is|of|the) )[+\u2212]\d/i;

function saysHidden(words: string, { hasFigure, hasBase }: Subject): boolean {
  if (!hasFigure) return STATUS.test(words) || PER_CENT.test(words) || CHANGED.test(words);
  return !hasBase && CHANGED.test(words);
}

const COMPARED = new RegExp(`${CHANGED.source}|\\bcompared with\\b`, "i");

/** Saying that there is no comparison is none. */
function withoutDenials(words: string): string {
  return words.replace(/\b(?:not|cannot be|never) compared with\b/gi, "");
}

const TRENDS: Readonly<Record<Direction, RegExp>> = {
  higher:
    /\b(?:rising|growing|climbing|increasing(?:ly)?|going up|on the rise|upward|rose and never fell)\b/i,
  lower: /\b(?:falling|shrinking|dropping|decreasing(?:ly)?|going down|downward|fell and never rose)\b/i,
};
/** Words for a trend without a direction. Two points do not show a trend either. */
const GOING_ON =
  /\b(?:trends?|trending|continu(?:es?|ed|ing) to|keeps? (?:on )?\w+ing|steadily|month after month)\b/i;

function saysTrend(words: string, { trends }: Subject): boolean {
  if (GOING_ON.test(words) && trends.length === 0) return true;
  return (["higher", "lower"] as const).some((way) => TRENDS[way].test(words) && !trends.includes(way));
}

function withoutNames(text: string, names: readonly string[]): string {
  return names.filter((name) => name !== "").reduce((rest, name) => rest.replaceAll(name, "it"), text);
}

import { baselinesOf } from "../analysis/baselines.ts";
import { datasetOf, seriesOf } from "../dataset/dataset.ts";
import { compare, decimal, readDecimal, subtract, type Decimal } from "../decimal.ts";
import { unitWords } from "../format.ts";
import { hasFraction, type Indicator } from "../indicator.ts";
import type { Note } from "../note.ts";
import { isNumber, numberIn, type Observation } from "../observation.ts";
import { monthIn, monthName, monthsAfter, type Month } from "../period.ts";
import { targetIn, type Target } from "../target.ts";
import { percentOf } from "./beside.ts";
import { roundedAs, sameSaid, type Said, type Scale } from "./said.ts";
import { typedNumber } from "./typed.ts";

/** A number in a note that can be read as a figure of its indicator: `74.0%`, `£1.2m`, `273 children`, `202 of 249`. */
export type Quote =
  | { readonly kind: "percent"; readonly said: Said }
  | { readonly kind: "amount"; readonly said: Said }
  | { readonly kind: "share"; readonly part: Decimal; readonly whole: Decimal };

/** What a note may quote from: an indicator's observations, headline and categories alike, and its targets. */
export type Quotable = {
  readonly indicator: Indicator;
  readonly observations: readonly Observation[];
  readonly targets: readonly Target[];
};

/** The quotes of a note that are nowhere among what is published about it, at the rounding in which they were written. */
export function unpublishedQuotes(note: Pick<Note, "text" | "period">, from: Quotable): Quote[] {
  const quotes = quotesIn(note.text, from.indicator);
  if (quotes.length === 0) return [];
  const months = monthsMeant(note);
  const own = from.observations.filter(({ period }) => months.has(period));
  const known = { percents: percentsIn(own, from, note.period), amounts: amountsIn(own, from, note.period) };
  return quotes.filter((quote) => {
    if (quote.kind === "share") return !own.some((each) => isShareOf(quote, each));
    const figures = quote.kind === "percent" ? known.percents : known.amounts;
    return !figures.some((figure) => sameSaid(roundedAs(quote.said, figure), quote.said));
  });
}

/** The note's own month, the twelve before it, and every month that it names with its year. */
function monthsMeant({ text, period }: Pick<Note, "text" | "period">): ReadonlySet<Month> {
  const year = Array.from({ length: 13 }, (_, back) => monthsAfter(period, -back));
  return new Set([...year, ...monthsNamedIn(text)]);
}

/** The months that a text names with their year: "in August 2025". */
export function monthsNamedIn(text: string): Month[] {
  const named = text.matchAll(/\b\p{Lu}\p{Ll}+ ((?:19|20)\d\d)\b/gu);
  return Array.from(named).flatMap(([name, year]) => {
    const months = Array.from({ length: 12 }, (_, index) => monthIn(Number(year), index + 1));
    return months.filter((month) => monthName(month) === name);
  });
}

const NUMBER = String.raw`(?<![\d.,£])(?<number>\d[\d,]*(?:\.\d+)?)`;
const PERCENT = new RegExp(
  `${NUMBER} ?(?:%|per ?cent\\b)(?! ?points?)(?: of (?:the |all |our )?(?<of>[\\p{L}-]+(?: [\\p{L}-]+)?))?`,
  "giu",
);
const POUNDS =
  /£ ?(?<number>\d[\d,]*(?:\.\d+)?)(?: ?(?<scale>million\b|m\b|thousand\b|k\b))?(?: (?:an?|per|each|every) (?<rate>\p{L}+))?/giu;
const SHARE =
  /(?<![\d.,£])(?<part>\d[\d,]*) (?:out )?of (?:the )?(?<whole>\d[\d,]*)(?![\d%]|\.\d)(?: (?<of>[\p{L}-]+))?/giu;

/** "over 400 children" is no figure: it says which side of one. */
const HEDGED =
  /\b(?:about|around|nearly|almost|roughly|some|over|under|above|below|(?:more|less|fewer) than|at (?:least|most)|up to|between)(?: £)?$/i;

/** Numbers about something else (days, clinics, workers, a price per week) are left alone. */
export function quotesIn(text: string, indicator: Indicator): Quote[] {
  const about = wordsAbout(indicator);
  const found = (pattern: RegExp) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !HEDGED.test(text.slice(0, index).trimEnd()))
      .map(({ groups = {} }) => groups as Readonly<Record<string, string | undefined>>);
  return [
    ...found(PERCENT)
      .filter(({ of }) => of === undefined || of.split(" ").some((word) => about.has(folded(word))))
      .flatMap(({ number }) => amount("percent", number)),
    ...found(POUNDS)
      .filter(({ rate }) => indicator.unit.startsWith("£") && (rate ?? "") === rateOf(indicator))
      .flatMap(({ number, scale }) => amount("amount", number, scale)),
    ...(unitPattern(indicator) ?? [])
      .flatMap((pattern) => found(pattern))
      .flatMap(({ number }) => amount("amount", number)),
    ...(indicator.kind === "ratio" ? found(SHARE) : [])
      .filter(({ of }) => of === undefined || FUNCTION_WORDS.has(of.toLowerCase()) || about.has(folded(of)))
      .flatMap(({ part = "", whole = "" }): Quote[] => {
        const [top, bottom] = [readDecimal(typedNumber(part)), readDecimal(typedNumber(whole))];
        return top && bottom ? [{ kind: "share", part: top, whole: bottom }] : [];
      }),
  ];
}

function amount(kind: "percent" | "amount", number = "", scale = ""): Quote[] {
  const read = readDecimal(typedNumber(number));
  return read
    ? [{ kind, said: { number: read, scale: SCALES[scale.toLowerCase().charAt(0)] ?? "one" } }]
    : [];
}

const SCALES: Readonly<Record<string, Scale>> = { m: "million", t: "thousand", k: "thousand" };

/** `week` of `£ per week`. */
function rateOf(indicator: Indicator): string {
  return unitWords(indicator).replace(/^per /, "");
}

/** Counts are quoted with their unit behind them, where it is one plain word. */
function unitPattern(indicator: Indicator): RegExp[] | undefined {
  const words = unitWords(indicator);
  return /^\p{L}+$/u.test(words) ? [new RegExp(`${NUMBER} ${words}\\b(?!['’])`, "giu")] : undefined;
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "in on at by for from to and or but were was are is have had has this last that which who by with as of".split(
    " ",
  ),
);

/** What the indicator is about, in its own words: "5% of assessments" may be its figure, "5% of staff" is not. */
function wordsAbout({
  title,
  shortTitle,
  unit,
  numeratorLabel,
  denominatorLabel,
}: Indicator): ReadonlySet<string> {
  const all = [title, shortTitle, unit, numeratorLabel, denominatorLabel].join(" ").split(/[^\p{L}-]+/u);
  return new Set(all.filter((word) => word.length > 3).map(folded));
}

function folded(word: string): string {
  return word.toLowerCase().replace(/s$/, "");
}

/** So many decimals that rounding a second time, as it was written, changes nothing. */
const EXACT = 12;

/** Percentages as they are, and what is left of a hundred; of counts and amounts, changes and the shares of categories. */
function percentsIn(own: readonly Observation[], { indicator, targets }: Quotable, now: Month): Decimal[] {
  if (indicator.unit === "%") {
    const values = [
      ...figuresIn(own, ["value"]),
      ...extremes({ indicator, observations: own, targets }, now),
    ];
    const all = [...values, ...goalsIn(own, targets)];
    return [...all, ...all.map((each) => subtract(decimal(100), each))];
  }
  const changes = pairsIn(own).flatMap(([before, after]) =>
    before.units > 0n && after.units >= 0n ? [percentOf(subtract(after, before), before, EXACT)] : [],
  );
  const shares = own.flatMap(({ period, value }) => {
    const whole = numberIn(own.find((each) => each.period === period && each.breakdown === "")?.value);
    return isNumber(value) && whole && whole.units > 0n ? [percentOf(value, whole, EXACT)] : [];
  });
  return [...changes, ...changes.map((each) => ({ ...each, units: -each.units })), ...shares];
}

/** Values, their parts, targets, and by how much a figure changed. */
function amountsIn(own: readonly Observation[], from: Quotable, now: Month): Decimal[] {
  const parts = hasFraction(from.indicator)
    ? (["numerator", "denominator", "value"] as const)
    : (["value"] as const);
  const changes = pairsIn(own).map(([before, after]) => subtract(after, before));
  return [...figuresIn(own, parts), ...goalsIn(own, from.targets), ...extremes(from, now), ...changes];
}

/** The average of the year before, and the ends of five years: a page says them too. */
function extremes({ indicator, observations, targets }: Quotable, now: Month): Decimal[] {
  const headline = seriesOf(datasetOf(observations), indicator, targets);
  const { average, ends } = baselinesOf(headline, now);
  const mean = average?.kind === "average" ? average.value : undefined;
  return [mean, ends?.highest.value, ends?.lowest.value].filter(isNumber);
}

function figuresIn(
  own: readonly Observation[],
  columns: readonly ("numerator" | "denominator" | "value")[],
): Decimal[] {
  return own.flatMap((each) => columns.map((column) => each[column])).filter(isNumber);
}

function goalsIn(own: readonly Observation[], targets: readonly Target[]): Decimal[] {
  const months = [...new Set(own.map(({ period }) => period))];
  return months.flatMap((month) => {
    const inForce = targetIn(targets, month);
    return inForce?.target === undefined ? [] : [inForce.target, inForce.tolerance];
  });
}

/** Two months of the same line, either way round. */
function pairsIn(own: readonly Observation[]): (readonly [Decimal, Decimal])[] {
  return own.flatMap((a) =>
    own.flatMap((b) => {
      const isPair = a.period !== b.period && a.breakdown === b.breakdown && a.category === b.category;
      return isPair && isNumber(a.value) && isNumber(b.value) ? [[a.value, b.value] as const] : [];
    }),
  );
}

/** Those counted, or all the others. */
function isShareOf(
  { part, whole }: Extract<Quote, { kind: "share" }>,
  { numerator, denominator }: Observation,
): boolean {
  if (!isNumber(numerator) || !isNumber(denominator) || compare(denominator, whole) !== 0) return false;
  return compare(numerator, part) === 0 || compare(subtract(denominator, numerator), part) === 0;
}

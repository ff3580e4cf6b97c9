import { hasFraction, type Category, type Indicator } from "../indicator.ts";
import { keyOf, type FigureColumn, type SeriesKey } from "../observation.ts";
import type { Reference } from "../reference/reference.ts";

/** What a council's indicators and categories may be called in a scorecard. */
export type Names = {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly categories: readonly Category[];
  /** By exact id. */
  readonly ids: ReadonlyMap<string, readonly SeriesKey[]>;
  /** By title as `plain` gives it. */
  readonly titles: ReadonlyMap<string, readonly SeriesKey[]>;
  /** By everyday word (`aliases` of `indicators.csv`) as `plain` gives it: one may be that of several indicators. */
  readonly aliases: ReadonlyMap<string, readonly SeriesKey[]>;
};

/**
 * Every name by which a scorecard may call an indicator or a category: ids as they are, titles without case and
 * punctuation. A name that fits several leads to all of them.
 */
export function namesOf({ indicators, categories }: Reference): Names {
  const ids = new Map<string, SeriesKey[]>();
  const titles = new Map<string, SeriesKey[]>();
  const aliases = new Map<string, SeriesKey[]>();
  const add = (to: Map<string, SeriesKey[]>, name: string, line: SeriesKey) => {
    const lines = to.get(name) ?? [];
    if (!lines.some((each) => keyOf(each) === keyOf(line))) to.set(name, [...lines, line]);
  };
  for (const { id, title, shortTitle, aliases: words } of indicators) {
    const headline = { indicator: id, breakdown: "", category: "" };
    add(ids, id, headline);
    for (const name of [title, shortTitle]) add(titles, plain(name), headline);
    for (const word of words) add(aliases, plain(word), headline);
    for (const { breakdown, category, title: kind } of categories.filter(
      ({ indicator }) => indicator === id,
    )) {
      const line = { indicator: id, breakdown, category };
      add(ids, keyOf(line), line);
      for (const name of [title, shortTitle])
        if (plain(name) !== "") add(titles, plain(`${name} ${kind}`), line);
    }
  }
  titles.delete("");
  aliases.delete("");
  return { indicators: new Map(indicators.map((each) => [each.id, each])), categories, ids, titles, aliases };
}

/** The one line that a cell names, by id or title; undefined where it names none, or could name two. */
export function lineNamed({ ids, titles }: Names, text: string): SeriesKey | undefined {
  const lines = [...(ids.get(text.trim()) ?? []), ...(titles.get(plain(text)) ?? [])];
  const [line] = lines;
  return line !== undefined && lines.every((each) => keyOf(each) === keyOf(line)) ? line : undefined;
}

/**
 * The line that the label of a row names for certain: by id or title, by an everyday word that only one line has, or by either with a
 * part of its figure before or after it, as in “Cases per social worker – numerator”. undefined for any other text.
 */
export function labelNamed(names: Names, label: string): LineAndPart | undefined {
  const line = byAnyName(names, label);
  if (line !== undefined) return { line, part: undefined };
  const words = plain(label);
  for (const [word, part] of WORDS) {
    const rest = words.endsWith(` ${word}`)
      ? words.slice(0, -word.length - 1)
      : words.startsWith(`${word} `)
        ? words.slice(word.length + 1)
        : "";
    const of = rest === "" ? undefined : byAnyName(names, rest);
    const indicator = of && names.indicators.get(of.indicator);
    if (of && indicator && hasFraction(indicator)) return { line: of, part };
  }
  return undefined;
}

/** A line, and the part of its figure where one is named. */
export type LineAndPart = { readonly line: SeriesKey; readonly part: FigureColumn | undefined };

function byAnyName(names: Names, text: string): SeriesKey | undefined {
  const [aliased, another] = linesByAlias(names, text);
  return lineNamed(names, text) ?? (another === undefined ? aliased : undefined);
}

/**
 * The lines that an everyday word leads to: several where indicators share it, and none where the text is an id or a title, which
 * come first.
 */
export function linesByAlias({ ids, titles, aliases }: Names, text: string): readonly SeriesKey[] {
  if (ids.has(text.trim()) || titles.has(plain(text))) return [];
  return aliases.get(plain(text)) ?? [];
}

/** Whether a text is a category’s id or its title, case and punctuation apart. */
export function isCategoryNamed({ category, title }: Category, text: string): boolean {
  return text.trim() === category || (plain(title) !== "" && plain(text) === plain(title));
}

/** Which figure of an indicator a cell says its row holds, by the indicator's own label or in the usual words. */
export function partNamed(indicator: Indicator, text: string): FigureColumn | undefined {
  const word = text.trim() === "%" ? "%" : plain(text);
  if (!hasFraction(indicator)) return word === "n" ? "value" : WORDS.get(word);
  const numerator = plain(indicator.numeratorLabel);
  const denominator = plain(indicator.denominatorLabel);
  if (word !== "" && numerator !== denominator && !isTitle(indicator, text)) {
    if (word === numerator) return "numerator";
    if (word === denominator) return "denominator";
  }
  return WORDS.get(word) ?? FRACTION_WORDS.get(word);
}

/**
 * Whether a text means the title and not a part. Where a part's label is the title in other capitals, only its exact spelling
 * is the part.
 */
function isTitle({ title, shortTitle, numeratorLabel, denominatorLabel }: Indicator, text: string): boolean {
  const exact = text.trim();
  if (exact !== title && (exact === numeratorLabel || exact === denominatorLabel)) return false;
  return [title, shortTitle].some((name) => plain(name) === plain(text));
}

const WORDS: ReadonlyMap<string, FigureColumn> = new Map([
  ["numerator", "numerator"],
  ["num", "numerator"],
  ["denominator", "denominator"],
  ["denom", "denominator"],
  ["den", "denominator"],
  ["value", "value"],
]);

/** Words for the parts of fractions only. In the row of a count, `n` means the count itself. */
const FRACTION_WORDS: ReadonlyMap<string, FigureColumn> = new Map([
  ["n", "numerator"],
  ["d", "denominator"],
  ["%", "value"],
]);

/** A title without its case, punctuation and repeated blanks; nothing else may differ. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’‘]|(?<=\d),(?=\d{3})/g, "")
    .replace(/[\p{P}\s]+/gu, " ")
    .trim();
}

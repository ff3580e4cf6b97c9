import type { Category, Indicator } from "../indicator.ts";
import { keyOf, type FigureColumn, type SeriesKey } from "../observation.ts";
import { isCategoryNamed, labelNamed, lineNamed, partNamed, plain, type Names } from "./names.ts";

/** Which figure of which line a row holds. */
export type Slot = { readonly line: SeriesKey; readonly part: FigureColumn };

/** A slot as a key of a map: two rows with the same key would fill the same cell of a return. */
export function slotOf({ line, part }: Slot): string {
  return `${keyOf(line)} ${part}`;
}

/** What stands before a row's figures: its label, and the cells that say which category or part it is. */
export type Texts = { readonly label: string; readonly qualifiers: readonly string[] };

/**
 * The slot that a row names by its own texts, as a category of the indicator above it, or by an everyday word that only one
 * indicator has; undefined where it names none.
 */
export function ownSlot(
  { label, qualifiers }: Texts,
  under: SeriesKey | undefined,
  names: Names,
): Slot | undefined {
  const above = under && names.indicators.get(under.indicator);
  const titled = lineNamed(names, label);
  if (titled === undefined) {
    const texts = [label, ...qualifiers].filter((text) => text !== "");
    const said = above && qualifiersOf(texts, above, names);
    if (said?.category) return { line: seriesKeyOf(said.category), part: said.part ?? "value" };
  }
  const { line: named, part } = labelNamed(names, label) ?? {};
  if (named === undefined) return undefined;
  const indicator = names.indicators.get(named.indicator);
  if (!indicator || (above && above !== indicator && isCategoryOf(above, label, names))) return undefined;
  const said = qualifiersOf(qualifiers, indicator, names);
  if (said === undefined) return undefined;
  const line = said.category ? seriesKeyOf(said.category) : named;
  if (named.category !== "" && keyOf(line) !== keyOf(named)) return undefined;
  if (part !== undefined && said.part !== undefined && part !== said.part) return undefined;
  return { line, part: part ?? said.part ?? "value" };
}

type RowQualifiers = { readonly part: FigureColumn | undefined; readonly category: Category | undefined };

/** The part and category that a row's texts name; undefined where a text is not understood or two contradict. */
export function qualifiersOf(
  texts: readonly string[],
  indicator: Indicator,
  names: Names,
): RowQualifiers | undefined {
  const all = names.categories.filter((each) => each.indicator === indicator.id);
  const parts = new Set(texts.flatMap((text) => partNamed(indicator, text) ?? []));
  const named = all.filter((each) => texts.some((text) => isCategoryNamed(each, text)));
  const chosen = named.length > 1 ? named.filter(({ breakdown }) => texts.includes(breakdown)) : named;
  const isUnderstood = (text: string) =>
    partNamed(indicator, text) !== undefined ||
    chosen.some((category) => isCategoryNamed(category, text)) ||
    chosen.some(({ breakdown }) => breakdown === text) ||
    isOwnWord(indicator, text, names);
  if (parts.size > 1 || chosen.length > 1 || !texts.every(isUnderstood)) return undefined;
  return { part: [...parts][0], category: chosen[0] };
}

function isOwnWord(indicator: Indicator, text: string, names: Names): boolean {
  const word = plain(text);
  if (word !== "" && [indicator.unit, indicator.theme].some((own) => plain(own) === word)) return true;
  const line = lineNamed(names, text);
  return line?.indicator === indicator.id && line.category === "";
}

/** Whether a cell beside a row names another line than the row does. */
export function isAnother(names: Names, { line }: Slot, text: string): boolean {
  const indicator = names.indicators.get(line.indicator);
  const named = lineNamed(names, text);
  if (named === undefined || keyOf(named) === keyOf(line)) return false;
  return !(indicator && isOwnWord(indicator, text, names));
}

function isCategoryOf({ id }: Indicator, text: string, { categories }: Names): boolean {
  return categories.some((each) => each.indicator === id && isCategoryNamed(each, text));
}

function seriesKeyOf({ indicator, breakdown, category }: Category): SeriesKey {
  return { indicator, breakdown, category };
}

import { hasFraction, type Category, type Indicator } from "../indicator.ts";
import { isNumber, keyOf, type Observation, type SeriesKey } from "../observation.ts";
import type { Month } from "../period.ts";
import type { Reference } from "../reference/reference.ts";
import { figureCell, figureOf } from "../tables/figure.ts";
import { targetIn } from "../target.ts";

/**
 * The columns of the month's workbook that help whoever fills it in. They are no part of a return: saved with it they are read, held to what the
 * workbook says, and set aside. There is no free text in them either.
 */
export const GUIDE_COLUMNS = [
  "indicator_title",
  "target",
  "numerator_label",
  "numerator_before",
  "denominator_label",
  "denominator_before",
  "unit",
  "value_before",
] as const;
export type GuideColumn = (typeof GUIDE_COLUMNS)[number];

/** What the guide says of one line of a return, as text. */
export type Guide = Readonly<Record<GuideColumn, string>>;

/** The cells of a guide that hold a figure; the others hold words of the reference files. */
const FIGURES: readonly GuideColumn[] = ["target", "numerator_before", "denominator_before", "value_before"];

/**
 * Words as a spreadsheet stores them in any form of CSV: in ASCII. Quotation marks and dashes become plain, accents go, and a pound sign
 * is said; what else is not ASCII is left out.
 */
export function plainWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-")
    .replaceAll("£", "pounds")
    .replace(/[^\x20-\x7e]/g, "");
}

/** The words of a guide for one line: what it is called, what its parts count, and its unit. Amounts and counts have no parts. */
export function guideWords(indicator: Indicator, category?: Category) {
  const parts = hasFraction(indicator);
  const title = category === undefined ? indicator.title : `${indicator.title}: ${category.title}`;
  return {
    indicator_title: plainWords(title),
    numerator_label: parts ? plainWords(indicator.numeratorLabel) : "",
    denominator_label: parts ? plainWords(indicator.denominatorLabel) : "",
    unit: plainWords(indicator.unit),
  };
}

/** The words of every line that any month can have: what the screen knows not to be personal, as it knows the reference files. */
export function allGuideWords({
  indicators,
  categories,
}: Pick<Reference, "indicators" | "categories">): string[] {
  const indicatorOf = new Map(indicators.map((each) => [each.id, each]));
  const ofCategories = categories.flatMap((category) => {
    const indicator = indicatorOf.get(category.indicator);
    return indicator === undefined ? [] : Object.values(guideWords(indicator, category));
  });
  return [...indicators.flatMap((each) => Object.values(guideWords(each))), ...ofCategories];
}

/**
 * The guide of a month's lines, by their key. `before` are published observations of any months: of each line the newest before
 * this month is shown, as the public sees it.
 */
export function guideOf(
  month: Month,
  lines: readonly SeriesKey[],
  { indicators, categories, targets }: Pick<Reference, "indicators" | "categories" | "targets">,
  before: readonly Observation[],
): ReadonlyMap<string, Guide> {
  const indicatorOf = new Map(indicators.map((each) => [each.id, each]));
  const categoryOf = new Map(categories.map((each) => [keyOf(each), each]));
  const newest = new Map<string, Observation>();
  for (const each of before) {
    const known = newest.get(keyOf(each));
    if (each.period < month && (known === undefined || known.period < each.period))
      newest.set(keyOf(each), each);
  }
  return new Map(
    lines.flatMap((line) => {
      const indicator = indicatorOf.get(line.indicator);
      if (indicator === undefined) return [];
      const last = newest.get(keyOf(line));
      const ofIndicator = targets.filter((target) => target.indicator === indicator.id);
      const target = line.category === "" ? targetIn(ofIndicator, month)?.target : undefined;
      const guide: Guide = {
        ...guideWords(indicator, categoryOf.get(keyOf(line))),
        target: figureCell(target),
        numerator_before: hasFraction(indicator) ? figureCell(last?.numerator) : "",
        denominator_before: hasFraction(indicator) ? figureCell(last?.denominator) : "",
        value_before: figureCell(last?.value),
      };
      return [[keyOf(line), guide] as const];
    }),
  );
}

/** The columns of a row whose guide says something else than the workbook does: they must be blank, its words, or a figure. */
export function alteredGuide(
  cells: Partial<Guide>,
  indicator: Indicator,
  category: Category | undefined,
): GuideColumn[] {
  const words: Partial<Guide> = guideWords(indicator, category);
  return GUIDE_COLUMNS.filter((column) => {
    const cell = cells[column] ?? "";
    if (cell === "") return false;
    return FIGURES.includes(column) ? !isShownFigure(cell) : plainWords(cell) !== words[column];
  });
}

function isShownFigure(cell: string): boolean {
  const figure = figureOf(cell);
  return figure !== undefined && (!isNumber(figure) || cell.length <= LONGEST_FIGURE);
}

/** No figure of a council needs more characters. */
const LONGEST_FIGURE = 24;

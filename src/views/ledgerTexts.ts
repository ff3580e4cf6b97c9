import { missingTails } from "../components/alignment.ts";
import type { Summary } from "../core/analysis/summary.ts";
import type { Comparator } from "../core/comparators/comparator.ts";
import { observationIn, type Series } from "../core/dataset/dataset.ts";
import { formatFigure, formatInShort } from "../core/format.ts";
import type { Indicator } from "../core/indicator.ts";
import { isNumber, type Figure } from "../core/observation.ts";
import { amountsOf } from "../core/story/amounts.ts";
import type { OverviewFigure } from "../store/overviewFigures.ts";

/** The columns of numbers whose decimal points stand under each other. */
const ALIGNED = ["value", "target", "before", "country"] as const;
export type LedgerTexts = Readonly<Record<(typeof ALIGNED)[number], string>>;

/** What is left free behind the numbers of each row. The rows of all groups are one table. */
export function tailsIn(figures: readonly OverviewFigure[]): (indicator: string) => LedgerTexts | undefined {
  const texts = figures.map(textsOf);
  const tails = ALIGNED.map((column) => missingTails(texts.map((text) => text[column])));
  const places = new Map(figures.map(({ indicator }, at) => [indicator.id, at]));
  return (indicator) => {
    const at = places.get(indicator);
    if (at === undefined) return undefined;
    const [value = "", target = "", before = "", country = ""] = tails.map((column) => column[at] ?? "");
    return { value, target, before, country };
  };
}

/** What a row prints in its columns of numbers; "–" where there is none. */
export function textsOf({ indicator, series, summary, comparators }: OverviewFigure): LedgerTexts {
  const country = countryOf(comparators);
  const value = summary?.observation.value;
  return {
    value:
      summary === undefined || value === undefined
        ? NONE
        : isNumber(value)
          ? amountsOf(summary).value
          : formatFigure(value, indicator),
    target: summary?.aim === undefined ? NONE : (amountsOf(summary).target ?? ""),
    before: series === undefined || summary === undefined ? NONE : beforeText(series, summary),
    country: country === undefined ? NONE : shortText(country.value, indicator),
  };
}

/** What stands where there is nothing to print. */
export const NONE = "–";

/** England’s newest figure, if there is one. */
export function countryOf(comparators: readonly Comparator[]): Comparator | undefined {
  return comparators.find(({ level }) => level === "country");
}

function shortText(figure: Figure, indicator: Indicator): string {
  return isNumber(figure) ? formatInShort(figure, indicator) : formatFigure(figure, indicator);
}

/** Whether a year ago the figure was defined otherwise. */
export function isOtherwiseDefined({ sinceLastYear: change }: Summary): boolean {
  return change.kind === "none" && change.because === "new-definition";
}

function beforeText(series: Series, summary: Summary): string {
  const then = observationIn(series, summary.sinceLastYear.from);
  if (then === undefined || isOtherwiseDefined(summary)) return NONE;
  return isNumber(then.value)
    ? (amountsOf(summary).before ?? shortText(then.value, summary.indicator))
    : formatFigure(then.value, summary.indicator);
}

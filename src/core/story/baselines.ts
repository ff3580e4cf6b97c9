import type { Baselines } from "../analysis/baselines.ts";
import type { Extreme } from "../analysis/reach.ts";
import { compare, absolute } from "../decimal.ts";
import type { Summary } from "../analysis/summary.ts";
import type { Average } from "../analysis/total.ts";
import { absenceClause, formatDifference, formatFigure, formatInShort } from "../format.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { periodNoun, spanOf } from "./when.ts";

/** The average of the year before, such as `82.4%`, or in words why there is none. */
export function averageText(average: Average, indicator: Indicator): string {
  if (average.kind === "average") return formatFigure(average.value, indicator);
  if (average.because === "missing") return `a ${periodNoun(indicator, 1)} is missing`;
  if (average.because === "new-definition") return "not averaged: the definition has changed";
  return `a ${periodNoun(indicator, 1)} ${absenceClause(average.because)}`;
}

/** `91.2%, March 2023`. */
export function extremeText({ value, period }: Extreme, indicator: Indicator): string {
  const figure = isRank(indicator) ? formatInShort(value, indicator) : formatFigure(value, indicator);
  return `${figure}, ${spanOf(indicator, period)}`;
}

/** What one more of what it counts is worth, where the last change is no more than that. */
export function oneMoreSentence(
  { oneMore }: Pick<Baselines, "oneMore">,
  { indicator, sinceLast: change }: Summary,
): string | undefined {
  if (oneMore === undefined || change?.kind !== "change" || change.difference.units === 0n) return undefined;
  if (compare(absolute(change.difference), oneMore) > 0) return undefined;
  const size = formatDifference(oneMore, indicator).replace("+", "");
  return `One more counted, or one fewer, moves this figure by ${size}: the change since the figure before is no larger than that.`;
}

import type { Baselines, Extreme } from "../analysis/baselines.ts";
import { compare, absolute } from "../decimal.ts";
import type { Summary } from "../analysis/summary.ts";
import type { Average } from "../analysis/total.ts";
import { ABSENCE_WORDS, formatDifference, formatFigure } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { monthsApart, timeName, timeNoun } from "../quarter.ts";

/** `82.4%`, or in words why twelve months, or four quarters, have no average. */
export function averageText(average: Average, indicator: Indicator): string {
  if (average.kind === "average") return formatFigure(average.value, indicator);
  if (average.because === "missing") return `a ${timeNoun(indicator)} is missing`;
  if (average.because === "new-definition") return "not averaged: the definition has changed";
  return `a ${timeNoun(indicator)} is ${ABSENCE_WORDS[average.because]}`;
}

/** What the two ends of five years are called: best and worst only where a direction is good. */
export function extremeTerms({ polarity }: Indicator): { readonly highest: string; readonly lowest: string } {
  if (polarity === "neutral") return { highest: "Highest in five years", lowest: "Lowest in five years" };
  const [best, worst] = ["Best in five years", "Worst in five years"];
  return polarity === "higher" ? { highest: best, lowest: worst } : { highest: worst, lowest: best };
}

/** `91.2%, March 2023`; of quarters `38, April to June 2023`. */
export function extremeText({ value, period }: Extreme, indicator: Indicator): string {
  return `${formatFigure(value, indicator)}, ${timeName(indicator, period)}`;
}

/** "Off target in 9 of the last 12 months." undefined where it was not, or where no month, or quarter, can be judged. */
export function offTargetSentence(
  { offTarget }: Pick<Baselines, "offTarget">,
  indicator: Indicator,
): string | undefined {
  if (offTarget === undefined || offTarget.off === 0) return undefined;
  const { off, judged } = offTarget;
  const noun = timeNoun(indicator);
  const year = 12 / monthsApart(indicator);
  const all =
    judged === year
      ? `the last ${year} ${noun}s`
      : `the ${judged} ${noun}s of the last ${year} that can be judged`;
  return judged === 1
    ? `Off target in the one ${noun} of the last ${year} that can be judged.`
    : `Off target in ${off} of ${all}.`;
}

/** What one case is worth, where the last change is no more than that. */
export function oneMoreSentence(
  { oneMore }: Baselines,
  { indicator, sinceLast: change }: Summary,
): string | undefined {
  if (oneMore === undefined || change?.kind !== "change" || change.difference.units === 0n) return undefined;
  if (compare(absolute(change.difference), oneMore) > 0) return undefined;
  const size = formatDifference(oneMore, indicator).replace("+", "");
  return `One case more or less moves this figure by ${size}: the change since the figure before is no larger than that.`;
}

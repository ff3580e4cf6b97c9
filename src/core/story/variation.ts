import type { Decimal } from "../decimal.ts";
import { formatInShort } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { monthName } from "../period.ts";
import { firstMonthOf } from "../quarter.ts";
import type { Limited, Unlimited } from "../analysis/spc/spc.ts";
import type { Assurance, VariationReading } from "../analysis/spc/variation.ts";
import { foundSentences, lineText } from "./signals.ts";
import { periodNoun } from "./when.ts";

/** The variation icons of “Making Data Count” in words. Where neither direction is better, none is called so. */
export function variationWords(variation: VariationReading): string {
  if (variation.kind === "common-cause") return "common cause variation";
  const { reading, direction } = variation;
  if (direction === "both") return "special cause variation, in both directions";
  return `special cause variation, ${reading === "neutral" ? direction : reading}`;
}

/** The assurance icons in words, or why none is given. */
export const ASSURANCE_WORDS: Readonly<
  Record<Exclude<Assurance["kind"], "none"> | Extract<Assurance, { kind: "none" }>["because"], string>
> = {
  "consistently-met": "target consistently met",
  "consistently-missed": "target consistently missed",
  "hit-and-miss": "target hit and missed",
  "always-met": "target met so far, and within the usual range",
  "never-met": "target missed so far, and within the usual range",
  "no-target": "no target to hold this against",
  "target-changed": "no assurance: the target has changed in this time",
  "special-cause": "no assurance: the newest month shows a special cause",
};

/** What the newest month shows, then each signal that marks it. */
export function variationSentence(limited: Limited, indicator: Indicator): string {
  const { variation, limits, to } = limited;
  if (variation.kind === "common-cause")
    return `${monthName(to)} lies within the usual ups and downs, ${between(limits.lower, limits.upper, indicator)}.`;
  return foundSentences(limited, indicator).join(" ");
}

/** Where most months are to be expected, and what that rests on. */
export function limitsSentence({ limits, baseline, trial, level }: Limited, indicator: Indicator): string {
  const rests = `worked out from the ${baseline.points} months ${monthName(baseline.from)} to ${monthName(baseline.to)}`;
  if (level !== undefined)
    return `The limits, ${between(limits.lower, limits.upper, indicator)}, were ${rests}. They are of the level before and no longer say what to expect.`;
  const sentence = `While nothing changes, nearly every month should be ${between(limits.lower, limits.upper, indicator)}, ${rests}.`;
  return trial
    ? `${sentence} These are trial limits: they rest on few months, and move with each further one.`
    : sentence;
}

/** Since when figures are looked at together, and why not longer; undefined where that is since the first. */
export function startSentence(
  { start, from }: Limited | Unlimited,
  indicator: Indicator,
): string | undefined {
  const since = `Only ${periodNoun(indicator, 2)} since ${monthName(firstMonthOf(indicator, from))} are looked at`;
  switch (start.kind) {
    case "first":
      return undefined;
    case "new-definition":
      return `${since}, when the definition changed.`;
    case "rebaseline":
      return `${since}, by a decision to start anew: “${start.reason}” Source: ${start.source}.`;
  }
}

/** Where the target lies and how often it was met, or why that is not said; undefined where there is no target. No cause. */
export function assuranceSentence({ assurance, limits }: Limited, indicator: Indicator): string | undefined {
  if (assurance.kind === "none") {
    switch (assurance.because) {
      case "no-target":
        return undefined;
      case "target-changed":
        return "The target has changed in this time, so nothing is said about meeting it.";
      case "special-cause":
        return "The newest month shows a special cause, so the limits do not tell whether the target will be met.";
    }
  }
  const { kind, aim, met, judged } = assurance;
  const target = `The target of ${formatInShort(aim.target, indicator)}`;
  const range = between(limits.lower, limits.upper, indicator);
  const happened = metWords(met, judged);
  switch (kind) {
    case "consistently-met":
      return `${target} lies outside the usual range, ${range}: while nothing changes, nearly every month should meet it. ${happened}`;
    case "consistently-missed":
      return `${target} lies outside the usual range, ${range}: while nothing changes, hardly any month should meet it. ${happened}`;
    default:
      return `${target} lies inside the usual range, ${range}. ${happened}`;
  }
}

/** "It was met in 14 of these 31 months." */
function metWords(met: number, judged: number): string {
  if (met === 0) return `It was met in none of these ${judged} months.`;
  return met === judged
    ? `It was met in all of these ${judged} months.`
    : `It was met in ${met} of these ${judged} months.`;
}

/** "between 80.4% and 94.1%": lines carry one more place than the figures, since the figures are held against them. */
function between(lower: Decimal, upper: Decimal, indicator: Indicator): string {
  return `between ${lineText(lower, indicator)} and ${lineText(upper, indicator)}`;
}

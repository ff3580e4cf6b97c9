import { round, type Decimal } from "../decimal.ts";
import { ABSENCE_WORDS, formatFigure, formatInShort } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { monthName } from "../period.ts";
import { firstMonthOf, timeNoun } from "../quarter.ts";
import type { Signal } from "../analysis/spc/signals.ts";
import type { Limited, NoLimits, Unlimited } from "../analysis/spc/spc.ts";
import type { Assurance, Variation } from "../analysis/spc/variation.ts";

/** The variation icons of “Making Data Count” in words. Where neither direction is better, none is called so. */
export function variationWords(variation: Variation): string {
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
  "no-target": "no target to hold this against",
  "target-changed": "no assurance: the target has changed in this time",
  "special-cause": "no assurance: the newest month shows a special cause",
};

const SELDOM = "more than chance would usually give";

/** What the newest month shows, then each signal that marks it. */
export function variationSentence(limited: Limited, indicator: Indicator): string {
  const { variation, limits, to } = limited;
  if (variation.kind === "common-cause")
    return `${monthName(to)} lies within the usual ups and downs, ${between(limits.lower, limits.upper, indicator)}.`;
  return variation.signals.map((signal) => signalSentence(signal, limited, indicator)).join(" ");
}

/** One signal, in terms of the newest month where it reaches it. A trend may hold equal neighbours: it "never fell". */
export function signalSentence(
  { rule, direction, months }: Signal,
  { limits, to }: Limited,
  indicator: Indicator,
): string {
  const [first, last] = [monthName(months[0]), monthName(months.at(-1) ?? months[0])];
  const high = direction === "higher";
  const side = high ? "above" : "below";
  const all =
    months.length === 1
      ? `${first} is`
      : months.at(-1) === to
        ? `The last ${months.length} months are all`
        : `All ${months.length} months from ${first} to ${last} are`;
  const line = (value: Decimal) => lineText(value, indicator);
  switch (rule) {
    case "outside":
      return `${all} ${side} the ${high ? `upper limit of ${line(limits.upper)}` : `lower limit of ${line(limits.lower)}`}: ${SELDOM}.`;
    case "one-side":
      return `${all} ${side} the average of ${line(limits.mean)}: ${SELDOM}.`;
    case "trend":
      return `From ${first} to ${last} the figure ${high ? "rose and never fell" : "fell and never rose"}: ${SELDOM}.`;
    case "two-of-three": {
      const near = high ? limits.nearUpper : limits.nearLower;
      const which =
        months.length <= 3
          ? `${months.slice(0, -1).map(monthName).join(", ")} and ${last} are`
          : `${months.length} months from ${first} to ${last} are`;
      return `${which} ${side} ${line(near)}, two thirds of the way from the average to the limit: ${SELDOM}.`;
    }
  }
}

/** A signal as a month that it marks bears it: "above the upper limit", "one of 9 in a row above the average". */
export function signalWords({ rule, direction, months }: Signal): string {
  const high = direction === "higher";
  switch (rule) {
    case "outside":
      return high ? "above the upper limit" : "below the lower limit";
    case "one-side":
      return `one of ${months.length} in a row ${high ? "above" : "below"} the average`;
    case "trend":
      return `one of ${months.length} in a row that ${high ? "rise" : "fall"}`;
    case "two-of-three":
      return `one of ${months.length} near the ${high ? "upper" : "lower"} limit`;
  }
}

/** Where most months are to be expected, and what that rests on. */
export function limitsSentence({ limits, baseline, trial }: Limited, indicator: Indicator): string {
  const rests = `worked out from the ${baseline.points} months ${monthName(baseline.from)} to ${monthName(baseline.to)}`;
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
  const since = `Only ${timeNoun(indicator)}s since ${monthName(firstMonthOf(indicator, from))} are looked at`;
  switch (start.kind) {
    case "first":
      return undefined;
    case "new-definition":
      return `${since}, when the definition changed.`;
    case "rebaseline":
      return `${since}, by a decision to start anew: “${start.reason}” Source: ${start.source}.`;
  }
}

/** Whether the target will be met while nothing changes, or why that is not said; undefined where there is no target. */
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
  const target = `The target of ${formatInShort(assurance.aim.target, indicator)}`;
  const range = between(limits.lower, limits.upper, indicator);
  switch (assurance.kind) {
    case "consistently-met":
      return `${target} lies outside the usual range, ${range}: while nothing changes, it is met every month.`;
    case "consistently-missed":
      return `${target} lies outside the usual range, ${range}: while nothing changes, it is missed every month.`;
    case "hit-and-miss":
      return `${target} lies inside the usual range, ${range}: some months meet it and some miss it by chance alone.`;
  }
}

/** Why there are no limits, and the median that is shown in their place. */
export function noLimitsSentence({ because, median }: Unlimited, indicator: Indicator): string {
  const why = WITHOUT[because];
  if (median === undefined) return why;
  return `${why} The median of the figures shown is ${formatFigure(median, indicator)}.`;
}

const TIED = "so neighbouring months are tied and limits would signal where nothing has changed.";
const broken = (words: string) =>
  `No limits are drawn: a month in this time ${words}, and limits without it would be wrong.`;

const WITHOUT: Readonly<Record<NoLimits, string>> = {
  snapshot: `No limits are drawn: this is counted on one day, ${TIED}`,
  stock: `No limits are drawn: this is how many there are at a time, ${TIED}`,
  rolling_12: `No limits are drawn: each figure covers twelve months, ${TIED}`,
  year_to_date: `No limits are drawn: each figure adds up the months of its year so far, ${TIED}`,
  forecast: `No limits are drawn: this is a forecast, ${TIED}`,
  money: "No limits are drawn: amounts of money follow prices and plans, not chance.",
  quarter: "No limits are drawn: with four figures a year there are too few to look for seasons in.",
  quarterly: "No limits are drawn: they need a figure for every month.",
  annual: "No limits are drawn: they need a figure for every month.",
  c: broken(`is ${ABSENCE_WORDS.c}`),
  x: broken(`is ${ABSENCE_WORDS.x}`),
  z: broken(`is ${ABSENCE_WORDS.z}`),
  low: broken(ABSENCE_WORDS.low),
  u: broken(`is ${ABSENCE_WORDS.u}`),
  missing: "No limits are drawn: there is no figure for a month in this time.",
  "seasons-unchecked":
    "No limits are drawn: there are not yet two years of figures in which to look for seasons.",
  seasonal:
    "No limits are drawn: the figure goes up and down with the seasons, and limits would mark that as a signal.",
  "too-few": "No limits are drawn: fewer than six months have been counted in this way.",
  "no-variation": "No limits are drawn: the figure has been the same in every month they would rest on.",
};

/** "between 80.4% and 94.1%": lines carry one more place than the figures, since the figures are held against them. */
function between(lower: Decimal, upper: Decimal, indicator: Indicator): string {
  return `between ${lineText(lower, indicator)} and ${lineText(upper, indicator)}`;
}

/** A limit, an average or a median as it is said. */
export function lineText(line: Decimal, indicator: Indicator): string {
  return formatFigure(round(line, indicator.decimals + 1), indicator);
}

import { isOverdue, type Explanation } from "../analysis/notes.ts";
import { offTargetInYear } from "../analysis/offTarget.ts";
import type { Signal } from "../analysis/spc/signals.ts";
import { signalsIn, type Spc } from "../analysis/spc/spc.ts";
import type { Summary } from "../analysis/summary.ts";
import type { Series } from "../dataset/dataset.ts";
import { compare, decimal } from "../decimal.ts";
import { absenceClause, formatNumber } from "../format.ts";
import { isNumber } from "../observation.ts";
import { monthName, type Month } from "../period.ts";
import { amountsOf } from "./amounts.ts";
import { offTargetSentence } from "./offTarget.ts";
import { newLevelWords } from "./signals.ts";
import { spanOf } from "./when.ts";

/** What is known of a figure that a member may ask about. */
export type SuggestedFrom = {
  /** Its headline series, and the summary of its newest month. */
  readonly series: Series;
  readonly summary: Summary;
  /** What the service itself says of that month. */
  readonly explanation: Explanation;
  readonly spc: Spc | undefined;
  /** Whether the newest figure may still be restated. */
  readonly isProvisional: boolean;
};

/** The first is about how the figure stands, the second about who can change it, the third about what it shows. */
export type SuggestedQuestions = readonly [state: string, control: string, evidence: string];

/**
 * Three questions that a member could read out. They follow by rule from what is published: status, explanation, signals, definition,
 * limits, who delivers it and who can change it. They neither praise nor blame (mission requirement R35), and say no figure that is not published.
 */
export function suggestedQuestions(about: SuggestedFrom): SuggestedQuestions {
  return [stateQuestion(about), controlQuestion(about), evidenceQuestion(about)];
}

/** A question read out has to be followed by ear. */
const MOST_WORDS = 25;

/** How the figure stands: its absence, its misses and what was said of them, a signal, or what it was a year before. */
function stateQuestion(about: SuggestedFrom): string {
  const { summary, explanation, spc } = about;
  const { indicator, observation, status, sinceLastYear } = summary;
  const { period, value } = observation;
  if (!isNumber(value))
    return `The figure for ${spanOf(indicator, period)} ${absenceClause(value)}. What can members be told instead?`;
  if (status === "off" || status === "just-off") return missQuestion(about);
  if (spc?.now.kind === "limits" && spc.now.level !== undefined)
    return `${newLevelWords(spc.now.level.since)}: does the service expect this figure to stay there?`;
  const [signal] = spc === undefined ? [] : signalsIn(spc, period);
  if (signal !== undefined) return signalQuestion(signal);
  if (explanation.exception !== undefined)
    return "The service explained a miss here. What has it learned since?";
  const { value: now, before } = amountsOf(summary);
  if (before === undefined) return "What does the service expect this figure to be in a year?";
  return sinceLastYear.kind === "change" && sinceLastYear.difference.units === 0n
    ? `It was ${now} a year before too. Does the service expect it to stay there?`
    : `It is ${now}, and was ${before} a year before. What does the service know of the difference?`;
}

/** A miss: how often in the last year, and whether the service has said why and until when. */
function missQuestion({ series, summary, explanation }: SuggestedFrom): string {
  const { indicator, observation, status } = summary;
  const { period } = observation;
  const plainly = status === "off" ? "It is off target." : "It is just off target.";
  const often = offTargetSentence(offTargetInYear(series, period), indicator) ?? plainly;
  const asked = afterMiss(explanation, period);
  const whole = `${often} ${asked}`;
  return wordsIn(whole) <= MOST_WORDS ? whole : `${plainly} ${asked}`;
}

function afterMiss({ exception }: Explanation, period: Month): string {
  if (exception === undefined) return "The service has published no explanation: what is it?";
  const { backOnTrackBy } = exception;
  if (backOnTrackBy === undefined) return "By when does the service expect it to meet the target?";
  const by = monthName(backOnTrackBy);
  return isOverdue(exception, period)
    ? `It was to be back on track by ${by}. What is the date now?`
    : `It is to be back on track by ${by}. What will show it?`;
}

/** What to ask of a pattern that chance alone seldom gives. It names no cause. */
function signalQuestion({ rule, direction, months }: Signal): string {
  const high = direction === "higher";
  const [first] = months;
  switch (rule) {
    case "outside":
      return `This month is ${high ? "above the upper" : "below the lower"} limit of what chance would usually give. What was different?`;
    case "two-of-three":
      return `Recent months are near the ${high ? "upper" : "lower"} limit of what chance would usually give. What is different?`;
    case "trend":
      return `For ${months.length} months it never ${high ? "fell" : "rose"}, from ${monthName(first)} on. What changed then?`;
    case "one-side":
      return `All ${months.length} months since ${monthName(first)} are ${high ? "above" : "below"} the average. What changed then?`;
  }
}

/** What the council itself can change, apart from what it cannot. */
function controlQuestion({ summary }: SuggestedFrom): string {
  const { deliveredBy, polarity, control } = summary.indicator;
  if (control === "outside")
    return "The council says that this depends mostly on what happens outside it. What can it do when the figure moves?";
  if (control === "council") return ownQuestion(summary);
  if (deliveredBy !== "") {
    const named = `It is delivered by ${deliveredBy}. What can the council itself change?`;
    return wordsIn(named) <= MOST_WORDS
      ? named
      : "Others deliver this with the council. What can the council itself change?";
  }
  if (control === "shared")
    return "The council says that it can change this only together with others. What does it ask of them?";
  if (polarity === "neutral")
    return "Which part of this figure can the council itself change, and which part can it not?";
  return summary.aim === undefined
    ? "No target is set. What can the council itself change here, and by how much?"
    : "Which steps towards the target can the council take itself, and which depend on others?";
}

/** What to ask where the council says that it can change the figure itself. */
function ownQuestion({ indicator: { polarity }, aim }: Summary): string {
  if (polarity === "neutral")
    return "The council says that this is its own to change. How does it tell whether it decides well?";
  return aim === undefined
    ? "The council says that it can change this itself, and has set no target. What would it call enough?"
    : "The council says that it can change this itself. Which step comes next, and by when?";
}

/** With so few, one case moves a share by two percentage points or more. */
const FEW = decimal(50);

/** What the figure shows and what it does not: few cases behind it, its limits in the council's own words, what may still change. */
function evidenceQuestion({ summary, isProvisional }: SuggestedFrom): string {
  const { indicator, observation } = summary;
  const { denominator, value } = observation;
  const { kind, denominatorLabel, limits } = indicator;
  if (kind === "ratio" && isNumber(value) && isNumber(denominator) && compare(denominator, FEW) < 0) {
    const few = `It rests on ${formatNumber(denominator)} ${denominatorLabel}. How does the service tell a change from chance?`;
    if (denominatorLabel !== "" && wordsIn(few) <= MOST_WORDS) return few;
  }
  const asked = sentencesIn(limits)
    .map((limit) => `The council says: “${quotedInside(limit)}” What else do members need to see?`)
    .find((question) => wordsIn(question) <= MOST_WORDS);
  if (asked !== undefined) return asked;
  return isProvisional
    ? "This figure may still be restated. How far have such figures moved before?"
    : "Whom or what does the definition of this figure leave out?";
}

function sentencesIn(text: string): string[] {
  return text.match(/[^.!?]+[.!?]+(?=\s|$)/g)?.map((sentence) => sentence.trim()) ?? [];
}

/** Quotation marks within a quotation are single ones. */
function quotedInside(text: string): string {
  return text.replaceAll("“", "‘").replaceAll("”", "’");
}

function wordsIn(text: string): number {
  return text.split(" ").length;
}

import { sayable } from "../analysis/exact.ts";
import type { Decimal } from "../decimal.ts";
import type { Change } from "../analysis/change.ts";
import type { Aim, Status } from "../analysis/status.ts";
import type { Summary } from "../analysis/summary.ts";
import { absenceClause, apart, capitalised, formatInShort, formatNumber } from "../format.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { isNumber, type Figure, type Observation } from "../observation.ts";
import { amountsOf, placesMoved, type Amounts } from "./amounts.ts";
import { textOfPieces, type Piece } from "./pieces.ts";
import { STATUS_WORDS } from "./status.ts";
import { spanOf, whenOf, whenWords, yearBefore } from "./when.ts";

export const NO_FIGURE_YET = "No figure has been published yet";

/** One line of ten words or fewer for a short title of five: the figure, and its target or last year's. A hidden one has neither. */
export function headline(summary: Summary): string {
  const { aim, status } = summary;
  const start = headlineStart(summary);
  if (aim && status) return `${start}, ${againstTarget(summary, aim, status)}`;
  const beside = besideLastYear(summary, yearBefore(summary.indicator, summary.sinceLastYear.from));
  return beside === undefined ? start : `${start}, ${beside}`;
}

/** The same line with its figure apart from its words. */
export function headlinePieces(summary: Summary): Piece[] {
  const { length } = `${summary.indicator.shortTitle}: `;
  const [start, all] = [headlineStart(summary), headline(summary)];
  return [start.slice(0, length), { part: "value", text: start.slice(length) }, all.slice(start.length)];
}

/** The headline's figures in a plain sentence or two: the fraction, the target, the same month last year. */
export function sentence(summary: Summary): string {
  return textOfPieces(sentencePieces(summary));
}

/** The same sentences with their figures apart from their words. */
export function sentencePieces(summary: Summary): Piece[] {
  const { indicator, observation, sinceLastYear } = summary;
  if (!isNumber(observation.value)) return nowPieces(summary);
  return [...nowPieces(summary), " ", sinceSentence(sinceLastYear, indicator, amountsOf(summary))];
}

/** The first of these sentences alone: the figure, its fraction, and its target. */
export function nowPieces(summary: Summary): Piece[] {
  const { indicator, observation, covered, aim, status } = summary;
  const { value, numerator, denominator } = observation;
  const when = capitalised(whenWords(indicator, covered));
  const amounts = amountsOf(summary);
  if (!isNumber(value)) return [`${when} this figure ${absenceClause(value)}.`];

  return [
    `${when} it was `,
    { part: "value", text: amounts.value },
    ...(indicator.kind === "ratio" ? fractionPieces(numerator, denominator) : []),
    ".",
    ...(aim && status
      ? [
          " The target is ",
          { part: "target", text: amounts.target ?? "" } as const,
          `, so this is ${STATUS_WORDS[status]}.`,
        ]
      : []),
  ];
}

/** ` (41 of 52)`; nothing where either is no number. */
export function fractionPieces(numerator: Figure | undefined, denominator: Figure | undefined): Piece[] {
  if (!isNumber(numerator) || !isNumber(denominator)) return [];
  return [
    " (",
    { part: "numerator", text: formatNumber(numerator) },
    " of ",
    { part: "denominator", text: formatNumber(denominator) },
    ")",
  ];
}

function sinceSentence(change: Change, indicator: Indicator, { before, difference }: Amounts): string {
  const then = spanOf(indicator, change.from);
  if (change.kind === "none") {
    if (change.because === "missing") return `There is no figure for ${then} to compare with.`;
    if (change.because === "new-definition")
      return `It is not compared with ${then}, because the definition has changed since.`;
    return `It cannot be compared with ${then}: a figure ${absenceClause(change.because)}.`;
  }
  const when = capitalised(whenOf(indicator, change.from));
  if (change.isRounded) return `${when} it was ${before ?? ""}: rounded as these figures are, the same.`;
  if (change.difference.units === 0n) return `${when} it was the same.`;
  if (isRank(indicator)) return `${when} it was ${before ?? ""}: this is ${difference ?? ""}.`;
  return `${when} it was ${before ?? ""}: a change of ${difference ?? ""}.`;
}

/** "below the 85% target": which side of the target the figure is on, for higher and lower targets alike. */
function againstTarget(summary: Summary, aim: Aim, status: Status): string {
  const { indicator, observation } = summary;
  const goal = targetWords(aim.target, indicator, observation);
  if (status === "on") return `meeting ${goal}`;
  const side = isRank(indicator) ? "behind" : aim.polarity === "higher" ? "below" : "above";
  return status === "just-off" ? `just ${side} ${goal}` : `${side} ${goal}`;
}

/** `On time: 84.9%`: what a figure is called, and the figure in short. */
export function headlineStart(summary: Summary): string {
  const { indicator, observation, aim } = summary;
  const said = sayable(observation, indicator);
  const value =
    said === undefined
      ? formatInShort(observation.value, indicator)
      : apart(indicator, aim === undefined ? [said] : [said, aim.target])(said);
  return `${indicator.shortTitle}: ${value}`;
}

/** "the 85% target", "the target of 20": written so that it can be told from the figure it stands beside. */
export function targetWords(target: Decimal, indicator: Indicator, beside: Observation): string {
  const said = sayable(beside, indicator);
  const words = apart(indicator, said === undefined ? [target] : [target, said])(target);
  return /[%£]/.test(words) ? `the ${words} target` : `the target of ${words}`;
}

/**
 * "12 higher than September 2025", "seven places better than 2024/25"; undefined where there is nothing to compare with. Never
 * better or worse but of a place. `then` is what the earlier figure is called, where it is not by its name.
 */
export function besideLastYear(summary: Summary, then?: string): string | undefined {
  const { sinceLastYear: change, indicator } = summary;
  if (change.kind === "none") return undefined;
  const than = then ?? spanOf(indicator, change.from);
  const { difference } = change;
  if (difference.units === 0n) return `the same as ${than}${change.isRounded ? ", rounded" : ""}`;
  if (isRank(indicator)) return `${placesMoved(difference, indicator)} than ${than}`;
  const size = (amountsOf(summary).difference ?? "")
    .replace(/^[+\u2212]/, "")
    .replace(/ percentage (points?)/, " $1");
  return `${size} ${difference.units > 0n ? "higher" : "lower"} than ${than}`;
}

import { absolute, type Decimal } from "../decimal.ts";
import type { Change } from "../analysis/change.ts";
import type { Aim, Status } from "../analysis/status.ts";
import type { Summary } from "../analysis/summary.ts";
import { ABSENCE_WORDS, capitalised, formatDifference, formatInShort, formatNumber } from "../format.ts";
import type { Indicator } from "../indicator.ts";
import { isNumber } from "../observation.ts";
import { nameOf } from "../period.ts";
import { during, headlineTime, timeName } from "../quarter.ts";
import { STATUS_WORDS } from "./status.ts";

export const NO_FIGURE_YET = "No figure has been published yet";

/** One line of ten words or fewer for a short title of five: the figure, and its target or last year's. A hidden one has neither. */
export function headline(summary: Summary): string {
  const { indicator, observation, aim, status } = summary;
  const start = `${indicator.shortTitle}: ${formatInShort(observation.value, indicator)}`;
  if (aim && status) return `${start}, ${againstTarget(status, aim, indicator)}`;
  const beside = besideLastYear(summary, headlineTime);
  return beside === undefined ? start : `${start}, ${beside}`;
}

/** The headline's figures in a plain sentence or two: the fraction, the target, the same month last year. */
export function sentence(summary: Summary): string {
  const { indicator, observation, aim, status, sinceLastYear } = summary;
  const { value, numerator, denominator } = observation;
  const when = whenOf(summary);
  if (!isNumber(value)) return `${when} this figure is ${ABSENCE_WORDS[value]}.`;

  const parts =
    indicator.kind === "ratio" && isNumber(numerator) && isNumber(denominator)
      ? ` (${formatNumber(numerator)} of ${formatNumber(denominator)})`
      : "";
  const sentences = [`${when} it was ${formatInShort(value, indicator)}${parts}.`];
  if (aim && status) {
    sentences.push(
      `The target is ${formatInShort(aim.target, indicator)}, so this is ${STATUS_WORDS[status]}.`,
    );
  }
  sentences.push(sinceSentence(sinceLastYear, indicator));
  return sentences.join(" ");
}

/** `On 31 October 2026`, `In October 2026`, `From April to June 2026`. */
function whenOf({ indicator, observation, covered }: Summary): string {
  if (covered.kind === "quarter") return capitalised(during(indicator, observation.period));
  return `${covered.kind === "snapshot" ? "On" : "In"} ${nameOf(covered)}`;
}

function sinceSentence(change: Change, indicator: Indicator): string {
  const then = timeName(indicator, change.from);
  if (change.kind === "none") {
    if (change.because === "missing") return `There is no figure for ${then} to compare with.`;
    if (change.because === "new-definition")
      return `It is not compared with ${then}, because the definition has changed since.`;
    return `It cannot be compared with ${then}: a figure is ${ABSENCE_WORDS[change.because]}.`;
  }
  const before = capitalised(during(indicator, change.from));
  if (change.difference.units === 0n) return `${before} it was the same.`;
  return `${before} it was ${formatInShort(change.base, indicator)}: a change of ${formatDifference(change.difference, indicator)}.`;
}

/** "below the 85% target": which side of the target the figure is on, for higher and lower targets alike. */
function againstTarget(status: Status, { target, polarity }: Aim, indicator: Indicator): string {
  const goal = targetWords(target, indicator);
  if (status === "on") return `meeting ${goal}`;
  const side = polarity === "higher" ? "below" : "above";
  return status === "just-off" ? `just ${side} ${goal}` : `${side} ${goal}`;
}

/** "the 85% target", "the target of 20". */
export function targetWords(target: Decimal, indicator: Indicator): string {
  const words = formatInShort(target, indicator);
  return /[%£]/.test(words) ? `the ${words} target` : `the target of ${words}`;
}

/**
 * "12 higher than September 2025", with the month or quarter named by `named`; undefined where there is nothing to compare
 * with. Never better or worse.
 */
export function besideLastYear(
  { sinceLastYear, indicator }: Summary,
  named: typeof timeName = timeName,
): string | undefined {
  if (sinceLastYear.kind === "none") return undefined;
  const { difference, from } = sinceLastYear;
  const way = difference.units > 0n ? "higher" : difference.units < 0n ? "lower" : undefined;
  const size = formatDifference(absolute(difference), indicator)
    .replace("+", "")
    .replace(/ percentage (points?)/, " $1");
  const then = named(indicator, from);
  return way === undefined ? `the same as ${then}` : `${size} ${way} than ${then}`;
}

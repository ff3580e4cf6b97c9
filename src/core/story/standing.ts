import { intervalText, ofAuthorities, placeInWords } from "./standingWords.ts";
import type { ComparedPeriod, PlaceMove } from "../comparators/standing/compared.ts";
import type { Clearness } from "../comparators/standing/interval.ts";
import type { AreaPlace } from "../comparators/standing/place.ts";
import { absolute, compare, round, type Decimal } from "../decimal.ts";
import { formatDifference, formatInShort, formatNumber, ordinal } from "../format.ts";
import type { Indicator, Polarity } from "../indicator.ts";
import { isNumber } from "../observation.ts";
import { nameOf, type Period } from "../period.ts";
import { placesText } from "./amounts.ts";

/** Where a council stands among all authorities, in sentences. */

/** `Not clearly different from England (22.6%).`: first of all, before any place. undefined where no interval is known. */
export function clearnessSentence(compared: ComparedPeriod): string | undefined {
  const { indicator, country, besideCountry, besideMedian, spread } = compared;
  const besides = [
    [besideCountry, "England", country?.value] as const,
    [besideMedian, "the median of all authorities", spread?.median] as const,
  ].flatMap(([clearness, whom, value]) =>
    clearness === undefined || !isNumber(value)
      ? []
      : [{ clearness, whom: `${whom} (${formatInShort(rounded(value, indicator), indicator)})` }],
  );
  const [first, second] = besides;
  if (first === undefined) return undefined;
  const said = clearWords(first.clearness, indicator.polarity);
  if (second === undefined) return `${said} ${first.whom}.`;
  const same = second.clearness === first.clearness;
  const joint = first.clearness === "not-clear" ? "or" : "and";
  return same
    ? `${said} ${first.whom} ${joint} ${second.whom}.`
    : `${said} ${first.whom}; ${clearWords(second.clearness, indicator.polarity).toLowerCase()} ${second.whom}.`;
}

function clearWords(clearness: Clearness, polarity: Polarity): string {
  if (clearness === "not-clear") return "Not clearly different from";
  const way = clearness === "clearly-higher" ? "higher" : "lower";
  if (polarity === "neutral") return `Clearly ${way} than`;
  return `Clearly ${way === polarity ? "better" : "worse"} than`;
}

/** `38th of 152 authorities for 2024-25, counted from the lowest.`; of a figure without a better side how many are lower and higher. */
export function placeSentence(
  { place, ownCode, period }: ComparedPeriod,
  indicator: Indicator,
  name: string,
): string | undefined {
  if (place === undefined) return undefined;
  const isAmong = ownCode !== undefined;
  const when = periodWords(period);
  if (place.kind === "position") {
    const of = place.lower + place.same + place.higher + place.hidden;
    const said = positionWords(place, of);
    return isAmong
      ? `${name}’s figure ${when} was ${said}.`
      : `${name}’s own figure ${when} stands beside the official ones: it was ${said}.`;
  }
  const { ranking } = place;
  const from = indicator.polarity === "higher" ? "highest" : "lowest";
  const where = `${placeInWords(ranking)} ${ofAuthorities(ranking)}`;
  return isAmong
    ? `${name} was ${where} ${when}, counted from the ${from}.`
    : `If ${name}’s own figure ${when} stood among the official ones, it would be ${where}, counted from the ${from}.`;
}

function positionWords(
  { lower, higher, same }: Extract<AreaPlace, { kind: "position" }>,
  of: number,
): string {
  const even = same === 0 ? "" : `, the same as ${same}`;
  return `higher than ${lower} of ${of} other authorities, lower than ${higher}${even}`;
}

/** `3 authorities have no published figure, which could move it to 41st at worst.` undefined where nothing is hidden. */
export function unpublishedSentence({ place }: ComparedPeriod): string | undefined {
  if (place === undefined || place.hidden === 0) return undefined;
  const who = place.hidden === 1 ? "One authority has" : `${place.hidden} authorities have`;
  if (place.kind === "position") return `${who} no published figure, which could be higher or lower.`;
  return `${who} no published figure, which could move it to ${ordinal(place.ranking.last)} at worst.`;
}

const QUARTERS = ["best", "second", "third", "worst"] as const;

/** `That is in the second quarter.` undefined where no quarter can be said. */
export function quarterSentence({ place }: ComparedPeriod): string | undefined {
  if (place?.kind !== "place") return undefined;
  const [first, last] = [QUARTERS[place.quarter - 1], QUARTERS[place.lastQuarter - 1]];
  if (first === last) return `That is in the ${first} quarter.`;
  return place.lastQuarter - place.quarter > 1
    ? undefined
    : `That is in the ${first} or the ${last} quarter.`;
}

/** `The next place up is 0.4 percentage points away (Derby).` `nameOfArea` gives an area's name. */
export function nextSentence(
  { place, indicator }: ComparedPeriod,
  nameOfArea: (code: string) => string,
): string | undefined {
  if (place?.kind !== "place" || place.next === undefined) return undefined;
  const { areas, distance } = place.next;
  const [first = ""] = areas;
  const who = areas.length === 1 ? nameOfArea(first) : `${areas.length} authorities`;
  const far = formatDifference(rounded(distance, indicator), indicator).replace(/^\+/, "");
  const unit = indicator.unit === "%" ? "" : ` ${indicator.unit}`;
  return `The next place up is ${far}${unit} away (${who}).`;
}

/** `It was 40th of 151 for 2023-24: two places better.` */
export function moveSentence({ before, move }: PlaceMove): string | undefined {
  if (before.place?.kind !== "place") return undefined;
  const { ranking } = before.place;
  const where = `${placeInWords(ranking)} ${ofAuthorities(ranking)}`;
  const way = move.up.units > 0n ? "up" : "down";
  const moved =
    move.up.units === 0n ? "the same place" : `${placesText(absolute(move.up))} ${way} since then`;
  return `It was ${where} ${periodWords(before.period)}: ${moved}.`;
}

/** `At England’s rate it would have been 387, not 416 (referrals of …).` undefined where the parts are no counts. */
export function expectedSentence({ own, expected, indicator, country }: ComparedPeriod): string | undefined {
  if (expected === undefined || !isNumber(own?.numerator) || !isNumber(country?.value)) return undefined;
  const label = indicator.numeratorLabel === "" ? "" : ` ${indicator.numeratorLabel}`;
  if (compare(expected, own.numerator) === 0)
    return `At England’s rate it would have had as many as it had: ${formatNumber(expected)}${label}.`;
  return `At England’s rate it would have had ${formatNumber(expected)}${label}, not ${formatNumber(own.numerator)}.`;
}

/** `By chance alone it could lie anywhere from 20.1% to 24.9%.` */
export function intervalSentence({ interval, indicator }: ComparedPeriod): string | undefined {
  return (
    interval &&
    `Chance alone could put it anywhere from ${intervalText(interval, indicator, " to ")} (95% confidence interval).`
  );
}

/** Everything that is said of a council's standing, in its order: whether a difference is clear comes before any place. */
export function standingSentences(
  compared: ComparedPeriod,
  name: string,
  nameOfArea: (code: string) => string,
  move: PlaceMove | undefined,
): readonly string[] {
  return [
    clearnessSentence(compared),
    placeSentence(compared, compared.indicator, name),
    unpublishedSentence(compared),
    quarterSentence(compared),
    nextSentence(compared, nameOfArea),
    move && moveSentence(move),
  ].filter((each) => each !== undefined);
}

/** The same in short: whether a difference from England is clear, the place, and what could move it. */
export function standingInShort(compared: ComparedPeriod, name: string): readonly string[] {
  return [
    clearnessSentence(compared),
    placeSentence(compared, compared.indicator, name),
    unpublishedSentence(compared),
  ].filter((each) => each !== undefined);
}

/** `for 2024-25`, `on 31 March 2025`. */
export function periodWords(period: Period): string {
  return `${period.kind === "snapshot" ? "on" : "for"} ${nameOf(period)}`;
}

function rounded(value: Decimal, { decimals }: Indicator): Decimal {
  return round(value, decimals);
}

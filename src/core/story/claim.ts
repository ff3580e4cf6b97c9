import type { Bases } from "../claims/bases.ts";
import type { ChangeFinding } from "../claims/change.ts";
import type { ClaimFinding } from "../claims/finding.ts";
import type { Qualifier } from "../claims/kinds.ts";
import type { LevelFinding } from "../claims/level.ts";
import type { RangeChange, RangeFinding } from "../claims/range.ts";
import { absolute, compare, type Decimal } from "../decimal.ts";
import { formatDifference, formatFigure } from "../format.ts";
import { acrossWords, rankWords, shareWords } from "./claimOthers.ts";
import {
  figureText,
  outcomeText,
  percentRounding,
  roundingText,
  percentText,
  whyNotComparedText,
  saidDifference,
  saidText,
  signedPercent,
  whenText,
  type ClaimResult,
  type ClaimWords,
} from "./claimWords.ts";
import { changeText } from "./change.ts";

/** A finding in words: "agrees with the figures", "does not agree: the figures give …", "cannot be compared: …". */
export function claimWords(finding: ClaimFinding): ClaimWords {
  switch (finding.kind) {
    case "change":
      return changeWords(finding);
    case "share":
      return shareWords(finding);
    case "range":
      return rangeWords(finding);
    case "rank":
      return rankWords(finding);
    case "level":
      return levelWords(finding);
    case "across":
      return acrossWords(finding);
  }
}

function changeWords(finding: ChangeFinding): ClaimWords {
  const { claim, difference, percent, indicator } = finding;
  const results: ClaimResult[] = [];
  if (claim.difference && difference) {
    const give = (figures: typeof claim.difference) => saidDifference(figures, indicator);
    results.push({ said: give(claim.difference), outcome: outcomeText(difference, give) });
  }
  if (claim.percent && percent) {
    const multiple = claim.as === "multiple";
    const give = multiple ? percentText : signedPercent;
    const rounding = roundingText(percent, claim.percent);
    results.push({
      said: multiple ? `${percentText(claim.percent)} of the earlier figure` : signedPercent(claim.percent),
      outcome: `${outcomeText(percent, ({ number }) => give(number))}${rounding}`,
    });
  }
  return { figures: twoMonths(finding), results, notes: [...multipleNote(finding), ...basesNote(finding)] };
}

/** `Children in care: 260 (31 July 2010), 273 (31 July 2011); +13 (+5.0%, from 260).` */
function twoMonths({ indicator, claim, before, now, figures }: ChangeFinding): string {
  const first = `${figureText(before, indicator)} (${whenText(indicator, claim.from)})`;
  const second = `${figureText(now, indicator)} (${whenText(indicator, claim.to)})`;
  return `${indicator.title}: ${first}, ${second}; ${changeText(figures, indicator)}.`;
}

function multipleNote({ claim, percent, multiple }: ChangeFinding): string[] {
  const asked = claim.as === "multiple" || (percent?.kind === "compared" && !percent.agrees);
  return asked && multiple ? [`The later figure is ${percentText(multiple)} of the earlier one.`] : [];
}

function basesNote({ claim, bases, figures, indicator }: ChangeFinding): string[] {
  if (!claim.difference || !claim.percent || !bases) return [];
  const both = `${saidDifference(claim.difference, indicator)} and ${signedPercent(claim.percent)}`;
  const published =
    figures.kind === "change" ? ` The published base is ${formatFigure(figures.base, indicator)}.` : "";
  const rounding = percentRounding(claim.percent);
  return bases.kind === "no-bases"
    ? [`No base gives both ${both}, ${rounding}.${published}`]
    : [`Both ${both}, ${rounding}, follow from ${basesText(bases, indicator)}.${published}`];
}

function basesText(
  { lowest, highest }: Extract<Bases, { kind: "bases" }>,
  indicator: ChangeFinding["indicator"],
): string {
  const from = formatFigure(lowest, indicator);
  if (highest === undefined) return `any base of ${from} or more`;
  return compare(lowest, highest) === 0
    ? `a base of ${from}`
    : `a base of ${from} to ${formatFigure(highest, indicator)}`;
}

function rangeWords({ claim, indicator, before, now, statement, figures }: RangeFinding): ClaimWords {
  const say = (said: typeof claim.low) => saidText(said, indicator);
  const inside =
    before.kind === "not-compared"
      ? whyNotComparedText(before)
      : before.agrees
        ? "agrees with the figures"
        : `does not agree: the figures give ${formatFigure(before.figure, indicator)}`;
  const [first, second] = [whenText(indicator, claim.from), whenText(indicator, claim.to)];
  return {
    figures: `${indicator.title}, from ${first} to ${second}: ${changeText(figures, indicator)}.`,
    results: [
      { said: `${say(claim.low)} to ${say(claim.high)}`, outcome: inside },
      { said: say(claim.now), outcome: outcomeText(now, say) },
    ],
    notes: [`The numbers said, by themselves: ${rangeText(statement)}.`],
  };
}

/** `32% to 43% lower`; the smaller change first. */
export function rangeText({ direction, fromLow, fromHigh }: RangeChange): string {
  if (direction === "within")
    return "the later number is within the range of the earlier, neither lower nor higher";
  if (!("units" in fromLow))
    return `${direction} than both ends of the range; a per cent ${whyNotComparedText(fromLow)}`;
  if (!("units" in fromHigh))
    return `${direction} than both ends of the range; a per cent ${whyNotComparedText(fromHigh)}`;
  const [small, large] = direction === "lower" ? [fromLow, fromHigh] : [fromHigh, fromLow];
  const size = (percent: Decimal) => percentText(absolute(percent));
  return compare(small, large) === 0
    ? `${size(small)} ${direction}`
    : `${size(small)} to ${size(large)} ${direction}`;
}

const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  exactly: "",
  about: "about ",
  nearly: "nearly ",
  over: "over ",
  under: "under ",
  "at-least": "at least ",
  "at-most": "at most ",
};

/** The rule of each word, printed wherever it is used. */
export const QUALIFIER_RULES: Readonly<Record<Qualifier, string>> = {
  exactly: "A number is set beside the figure rounded, half up, as the number was said.",
  about: "“About” means within 5% of the number said, on either side.",
  nearly: "“Nearly” means short of the number said by 5% of it at most.",
  over: "“Over” means more than the number said.",
  under: "“Under” means less than the number said.",
  "at-least": "“At least” means the number said or more.",
  "at-most": "“At most” means the number said or less.",
};

function levelWords({ claim, indicator, figure, number, apart }: LevelFinding): ClaimWords {
  const { qualifier, month } = claim;
  const exact = figureText(figure, indicator);
  const give = (said: typeof claim.number) => (qualifier === "exactly" ? saidText(said, indicator) : exact);
  return {
    figures: `${indicator.title}, ${whenText(indicator, month)}: ${exact}.`,
    results: [
      {
        said: `${QUALIFIER_WORDS[qualifier]}${saidText(claim.number, indicator)}`,
        outcome: outcomeText(number, give),
      },
    ],
    notes: [QUALIFIER_RULES[qualifier], ...apartNote(apart, indicator)],
  };
}

function apartNote(apart: LevelFinding["apart"], indicator: LevelFinding["indicator"]): string[] {
  if (apart === undefined) return [];
  const side = apart.units > 0n ? "above" : apart.units < 0n ? "below" : undefined;
  const size = formatDifference(absolute(apart), indicator).replace("+", "");
  return side === undefined ? [] : [`The figure is ${size} ${side} the number said.`];
}

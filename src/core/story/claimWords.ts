import type { Comparison, NotCompared, WhyNotCompared } from "../claims/beside.ts";
import type { Said, Scale } from "../claims/said.ts";
import type { Decimal } from "../decimal.ts";
import {
  absenceClause,
  formatDifference,
  formatFigure,
  formatNumber,
  formatScaled,
  type Dress,
} from "../format.ts";
import { periodCovered, type Indicator } from "../indicator.ts";
import { isNumber, type Figure, ABSENCE_WORDS } from "../observation.ts";
import { nameOf, type Month } from "../period.ts";

/** A statement beside the figures, in words about the figures only: nothing is said of who said it. */
export type ClaimWords = {
  /** What is published, in a sentence. */
  readonly figures: string;
  /** Each part of the statement, with what the figures give. */
  readonly results: readonly ClaimResult[];
  /** What else can be worked out, and the rules that were used. */
  readonly notes: readonly string[];
};
export type ClaimResult = { readonly said: string; readonly outcome: string };

const NOT_COMPARED_WORDS: Readonly<Record<WhyNotCompared, string>> = {
  c: `a figure ${absenceClause("c")}`,
  x: `a figure ${absenceClause("x")}`,
  z: `a figure ${absenceClause("z")}`,
  low: `a figure ${absenceClause("low")}`,
  u: `a figure ${absenceClause("u")}`,
  missing: "there is no figure for it",
  "new-definition": "the definition has changed between the two",
  "small-base": "no per cent is given of a base under 20",
  "zero-base": "there is no per cent of a base of 0",
  "negative-base": "there is no per cent of a base below 0",
  "across-zero": "there is no per cent of a change across 0",
  places: "a place changes by places, not in per cent",
  percentage: "a percentage changes in percentage points, not in per cent",
  "not-part": "the one is not published as a part of the other",
  "part-above-whole": "the part is larger than the whole",
  "negative-part": "there is no share of a figure below 0",
  "not-a-rank": "the figure is not a place among others",
  "place-above-number": "the place is higher than the number of places",
  "place-open": "figures of others that are not available leave the place open",
  count: "they are counts and amounts of areas of different size",
  "no-comparator": "there is no official figure to compare with",
};

/** Why a number has nothing beside it, as the end of a sentence. */
export function whyNotComparedText({ because }: NotCompared): string {
  return `cannot be compared: ${NOT_COMPARED_WORDS[because]}`;
}

/** `give` puts the figures' own number into words, at the rounding in which it was said. */
export function outcomeText(beside: Comparison, give: (figures: Said) => string): string {
  if (beside.kind === "not-compared") return whyNotComparedText(beside);
  return beside.agrees
    ? "agrees with the figures"
    : `does not agree: the figures give ${give(beside.figures)}`;
}

const SCALE_WORDS: Readonly<Record<Scale, string>> = { one: "", thousand: " thousand", million: " million" };

/** `416`, `£6.1 million`, `84.7%`; with its plus sign where the indicator may be below zero. */
export function saidText({ number, scale }: Said, indicator: Dress): string {
  const text = scale === "one" ? formatFigure(number, indicator) : formatScaled(number, indicator);
  return `${text}${SCALE_WORDS[scale]}`;
}

/** `+13`, `−£2.1 million`, `+1.9 percentage points`. */
export function saidDifference({ number, scale }: Said, { unit }: Pick<Indicator, "unit">): string {
  return unit === "%"
    ? formatDifference(number, { unit })
    : saidText({ number, scale }, { unit, signed: true });
}

/** `5%`, `55.2%`: with the decimals it was said in. */
export function percentText(percent: Decimal): string {
  return `${formatNumber(percent)}%`;
}

/** A per cent with its sign: `+5.0%`, `−3.2%`; zero has none. */
export function signedPercent(percent: Decimal): string {
  return `${percent.units > 0n ? "+" : ""}${percentText(percent)}`;
}

/** What a rounding is called: `rounded to whole per cent`, `rounded to 1 decimal`. */
export function percentRounding({ places }: Decimal): string {
  if (places === 0) return "rounded to whole per cent";
  return `rounded to ${places} ${places === 1 ? "decimal" : "decimals"}`;
}

/** `, rounded to whole per cent`; "" where nothing is compared, or where it took more digits not to reach an end of the scale. */
export function roundingText(beside: Comparison, percent: Decimal): string {
  const isRounded = beside.kind === "compared" && beside.figures.number.places === percent.places;
  return isRounded ? `, ${percentRounding(percent)}` : "";
}

/** `260`, `[c] hidden to protect privacy`, `no figure`. */
export function figureText(figure: Figure | undefined, indicator: Indicator): string {
  if (figure === undefined) return "no figure";
  return isNumber(figure) ? formatFigure(figure, indicator) : `[${figure}] ${ABSENCE_WORDS[figure]}`;
}

/** `31 July 2011`, `July 2011`, `2022/23`: what the month's figure covers. */
export function whenText(indicator: Indicator, month: Month): string {
  return nameOf(periodCovered(indicator, month));
}

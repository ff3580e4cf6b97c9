import type { Comparator } from "../comparators/comparator.ts";
import { absolute, compare, decimal, multiply, subtract, type Decimal } from "../decimal.ts";
import { datasetOf, seriesOf, type Series } from "../dataset/dataset.ts";
import { hasFraction, type Indicator } from "../indicator.ts";
import type { Note } from "../note.ts";
import { isNumber, type Absence, type Observation } from "../observation.ts";
import { byCodePoint } from "../order.ts";
import { endOf, monthOf, type Month, type Period } from "../period.ts";
import type { Restatement } from "../tables/revisions.ts";
import { breaksIn } from "../target.ts";
import { figuresOver, type OwnFigures } from "./ownYears.ts";

/** What accounts for a difference between our figure and the Department's. */
export type ReasonToDiffer =
  /** The coarser of the two is the finer one rounded: to so many decimals, by them or by us. */
  | { readonly kind: "rounded"; readonly places: number; readonly by: "them" | "us" }
  /** Theirs is what ours was before this restatement, or that rounded. */
  | {
      readonly kind: "restated";
      readonly before: Decimal;
      readonly change: Pick<Restatement, "time" | "reason">;
    }
  /** Both counted the same, and divided it by another number, such as another estimate of the population. */
  | { readonly kind: "denominator"; readonly ours: Decimal; readonly theirs: Decimal }
  /** Ours was counted by a definition that another has followed since this month. */
  | { readonly kind: "redefined"; readonly since: Month }
  /** The service says something about it in its commentary. */
  | { readonly kind: "note"; readonly note: Note };

/** Our figure beside the Department's for us, over one official period. */
export type Reconciled = {
  readonly period: Period;
  readonly ours: OwnFigures;
  readonly theirs: Comparator;
  readonly found:
    | { readonly kind: "same" }
    /** `by`: ours less theirs, in the indicator's unit. Without an explanation it is flagged. */
    | { readonly kind: "differs"; readonly by: Decimal; readonly because: readonly ReasonToDiffer[] }
    /** One of the two is no number, and there is nothing to compare. */
    | { readonly kind: "none"; readonly whose: "ours" | "theirs"; readonly absence: Absence };
};

/** What can explain a difference, of one indicator. */
export type Explaining = {
  readonly restatements: readonly Restatement[];
  readonly notes: readonly Note[];
};

/**
 * Our own figure beside each official figure for our area, where our months give one, the newest period first. `official` are the
 * Department's figures for the council itself; a council of which it publishes none has no rows.
 */
export function reconciled(
  series: Series,
  official: readonly Comparator[],
  explaining: Explaining,
): Reconciled[] {
  return official
    .toSorted((a, b) => byCodePoint(endOf(b.period), endOf(a.period)))
    .flatMap((theirs): Reconciled[] => {
      const { period } = theirs;
      const ours = figuresOver(series, period);
      return ours === undefined
        ? []
        : [{ period, ours, theirs, found: foundBetween(ours, theirs, series, explaining) }];
    });
}

function foundBetween(
  ours: OwnFigures,
  theirs: Comparator,
  series: Series,
  explaining: Explaining,
): Reconciled["found"] {
  if (!isNumber(ours.value)) return { kind: "none", whose: "ours", absence: ours.value };
  if (!isNumber(theirs.value)) return { kind: "none", whose: "theirs", absence: theirs.value };
  const by = subtract(ours.value, theirs.value);
  if (by.units === 0n) return { kind: "same" };
  const { indicator } = series;
  const because = [
    ...roundingOf(ours, theirs.value, indicator),
    ...restatementOf(series, theirs, explaining.restatements),
    ...denominatorOf(ours, theirs),
    ...redefinitionOf(series, theirs.period),
    ...notesOf(theirs.period, explaining.notes),
  ];
  return { kind: "differs", by, because };
}

/** Whether rounding alone makes the difference, whichever way ties are rounded. Ours is looked at as exactly as its parts give it. */
function roundingOf(ours: OwnFigures, theirs: Decimal, indicator: Indicator): ReasonToDiffer[] {
  if (!isNumber(ours.value)) return [];
  if (isRoundedTo(ours, theirs, indicator)) return [{ kind: "rounded", places: theirs.places, by: "them" }];
  const { value } = ours;
  const [top, bottom] = [theirs, decimal(1)];
  return isWithinHalf(top, bottom, value) ? [{ kind: "rounded", places: value.places, by: "us" }] : [];
}

/** Whether `theirs` is our figure, as its parts give it, rounded to as many decimals as theirs has. */
function isRoundedTo(ours: OwnFigures, theirs: Decimal, indicator: Indicator): boolean {
  const { numerator, denominator, value } = ours;
  if (!isNumber(value)) return false;
  const hasParts = hasFraction(indicator) && isNumber(numerator) && isNumber(denominator);
  if (!hasParts || denominator.units === 0n) return isWithinHalf(value, decimal(1), theirs);
  return isWithinHalf(multiply(numerator, decimal(indicator.scale)), denominator, theirs);
}

/** |top ÷ bottom − rounded| is at most half of the last decimal of `rounded`; `bottom` is above zero. */
function isWithinHalf(top: Decimal, bottom: Decimal, rounded: Decimal): boolean {
  const apart = absolute(subtract(multiply(rounded, bottom), top));
  return compare(multiply(apart, decimal(2n * 10n ** BigInt(rounded.places))), bottom) <= 0;
}

/** The newest restatement before which ours was theirs. */
function restatementOf(
  series: Series,
  theirs: Comparator,
  restatements: readonly Restatement[],
): ReasonToDiffer[] {
  const own = restatements.filter(({ breakdown }) => breakdown === "");
  const releases = [...new Set(own.map(({ release }) => release))].sort((a, b) => b - a);
  for (const release of releases) {
    const ours = figuresOver(seriesBefore(series, own, release), theirs.period);
    const change = own.find((each) => each.release === release);
    if (ours === undefined || change === undefined || !isNumber(ours.value) || !isNumber(theirs.value))
      continue;
    const { time, reason } = change;
    if (isRoundedTo(ours, theirs.value, series.indicator))
      return [{ kind: "restated", before: ours.value, change: { time, reason } }];
  }
  return [];
}

/** A headline series as it was before a release: its restatements and all later ones taken back. */
function seriesBefore(series: Series, restatements: readonly Restatement[], release: number): Series {
  const rows = new Map(series.observations.map((row) => [row.period, row]));
  const undone = restatements
    .filter((each) => each.release >= release)
    .toSorted((a, b) => b.release - a.release);
  for (const { period, column, from } of undone) {
    const row = rows.get(period);
    if (row === undefined) continue;
    if (column === "value" && from === undefined) rows.delete(period);
    else rows.set(period, { ...row, [column]: from } satisfies Observation);
  }
  return seriesOf(datasetOf([...rows.values()]), series.indicator, series.targets);
}

function denominatorOf({ numerator, denominator }: OwnFigures, theirs: Comparator): ReasonToDiffer[] {
  const parts = [numerator, denominator, theirs.numerator, theirs.denominator];
  const [over, ours, overTheirs, under] = parts.filter(isNumber);
  if (over === undefined || ours === undefined || overTheirs === undefined || under === undefined) return [];
  const isOnlyBelow = compare(over, overTheirs) === 0 && compare(ours, under) !== 0;
  return isOnlyBelow ? [{ kind: "denominator", ours, theirs: under }] : [];
}

function redefinitionOf({ targets }: Series, period: Period): ReasonToDiffer[] {
  const since = breaksIn(targets).find((each) => each > monthOf(endOf(period)));
  return since === undefined ? [] : [{ kind: "redefined", since }];
}

/** How a note names the official figure that it explains. */
const NAMES_OFFICIAL = /\bDepartment\b|\bDfE\b|\bofficial (?:figure|statistic)s?\b/i;

/** What the service says of the month in which the period ends, where it names the Department or its figure. */
function notesOf(period: Period, notes: readonly Note[]): ReasonToDiffer[] {
  return notes
    .filter((note) => note.period === monthOf(endOf(period)) && NAMES_OFFICIAL.test(note.text))
    .map((note): ReasonToDiffer => ({ kind: "note", note }));
}

import type { Dataset } from "../dataset/dataset.ts";
import { compare, decimal, subtract, type Decimal } from "../decimal.ts";
import { hasFraction, type Indicator } from "../indicator.ts";
import {
  FIGURE_COLUMNS,
  isNumber,
  keyOf,
  numberIn,
  type FigureColumn,
  type Observation,
} from "../observation.ts";
import type { Reference } from "../reference/reference.ts";

/**
 * Why a cell is hidden. Primary: the count itself is small. Derived: it would give a hidden cell away.
 * For the officer's own report only: nothing public tells one from the other.
 */
export type Rule = "primary" | "derived";

export type Withheld = {
  readonly period: Observation["period"];
  readonly indicator: string;
  readonly breakdown: string;
  readonly category: string;
  readonly column: FigureColumn;
  readonly rule: Rule;
};

/** All that may bear on what is hidden. */
export type ToProtect = {
  readonly reference: Pick<Reference, "council" | "indicators" | "categories" | "relations">;
  /** What is public already. */
  readonly published: Dataset;
  /** All months of a drop, each with all its observations. */
  readonly months: readonly SentMonth[];
};

export type SentMonth = { readonly observations: readonly Observation[] };

/** One month as the public may see it, and what of it is hidden. */
export type ProtectedMonth = {
  readonly observations: readonly Observation[];
  readonly withheld: readonly Withheld[];
};

/**
 * Hides every figure about 1 to `threshold` people, and what follows from it (the Department for Education's rule for
 * children in need); gives each month back in the order in which they came. All observations of a month are given together,
 * because money is hidden by the count of children behind it. The secondary rule, which hides partners so that totals give
 * nothing away, is not applied here.
 */
export function protect({ reference, months }: ToProtect): ProtectedMonth[] {
  const { indicators, council } = reference;
  return months.map(({ observations }) =>
    protectMonth(observations, indicators, council.disclosure.threshold),
  );
}

function protectMonth(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
  threshold: number,
): ProtectedMonth {
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const behind = new Set(indicators.map((indicator) => indicator.behind));
  const counted = observations.filter(({ indicator }) => behind.has(indicator));
  const byLine = new Map(counted.map((observation) => [keyOf(observation), observation]));
  const isBehindSmall = (observation: Observation, behind: string) =>
    isSmallBehind(
      byLine.get(keyOf({ ...observation, indicator: behind })),
      indicatorOf.get(behind),
      threshold,
    );
  const withheld: Withheld[] = [];
  const shown = observations.map((observation): Observation => {
    const indicator = indicatorOf.get(observation.indicator);
    if (indicator === undefined) return observation;
    const small = smallCells(observation, indicator, threshold);
    const behindSmall = indicator.behind !== "" && isBehindSmall(observation, indicator.behind);
    if (small.length === 0 && !behindSmall && observation.value !== "c") return observation;

    const { period, breakdown, category } = observation;
    for (const column of FIGURE_COLUMNS) {
      const figure = observation[column];
      if (figure === undefined || figure === "c") continue;
      const rule = small.includes(column) ? "primary" : "derived";
      withheld.push({ period, indicator: indicator.id, breakdown, category, column, rule });
    }
    const hide = (figure: Observation["numerator"]) => (figure === undefined ? undefined : "c");
    return {
      ...observation,
      numerator: hide(observation.numerator),
      denominator: hide(observation.denominator),
      value: "c",
    };
  });
  return { observations: shown, withheld };
}

/**
 * The cells of one observation that count 1 to `threshold` people. For a share those in it, those not in it, and all
 * of them; for a figure about the service (late assessments) only all of them, because lateness describes the service.
 */
function smallCells(observation: Observation, indicator: Indicator, threshold: number): FigureColumn[] {
  if (indicator.disclosure === "none") return [];
  const { zeroSensitive } = indicator;
  const numerator = numberIn(observation.numerator);
  const denominator = numberIn(observation.denominator);
  if (!hasFraction(indicator)) {
    if (indicator.disclosure === "service") return [];
    return FIGURE_COLUMNS.filter((column) =>
      isSmall(numberIn(observation[column]), threshold, zeroSensitive),
    );
  }
  const small: FigureColumn[] = isSmall(denominator, threshold) ? ["denominator"] : [];
  if (indicator.disclosure === "service") return small;
  const rest =
    numerator && denominator && indicator.kind === "ratio" ? subtract(denominator, numerator) : undefined;
  if (isSmall(numerator, threshold, zeroSensitive) || isSmall(rest, threshold, zeroSensitive))
    small.push("numerator");
  return small;
}

function isSmall(count: Decimal | undefined, threshold: number, zeroSensitive = false): boolean {
  return (
    count !== undefined && count.units >= (zeroSensitive ? 0n : 1n) && compare(count, decimal(threshold)) <= 0
  );
}

/** Money is shown only where the count of children behind it is known, is shown itself, and is not small. */
function isSmallBehind(
  behind: Observation | undefined,
  counting: Indicator | undefined,
  threshold: number,
): boolean {
  if (behind === undefined || counting === undefined || behind.value === "c") return true;
  if (smallCells(behind, counting, threshold).length > 0) return true;
  const count = behind.denominator ?? behind.value;
  return !isNumber(count) || (count.units > 0n && compare(count, decimal(threshold)) <= 0);
}

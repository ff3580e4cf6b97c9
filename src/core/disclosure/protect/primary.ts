import { compare, decimal, subtract, type Decimal } from "../../decimal.ts";
import { hasFraction, type Category, type DisclosureClass, type Indicator } from "../../indicator.ts";
import { FIGURE_COLUMNS, keyOf, numberIn, type FigureColumn, type Observation } from "../../observation.ts";

/** What a figure is about, and from how many people on it may be shown. */
export type Sensitivity = {
  readonly classOf: (line: Observation) => DisclosureClass;
  readonly threshold: number;
};

/** A headline is of its indicator’s class. A breakdown is about people unless `breakdowns.csv` says otherwise for it. */
export function sensitivityOf(
  indicators: readonly Indicator[],
  categories: readonly Category[],
  threshold: number,
): Sensitivity {
  const classes = new Map(indicators.map(({ id, disclosure }) => [`${id}  `, disclosure]));
  for (const category of categories) classes.set(keyOf(category), category.disclosure);
  return { classOf: (line) => classes.get(keyOf(line)) ?? "person", threshold };
}

/**
 * The columns of one row that count 1 to `threshold` people (the Department for Education’s rule for children in need). For a
 * share those are the people in it, those not in it, for whom the numerator stands, and all of them. For a figure about the
 * service (late assessments) it is only all of them, because lateness describes the service.
 */
export function smallColumns(
  observation: Observation,
  indicator: Indicator,
  { classOf, threshold }: Sensitivity,
): FigureColumn[] {
  const about = classOf(observation);
  if (about === "none") return [];
  const isSmall = (count: Decimal | undefined, least: 0n | 1n = 1n) =>
    count !== undefined && count.units >= least && compare(count, decimal(threshold)) <= 0;
  const least = indicator.zeroSensitive ? 0n : 1n;
  if (!hasFraction(indicator)) {
    if (about === "service") return [];
    return FIGURE_COLUMNS.filter((column) => isSmall(numberIn(observation[column]), least));
  }
  const [numerator, denominator] = [numberIn(observation.numerator), numberIn(observation.denominator)];
  const small: FigureColumn[] = isSmall(denominator) ? ["denominator"] : [];
  if (about === "service") return small;
  const rest =
    numerator && denominator && indicator.kind === "ratio" ? subtract(denominator, numerator) : undefined;
  return isSmall(numerator, least) || isSmall(rest, least) ? [...small, "numerator"] : small;
}

/**
 * All that the rule asks about the sizes of a row's figures: which are nought, few or many, and so those who are not counted in a
 * share. Rows of a line that say the same here are hidden alike.
 */
export function sizesIn({ numerator, denominator, value }: Observation, threshold: number): string {
  const [part, whole, all] = [numerator, denominator, value].map(numberIn);
  const rest = part && whole ? subtract(whole, part) : undefined;
  const few = decimal(threshold);
  return [part, whole, all, rest]
    .map((count) => {
      if (count === undefined) return "none";
      if (count.units <= 0n) return count.units === 0n ? "nought" : "below";
      return compare(count, few) <= 0 ? "few" : "many";
    })
    .join();
}

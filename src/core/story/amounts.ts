import { sayable } from "../analysis/exact.ts";
import type { Summary } from "../analysis/summary.ts";
import { absolute, type Decimal } from "../decimal.ts";
import { apart, formatDifference, formatNumber } from "../format.ts";
import { isRank, type Indicator } from "../indicator.ts";
import { isNumber, ABSENCE_WORDS } from "../observation.ts";

/** The amounts that are said of a figure, written so that they can be told apart and taken from each other. */
export type Amounts = {
  /** The figure; in words why there is none. */
  readonly value: string;
  readonly target: string | undefined;
  /** A year before; undefined where the two are not compared. */
  readonly before: string | undefined;
  /** `+13`, `+6.1 percentage points`, `seven places better`: since then. */
  readonly difference: string | undefined;
};

/** The amounts of a summary as texts, for every sentence, tile and slide. */
export function amountsOf({ indicator, observation, aim, sinceLastYear: change }: Summary): Amounts {
  const { value } = observation;
  if (!isNumber(value)) {
    const write = apart(indicator, aim === undefined ? [] : [aim.target]);
    return {
      value: ABSENCE_WORDS[value],
      target: aim && write(aim.target),
      before: undefined,
      difference: undefined,
    };
  }
  const said = sayable(observation, indicator) ?? value;
  const isCompared = change.kind === "change";
  const write = apart(
    indicator,
    [said, ...(aim === undefined ? [] : [aim.target]), ...(isCompared ? [change.baseSaid] : [])],
    isCompared ? [[change.base, value]] : [],
  );
  return {
    value: write(said),
    target: aim && write(aim.target),
    before: isCompared ? write(change.baseSaid) : undefined,
    difference: isCompared ? differenceText(change.difference, indicator, write) : undefined,
  };
}

/** `+13`, `−£1.2m`, `seven places better`. Amounts of money as `write` has them. */
function differenceText(
  difference: Decimal,
  indicator: Indicator,
  write: (amount: Decimal) => string,
): string {
  if (isRank(indicator)) return placesMoved(difference, indicator);
  if (!indicator.unit.startsWith("£")) return formatDifference(difference, indicator);
  const size = write(absolute(difference)).replace("+", "");
  return `${difference.units > 0n ? "+" : difference.units < 0n ? "\u2212" : ""}${size}`;
}

const IN_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** `seven places`, `12 places`. */
export function placesText(places: Decimal): string {
  const { units } = absolute(places);
  return `${IN_WORDS[Number(units)] ?? formatNumber(absolute(places))} ${units === 1n ? "place" : "places"}`;
}

/** `seven places better`: a place is better the nearer it is to the first. Where neither is good, only further up or down. */
export function placesMoved(difference: Decimal, { polarity }: Pick<Indicator, "polarity">): string {
  if (difference.units === 0n) return "the same place";
  const way = difference.units < 0n ? "lower" : "higher";
  const words =
    polarity === "neutral"
      ? `further ${way === "lower" ? "up" : "down"}`
      : way === polarity
        ? "better"
        : "worse";
  return `${placesText(difference)} ${words}`;
}

import type { Comparator } from "../comparators/comparator.ts";
import { observationIn, type Series } from "../dataset/dataset.ts";
import { decimal, divide, multiply, subtract, type Decimal } from "../decimal.ts";
import { isComparable, type Indicator } from "../indicator.ts";
import { isNumber, numberIn, type Figure } from "../observation.ts";
import { endOf, lastDayOf, type Month } from "../period.ts";
import { besideFigure, besideObservation, notCompared, type Comparison, type NotCompared } from "./beside.ts";
import type { ClaimArea, AcrossClaim } from "./kinds.ts";

/** What we would have at another area's rate. */
export type AtTheirRate = {
  readonly kind: "at-their-rate";
  /** A whole number, half up. */
  readonly count: Decimal;
  readonly ours: Decimal;
  readonly theirs: Comparator;
};

/** Another area's figure as it was said, beside its official one and our own. */
export type AcrossFinding = {
  readonly kind: "across";
  readonly claim: AcrossClaim;
  readonly indicator: Indicator;
  readonly figure: Figure | undefined;
  /** The newest official figure whose period had ended by the end of the month; undefined where there is none. */
  readonly official: Comparator | undefined;
  readonly theirs: Comparison;
  readonly ours: Comparison | undefined;
  /** Our figure less theirs, for rates, percentages and means. */
  readonly apart: Decimal | NotCompared;
  /** For counts: undefined where no rate was asked for. */
  readonly atTheirRate: AtTheirRate | NotCompared | undefined;
};

/**
 * METHOD, "Comparators": rates and percentages, never counts (81,770 beside 416 says nothing).
 * `rate` is the series that gives the same count per head.
 */
export function acrossFinding(
  claim: AcrossClaim,
  series: Series,
  rate: Series | undefined,
  comparators: readonly Comparator[],
): AcrossFinding {
  const { month, area, theirs, ours } = claim;
  const { indicator } = series;
  const observation = observationIn(series, month);
  const figure = observation?.value;
  const comparable = isComparable(indicator);
  const official = officialIn(comparators, indicator.id, area, month);
  const their = comparable ? officialFigure(official) : notCompared("count");
  return {
    kind: "across",
    claim,
    indicator,
    figure,
    official,
    theirs: "units" in their ? besideFigure(theirs, their) : their,
    ours: ours && besideObservation(ours, observation, indicator),
    apart: apartOf(figure, their),
    atTheirRate: comparable || rate === undefined ? undefined : atTheirRate(claim, rate, comparators),
  };
}

function apartOf(figure: Figure | undefined, their: Decimal | NotCompared): Decimal | NotCompared {
  if (!("units" in their)) return their;
  return isNumber(figure) ? subtract(figure, their) : notCompared(figure ?? "missing");
}

/** Their rate times those among whom ours is counted: needs both rates. */
function atTheirRate(
  { month, area }: AcrossClaim,
  rate: Series,
  comparators: readonly Comparator[],
): AtTheirRate | NotCompared {
  const { id, scale } = rate.indicator;
  const observation = observationIn(rate, month);
  const [ours, among] = [observation?.value, numberIn(observation?.denominator)];
  const official = officialIn(comparators, id, area, month);
  const their = officialFigure(official);
  if (!isComparable(rate.indicator)) return notCompared("count");
  if (!isNumber(ours)) return notCompared(ours ?? "missing");
  if (among === undefined) return notCompared("missing");
  if (official === undefined || !("units" in their)) return notCompared("no-comparator");
  return {
    kind: "at-their-rate",
    count: divide(multiply(their, among), decimal(scale), 0),
    ours,
    theirs: official,
  };
}

function officialFigure(official: Comparator | undefined): Decimal | NotCompared {
  if (official === undefined) return notCompared("no-comparator");
  return isNumber(official.value) ? official.value : notCompared(official.value);
}

/** The newest figure of the area whose period had ended by the end of `month`. */
function officialIn(
  comparators: readonly Comparator[],
  indicator: string,
  area: ClaimArea,
  month: Month,
): Comparator | undefined {
  return comparators
    .filter((each) => each.indicator === indicator && each.level === area)
    .filter(({ period }) => endOf(period) <= lastDayOf(month))
    .reduce<Comparator | undefined>(
      (newest, each) => (newest && endOf(newest.period) >= endOf(each.period) ? newest : each),
      undefined,
    );
}

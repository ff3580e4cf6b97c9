import type { OwnYear } from "../ownYear.ts";
import type { Council } from "../../council.ts";
import type { Decimal } from "../../decimal.ts";
import type { Indicator } from "../../indicator.ts";
import { isNumber } from "../../observation.ts";
import { codeOf, endOf, samePeriod, type Period } from "../../period.ts";
import type { StatisticalNeighbour } from "../area.ts";
import { isAuthorityIn } from "../authorities.ts";
import type { Comparator } from "../comparator.ts";
import {
  clearnessOf,
  countAtRateOf,
  intervalOf,
  isCounted,
  type Clearness,
  type Interval,
  type WithParts,
} from "./interval.ts";
import { placeAmong, moveBetween, type AreaPlace, type OfArea, type RankMove } from "./place.ts";
import { medianFigure, spreadOf, type Spread } from "./spread.ts";
import {
  areaOfCouncil,
  countryIn,
  neighboursOfCouncil,
  ownYearIn,
  regionOfCouncil,
  type Areas,
} from "./whose.ts";

/** What comparisons are made from, besides the official figures of the indicator. */
export type Around = {
  readonly council: Pick<Council, "name" | "laCode" | "illustrative" | "region" | "neighbours">;
  readonly areas: Areas;
  readonly neighbours: readonly StatisticalNeighbour[];
  /** The council's own figures by official period. They are used only where the Department publishes nothing of the council. */
  readonly years: readonly OwnYear[];
};

/** Official figures of one indicator in one period, as either file of them has them. */
export type OfPeriod = {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly figures: ReadonlyMap<string, WithParts>;
  /** Whether numerators and denominators count whole things. */
  readonly isCounted: boolean;
};

/** One indicator in one period: the council beside everybody. */
export type ComparedPeriod = OfPeriod & {
  /** The council's number among the areas; undefined where its own figure only stands beside the official ones. */
  readonly ownCode: string | undefined;
  readonly own: WithParts | undefined;
  /** All authorities that there were, without the council, in the order of their numbers. */
  readonly others: readonly OfArea[];
  /** The spread of all authorities, with the council where it is one of them. */
  readonly spread: Spread | undefined;
  readonly country: WithParts | undefined;
  readonly region: WithParts | undefined;
  readonly regionCode: string | undefined;
  readonly countryCode: string | undefined;
  readonly neighbours: readonly string[];
  readonly neighboursMedian: Decimal | undefined;
  /** undefined where the council has no number for the period. */
  readonly place: AreaPlace | undefined;
  readonly interval: Interval | undefined;
  /** undefined where there is no interval. */
  readonly besideCountry: Clearness | undefined;
  readonly besideMedian: Clearness | undefined;
  /** The council's count at the country's rate, where the parts are counts. */
  readonly expected: Decimal | undefined;
};

/** The official figures of an indicator by period, oldest first. `comparators` are those of one indicator. */
export function periodsOf(indicator: Indicator, comparators: readonly Comparator[]): OfPeriod[] {
  const counted = isCounted(indicator, comparators);
  const periods = new Map<string, { period: Period; figures: Map<string, WithParts> }>();
  for (const each of comparators) {
    const key = `${each.period.kind} ${codeOf(each.period)}`;
    const known = periods.get(key) ?? { period: each.period, figures: new Map<string, WithParts>() };
    known.figures.set(each.areaCode, each);
    periods.set(key, known);
  }
  return [...periods.values()]
    .sort((a, b) => (endOf(a.period) < endOf(b.period) ? -1 : 1))
    .map(({ period, figures }) => ({ indicator, period, figures, isCounted: counted }));
}

/** The council beside every authority that there was in the period. */
export function comparedIn(of: OfPeriod, around: Around): ComparedPeriod {
  const { indicator, period, figures } = of;
  const { council, areas } = around;
  const [ownCode, country, region] = [
    areaOfCouncil(areas, council)?.code,
    countryIn(areas),
    regionOfCouncil(areas, council),
  ];
  const there = [...figures].filter(([code]) => isAuthorityIn(areas.get(code), period));
  const others = there
    .filter(([code]) => code !== ownCode)
    .map(([areaCode, { value }]) => ({ areaCode, value }));
  const own = ownCode === undefined ? ownYearIn(around.years, indicator.id, period) : figures.get(ownCode);
  const spread = spreadOf(there.map(([, { value }]) => value));
  const neighbours = neighboursOfCouncil(areas, around.neighbours, council);
  const interval = of.isCounted && own !== undefined ? intervalOf(own, indicator) : undefined;
  const beside = (value: Decimal | undefined) =>
    interval === undefined || value === undefined ? undefined : clearnessOf(interval, value);
  const countrys = figures.get(country?.code ?? "");
  return {
    ...of,
    ownCode,
    own,
    others,
    spread,
    country: countrys,
    region: figures.get(region?.code ?? ""),
    regionCode: region?.code,
    countryCode: country?.code,
    neighbours,
    neighboursMedian: medianFigure(neighbours.flatMap((code) => figures.get(code)?.value ?? [])),
    place: isNumber(own?.value) ? placeAmong(own.value, others, indicator.polarity) : undefined,
    interval,
    besideCountry: beside(isNumber(countrys?.value) ? countrys.value : undefined),
    besideMedian: beside(spread?.median),
    expected:
      of.isCounted && own !== undefined && countrys !== undefined
        ? countAtRateOf(own, countrys, indicator)
        : undefined,
  };
}

/** The newest period in which the council has a number; the newest of all where it has none. undefined for no periods. */
export function newestCompared(periods: readonly ComparedPeriod[]): ComparedPeriod | undefined {
  return periods.findLast(({ own }) => isNumber(own?.value)) ?? periods.at(-1);
}

/** A change of place from one period to another, with the place before. */
export type PlaceMove = { readonly before: ComparedPeriod; readonly move: RankMove };

/**
 * How the council's place has changed since the period before; undefined where there is none, where hidden figures leave a place open, and
 * across a break: `isBroken` says whether what is counted changed between the two.
 */
export function placeMoveOf(
  now: ComparedPeriod,
  all: readonly ComparedPeriod[],
  isBroken: (from: Period, to: Period) => boolean,
): PlaceMove | undefined {
  const at = all.findIndex(({ period }) => samePeriod(period, now.period));
  const before = all[at - 1];
  if (before?.place?.kind !== "place" || now.place?.kind !== "place") return undefined;
  if (before.period.kind !== now.period.kind || isBroken(before.period, now.period)) return undefined;
  const move = moveBetween(before.place.ranking, now.place.ranking);
  return move && { before, move };
}

/** One indicator in every period, oldest first, and the rows that it is made of. */
export type ComparedYears = {
  readonly indicator: Indicator;
  readonly periods: readonly ComparedPeriod[];
  readonly comparators: readonly Comparator[];
};

/** The council beside every authority in each period of one indicator. */
export function comparedYears(
  indicator: Indicator,
  comparators: readonly Comparator[],
  around: Around,
): ComparedYears {
  const periods = periodsOf(indicator, comparators).map((each) => comparedIn(each, around));
  return { indicator, periods, comparators };
}

/**
 * Whether what the source counts may have changed between two periods: the country's figures are of other sources. Where the country has no
 * figure in one of them it is not known, and so taken to have changed.
 */
export function isOtherSource(
  comparators: readonly Comparator[],
  [from, to]: readonly [Period, Period],
): boolean {
  const sourceIn = (period: Period) =>
    comparators.find((each) => each.level === "country" && samePeriod(each.period, period))?.source;
  return sourceIn(from) === undefined || sourceIn(from) !== sourceIn(to);
}

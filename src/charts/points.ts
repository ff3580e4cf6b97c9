import { aimIn, statusOfFigure, type Status } from "../core/analysis/status.ts";
import type { Comparator } from "../core/comparators/comparator.ts";
import type { Series } from "../core/dataset/dataset.ts";
import { toNumber, type Decimal } from "../core/decimal.ts";
import { isDue, periodCovered, type Indicator } from "../core/indicator.ts";
import { isNumber, type Figure, type Observation } from "../core/observation.ts";
import {
  endOf,
  indexOf,
  monthOf,
  monthsAfter,
  monthsBetween,
  type Month,
  type Period,
} from "../core/period.ts";
import { breaksIn } from "../core/target.ts";
import { domainOf, type Domain } from "./domain.ts";

/** How far back a chart looks: the newest 24 months, the newest 60, or everything. */
export type Range = "2y" | "5y" | "all";

/**
 * One month in which a figure was due. `x` counts months (see `indexOf`), and a figure about a year or a day stands at
 * its end, as comparators do, not in the month that reported it.
 */
export type ChartPoint = {
  readonly month: Month;
  readonly x: number;
  readonly covered: Period;
  /** The value or the reason there is none; undefined where the month has no row at all. */
  readonly figure: Figure | undefined;
  /** The figure for drawing: undefined makes a gap. */
  readonly value: number | undefined;
  readonly aim: Decimal | undefined;
  /** The target in force in that month, for drawing. */
  readonly target: number | undefined;
  readonly status: Status | undefined;
  /** Counts up where a new definition starts: no line joins two segments. */
  readonly segment: number;
};

/** Where a new definition starts: half-way between the last month of the old one and the first of the new. */
export type Break = { readonly x: number; readonly month: Month };

/** Another area's figures, each at the end of its own period, oldest first. */
export type Area = {
  readonly code: string;
  readonly name: string;
  readonly points: readonly AreaPoint[];
};

export type AreaPoint = {
  readonly x: number;
  readonly value: number;
  readonly figure: Decimal;
  readonly period: Period;
};

/** Everything a chart of one indicator draws, without a layout. */
export type ChartPoints = {
  readonly indicator: Indicator;
  readonly points: readonly ChartPoint[];
  readonly segments: number;
  readonly breaks: readonly Break[];
  readonly areas: readonly Area[];
  /** The newest point that is a number: undefined where none is, and then there is nothing to draw. */
  readonly last: (ChartPoint & { readonly figure: Decimal; readonly value: number }) | undefined;
  readonly domain: Domain;
};

const MONTHS: Readonly<Record<Range, number>> = { "2y": 24, "5y": 60, all: Infinity };

/** With the council's own line, no more than four series. */
const MOST_AREAS = 3;

/** undefined for a series without observations. */
export function pointsOf(
  series: Series,
  comparators: readonly Comparator[],
  range: Range,
): ChartPoints | undefined {
  const points = monthsOf(series, range).reduce<ChartPoint[]>((before, month) => {
    return [...before, pointIn(series, month, before.at(-1))];
  }, []);
  const [first, newest] = [points[0], points.at(-1)];
  if (first === undefined || newest === undefined) return undefined;

  const areas = areasOf(comparators, first.x, newest.x);
  const drawn = [
    ...points.flatMap(({ value, target }) => [value, target]),
    ...areas.flatMap((area) => area.points.map(({ value }) => value)),
  ].filter((value) => value !== undefined);
  return {
    indicator: series.indicator,
    points,
    segments: newest.segment + 1,
    breaks: points.flatMap((point, position) => breakBefore(point, points[position - 1])),
    areas,
    last: points.findLast(hasNumber),
    domain: domainOf(series.indicator, drawn),
  };
}

/** Every month from the first in range to the newest in which a figure was due or given, whether or not there is one. */
function monthsOf({ indicator, observations }: Series, range: Range): Month[] {
  const [oldest, newest] = [observations[0]?.period, observations.at(-1)?.period];
  if (oldest === undefined || newest === undefined) return [];
  const count = Math.min(monthsBetween(oldest, newest) + 1, MONTHS[range]);
  const given = new Set(observations.map(({ period }) => period));
  return Array.from({ length: count }, (_, position) => monthsAfter(newest, position - count + 1)).filter(
    (month) => given.has(month) || isDue(indicator, month),
  );
}

function pointIn(
  { indicator, observations, targets }: Series,
  month: Month,
  before: ChartPoint | undefined,
): ChartPoint {
  const covered = periodCovered(indicator, month);
  const figure = observations.find(({ period }: Observation) => period === month)?.value;
  const aim = aimIn(indicator, targets, month);
  const isBroken =
    before !== undefined && breaksIn(targets).some((start) => before.month < start && start <= month);
  return {
    month,
    x: indexOf(monthOf(endOf(covered))),
    covered,
    figure,
    value: isNumber(figure) ? toNumber(figure) : undefined,
    aim: aim?.target,
    target: aim && toNumber(aim.target),
    status: figure && statusOfFigure(figure, aim),
    segment: (before?.segment ?? 0) + (isBroken ? 1 : 0),
  };
}

function breakBefore(point: ChartPoint, before: ChartPoint | undefined): Break[] {
  if (before === undefined || before.segment === point.segment) return [];
  return [{ x: (before.x + point.x) / 2, month: point.month }];
}

/** The first areas given, with what they have between two months; one without a number there is left out. */
function areasOf(comparators: readonly Comparator[], from: number, to: number): Area[] {
  const drawable = comparators.flatMap(({ areaCode, area, period, value }) => {
    const x = indexOf(monthOf(endOf(period)));
    return isNumber(value) && from <= x && x <= to
      ? [{ areaCode, area, x, value: toNumber(value), figure: value, period }]
      : [];
  });
  const codes = [...new Set(drawable.map(({ areaCode }) => areaCode))].slice(0, MOST_AREAS);
  return codes.map((code) => {
    const points = drawable.filter(({ areaCode }) => areaCode === code).sort((a, b) => a.x - b.x);
    return { code, name: points.at(-1)?.area ?? code, points };
  });
}

function hasNumber(point: ChartPoint): point is ChartPoint & { figure: Decimal; value: number } {
  return point.value !== undefined;
}

import { isProvisional, type ProvisionalWindow } from "../core/analysis/provisional.ts";
import type { Signal } from "../core/analysis/spc/signals.ts";
import { signalsIn, type Spc } from "../core/analysis/spc/spc.ts";
import { sayable } from "../core/analysis/exact.ts";
import { aimIn, statusOfFigure, type Status } from "../core/analysis/status.ts";
import type { Comparator } from "../core/comparators/comparator.ts";
import type { PeerMonths } from "../core/comparators/peers/peer.ts";
import type { Series } from "../core/dataset/dataset.ts";
import { toNumber, type Decimal } from "../core/decimal.ts";
import type { Flag } from "../core/event.ts";
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
import { firstMonthOf } from "../core/quarter.ts";
import { breaksIn } from "../core/target.ts";
import { areasOf, peerLines, type AreaLine } from "./areas.ts";
import { domainOf, type Domain } from "./domain.ts";
import { formOf, type ChartForm } from "./form.ts";
import { gapsIn, type Gap } from "./gaps.ts";
import { stretchesOf, type Stretch } from "./stretches.ts";
import { yearOfFigure } from "./years.ts";

/** How far back a chart looks: the newest 24 months, the newest 60, or everything. */
export type ChartRange = "2y" | "5y" | "all";

/** What is drawn beside a series. What is left out is not drawn. */
export type ChartOverlays = {
  readonly comparators?: readonly Comparator[];
  /** Other councils' months, each as a line. */
  readonly peers?: readonly PeerMonths[];
  readonly flags?: readonly Flag[];
  /** Draws averages and limits, or medians, and marks the signals. */
  readonly spc?: Spc | undefined;
  /** The months whose figures are drawn as provisional. */
  readonly provisional?: ProvisionalWindow | undefined;
};

/**
 * One month in which a figure was due. `x` counts months (see `indexOf`). A figure for a year or a day is drawn at the end of
 * that time, as comparators are, not in the month that reported it.
 */
export type ChartPoint = {
  readonly month: Month;
  readonly x: number;
  readonly covered: Period;
  /** The value or the reason there is none; undefined where the month has no row at all. */
  readonly figure: Figure | undefined;
  /** The figure as words say it; undefined where it is no number. */
  readonly said: Decimal | undefined;
  /** The figure for drawing; undefined makes a gap. */
  readonly value: number | undefined;
  readonly aim: Decimal | undefined;
  /** The target in force in that month, for drawing. */
  readonly target: number | undefined;
  readonly status: Status | undefined;
  /** A number that goes up where a new definition starts. */
  readonly segment: number;
  /** A number that goes up where a new definition starts or, for what starts again each year, a new year. No line joins two of them. */
  readonly line: number;
  readonly isProvisional: boolean;
  /** The signals that mark it; empty where signals are not drawn. */
  readonly signals: readonly Signal[];
  /** `93 of 157`: what a share of added months is of. */
  readonly base?: string | undefined;
};

/** The wholes of which a chart's points are parts: children who were to be seen, beside those who were. */
export type Wholes = {
  /** The share that both are behind. */
  readonly share: Indicator;
  /** The whole as an indicator, with its words. */
  readonly indicator: Indicator;
  /** A whole for each point, in the order of the points. */
  readonly figures: readonly (Figure | undefined)[];
  /** Whom the council failed: the part where less is better, the rest where more is. */
  readonly failed: "part" | "rest" | "neither";
};

/**
 * A change of definition: `x` is half-way between the last old figure and the first new one; `month` is the first of the new
 * definition.
 */
export type Break = { readonly x: number; readonly month: Month };

/** An event at its own month, by its number. */
export type ChartFlag = Flag & { readonly x: number };

/** Everything a chart of one indicator draws, without a layout. */
export type ChartPoints = {
  readonly indicator: Indicator;
  readonly points: readonly ChartPoint[];
  /** The months at the two ends of the axis: of the council's own figures or, over all years, of official ones before and after them. */
  readonly span: readonly [number, number];
  readonly form: ChartForm;
  readonly segments: number;
  /** How many lines the series is drawn in. */
  readonly lines: number;
  /** The stretches without a number. */
  readonly gaps: readonly Gap[];
  /** The first months of the years in which the figures start again: none for most. */
  readonly years: readonly number[];
  readonly breaks: readonly Break[];
  readonly areas: readonly AreaLine[];
  readonly flags: readonly ChartFlag[];
  /** Averages with their limits, and medians, each over its own months. */
  readonly stretches: readonly Stretch[];
  /** The newest point that is a number: undefined where none is, and then there is nothing to draw. */
  readonly last:
    (ChartPoint & { readonly figure: Decimal; readonly said: Decimal; readonly value: number }) | undefined;
  readonly domain: Domain;
  /** Only where the points are counts of a part of something. */
  readonly wholes?: Wholes;
  /** Whether each point adds up the twelve months that end with it. */
  readonly isOfTwelve?: true;
};

const MONTHS: Readonly<Record<ChartRange, number>> = { "2y": 24, "5y": 60, all: Infinity };

/** Over all years every official figure is drawn, also from before the council's first month. */
const EVER = [-Infinity, Infinity] as const;

/** Everything that the chart of a series draws; undefined for a series without observations. */
export function chartPointsOf(
  series: Series,
  { comparators = [], peers = [], flags = [], spc, provisional }: ChartOverlays,
  range: ChartRange,
): ChartPoints | undefined {
  const points = monthsInRange(series, range).reduce<ChartPoint[]>((before, month) => {
    const signals = spc === undefined ? [] : signalsIn(spc, month);
    const isOpen = provisional !== undefined && isProvisional(month, provisional);
    return [...before, { ...pointIn(series, month, before.at(-1)), isProvisional: isOpen, signals }];
  }, []);
  const [first, newest] = [points[0], points.at(-1)];
  if (first === undefined || newest === undefined) return undefined;

  const shown = range === "all" ? EVER : ([first.x, newest.x] as const);
  const areas = [...areasOf(comparators, ...shown), ...peerLines(peers, series.indicator, shown)];
  const ends = areas.flatMap((area) => area.points.map(({ x }) => x));
  const span = [Math.min(first.x, ...ends), Math.max(newest.x, ...ends)] as const;
  const stretches = spc === undefined ? [] : stretchesOf(spc, first.x, newest.x);
  const drawn = [
    ...points.flatMap(({ value, target }) => [value, target]),
    ...areas.flatMap((area) => area.points.map(({ value }) => value)),
    ...stretches.flatMap(({ middle, lower, upper }) => [middle, lower, upper]),
  ].filter((value) => value !== undefined);
  return {
    indicator: series.indicator,
    points,
    span,
    form: formOf(
      series.indicator,
      points.flatMap(({ value }) => value ?? []),
    ),
    segments: newest.segment + 1,
    lines: newest.line + 1,
    gaps: gapsIn(points),
    years: points.flatMap((point, place) =>
      startsYear(series.indicator, point, points[place - 1]) ? point.x : [],
    ),
    breaks: points.flatMap((point, position) => breakBefore(point, points[position - 1], series.indicator)),
    areas,
    flags: flags
      .map((flag) => ({ ...flag, x: indexOf(monthOf(flag.event.date)) }))
      .filter(({ x }) => span[0] <= x && x <= span[1]),
    stretches,
    last: points.findLast(hasNumber),
    domain: domainOf(series.indicator, drawn),
  };
}

/** Every month in range in which a figure was due or given, up to the newest. */
function monthsInRange({ indicator, observations }: Series, range: ChartRange): Month[] {
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
): Omit<ChartPoint, "isProvisional" | "signals"> {
  const covered = periodCovered(indicator, month);
  const observation = observations.find(({ period }: Observation) => period === month);
  const figure = observation?.value;
  const aim = aimIn(indicator, targets, month);
  const isBroken =
    before !== undefined && breaksIn(targets).some((start) => before.month < start && start <= month);
  const isNewYear = startsYear(indicator, { month }, before);
  return {
    month,
    x: indexOf(monthOf(endOf(covered))),
    covered,
    figure,
    value: isNumber(figure) ? toNumber(figure) : undefined,
    aim: aim?.target,
    target: aim && toNumber(aim.target),
    status: observation && statusOfFigure(observation, indicator, aim),
    said: observation && sayable(observation, indicator),
    segment: (before?.segment ?? 0) + (isBroken ? 1 : 0),
    line: (before?.line ?? 0) + (isBroken || isNewYear ? 1 : 0),
  };
}

function startsYear(
  indicator: Indicator,
  { month }: Pick<ChartPoint, "month">,
  before: Pick<ChartPoint, "month"> | undefined,
): boolean {
  return before !== undefined && yearOfFigure(indicator, before.month) !== yearOfFigure(indicator, month);
}

function breakBefore(point: ChartPoint, before: ChartPoint | undefined, indicator: Indicator): Break[] {
  if (before === undefined || before.segment === point.segment) return [];
  return [{ x: (before.x + point.x) / 2, month: firstMonthOf(indicator, point.month) }];
}

/** Whether a point is a number. */
export function hasNumber(
  point: ChartPoint,
): point is ChartPoint & { figure: Decimal; said: Decimal; value: number } {
  return point.value !== undefined && point.said !== undefined;
}

import type { Comparator } from "../core/comparators/comparator.ts";
import type { PeerMonths } from "../core/comparators/peers/peer.ts";
import { toNumber, type Decimal } from "../core/decimal.ts";
import { periodCovered, type Indicator } from "../core/indicator.ts";
import { isNumber } from "../core/observation.ts";
import { endOf, indexOf, monthOf, type Day, type Period } from "../core/period.ts";
import { monthsApart } from "../core/quarter.ts";

/** Another area's figures, each at the end of its own period, oldest first. */
export type AreaLine = {
  readonly code: string;
  readonly name: string;
  readonly points: readonly AreaPoint[];
  /** Of a council that runs this software: how many months a figure is from the next, so that those are joined, and as at when they are. */
  readonly ofPeer?: { readonly apart: number; readonly asAt: Day };
};

export type AreaPoint = {
  readonly x: number;
  readonly value: number;
  readonly figure: Decimal;
  readonly period: Period;
};

/** Four series at most are drawn, with the council's own. */
const MOST_AREAS = 3;

/** The first areas given, with their figures between two months. An area without a number there is left out. */
export function areasOf(comparators: readonly Comparator[], from: number, to: number): AreaLine[] {
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

/** The first peers given, with their figures between two months. A peer without a number there is left out. */
export function peerLines(
  peers: readonly PeerMonths[],
  indicator: Indicator,
  [from, to]: readonly [number, number],
): AreaLine[] {
  return peers
    .map(({ record, figures }) => ({
      ...{ code: record.laCode, name: record.name },
      points: figures.flatMap(({ period: month, value }) => {
        const period = periodCovered(indicator, month);
        const x = indexOf(monthOf(endOf(period)));
        return isNumber(value) && from <= x && x <= to
          ? [{ x, value: toNumber(value), figure: value, period }]
          : [];
      }),
      ofPeer: { apart: monthsApart(indicator), asAt: record.asAt },
    }))
    .filter(({ points }) => points.length > 0)
    .slice(0, MOST_AREAS);
}

/** The figures of a line in runs without a gap; each alone where they are not joined. */
export function runsOf({ points, ofPeer }: AreaLine): AreaPoint[][] {
  return points.reduce<AreaPoint[][]>((runs, point) => {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNext = ofPeer !== undefined && last !== undefined && point.x - last.x <= ofPeer.apart;
    return isNext && run !== undefined ? [...runs.slice(0, -1), [...run, point]] : [...runs, [point]];
  }, []);
}

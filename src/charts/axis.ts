import { decimal, divide, readDecimal, type Decimal } from "../core/decimal.ts";
import { capitalised, formatFigure } from "../core/format.ts";
import { isRank, type Indicator } from "../core/indicator.ts";
import { codeOf, monthIn, shortMonthName } from "../core/period.ts";
import type { Domain } from "./domain.ts";

const MILLION = 1_000_000;

/** The labels of a scale's ticks: `80%`, `£500`, or all in millions, `£1.5m`, where the scale reaches a million. */
export function tickLabels({ ticks, low, high }: Domain, { unit }: Pick<Indicator, "unit">): string[] {
  const inMillions = unit.startsWith("£") && Math.max(-low, high) >= MILLION;
  return ticks.map((tick) => {
    const value = decimalOf(tick);
    if (!inMillions || tick === 0) return formatFigure(value, { unit });
    const millions = formatFigure(trimmed(divide(value, decimal(MILLION), 3)), { unit });
    return `${millions}m`;
  });
}

/** What the scale measures, and where it starts when that is not zero; a number without a unit has no measure. */
export function scaleWords(
  { low }: Domain,
  indicator: Pick<Indicator, "unit"> & Partial<Pick<Indicator, "kind">>,
): string {
  const measure = unitName(indicator.unit);
  if (isRank(indicator)) return `${measure}. The first place is at the top.`;
  if (low <= 0) return measure;
  const start = `The scale starts at ${formatFigure(decimalOf(low), { unit: indicator.unit })}, not at zero.`;
  return measure === "" ? start : `${measure}. ${start}`;
}

function unitName(unit: string): string {
  const words = unit === "%" ? "per cent" : unit.replace(/^£/, "pounds");
  return capitalised(words);
}

/** Steps between labelled months. From the fourth on they are counted from January. */
const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120];

export type MonthTick = { readonly x: number; readonly label: string };

/** The months to label from `first` to `last` (see `indexOf`), at most `room` of them. */
export function monthTicks(first: number, last: number, room: number): MonthTick[] {
  const within = (step: number) => {
    const start = Math.ceil(first / step) * step;
    return Array.from(
      { length: Math.max(0, Math.floor((last - start) / step) + 1) },
      (_, position) => start + position * step,
    );
  };
  const step = STEPS.find((each) => within(each).length <= room) ?? 120;
  return within(step).map((x) => ({ x, label: monthAt(x) }));
}

/** April, counted from January as 0, in which a financial year begins. */
const APRIL = 3;

/** The financial years between two months, each named at the middle of its months there, at most about `room` of them, the newest first. */
export function yearTicks(first: number, last: number, room: number): MonthTick[] {
  const apart = (last - first) / room;
  return aprils(first - 11, last)
    .map((start) => ({
      x: (Math.max(first, start) + Math.min(last, start + 11)) / 2,
      label: codeOf({ kind: "financial-year", starts: Math.floor(start / 12) }),
    }))
    .reduceRight<MonthTick[]>((kept, tick) => {
      const [later] = kept;
      return later !== undefined && later.x - tick.x < apart ? kept : [tick, ...kept];
    }, []);
}

/** Every April from one month to another (see `indexOf`). */
export function aprils(first: number, last: number): number[] {
  const start = Math.ceil((first - APRIL) / 12) * 12 + APRIL;
  return Array.from(
    { length: Math.max(0, Math.floor((last - start) / 12) + 1) },
    (_, year) => start + year * 12,
  );
}

function monthAt(x: number): string {
  return shortMonthName(monthIn(Math.floor(x / 12), (x % 12) + 1));
}

/** A tick as a decimal. It is a short round number, so its shortest digits are exact. */
function decimalOf(tick: number): Decimal {
  return readDecimal(String(tick)) ?? decimal(Math.round(tick));
}

/** The decimal without zeros at its end. */
function trimmed({ units, places }: Decimal): Decimal {
  return places > 0 && units % 10n === 0n
    ? trimmed({ units: units / 10n, places: places - 1 })
    : { units, places };
}

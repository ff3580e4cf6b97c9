import { statusOfFigure, aimIn, type Aim, type Status } from "../analysis/status.ts";
import { monthsIn } from "../dataset/dataset.ts";
import { formatFigure } from "../format.ts";
import { previousDue, type Indicator } from "../indicator.ts";
import { keyOf, type Figure, type Observation, type SeriesKey } from "../observation.ts";
import { monthName, monthsAfter, shortMonthName, type Month } from "../period.ts";
import type { ReleaseOutcome } from "../publication/release.ts";
import { linesDue } from "../returns/rows.ts";
import { titlesOf } from "../returns/titledLines.ts";

/** A figure of an earlier month; undefined where there is none. */
type Earlier = { readonly period: Month; readonly value: Figure } | undefined;

/** One figure as it would be public, beside the one before and the one of a year before. What is hidden is `c`. */
export type FigureBeside = SeriesKey & {
  readonly title: string;
  readonly indicatorOf: Indicator;
  readonly value: Figure;
  /** Of the month in which it was last due. */
  readonly before: Earlier;
  /** Of the same month a year before. */
  readonly yearBefore: Earlier;
  readonly aim: Aim | undefined;
  readonly status: Status | undefined;
};

export type MonthBeside = { readonly period: Month; readonly figures: readonly FigureBeside[] };

/**
 * The figures of each month that the drop brings or restates, oldest month first, in the order of the reference files; none of what is
 * refused. Every figure is the public one.
 */
export function figuresBeside({
  editions,
  revisions,
}: Pick<ReleaseOutcome, "editions" | "revisions">): MonthBeside[] {
  if (editions === undefined) return [];
  const { before, after } = editions;
  const { indicators, categories, targets } = after.reference;
  const known = new Set(monthsIn(before.dataset));
  const restated = new Set(revisions.map(({ period }) => period));
  const titled = titlesOf({ indicators, categories });
  const indicatorOf = new Map(indicators.map((each) => [each.id, each]));
  const byLine = new Map<string, Map<Month, Observation>>();
  for (const each of after.dataset.observations) {
    const line = byLine.get(keyOf(each)) ?? new Map<Month, Observation>();
    byLine.set(keyOf(each), line.set(each.period, each));
  }
  const months = monthsIn(after.dataset).filter((month) => !known.has(month) || restated.has(month));
  return months.map((period) => ({
    period,
    figures: linesDue(period, indicators, categories).flatMap((key): FigureBeside[] => {
      const line = byLine.get(keyOf(key));
      const [now, title, of] = [line?.get(period), titled(key)?.title, indicatorOf.get(key.indicator)];
      if (now === undefined || title === undefined || of === undefined) return [];
      const at = (month: Month | undefined): Earlier => {
        const there = month === undefined ? undefined : line?.get(month);
        return there && { period: there.period, value: there.value };
      };
      const aim =
        key.category === ""
          ? aimIn(
              of,
              targets.filter(({ indicator }) => indicator === of.id),
              period,
            )
          : undefined;
      return [
        {
          ...{ ...key, title, indicatorOf: of, value: now.value },
          ...{ before: at(previousDue(of, period)), yearBefore: at(monthsAfter(period, -12)) },
          ...{ aim, status: statusOfFigure(now, of, aim) },
        },
      ];
    }),
  }));
}

/** A row as it is read: the title (of a category its own, drawn in under its indicator’s), then the three figures. */
export type BesideCells = readonly [title: string, now: string, before: string, yearBefore: string];

/** The heads of the columns of a month. */
export function besideHeads(period: Month): BesideCells {
  const name = (count: number) => monthName(monthsAfter(period, count));
  return ["Figure", name(0), name(-1), name(-12)];
}

/** The cells of a row. A figure before that is not the last month’s says of which month it is, unless that is a year ago. */
export function besideCells(
  { title, category, indicatorOf, value, before, yearBefore }: FigureBeside,
  period: Month,
): BesideCells {
  const written = (earlier: Earlier) =>
    earlier === undefined ? "" : formatFigure(earlier.value, indicatorOf);
  const isLastMonth = before?.period === monthsAfter(period, -1);
  const isYearAgo = before !== undefined && before.period === yearBefore?.period;
  const when = before === undefined || isLastMonth ? "" : ` (${shortMonthName(before.period)})`;
  const name = category === "" ? title : `${INDENT}${title.slice(indicatorOf.title.length + 2)}`;
  return [
    name,
    formatFigure(value, indicatorOf),
    isYearAgo ? "" : written(before) + when,
    written(yearBefore),
  ];
}

/** Before a category, which stands under its indicator: blanks that HTML keeps. */
const INDENT = "\u00a0\u00a0";

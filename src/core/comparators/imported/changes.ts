import { group } from "d3-array";

import { FIGURE_COLUMNS, isNumber, type Figure } from "../../observation.ts";
import { byCodePoint } from "../../order.ts";
import { codeOf, endOf, type Day } from "../../period.ts";
import { comparatorOrder, sameValue, type Comparator } from "../comparator.ts";
import type { RevisedFigure } from "../revised.ts";
import { areApart, placesIn } from "./differences.ts";

/** What one import changed in the figures of one indicator. */
export type IndicatorChange = {
  readonly indicator: string;
  readonly added: number;
  readonly removed: number;
  /** Figures that the Department changed since. */
  readonly revised: readonly RevisedFigure[];
  /** Rows that another source is now believed for, which says the same. */
  readonly moved: number;
  /** The end of the newest period before and after; undefined where there was none. */
  readonly newestBefore: Day | undefined;
  readonly newest: Day | undefined;
};

/** What changed between the published figures of an indicator and those that are read now. */
export function changeOf(
  indicator: string,
  before: readonly Comparator[],
  after: readonly Comparator[],
): IndicatorChange {
  const [was, is] = [byKey(before), byKey(after)];
  const both = [...is].flatMap(([key, to]) => {
    const from = was.get(key);
    return from === undefined ? [] : [{ from, to }];
  });
  const places = Math.min(placesIn(before), placesIn(after));
  return {
    indicator,
    added: is.size - both.length,
    removed: was.size - both.length,
    revised: both.flatMap(({ from, to }) => revisedIn(from, to, places)),
    moved: both.filter(({ from, to }) => familyOf(from.source) !== familyOf(to.source)).length,
    newestBefore: newestIn(before),
    newest: newestIn(after),
  };
}

/**
 * What the Department changed in one row. Of two editions of one file that is any number that became another, or none, or was none
 * before. Of two different files it is only a number that differs by more than rounding: that one of them has a symbol where the
 * other has a number says something about the files.
 */
function revisedIn(from: Comparator, to: Comparator, places: number): RevisedFigure[] {
  const isOneFile = familyOf(from.source) === familyOf(to.source);
  return FIGURE_COLUMNS.flatMap((column) => {
    const [a, b] = [from[column], to[column]];
    if (a === undefined || b === undefined || sameValue(a, b)) return [];
    const both = isNumber(a) && isNumber(b);
    const isRevised = isOneFile
      ? isNumber(a) || isNumber(b)
      : column === "value" && both && areApart(a, b, places);
    if (!isRevised) return [];
    const { indicator, level, areaCode, area, period } = to;
    const sources = { fromSource: from.source, toSource: to.source };
    return [{ indicator, level, areaCode, area, period, column, from: a, to: b, ...sources }];
  });
}

/**
 * The published list with what changed now. A figure that was changed twice keeps both lines; one that is confidential now keeps a
 * single line, which does not say what it was; and figures that are not published any more have none.
 */
export function revisedAfter(
  listed: readonly RevisedFigure[],
  changes: readonly IndicatorChange[],
  after: readonly Comparator[],
): RevisedFigure[] {
  const now = byKey(after);
  const all = [...listed, ...changes.flatMap(({ revised }) => revised)];
  const figures = [...group(all, (each) => `${rowKey(each)} ${each.column}`).values()];
  return figures
    .flatMap((lines) => {
      const last = lines.at(-1);
      const row = last && now.get(rowKey(last));
      if (last === undefined || row === undefined) return [];
      return isHidden(row[last.column]) ? hiddenLine(lines) : lines;
    })
    .sort(
      (a, b) =>
        byCodePoint(a.indicator, b.indicator) ||
        comparatorOrder(a, b) ||
        FIGURE_COLUMNS.indexOf(a.column) - FIGURE_COLUMNS.indexOf(b.column),
    );
}

function isHidden(figure: Figure | undefined): boolean {
  return figure === "c";
}

/** The line that says that a figure became confidential; none where it was confidential before it was a number. */
function hiddenLine(lines: readonly RevisedFigure[]): RevisedFigure[] {
  const line = lines.findLast(({ to }) => to === "c");
  return line === undefined ? [] : [{ ...line, from: undefined }];
}

/** A source's name without the day of its release: two editions of one file have the same. */
function familyOf(source: string): string {
  return source.replace(/-\d{4}-\d\d-\d\d$/, "");
}

type RowKey = Pick<Comparator, "indicator" | "areaCode" | "period">;

function rowKey({ indicator, areaCode, period }: RowKey): string {
  return `${indicator} ${areaCode} ${period.kind} ${codeOf(period)}`;
}

function byKey(comparators: readonly Comparator[]): ReadonlyMap<string, Comparator> {
  return new Map(comparators.map((each) => [rowKey(each), each]));
}

function newestIn(comparators: readonly Comparator[]): Day | undefined {
  return comparators
    .map(({ period }) => endOf(period))
    .toSorted(byCodePoint)
    .at(-1);
}

import { group } from "d3-array";

import { add, type Decimal } from "../../decimal.ts";
import type { Basis } from "../../indicator.ts";
import type { Figure } from "../../observation.ts";
import { codeOf, type Period } from "../../period.ts";
import { readLaitPeriod } from "../lait/year.ts";
import { sameValue, type Level } from "../comparator.ts";
import { readPublishedCell } from "./cell.ts";
import type { Count, ColumnPart } from "./layout.ts";
import type { Unread, WhyUnread } from "../unread.ts";
import { passesFilter, type Statistic, type StatisticRow } from "./statistic.ts";

/** A figure of one area or of several together, as a statistic has it. */
export type StatisticFigure = {
  readonly row: number;
  readonly level: Level;
  /** One area's number; several where authorities gave one figure together. */
  readonly codes: readonly string[];
  readonly period: Period;
  readonly numerator: Figure | undefined;
  readonly denominator: Figure | undefined;
  readonly value: Figure;
};

/** What one count makes of a file: each row that its filters let through is in `used` or in `unread`. */
export type FiguresRead = {
  readonly figures: readonly StatisticFigure[];
  readonly used: ReadonlySet<number>;
  readonly unread: readonly Unread[];
};

/** The figures of one count in a statistic. `basis` decides whether a year to 31 March is a day or a year, as for the tool. */
export function figuresIn({ rows }: Statistic, count: Count, basis: Basis): FiguresRead {
  const ours = rows.filter((row) => passesFilter(row, count.where));
  const used = new Set<number>();
  const unread: Unread[] = [];
  const refuse = (row: number, reason: WhyUnread) =>
    void unread.push({ row, measure: count.measure, reason });
  const placed = (row: StatisticRow) => `${row.time} ${codesOf(row).join(" / ")}`;
  const denominators = new Map(
    ours.filter((row) => passesFilter(row, count.denominator?.where)).map((row) => [placed(row), row]),
  );
  const read: StatisticFigure[] = [];
  for (const row of ours.filter((each) => passesFilter(each, count.value.where))) {
    const period = readLaitPeriod(row.time, count.yearType, basis);
    const value = readPart(row, count.value);
    if (row.ragged) refuse(row.row, { code: "ragged" });
    else if (row.place.kind === "unknown") refuse(row.row, { code: "area-unknown" });
    else if (typeof period === "string") refuse(row.row, { code: "year" });
    else if (value === "blank") refuse(row.row, { code: "blank" });
    else if (value === "unreadable") refuse(row.row, { code: "value" });
    else {
      const below = count.denominator && denominators.get(placed(row));
      const part = (from: StatisticRow | undefined, which: ColumnPart | undefined): Figure | undefined => {
        if (from === undefined || which === undefined) return undefined;
        used.add(from.row);
        const cell = readPart(from, which);
        if (cell !== "unreadable") return cell === "blank" ? undefined : cell;
        refuse(from.row, { code: "part" });
        return undefined;
      };
      used.add(row.row);
      const level = row.place.kind === "area" ? row.place.level : "authority";
      read.push({
        ...{ row: row.row, level, codes: codesOf(row), period, value },
        numerator: part(row, count.numerator),
        denominator: part(below, count.denominator),
      });
    }
  }
  const figures = [...group(read, (each) => `${each.codes.join()} ${codeOf(each.period)}`).values()];
  return {
    figures: figures.flatMap((same) => {
      const { kept, refused } = onceOf(same);
      for (const [row, reason] of refused) {
        used.delete(row);
        refuse(row, reason);
      }
      return kept;
    }),
    used,
    unread: unread.sort((a, b) => a.row - b.row),
  };
}

function codesOf({ place }: StatisticRow): readonly string[] {
  return place.kind === "joint" ? place.codes : place.kind === "area" ? [place.code] : [];
}

/** A cell, or the sum of several: where one of them has no figure, the sum has none for the same reason. */
function readPart({ cells }: StatisticRow, { columns }: ColumnPart): ReturnType<typeof readPublishedCell> {
  return columns
    .map((column) => readPublishedCell(cells[column] ?? ""))
    .reduce((sum, next) => (!isFigure(sum) ? sum : !isFigure(next) ? next : add(sum, next)));
}

function isFigure(read: ReturnType<typeof readPublishedCell>): read is Decimal {
  return typeof read === "object";
}

/** The first of several rows for the same area and period where all agree, and none where they differ. */
function onceOf(same: readonly StatisticFigure[]): {
  readonly kept: readonly StatisticFigure[];
  readonly refused: readonly (readonly [number, WhyUnread])[];
} {
  const [first, ...others] = same;
  if (first === undefined) return { kept: [], refused: [] };
  const agree = others.every(({ value }) => sameValue(value, first.value));
  if (agree)
    return { kept: [first], refused: others.map(({ row }) => [row, { code: "repeated", first: first.row }]) };
  const rows = same.map(({ row }) => row);
  return { kept: [], refused: rows.map((row) => [row, { code: "contradicted", rows }]) };
}

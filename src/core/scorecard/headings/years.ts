import { monthIn, monthsAfter, yearOf, type Month } from "../../period.ts";
import { textAt } from "../cells.ts";
import type { Table } from "../../tables/table.ts";
import { followEachOther, fullYear, monthInFinancialYear, numberOfMonth, tidied } from "./months.ts";

/** A month above a column without its year: 1 is January. */
export type BareMonth = { readonly index: number; readonly number: number };

/** The months of columns, in one way of giving them years. */
type InYears = readonly (Month | undefined)[];

/** A year that heads columns: a calendar year, or a financial year by the year in which it begins. */
type HeadedYear = { readonly kind: "calendar" | "financial"; readonly year: number };

/** `Oct`, `Sept.`, `October` alone, as 1 to 12; undefined for any other text. */
export function readBareMonth(text: string): number | undefined {
  const number = numberOfMonth(tidied(text).replace(/\.$/, ""));
  return number === 0 ? undefined : number;
}

/**
 * Years for months that stand without them: those of a row of years directly above, then the one financial year that a title names,
 * otherwise the two runs of months between which only the officer can choose: the one that has the month after `newest`, or ends
 * last before it, and the same a year earlier. Empty where the months are in no order.
 */
export function withYears(
  bare: readonly BareMonth[],
  table: Table,
  at: number,
  newest: Month | undefined,
): readonly InYears[] {
  const headed = yearsAbove(bare, table, at);
  if (headed.some((month) => month !== undefined)) return [headed];
  const run = inOrder(bare.map(({ number }) => number));
  if (run === undefined) return [];
  const starts = yearInTitles(table.slice(0, at));
  if (starts !== undefined) return [bare.map(({ number }) => monthInFinancialYear(starts, number))];
  if (newest === undefined) return [];
  const next = monthsAfter(newest, 1);
  const first = Math.min(...run);
  const from = monthIn(yearOf(next), 1 + first) <= next ? yearOf(next) : yearOf(next) - 1;
  return [from, from - 1].map((year) => run.map((count) => monthsAfter(monthIn(year, 1), count)));
}

/** The months of a row of years above; undefined for a column that no year heads, and for months of a second year under one. */
function yearsAbove(bare: readonly BareMonth[], table: Table, at: number): InYears {
  const header = table[at];
  const above = table[at - 1];
  if (header === undefined || above === undefined || above.row < header.row - 2) return [];
  let last: { readonly under: HeadedYear; readonly number: number } | undefined;
  return bare.map(({ index, number }) => {
    const said = readYear(textAt(above, index));
    const under = said ?? last?.under;
    if (under === undefined) return undefined;
    if (under.kind === "financial") {
      last = { under, number };
      return monthInFinancialYear(under.year, number);
    }
    // December and then January under one calendar year: the year may be a financial one.
    if (said === undefined && last !== undefined && number <= last.number) return undefined;
    last = { under, number };
    return monthIn(under.year, number);
  });
}

/** `2026`, `2026/27`, `26-27`, `FY 2026/27`; undefined for any other text. */
function readYear(text: string): HeadedYear | undefined {
  const tidy = tidied(text).replace(/^(?:FY|financial year|year) ?/i, "");
  if (/^20\d\d$/.test(tidy)) return { kind: "calendar", year: Number(tidy) };
  const [, from = "", to = ""] = /^((?:20)?\d\d)[/–-]((?:20)?\d\d)$/.exec(tidy) ?? [];
  return to !== "" && followEachOther(from, to) ? { kind: "financial", year: fullYear(from) } : undefined;
}

/** The year in which the one financial year begins that the titles above name; undefined where they name none, or several. */
function yearInTitles(above: Table): number | undefined {
  const years = above.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      [...cell.matchAll(/(?<![\d/.-])((?:20)?\d\d)[/–-]((?:20)?\d\d)(?![\d/.-])/g)].flatMap(
        ([, from = "", to = ""]) => (followEachOther(from, to) ? [fullYear(from)] : []),
      ),
    ),
  );
  return new Set(years).size === 1 ? years[0] : undefined;
}

/**
 * Months of a year as counts from January of the first year, where they go on or go back without a repetition over at most a year;
 * undefined otherwise.
 */
function inOrder(numbers: readonly number[]): readonly number[] | undefined {
  if (new Set(numbers).size !== numbers.length) return undefined;
  const forwards = counted(numbers);
  if (isWithinAYear(forwards)) return forwards;
  const backwards = counted([...numbers].reverse()).reverse();
  return isWithinAYear(backwards) ? backwards : undefined;
}

/** Each month at or after the one before it. */
function counted(numbers: readonly number[]): number[] {
  const counts: number[] = [];
  for (const number of numbers) {
    const last = counts.at(-1) ?? -1;
    counts.push(number - 1 > last ? number - 1 : number - 1 + 12 * Math.ceil((last + 1 - (number - 1)) / 12));
  }
  return counts;
}

/** Whether months stand within a year, and go on over its end by no more than a quarter. */
function isWithinAYear(counts: readonly number[]): boolean {
  const sorted = [...counts].sort((a, b) => a - b);
  const isOverEnd = (count: number, before: number) => Math.floor(count / 12) > Math.floor(before / 12);
  return (
    (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) < 12 &&
    sorted.every((count, at) => {
      const before = sorted[at - 1] ?? count;
      return !isOverEnd(count, before) || count - before <= 3;
    })
  );
}

import { group, sum } from "d3-array";

import { isNumber } from "../../observation.ts";
import { sameName } from "../latest.ts";
import type { Counterpart, Counterparts } from "./counterparts.ts";
import { whyUnreadText, type Unread } from "./unread.ts";

/** What an import did with every row of the extract, as lines to print; and whether it has the council's region. */
export function reportOf({ counterparts, unplaced, unused }: Counterparts, region: string): string[] {
  const table = [
    ["indicator", "measure", "written", "of these no figure", "not read"],
    ...counterparts.map(({ indicator, measure, comparators, unread }) => [
      indicator.id,
      measure.name,
      String(comparators.length),
      String(comparators.filter(({ value }) => !isNumber(value)).length),
      String(unread.length),
    ]),
  ];
  const unread = [...unplaced, ...counterparts.flatMap((each) => each.unread)];
  return [
    ...aligned(table),
    "",
    `Rows that could not be read: ${unread.length}.`,
    ...unreadLines(unread),
    `Rows of measures that no indicator uses: ${sum(unused.values())}.`,
    ...[...unused].map(([measure, rows]) => `  ${measure}: ${rows}`),
    ...(region === "" || counterparts.some((each) => hasRegion(each, region))
      ? []
      : [
          `There is no region called “${region}”, as council.json says: comparators/latest.csv has only England.`,
        ]),
    "The extract’s “-” is written as x, not available: it does not say why there is no figure.",
  ];
}

function hasRegion({ comparators }: Counterpart, region: string): boolean {
  return comparators.some(({ level, area }) => level === "region" && sameName(area, region));
}

/** One line a measure and reason, with every row: `LAC, rows 3–172 and 180: its year is not one`. */
function unreadLines(unread: readonly Unread[]): string[] {
  const alike = group(
    unread,
    ({ measure, reason }) => `  ${measure === "" ? "no measure" : measure}: ${whyUnreadText(reason)}`,
  );
  return [...alike].map(([words, rows]) => `${words} (${rowsInWords(rows.map(({ row }) => row))})`);
}

/** `row 7`, or `rows 3–5, 9`. Two indicators may use one measure, so a row may come twice. */
function rowsInWords(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  const words = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
  return rows.length === 1 ? `row ${words}` : `rows ${words}`;
}

/** Cells in columns, numbers on the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  "),
  );
}

import { group, sum } from "d3-array";

import { isNumber } from "../../observation.ts";
import { nameOf } from "../../period.ts";
import { figureCell } from "../../tables/figure.ts";
import type { Area } from "../area.ts";
import { sameName } from "../latest.ts";
import type { Counterparts } from "../lait/counterparts.ts";
import { FIGURES_FILE } from "../lait/tables.ts";
import { whyUnreadText, type Unread } from "../unread.ts";
import type { Difference } from "./differences.ts";
import type { Import } from "./import.ts";
import { YEARS_OF_AUTHORITIES, type Imported } from "./imported.ts";
import type { FileAccount } from "./statistics.ts";

/** What an import did with every row of every file, as lines to print; and whether it has the council's region. */
export function reportOf(
  { imported, counterparts, accounts, others, notHeld, areas }: Import,
  region: string,
): string[] {
  return [
    ...aligned(indicatorTable(imported)),
    "",
    ...accounts.flatMap(accountLines),
    ...(counterparts === undefined ? [] : toolLines(counterparts)),
    ...others.map((path) => `${path}: left aside; its columns are those of no file that an import reads.`),
    ...notHeld.map(
      ({ id, comparator }) => `${id}: that record has no figures of ${comparator}, so none are written.`,
    ),
    ...imported.flatMap(pairLines),
    ...notThereLines(imported, areas),
    `Rows of authorities left out because they are older than ${YEARS_OF_AUTHORITIES} years: ${sum(imported, ({ older }) => older)}.`,
    ...(region === "" || imported.some((each) => hasRegion(each, region))
      ? []
      : [
          `There is no region called “${region}”, as council.json says: comparators/latest.csv has only England.`,
        ]),
  ];
}

function indicatorTable(imported: readonly Imported[]): string[][] {
  return [
    ["indicator", "measure", "written", "of these no figure", "sources"],
    ...imported.map(({ indicator, comparators, sources }) => [
      indicator.id,
      indicator.comparator,
      String(comparators.length),
      String(comparators.filter(({ value }) => !isNumber(value)).length),
      sources
        .map(({ id }) => `${id} (${comparators.filter(({ source }) => source === id).length})`)
        .join(", "),
    ]),
  ];
}

function accountLines({ path, rows, used, unasked, unread, joint, silent }: FileAccount): string[] {
  const refused = new Set(unread.map(({ row }) => row)).size;
  return [
    `${path}: ${rows} rows = ${used} used + ${unasked} that no indicator asks for + ${refused} not read.`,
    ...unreadLines(unread),
    ...(joint === 0 ? [] : [`  Figures of several authorities together, written as x for each: ${joint}.`]),
    ...silent.map((measure) => `  It has no row for ${measure}: a label may have changed.`),
  ];
}

/** The tool's rows. Its `-` does not say why there is no figure. */
function toolLines({ counterparts, unplaced, unused }: Counterparts): string[] {
  const unread = [...unplaced, ...counterparts.flatMap((each) => each.unread)];
  const asked = new Map(counterparts.map((each) => [each.measure.name, each]));
  const used = sum(asked.values(), ({ comparators }) => comparators.length);
  const [unasked, refused] = [sum(unused.values()), new Set(unread.map(({ row }) => row)).size];
  return [
    `${FIGURES_FILE}: ${used + unasked + refused} rows = ${used} used + ${unasked} that no indicator asks for + ${refused} not read.`,
    ...unreadLines(unread),
    ...[...unused].map(([measure, rows]) => `  ${measure}: ${rows}`),
    "  Its “-” is read as x, not available: it does not say why there is no figure.",
  ];
}

/** Where two sources have the same area and period: how often they agree, and each time that they do not. */
function pairLines({ indicator, pairs }: Imported): string[] {
  return pairs.flatMap(({ believed, other, alike, differences, withoutNumber }) => [
    `${indicator.id}: ${believed} and ${other} agree on ${alike} numbers and differ on ${differences.length}; ` +
      `of ${withoutNumber.length} that only ${other} has, ${believed} says why there is none.`,
    ...[...differences, ...withoutNumber].slice(0, MOST_LISTED).map(differenceLine),
    ...(differences.length + withoutNumber.length > MOST_LISTED
      ? [`  … and ${differences.length + withoutNumber.length - MOST_LISTED} more.`]
      : []),
  ]);
}

/** So many of them are listed; that there are more is said. */
const MOST_LISTED = 20;

function differenceLine({ believed, other }: Difference): string {
  return (
    `  ${believed.area}, ${nameOf(believed.period)}: ${figureCell(believed.value)} is written, ` +
    `${other.source} has ${figureCell(other.value)}.`
  );
}

/** Authorities that came or went, and how many rows were left out because of it. */
function notThereLines(imported: readonly Imported[], areas: readonly Area[]): string[] {
  const changed = areas.filter(({ from, to }) => from !== undefined || to !== undefined);
  if (changed.length === 0) return [];
  return [
    `Rows left out because there was no such authority: ${sum(imported, ({ notThere }) => notThere)}.`,
    ...changed.map(({ name, code, from, to }) => {
      const parts = [from && `first figure ${from}`, to && `last figure ${to}`];
      return `  ${name} (${code}): ${parts.filter((part) => part !== undefined).join(", ")}`;
    }),
  ];
}

function hasRegion({ comparators }: Imported, region: string): boolean {
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

/** Cells in columns, numbers on the right; the last column as it is. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, at) => {
        if (at === cells.length - 1) return cell;
        return at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
      })
      .join("  "),
  );
}

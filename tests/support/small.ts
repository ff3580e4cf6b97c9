import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readReference, type Reference } from "../../src/core/reference/reference.ts";
import type { ReturnColumn } from "../../src/core/tables/observations.ts";
import { readCsv } from "../../src/csv/readCsv.ts";

/** Smallbridge: eight indicators of every kind, two categories, and one good return for October 2026. */
export const SMALL_FOLDER = join(import.meta.dirname, "../fixtures/small");

export const GOOD_RETURN = readFileSync(join(SMALL_FOLDER, "2026-10.csv"), "utf8");

/** Its reference files by name, as a command reads them. */
export const SMALL_FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(SMALL_FOLDER)
    .filter((file) => !file.startsWith("2026-"))
    .map((file) => [file, readFileSync(join(SMALL_FOLDER, file), "utf8")]),
);

export const SMALL: Reference = read();

function read(): Reference {
  const tables = new Map([...SMALL_FILES].map(([file, text]) => [file, readCsv(text).table]));
  const { reference, issues } = readReference({ council: SMALL_FILES.get("council.json"), tables });
  if (reference === undefined) throw new Error(`Smallbridge has faults: ${JSON.stringify(issues)}`);
  return reference;
}

const COLUMNS = GOOD_RETURN.split("\n", 1)[0]!.split(",") as ReturnColumn[];

/** The spreadsheet row of an indicator's headline, or of one category, in the good return. */
export function rowOf(indicator: string, category = ""): number {
  const found = GOOD_RETURN.split("\n").findIndex((line) => {
    const cells = line.split(",");
    return cells[2] === indicator && cells[4] === category;
  });
  if (found < 0) throw new Error(`the good return has no row for ${indicator} ${category}`);
  return found + 1;
}

/** A return with one row (the header is 1) rewritten; `undefined` takes it out. */
export function withRow(
  row: number,
  rewrite: (line: string) => string | undefined,
  text = GOOD_RETURN,
): string {
  return text
    .split("\n")
    .map((line, index) => (index + 1 === row ? rewrite(line) : line))
    .filter((line) => line !== undefined)
    .join("\n");
}

/** The good return with some cells of one indicator's headline row rewritten. */
export function withCells(
  indicator: string,
  changed: Partial<Record<ReturnColumn, string>>,
  text = GOOD_RETURN,
): string {
  const rewrite = (line: string) =>
    line
      .split(",")
      .map((cell, index) => changed[COLUMNS[index]!] ?? cell)
      .join(",");
  return withRow(rowOf(indicator), rewrite, text);
}

/** The good return for another month, with a few figures of that month's own; `rank` is due in October only. */
export function inMonth(period: string, text = GOOD_RETURN): string {
  const moved = text.replaceAll("2026-10,", `${period},`);
  if (period === "2026-10") return moved;
  const later = Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - (2026 * 12 + 10);
  const own = moved
    .replace(/,1412$/m, `,${1412 + later}`)
    .replace(/,-412000$/m, `,${-412000 + 1000 * later}`);
  return period.endsWith("-10") ? own : withRow(rowOf("rank"), () => undefined, own);
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

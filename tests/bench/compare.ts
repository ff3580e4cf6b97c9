import { brotliCompressSync, gzipSync } from "node:zlib";
import { join } from "node:path";
import { readFileSync } from "node:fs";

import type { Area, StatisticalNeighbour } from "../../src/core/comparators/area.ts";
import type { Comparator } from "../../src/core/comparators/comparator.ts";
import { comparedYears, type Around } from "../../src/core/comparators/standing/compared.ts";
import { decimal } from "../../src/core/decimal.ts";
import type { Period } from "../../src/core/period.ts";
import { areaRecords } from "../../src/core/tables/areas.ts";
import { comparatorRecords, readComparators } from "../../src/core/tables/comparators.ts";
import { neighbourRecords } from "../../src/core/tables/neighbours.ts";
import { newestYearRecords } from "../../src/core/tables/newestYears.ts";
import { NEIGHBOURS_FILE, SOURCES_FILE, YEARS_FILE } from "../../src/core/tables/paths.ts";
import type { Records } from "../../src/core/tables/table.ts";
import { yearRecords } from "../../src/core/tables/years.ts";
import { readCsv } from "../../src/csv/readCsv.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { indicator } from "../support/build.ts";
import { filesIn } from "../support/dist.ts";
import { withImports } from "./chunks.ts";
import { sumOf } from "./sizes.ts";

/*
 * `/compare/` at the size of the nation, made up: what it fetches beyond what every page that is taken over fetches, and what a choice of
 * another figure takes to work out.
 */

export const NATION = { authorities: 153, indicators: 34, years: 12 } as const;

const END = 2025;
const RATE = indicator({ id: "rate", kind: "ratio", unit: "%", scale: 100, decimals: 1, polarity: "lower" });

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): number {
  const wave = Math.sin(seed * 12.9898) * 43_758.5453;
  return wave - Math.floor(wave);
}

const CODES = Array.from({ length: NATION.authorities }, (_, at) => String(300 + at));
const BESIDE = ["970", ...Array.from({ length: 11 }, (_, at) => String(980 + at))];
const periodOf = (year: number): Period => ({ kind: "financial-year", starts: year - 1 });

function comparatorsOf(figure: number): Comparator[] {
  return [...BESIDE, ...CODES].flatMap((areaCode, area) =>
    Array.from({ length: NATION.years }, (_, back): Comparator => {
      const seed = figure * 10_000 + area * 13 + back;
      const base = 300 + Math.floor(chance(seed) * 5_000);
      const count = Math.floor(base * (0.1 + 0.3 * chance(seed + 1)));
      return {
        ...{ indicator: `figure_${figure}`, areaCode, area: `Authority of ${areaCode}`, source: "dfe-2026" },
        level: areaCode === "970" ? "country" : area < BESIDE.length ? "region" : "authority",
        period: periodOf(END - back),
        numerator: decimal(count),
        denominator: decimal(base),
        value: decimal(Math.round((count / base) * 1_000), 1),
      };
    }),
  );
}

const AREAS: readonly Area[] = [...BESIDE, ...CODES].map((code, at) => ({
  ...{ code, onsCodes: [`E060${String(at).padStart(5, "0")}`], name: `Authority of ${code}` },
  level: code === "970" ? "country" : at < BESIDE.length ? "region" : "authority",
  ...{ region: at < BESIDE.length ? "" : "985", from: undefined, to: undefined },
}));

function files(): ReadonlyMap<string, Records> {
  const figures = Array.from({ length: NATION.indicators }, (_, at) => comparatorsOf(at));
  const neighbours = CODES.flatMap((areaCode, area) =>
    Array.from({ length: 10 }, (_, at): StatisticalNeighbour => ({
      ...{ areaCode, place: at + 1, closeness: at < 4 ? "Close" : "Somewhat close" },
      neighbourCode: CODES[Math.floor(chance(area * 11 + at) * CODES.length)] ?? "",
    })),
  );
  return new Map([
    ["comparators/areas.csv", areaRecords(AREAS)],
    ["comparators/neighbours.csv", neighbourRecords(neighbours)],
    [
      "comparators/newest.csv",
      newestYearRecords(
        figures.map((rows, at) => ({
          ...{ indicator: `figure_${at}`, period: periodOf(END) },
          values: new Map(
            rows
              .filter(({ period }) => period.kind === "financial-year" && period.starts === END - 1)
              .map(({ areaCode, value }) => [areaCode, value]),
          ),
        })),
      ),
    ],
    [
      "years.csv",
      yearRecords(
        figures.flatMap((rows) =>
          rows
            .filter(({ areaCode }) => areaCode === CODES[0])
            .map(({ indicator: id, period, numerator, denominator, value }) => ({
              indicator: id,
              period,
              numerator,
              denominator,
              value,
            })),
        ),
      ),
    ],
    ["comparators/figure_0.csv", comparatorRecords(figures[0] ?? [])],
  ]);
}

/** Bytes of a file as it may be sent. */
type Sent = { readonly gzip: number; readonly brotli: number };

/** Files that only some councils need: those that name their neighbours, as `init` writes them, and have official figures need neither. */
export const KINDS_OF_COUNCIL: Readonly<Record<string, readonly string[]>> = {
  "official figures, neighbours in council.json": [NEIGHBOURS_FILE, YEARS_FILE],
  "official figures, the model's neighbours": [YEARS_FILE],
  "none, its own years (an invented council)": [NEIGHBOURS_FILE],
};

/** What everything that the page fetches beyond the shell takes, by file. The page itself is not among it. */
export function compareBytes(dist: string): ReadonlyMap<string, Sent> {
  const sizes = new Map<string, Sent>();
  for (const [path, records] of files()) sizes.set(path, sentAs(Buffer.from(writeCsv(records))));
  sizes.set(SOURCES_FILE, sentAs(readFileSync(join(dist, "data", SOURCES_FILE))));
  const scripts = (pattern: RegExp) =>
    withImports(
      dist,
      filesIn(join(dist, "assets"), ".js")
        .filter((file) => pattern.test(file))
        .map((file) => `assets/${file}`),
    );
  const shell = new Set(scripts(/^(takeOver|index)-/));
  sizes.set(
    "scripts",
    sumOf(
      dist,
      scripts(/^[Cc]ompare-/).filter((file) => !shell.has(file)),
    ),
  );
  return sizes;
}

function sentAs(bytes: Buffer): Sent {
  return { gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

/** Milliseconds that it takes to read one figure of the nation and to set a council beside all authorities in every year. */
export function timeChoice(): number {
  const text = writeCsv(comparatorRecords(comparatorsOf(0)));
  const around: Around = {
    council: { name: "One", laCode: "E06000012", illustrative: false, region: "", neighbours: [] },
    areas: new Map(AREAS.map((area) => [area.code, area])),
    ...{ neighbours: [], years: [] },
  };
  const begun = performance.now();
  comparedYears(RATE, readComparators(RATE.id, readCsv(text).table) ?? [], around);
  return performance.now() - begun;
}

import type { SourceEdition } from "../../../../src/core/comparators/imported/edition.ts";
import { sortFiles, type FolderFile } from "../../../../src/core/comparators/imported/given.ts";
import {
  importFrom,
  type Import,
  type ImportRead,
} from "../../../../src/core/comparators/imported/import.ts";
import { LAYOUTS } from "../../../../src/core/comparators/published/layouts.ts";
import type { Comparator } from "../../../../src/core/comparators/comparator.ts";
import { codeOf, type Day } from "../../../../src/core/period.ts";
import { figureCell } from "../../../../src/core/tables/figure.ts";
import { FIGURES_HEADER, indicatorsOf, table } from "../lait/handMade.ts";

/*
 * Small files in the shapes of the Department's. All areas below England and the regions, and all figures, are invented; the numbers
 * 701 to 709 are no authority's.
 */

const PLACE =
  "time_period,time_identifier,geographic_level,region_code,region_name,old_la_code,la_name,new_la_code";

/** `701`, `England`, `East of England` or `702 / 703` as the cells of a row's place in a statistic of `year`. */
export function placed(year: string, area: string, onsCode = `E06990${area.slice(0, 3)}`): string {
  const start = `${year},Reporting year`;
  if (area === "England") return `${start},National,,,,,`;
  if (area === "East of England") return `${start},Regional,E12000006,East of England,,,`;
  return `${start},Local authority,E12000006,East of England,${area},Town ${area},${onsCode}`;
}

const TYPE = "Children looked after on 31 March each year";

/** Children in care: `701 2025: 40/8000=50` is a count, a population and a rate. */
export function inCare(...lines: readonly string[]): string {
  return csv(
    `${PLACE},population_type,children_count,population_estimate,rate_per_10000`,
    lines.map((line) => {
      const [place, number, below, rate] = partsOf(line);
      return `${place},${TYPE},${number},${below},${rate}`;
    }),
  );
}

/** Cases of social workers: `701 2025: 340/20=17` is cases, workers who hold them, and cases for each. */
export function workforce(...lines: readonly string[]): string {
  return csv(
    `${PLACE},cases,case_holders_fte,caseload_fte,agency_fte,inpost_fte,agency_rate_fte`,
    lines.map((line) => `${partsOf(line).join()},5,15,25`),
  );
}

/** The tool's figures of children in care: `701 2025: 50`. */
export function inTool(...lines: readonly string[]): Readonly<Record<string, string>> {
  const rows = lines.map((line) => {
    const [, area = "", year = "", value = ""] = /^(\w+) (\d+): (.+)$/.exec(line) ?? [];
    return `LAC,${year},${area},${value}`;
  });
  return {
    "lait_csc_long.csv": csv(FIGURES_HEADER, rows),
    "lait_areas.csv":
      "la_number,name,region\n701,Alderby,East of England\n702,Birchford,East of England\n" +
      "703,Cedarham,East of England\n970,England,NA\n985,East of England,NA\n",
    "lait_measure_dictionary.csv":
      "Measure_short,Chart_title,Year_Type,Description,Hyperlink(s)\nLAC,Rate,Annual,A rate.,\n",
  };
}

function partsOf(line: string): [string, string, string, string] {
  const [, area = "", year = "", number = "", below = "", value = ""] =
    /^(.+) (\d+): (.*)\/(.*)=(.*)$/.exec(line) ?? [];
  return [placed(year, area), number, below, value];
}

function csv(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join("\n")}\n`;
}

export const EDITION: SourceEdition = { released: "2026-04-27" as Day, retrieved: "2026-11-22" as Day };

export function givenFiles(files: Readonly<Record<string, string>>): FolderFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, hash: path, table: table(text) }));
}

/** What an import makes of files by their paths; `editions` dates some of them, by day. */
export function importing(
  files: Readonly<Record<string, string>>,
  specs: readonly string[] = ["rate:LAC:snapshot"],
  editions: Readonly<Record<string, string>> = {},
): ImportRead {
  return importFrom(sortFiles(givenFiles(files), LAYOUTS), indicatorsOf(...specs), ({ path }) => ({
    ...EDITION,
    released: (editions[path] ?? EDITION.released) as Day,
  }));
}

export function imported(...given: Parameters<typeof importing>): Import {
  const { read, issues } = importing(...given);
  if (read === undefined) throw new Error(JSON.stringify(issues));
  return read;
}

/** Every row of an import's first indicator: `701 2025-03-31: 40/8000=50 (children-in-care-2026-04-27)`. */
export function rowsOf({ imported: [first] }: Import): string[] {
  return (first?.comparators ?? []).map(rowText);
}

export function rowText({ areaCode, period, numerator, denominator, value, source }: Comparator): string {
  const parts = [numerator, denominator].map(figureCell).join("/");
  return `${areaCode} ${codeOf(period)}: ${parts}=${figureCell(value)} (${source})`;
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readCsv } from "../../src/csv/readCsv.ts";
import { ROOT } from "./command.ts";

/** Where the files of the Department for Education are, if they are here. */
export const DEPARTMENT = join(ROOT, "../shared/data/dfe");

/** Whether the Department for Education's own files are here, and if not a reason for the titles of tests that are skipped. */
export const HAS_DEPARTMENT = existsSync(DEPARTMENT);
export const NO_DEPARTMENT = HAS_DEPARTMENT ? "" : " (skipped: ../shared/data/dfe is not here)";

/** One authority in one year: the headline and its categories, each as it is printed. */
export type DepartmentTable = { readonly total: string; readonly categories: readonly string[] };

/** Where children in care live. */
export function placementTables(): DepartmentTable[] {
  const tables = new Map<string, { total: string; categories: string[] }>();
  for (const row of departmentRows("tidy/cla_placement_type_2021_2025.csv")) {
    if (row["geographic_level"] !== "Local authority") continue;
    const name = `${row["time_period"]} ${row["new_la_code"]} ${row["geo_breakdown"]}`;
    const table = tables.get(name) ?? { total: "", categories: [] };
    tables.set(name, table);
    if (row["characteristic"] === "Total") table.total = row["number"] ?? "";
    else table.categories.push(row["number"] ?? "");
  }
  return [...tables.values()];
}

const DURATIONS = [
  ...["3_months_or_less", "more_than_3_months_6_months", "more_than_6_months_less_than_1_year"],
  ...["1_year_less_than_2_years", "2_years_or_more"],
];

/** How long protection plans have been open. */
export function durationTables(): DepartmentTable[] {
  return departmentRows("as_published/d5_cpps_at31march_by_duration_2013_to_2025.csv")
    .filter((row) => row["geographic_level"] === "Local authority")
    .map((row) => ({ total: row["CPP_At31"] ?? "", categories: DURATIONS.map((name) => row[name] ?? "") }));
}

/** The rows of a file of the Department's by its columns; some begin with a byte order mark. */
export function departmentRows(file: string): Record<string, string>[] {
  const [header, ...rows] = readCsv(
    readFileSync(join(DEPARTMENT, file), "utf8").replace(/^\uFEFF/, ""),
  ).table;
  return rows.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, at) => [name, cells[at] ?? ""])),
  );
}

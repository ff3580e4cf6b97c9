import type { Area, StatisticalNeighbour } from "../../src/core/comparators/area.ts";
import type { Day } from "../../src/core/period.ts";
import { readSuccessors } from "../../src/core/tables/successors.ts";
import { table } from "./build.ts";
import { departmentRows } from "./departmentTables.ts";
import { textOf } from "./repository.ts";

/**
 * The English authorities, regions and the country, out of the Department's files as they are: numbers and regions of its
 * interactive tool, names and ONS codes of its statistics, and lives of the orders in `reference/successors.csv`.
 */
export function departmentAreas(): Area[] {
  const seen = new Map<string, { code: string; name: string; until: string }[]>();
  for (const file of WITH_CODES)
    for (const row of departmentRows(`as_published/${file}`)) {
      const [key, code, name] = areaIn(row);
      if (code.includes("/") || key === "") continue; // two authorities in one row
      seen.set(key, [
        ...(seen.get(key) ?? []),
        { code, name, until: endOfYear(file, row["time_period"] ?? "") },
      ]);
    }
  const rows = departmentRows("lait/lait_areas.csv");
  const successors = readSuccessors(table(textOf("reference/successors.csv"))) ?? [];
  const areas = rows.map(({ la_number: code = "", name = "", region = "" }): Area => {
    const level = region !== "NA" ? "authority" : name === "England" ? "country" : "region";
    const sightings = (seen.get(level === "authority" ? code : keyOf(name)) ?? []).toSorted((a, b) =>
      a.until < b.until ? 1 : a.until > b.until ? -1 : 0,
    );
    return {
      code,
      onsCodes: [...new Set(sightings.map((each) => each.code))],
      name: sightings[0]?.name ?? name,
      level,
      region:
        rows.find((each) => level === "authority" && keyOf(each["name"] ?? "") === keyOf(region))?.[
          "la_number"
        ] ?? "",
      from: successors.find(({ successorCode }) => successorCode === code)?.from,
      to: dayBefore(successors.find(({ areaCode }) => areaCode === code)?.from),
    };
  });
  const order = ["country", "region", "authority"];
  return areas.toSorted(
    (a, b) => order.indexOf(a.level) - order.indexOf(b.level) || Number(a.code) - Number(b.code),
  );
}

/** Each authority's ten statistical neighbours, by the model of 2025. */
export function departmentNeighbours(): StatisticalNeighbour[] {
  return departmentRows("as_published/sn_model_2025_wide.csv").flatMap((row) =>
    Array.from({ length: 10 }, (_, index) => ({
      areaCode: row["old_la_code"] ?? "",
      place: index + 1,
      neighbourCode: row[`SN_${index + 1}`] ?? "",
      closeness: (row[`SN_${index + 1}P`] ?? "").trim(),
    })),
  );
}

const WITH_CODES = [
  "b1_children_in_need_2013_to_2025.csv",
  "cla_number_and_rate_per_10k_children.csv",
  "csww_indicators_2017_to_2025.csv",
];

type DepartmentRow = Readonly<Record<string, string>>;

/** The key of an area, its ONS code and its name: authorities by number, regions by name, as the tool has no code for them. */
function areaIn(row: DepartmentRow): readonly [key: string, code: string, name: string] {
  switch (row["geographic_level"]) {
    case "Local authority":
      return [row["old_la_code"] ?? "", row["new_la_code"] ?? "", row["la_name"] ?? ""];
    case "Regional":
      return [keyOf(row["region_name"] ?? ""), row["region_code"] ?? "", row["region_name"] ?? ""];
    default:
      return [keyOf(row["country_name"] ?? ""), row["country_code"] ?? "", row["country_name"] ?? ""];
  }
}

/** "London (Inner)" of the tool is "Inner London" of the statistics; "The Humber" is "the Humber". */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/^london \((\w+)\)$/, "$1 london");
}

/** The workforce is counted on 30 September, everything else in years to 31 March. */
function endOfYear(file: string, year: string): string {
  return `${year}-${file.startsWith("csww") ? "09-30" : "03-31"}`;
}

/** Structural changes come into force on 1 April. */
function dayBefore(day: Day | undefined): Day | undefined {
  return day?.replace("-04-01", "-03-31") as Day | undefined;
}

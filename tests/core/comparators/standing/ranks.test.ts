import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { placeAmong } from "../../../../src/core/comparators/standing/place.ts";
import { toNumber } from "../../../../src/core/decimal.ts";
import { isNumber } from "../../../../src/core/observation.ts";
import { readPublishedIndicators } from "../../../../src/core/tables/indicators.ts";
import { readCsv } from "../../../../src/csv/readCsv.ts";
import { dec } from "../../../support/build.ts";
import { ROOT } from "../../../support/command.ts";
import { HAS_DEPARTMENT, NO_DEPARTMENT } from "../../../support/departmentTables.ts";

/*
 * Places worked out twice from the Department's own file as it is: by the engine, in exact decimals, and here by plain sorting of
 * floating-point numbers.
 */

const LAIT = join(ROOT, "../shared/data/dfe/lait");
const YEARS = ["2021", "2022", "2023", "2024", "2025"];
const MEASURES: Readonly<Record<string, string>> = {
  referred_again: "ReReferral",
  assessments_on_time: "Continue_Assess_Comp",
  conferences_on_time: "CP_conf_15days",
  second_plans: "PrevRegCPR",
  plan_reviews_on_time: "RevCP",
  children_in_care_rate: "LAC",
  three_or_more_homes: "LACStable_2016on",
  far_from_home: "LACDistance",
  care_leavers_suitable_homes: "CareLeaverAcc",
  caseload: "Work_Force_AvgNumCase_SW",
};

const linesOf = (file: string) =>
  existsSync(join(LAIT, file)) ? readFileSync(join(LAIT, file), "utf8").trim().split(/\r?\n/).slice(1) : [];
const AREAS = new Map(
  linesOf("lait_areas.csv").map((line) => [line.slice(0, 3), line.endsWith(",NA") ? "area" : "authority"]),
);
const CELLS = linesOf("lait_csc_long.csv").map((line) => line.split(","));
const INDICATORS = readPublishedIndicators(
  readCsv(readFileSync(join(ROOT, "public/data/indicators.csv"), "utf8")).table,
)!;

it.skipIf(!HAS_DEPARTMENT).each(Object.entries(MEASURES))(
  `the places of all authorities in five years of %s are those of a plain sort over the source${NO_DEPARTMENT}`,
  (id, measure) => {
    const { polarity, decimals } = INDICATORS.find((each) => each.id === id)!;
    const better = polarity === "higher" ? 1 : -1;
    let compared = 0;
    for (const year of YEARS) {
      const source = CELLS.filter(
        ([name, when, area = ""]) => name === measure && when === year && AREAS.get(area) === "authority",
      );
      const numbers = source
        .flatMap(([, , code = "", value = "-"]) =>
          value === "-" ? [] : [[code, rounded(value, decimals)] as const],
        )
        .sort(([, a], [, b]) => (b - a) * better);
      expect(source.length).toBeGreaterThan(150);
      const ofYear = source.map(([, , areaCode = "", value = "-"]) => ({
        areaCode,
        value: value === "-" ? ("x" as const) : dec(rounded(value, decimals).toFixed(decimals)),
      }));
      for (const own of ofYear) {
        if (!isNumber(own.value)) continue;
        const place = placeAmong(
          own.value,
          ofYear.filter((each) => each !== own),
          better === 1 ? "higher" : "lower",
        );
        if (place.kind !== "place") throw new Error("not a place");
        const value = numbers.find(([code]) => code === own.areaCode)![1];
        const plain = 1 + numbers.findIndex(([, each]) => each === value);
        expect([own.areaCode, year, toNumber(place.ranking.place)]).toEqual([own.areaCode, year, plain]);
        expect(place.hidden).toBe(source.length - numbers.length);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(700);
  },
);

/** The source has the noise of floats: `18.600000000000001`. */
function rounded(value: string, decimals: number): number {
  return Math.round(Number(value) * 10 ** decimals + 1e-9) / 10 ** decimals;
}

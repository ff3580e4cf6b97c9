import { describe, expect, it } from "vitest";

import { clearnessOf, intervalOf } from "../../src/core/comparators/standing/interval.ts";
import { figure, dec, percentage } from "../support/build.ts";
import { beside, councilOf } from "../support/articles.ts";
import { departmentRows, HAS_DEPARTMENT, NO_DEPARTMENT } from "../support/departmentTables.ts";

/*
 * The sources' own sentences, decided on what the Department for Education published, where it publishes what they speak of; the rest
 * cannot be decided, and here is why. docs/comparators.md tells them one by one.
 */

type Row = Readonly<Record<string, string>>;
const OURS = (row: Row) => row["old_la_code"] === "874";
const REGION = (row: Row) =>
  row["geographic_level"] === "Regional" && row["region_name"] === "East of England";
const yearsIn = (rows: readonly Row[]) => rows.map((row) => Number(row["time_period"])).sort();

const REFERRALS = "as_published/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv";
const PLANS = "as_published/d3_cpps_subsequent_plan_2013_to_2025.csv";
const DURATIONS = "as_published/d5_cpps_at31march_by_duration_2013_to_2025.csv";
const STABILITY = "as_published/la_cla_placement_stability.SUBSET.csv";
const WORKFORCE = "as_published/csww_indicators_2017_to_2025.csv";
const IN_CARE = "as_published/cla_number_and_rate_per_10k_children.csv";
const PLACEMENTS = "tidy/cla_placement_type_2021_2025.csv";

describe.skipIf(!HAS_DEPARTMENT)(`what the sources say, on real data${NO_DEPARTMENT}`, () => {
  describe("R17 “27% are in Residential Care”, November 2023", () => {
    const CITY = councilOf(`
      id,title,kind,unit,decimals,polarity,basis
      residential,Children in residential care,ratio,%,1,neutral,snapshot`);
    const number = (year: string, ...kinds: readonly string[]) =>
      departmentRows(PLACEMENTS)
        .filter((row) => OURS(row) && row["time_period"] === year && kinds.includes(row["characteristic"]!))
        .reduce((sum, row) => sum + Number(row["number"]), 0);
    const HOMES = "Secure homes and children's homes";
    const SUPPORTED = "Independent and semi-independent living arrangements/supported accommodation";
    /** Families: everything else together could be residential, also what is hidden. */
    const FAMILIES = [
      ...["Foster placements", "Placed for adoption"],
      "Placed with parents or other person with parental responsibility",
    ];
    const said = (year: string, count: number) => {
      const all = number(year, "Total");
      const cells = `${count}/${all}=${((count / all) * 100).toFixed(1)}`;
      const address = `?kind=share&bound=is&indicator=residential&month=${year}-03&percent=27&which=part`;
      return beside(address, CITY, { [`${year}-03`]: { residential: cells } }).results[0]!.outcome;
    };

    it("is false of the children's homes alone, on the 31 March before and after", () => {
      expect(said("2023", number("2023", HOMES))).toMatch(/^does not agree: the figures give 8%/);
      expect(said("2024", number("2024", HOMES))).toMatch(/^does not agree: the figures give 12%/);
    });

    it("is false with supported accommodation, and with everything that is no family, hidden or not", () => {
      expect(said("2023", number("2023", HOMES, SUPPORTED))).toMatch(/give 22%/);
      expect(said("2024", number("2024", HOMES, SUPPORTED))).toMatch(/give 24%/);
      for (const year of ["2023", "2024"])
        expect(said(year, number(year, "Total") - number(year, ...FAMILIES))).toMatch(/give 25%/);
    });
  });

  describe("R7 “significantly better than other local authorities in our region”, November 2023", () => {
    /** Ours with its interval against the region's, of a share of which less is better or more is, in the newest year published then. */
    const standing = (file: string, [top, bottom]: readonly [string, string], of = ALL) => {
      const [own, region] = [OURS, REGION].map((whose) => {
        const rows = departmentRows(file).filter((row) => whose(row) && row["time_period"] === "2023");
        return of(rows, top, bottom);
      });
      const value = figure(((Number(own![0]) / Number(own![1])) * 100).toFixed(6));
      const parts = { value: value!, numerator: figure(own![0]), denominator: figure(own![1]) };
      const theirs = dec(((Number(region![0]) / Number(region![1])) * 100).toFixed(6));
      return clearnessOf(intervalOf(parts, percentage())!, theirs);
    };
    type Parts = readonly [string, string];
    const ALL = ([row]: readonly Row[], top: string, bottom: string): Parts => [row![top]!, row![bottom]!];
    const long =
      (group: string) =>
      (rows: readonly Row[], top: string, bottom: string): Parts => {
        const count = (name: string) =>
          rows.find((row) => row["cla_group"] === group && row["placement_stability"] === name)![
            "children_count"
          ]!;
        return [count(top), count(bottom)];
      };

    it("names no figure; of four with a better side one was clearly better, three not clearly different", () => {
      const settled =
        "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years";
      expect({
        referredAgain: standing(REFERRALS, ["rereferral_count", "referral_count"]),
        secondPlans: standing(PLANS, ["CPP_subsequent", "CPP_start"]),
        threeOrMoreHomes: standing(
          STABILITY,
          ["With 3 or more placements during the year", "Total children"],
          long("CLA on 31 March"),
        ),
        settledHomes: standing(
          STABILITY,
          ["Living with the same carer for at least 2 years", "Total children"],
          long(settled),
        ),
      }).toEqual({
        referredAgain: "not-clear",
        secondPlans: "not-clear",
        threeOrMoreHomes: "clearly-lower", // fewer moves: better
        settledHomes: "not-clear",
      });
    });
  });

  describe("R20 “38th nationally, up from 107”, “151 local authorities”", () => {
    it("cannot be decided: no file has Progress 8, nor any other figure of schools", () => {
      const measures = departmentRows("lait/lait_measure_dictionary.csv");
      expect(measures.length).toBeGreaterThan(50);
      expect(
        measures.filter((row) => /progress ?8|attainment|gcse/i.test(Object.values(row).join(" "))),
      ).toEqual([]);
    });
  });

  describe("sentences of 2011 and of early 2013", () => {
    it.each([
      ["R5, R7 a rise of 13 children in care, and a similar trend across the county", IN_CARE, 2021],
      ["R8 initial assessments within seven days, and referrals of the year", REFERRALS, 2013],
      ["R11 no plans over two years", DURATIONS, 2013],
      ["R14, R15 cases for each social worker and agency staff", WORKFORCE, 2017],
    ])("cannot be decided: %s, since the figures begin later", (_, file, first) =>
      expect(yearsIn(departmentRows(file).filter(OURS))[0]).toBe(first),
    );

    it("R11 since then no plan had been open for two years on three days, and the newest two are hidden", () => {
      const rows = departmentRows(DURATIONS).filter(OURS);
      const zero = rows.filter((row) => row["2_years_or_more"] === "0");
      expect(yearsIn(zero)).toEqual([2018, 2022, 2023]);
      const newest = rows.filter((row) => Number(row["time_period"]) > 2023);
      expect(newest.map((row) => row["2_years_or_more"])).toEqual(["c", "c"]);
    });
  });
});

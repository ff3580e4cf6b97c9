import type { Count, Filter, Layout, YearType } from "./layout.ts";

/*
 * The Department's statistics that an import reads as they were published, by what they count. Column names are in small letters.
 * Whether a count is the tool's measure was tried on the releases of 2024 and 2025: an import prints where the two differ.
 */

const IN_NEED =
  "https://explore-education-statistics.service.gov.uk/find-statistics/characteristics-of-children-in-need";
const IN_CARE =
  "https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions";
const STABILITY =
  "https://explore-education-statistics.service.gov.uk/find-statistics/stability-measures-for-children-looked-after-in-england/2024";
const WORKFORCE = "https://www.gov.uk/government/collections/statistics-childrens-social-care-workforce";

export const LAYOUTS: readonly Layout[] = [
  {
    id: "children-in-need",
    title: "Children in need",
    url: IN_NEED,
    rounded: true,
    counts: [count("CIN_Num", "Children in need at 31 March (episodes)", "Annual", "at31_episodes")],
  },
  {
    id: "referrals",
    title: "Referrals and re-referrals",
    url: IN_NEED,
    rounded: true,
    renamed: { re_referrals: "rereferral_count" },
    counts: [
      count("CPP_Total_NumRef", "Referrals in the year", "Financial Year", "referral_count"),
      share("ReReferral", "Referrals within 12 months of a previous referral (%)", "Financial Year", {
        value: "rereferral_percent",
        of: ["rereferral_count", "referral_count"],
      }),
      share("CIN_Refferals_NFA", "Referrals closed with no further action (%)", "Financial Year", {
        value: "no_further_action_percent",
        of: ["no_further_action_count", "referral_count"],
      }),
    ],
  },
  {
    id: "second-plans",
    title: "Child protection plans which are a second or subsequent plan",
    url: IN_NEED,
    rounded: true,
    counts: [
      count("CPP_Abuse", "Child protection plans starting in the year", "Financial Year", "cpp_start"),
      share("PrevRegCPR", "Plans that are a second or subsequent plan (%)", "Financial Year", {
        value: "cpp_subsequent_percent",
        of: ["cpp_subsequent", "cpp_start"],
      }),
    ],
  },
  {
    id: "plans-by-duration",
    title: "Child protection plans at 31 March by length of time",
    url: IN_NEED,
    rounded: true,
    counts: [
      count("CPP_Num", "Child protection plans at 31 March", "Annual", "cpp_at31"),
      count("CPPlans2yrsActive_Num", "Plans open 2 years or more at 31 March", "Annual", "2_years_or_more"),
      share("CPPlans2yrsActive", "Plans open 2 years or more at 31 March (%)", "Financial Year", {
        value: "2_years_or_more_percent",
        of: ["2_years_or_more", "cpp_at31"],
      }),
    ],
  },
  {
    id: "children-in-care",
    title: "Children looked after: numbers and rates per 10,000 children",
    url: IN_CARE,
    rounded: true,
    renamed: { population_count: "population_type", number: "children_count" },
    counts: [
      ...numberAndRate("LACnum", "LAC", "Annual", "Children looked after on 31 March", [
        "Children looked after on 31 March each year",
        "Children looked after at 31 March each year",
      ]),
      ...numberAndRate(
        "LACnum_Start",
        "LAC_Start_Rate",
        "Financial Year",
        "Children starting to be looked after",
        ["Children starting to be looked after each year"],
      ),
      ...numberAndRate(
        "LACceased",
        "LACceased_Rate",
        "Financial Year",
        "Children ceasing to be looked after",
        ["Children ceasing to be looked after each year"],
      ),
    ],
  },
  {
    id: "placement-stability",
    title: "Children looked after: stability of placements",
    url: IN_CARE,
    rounded: true,
    counts: [
      stability("LACStable_2016on", "With 3 or more placements during the year", "CLA on 31 March"),
      stability(
        "LAC_LongStable%",
        "Living with the same carer for at least 2 years",
        "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years",
      ),
    ],
  },
  {
    id: "care-leavers-homes",
    title: "Care leavers: suitability of accommodation",
    url: IN_CARE,
    rounded: true,
    counts: [
      long("CareLeaverAcc", "Care leavers aged 19 to 21 in suitable accommodation (%)", {
        where: { care_leaver_age: ["19 to 21 years"] },
        columns: ["care_leaver_count", "care_leaver_percent"],
        by: "breakdown",
        counted: ["Accommodation considered suitable"],
        all: ["Suitability total"],
      }),
    ],
  },
  {
    id: "social-workers-of-children",
    title: "Children looked after: number of social workers in the year",
    url: STABILITY,
    rounded: true,
    counts: [
      long("Stability_SocialWorker", "Children looked after with 3 or more social workers in the year (%)", {
        where: { cla_group: ["CLA on 31 March"] },
        columns: ["number", "percentage"],
        by: "sw_stability",
        counted: ["3 or more social workers during the year"],
        all: ["Total children"],
      }),
    ],
  },
  {
    id: "workforce",
    title: "Children’s social work workforce",
    url: WORKFORCE,
    rounded: false,
    counts: [
      count("Work_Force_NoSW", "Social workers (full-time equivalent)", "Annual (end of Sept)", "inpost_fte"),
      count("Work_Force_Num_CaseHeld", "Cases held", "Annual (end of Sept)", "cases"),
      share(
        "Work_Force_AvgNumCase_SW",
        "Cases for each social worker who holds any",
        "Annual (end of Sept)",
        {
          value: "caseload_fte",
          of: ["cases", "case_holders_fte"],
        },
      ),
      share("Work_Force_Agecy_Rate", "Agency social workers (%)", "Annual (end of Sept)", {
        value: "agency_rate_fte",
        of: ["agency_fte", "inpost_fte", "agency_fte"],
      }),
      share("Work_Force_Vac_Rate", "Vacancies (%)", "Annual (end of Sept)", {
        value: "vacancy_rate_fte",
        of: ["vacancy_fte", "inpost_fte", "vacancy_fte"],
      }),
      share("Work_Force_TO_Rate", "Turnover (%)", "Annual (end of Sept)", {
        value: "turnover_rate_fte",
        of: ["leavers_fte", "inpost_fte"],
      }),
    ],
  },
  {
    id: "placements",
    title: "Children looked after on 31 March by placement type",
    url: IN_CARE,
    rounded: true,
    counts: [
      placed("LAC_Foster_Placements", "Foster placements"),
      placed("LAC_SecHome_And_ChildHome", "Secure homes and children's homes"),
      placed(
        "LAC_Ind_SInd_Liv_Arr",
        "Independent and semi-independent living arrangements/supported accommodation",
      ),
      placed("LAC_Other_Res_Settings", "Other residential settings"),
    ],
  },
];

function count(measure: string, title: string, yearType: YearType, column: string): Count {
  return { measure, title, yearType, value: { columns: [column] } };
}

/** A percentage or mean with its parts: the first of `of` is the numerator, the sum of the others the denominator. */
function share(
  measure: string,
  title: string,
  yearType: YearType,
  {
    value,
    of: [numerator, ...denominator],
  }: { readonly value: string; readonly of: readonly [string, ...string[]] },
): Count {
  return {
    ...{ measure, title, yearType },
    value: { columns: [value] },
    numerator: { columns: [numerator] },
    denominator: { columns: denominator },
  };
}

/** A number and its rate, of which the population estimate is the denominator. */
function numberAndRate(
  number: string,
  rate: string,
  yearType: YearType,
  title: string,
  labels: readonly string[],
): Count[] {
  const where = { population_type: labels };
  return [
    { ...count(number, title, yearType, "children_count"), where },
    {
      ...share(rate, `${title} for every 10,000 children`, yearType, {
        value: "rate_per_10000",
        of: ["children_count", "population_estimate"],
      }),
      where,
    },
  ];
}

/** A share in a file with a row for each category: the category's own count, and the count of the row with all of them. */
function long(
  measure: string,
  title: string,
  rows: {
    readonly where: Filter;
    readonly columns: readonly [string, string];
    readonly by: string;
    readonly counted: readonly string[];
    readonly all: readonly string[];
  },
): Count {
  const [number, percent] = rows.columns;
  const counted = { [rows.by]: rows.counted };
  return {
    ...{ measure, title, yearType: "Financial Year", where: rows.where },
    value: { columns: [percent], where: counted },
    numerator: { columns: [number], where: counted },
    denominator: { columns: [number], where: { [rows.by]: rows.all } },
  };
}

function stability(measure: string, counted: string, group: string): Count {
  return long(measure, `${group}: ${counted} (%)`, {
    where: { cla_group: [group] },
    columns: ["children_count", "children_percent"],
    by: "placement_stability",
    counted: [counted],
    all: ["Total children"],
  });
}

/** The file names its categories and lists no placement codes, so neither do we. */
function placed(measure: string, category: string): Count {
  const rows = { where: {}, columns: ["number", "percentage"], by: "characteristic" } as const;
  const title = `Children looked after on 31 March: ${category} (%)`;
  const note = "The Department’s file names the category and does not list the placement codes in it.";
  return { ...long(measure, title, { ...rows, counted: [category], all: ["Total"] }), note };
}

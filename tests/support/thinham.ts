import { monthsAfter } from "../../src/core/period.ts";
import { month } from "./build.ts";
import { published } from "./publish.ts";

/**
 * Thinham: a town where a few children start on a plan each month, counted by quarter so that little has to be hidden.
 * Through the whole engine: reference files, returns, validation, disclosure, release, page.
 */
export const HEADER =
  "id,title,short_title,theme,kind,unit,decimals,polarity,basis,due_months,disclosure,definition,why_it_matters,limits_of_this_indicator";
const SAID = "What it counts.,Why it matters.,What it cannot tell.";
export const STARTS = `starts,Children who started on a plan,Plan starts,Plans,flow,children,0,neutral,quarter,,person,${SAID}`;
export const CALLS = `calls,Calls to the front door,Calls,Contact,flow,calls,0,neutral,,,none,${SAID}`;

export const referenceOf = (...indicators: readonly string[]) =>
  new Map([
    ["council.json", JSON.stringify({ name: "Thinham", la_code: "E06009997", illustrative: true })],
    ["indicators.csv", [HEADER, ...indicators, ""].join("\n")],
    [
      "targets.csv",
      "indicator,from,to,target,tolerance,definition\nstarts,2025-01,,,,Children whose plan began in the quarter.\n",
    ],
  ]);
export const REFERENCE = referenceOf(STARTS, CALLS);

/** The quarters of 2025 and the first of 2026. */
export const QUARTERS: Readonly<Record<string, string>> = {
  "2025-03": "14",
  "2025-06": "38",
  "2025-09": "21",
  "2025-12": "4",
  "2026-03": "36",
  "2026-06": "41",
};

export function returnFor(period: string, starts = QUARTERS[period] ?? ""): string {
  const rows = [
    ...(starts === "" ? [] : [`${period},E06009997,starts,,,${starts}`]),
    `${period},E06009997,calls,,,${700 + Number(period.slice(5))}`,
  ];
  return ["period,la_code,indicator,numerator,denominator,value", ...rows, ""].join("\n");
}

export const MONTHS = Array.from({ length: 18 }, (_, index) => monthsAfter(month("2025-01"), index));
const RETURNS = Object.fromEntries(MONTHS.map((period) => [`${period}.csv`, returnFor(period)]));
/** The town as published at once. */
export const thinham = () => published({ reference: REFERENCE, given: RETURNS });

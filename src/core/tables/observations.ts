import type { Observation } from "../observation.ts";
import { readMonth, type Month } from "../period.ts";
import { remembering } from "../remembering.ts";
import { recordsOf } from "./columns.ts";
import { figureCell, figureOf } from "./figure.ts";
import type { Records, Table } from "./table.ts";

export const OBSERVATIONS_FILE = "observations.csv";

/**
 * The columns of a return, in their canonical order; a series and `observations.csv` have them too. Both of `breakdown` and
 * `category` may be absent.
 */
export const RETURN_COLUMNS = [
  "period",
  "la_code",
  "indicator",
  "breakdown",
  "category",
  "numerator",
  "denominator",
  "value",
] as const;
export type ReturnColumn = (typeof RETURN_COLUMNS)[number];

export const OPTIONAL_COLUMNS: readonly ReturnColumn[] = ["breakdown", "category"];

/** The code under which a month's rows were published, or will be: a council's code may change, and earlier rows keep theirs. */
export type LaCodeOf = (month: Month) => string;

/** The code of each month in `observations.csv`. */
export function laCodesIn([header, ...rows]: Table): ReadonlyMap<Month, string> {
  const [period, code] = (["period", "la_code"] as const).map((name) => header?.cells.indexOf(name) ?? -1);
  return new Map(
    rows.flatMap(({ cells }) => {
      const month = readMonth(cells[period ?? -1] ?? "");
      return month === undefined ? [] : [[month, cells[code ?? -1] ?? ""] as const];
    }),
  );
}

/** Observations as rows of a return, in canonical columns: what a return, a series and `observations.csv` hold. */
export function observationRecords(
  observations: readonly Observation[],
  laCode: string | LaCodeOf,
  withBreakdowns = true,
): Records {
  const parts = {
    breakdown: ({ breakdown }: Observation) => breakdown,
    category: ({ category }: Observation) => category,
  };
  return recordsOf<Observation>(
    {
      period: ({ period }) => period,
      la_code: ({ period }) => (typeof laCode === "string" ? laCode : laCode(period)),
      indicator: ({ indicator }) => indicator,
      ...(withBreakdowns ? parts : {}),
      numerator: ({ numerator }) => figureCell(numerator),
      denominator: ({ denominator }) => figureCell(denominator),
      value: ({ value }) => figureCell(value),
    },
    observations,
  );
}

/**
 * The observations in a file that we published: a return, a series or `observations.csv`. undefined for any other file, such as
 * a page of HTML served in its place.
 */
export function readObservations([header, ...rows]: Table): Observation[] | undefined {
  const at = (name: ReturnColumn) => header?.cells.indexOf(name) ?? -1;
  const [period, indicator, value] = [at("period"), at("indicator"), at("value")];
  const [breakdown, category, numerator, denominator] = [
    at("breakdown"),
    at("category"),
    at("numerator"),
    at("denominator"),
  ];
  if (Math.min(period, indicator, value, numerator, denominator) < 0) return undefined;

  const figureIn = remembering(figureOf);
  const observations: Observation[] = [];
  for (const { cells } of rows) {
    const month = readMonth(cells[period] ?? "");
    const figure = figureIn(cells[value] ?? "");
    if (month === undefined || figure === undefined) return undefined;
    const [above = "", below = ""] = [cells[numerator], cells[denominator]];
    if ([above, below].some((cell) => cell !== "" && figureIn(cell) === undefined)) return undefined;
    observations.push({
      period: month,
      indicator: cells[indicator] ?? "",
      breakdown: cells[breakdown] ?? "",
      category: cells[category] ?? "",
      numerator: figureIn(above),
      denominator: figureIn(below),
      value: figure,
    });
  }
  return observations;
}

import type { Observation } from "../observation.ts";
import { readMonth } from "../period.ts";
import { remembering } from "../remembering.ts";
import type { Table } from "../tables/table.ts";
import { readPublished } from "./cell.ts";

/**
 * Rows that we published ourselves (a return, a series, `observations.csv`) back to observations; undefined where the
 * file is not what we write, such as a page of HTML served in its place.
 */
export function readObservations([header, ...rows]: Table): Observation[] | undefined {
  const at = (name: string) => header?.cells.indexOf(name) ?? -1;
  const [period, indicator, value] = [at("period"), at("indicator"), at("value")];
  const [breakdown, category, numerator, denominator] = [
    at("breakdown"),
    at("category"),
    at("numerator"),
    at("denominator"),
  ];
  if (Math.min(period, indicator, value, numerator, denominator) < 0) return undefined;

  const figureIn = remembering(readPublished);
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

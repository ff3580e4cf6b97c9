import type { Comparator } from "../comparators/comparator.ts";
import type { FigureColumn, Observation, SeriesKey } from "../observation.ts";
import { codeOf } from "../period.ts";

/** Which number a page prints of what it names: a cell of a published row, or the target then in force. */
export type NamedPart = FigureColumn | "target";

/**
 * What a page calls a row of an indicator's series: `contacts:2026-09`, `caseload/cases_held/13_to_17:2026-09`. `--withhold` is
 * given the same names.
 */
export function figureName({
  indicator,
  breakdown,
  category,
  period,
}: SeriesKey & Pick<Observation, "period">): string {
  return `${indicator}${category === "" ? "" : `/${breakdown}/${category}`}:${period}`;
}

/** What a page calls another area's figure: `caseload:2025-03-31@970`, with the Department's number for the area. */
export function comparatorName({
  indicator,
  period,
  areaCode,
}: Pick<Comparator, "indicator" | "period" | "areaCode">): string {
  return `${indicator}:${codeOf(period)}@${areaCode}`;
}

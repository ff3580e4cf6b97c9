import type { Indicator } from "../indicator.ts";
import { isNumber, type Observation } from "../observation.ts";
import { monthsBetween, readMonth } from "../period.ts";
import { cellOf } from "../returns/columns.ts";
import type { Records, Table } from "../tables/table.ts";
import type { Target } from "../target.ts";
import { readPublished } from "./cell.ts";
import type { Series } from "./dataset.ts";

/** Two years and a month: enough for the same month last year and for a line that shows the seasons. */
const RECENT_MONTHS = 24;

const HEADER = ["indicator", "period", "numerator", "denominator", "value", "recent"] as const;

/** `latest.csv`: the newest figure of every indicator, and in `recent` its last two years as `2026-09:84.7 2026-10:c`. */
export function latestRecords(series: readonly Series[]): Records {
  const rows = series.flatMap(({ observations }) => {
    const newest = observations.at(-1);
    if (newest === undefined) return [];
    const recent = observations.filter(({ period }) => monthsBetween(period, newest.period) <= RECENT_MONTHS);
    return [
      [
        newest.indicator,
        newest.period,
        cellOf(newest.numerator),
        cellOf(newest.denominator),
        cellOf(newest.value),
        recent.map(({ period, value }) => `${period}:${cellOf(value)}`).join(" "),
      ],
    ];
  });
  return { header: HEADER, rows };
}

/** `latest.csv` back to the recent part of every series, in the order of `indicators`; undefined for a file we did not write. */
export function readLatest(
  [header, ...rows]: Table,
  indicators: readonly Indicator[],
  targets: readonly Target[],
): Series[] | undefined {
  if (header?.cells.join() !== HEADER.join()) return undefined;
  const read = new Map(rows.map(({ cells }) => [cells[0] ?? "", recentOf(cells)]));
  if ([...read.values()].includes(undefined)) return undefined;
  return indicators.flatMap((indicator) => {
    const observations = read.get(indicator.id);
    if (observations === undefined) return [];
    return [
      { indicator, observations, targets: targets.filter((target) => target.indicator === indicator.id) },
    ];
  });
}

/** Only the newest observation has its numerator and denominator here. undefined where the last of `recent` is not the newest. */
function recentOf([
  indicator = "",
  newest = "",
  numerator = "",
  denominator = "",
  value = "",
  recent = "",
]: readonly string[]): Observation[] | undefined {
  const parts = recent.split(" ");
  if (parts.at(-1) !== `${newest}:${value}`) return undefined;
  const observations: Observation[] = [];
  for (const part of parts) {
    const [code = "", cell = ""] = part.split(":");
    const [period, figure] = [readMonth(code), readPublished(cell)];
    if (period === undefined || figure === undefined) return undefined;
    const isNewest = code === newest;
    observations.push({
      period,
      indicator,
      breakdown: "",
      category: "",
      numerator: isNewest ? readPublished(numerator) : undefined,
      denominator: isNewest ? readPublished(denominator) : undefined,
      value: figure,
    });
  }
  return observations;
}

/** Whether anything of a series can be drawn. */
export function hasNumbers({ observations }: Series): boolean {
  return observations.some(({ value }) => isNumber(value));
}

import { yearBegan, type Indicator } from "../indicator.ts";
import {
  dayName,
  lastDayOf,
  monthOf,
  nameOf,
  shortMonthName,
  shortQuarterName,
  type Period,
} from "../period.ts";

/**
 * What a figure covers, as a label: `October 2026`, `April to June 2026`, `31 October 2026`, `12 months to October 2026`,
 * `1 April 2026 to 31 October 2026`.
 */
export function coverWords(indicator: Pick<Indicator, "basis" | "yearEnds">, covered: Period): string {
  const name = nameOf(covered);
  if (covered.kind !== "month") return name;
  switch (indicator.basis) {
    case "rolling_12":
      return `12 months to ${name}`;
    case "year_to_date":
      return `${dayName(yearBegan(indicator, covered.month))} to ${dayName(lastDayOf(covered.month))}`;
    case "forecast":
      return `Forecast at the end of ${name}`;
    case "month":
    case "quarter":
    case "snapshot":
      return name;
  }
}

/**
 * The same in a few letters, for a column: `Oct 2026`, `Apr–Jun 2026`, `31 Oct 2026`, `year to Oct 2026`, `Apr to Oct 2026`,
 * `2024-25`.
 */
export function shortCoverWords(indicator: Pick<Indicator, "basis" | "yearEnds">, covered: Period): string {
  const name = shortNameOf(covered);
  if (covered.kind !== "month") return name;
  switch (indicator.basis) {
    case "rolling_12":
      return `year to ${name}`;
    case "year_to_date":
      return `${shortMonthName(monthOf(yearBegan(indicator, covered.month))).slice(0, 3)} to ${name}`;
    case "forecast":
      return `as of ${name}`;
    case "month":
    case "quarter":
    case "snapshot":
      return name;
  }
}

/** A period in a few letters: `Oct 2026`, `Apr–Jun 2026`, `31 Mar 2025`, `2024-25`. */
export function shortNameOf(period: Period): string {
  switch (period.kind) {
    case "month":
      return shortMonthName(period.month);
    case "quarter":
      return shortQuarterName(period.month);
    case "snapshot":
      return `${Number(period.day.slice(8))} ${shortMonthName(monthOf(period.day))}`;
    case "financial-year":
    case "academic-year":
      return nameOf(period);
  }
}

import { yearBegan, type Indicator } from "../indicator.ts";
import { dayName, lastDayOf, nameOf, type Period } from "../period.ts";

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

import type { Indicator } from "../core/indicator.ts";
import { nameOf, type Period } from "../core/period.ts";

/** What a figure covers, as a label: `October 2026`, `31 October 2026`, `12 months to October 2026`. */
export function coverWords({ basis }: Pick<Indicator, "basis">, covered: Period): string {
  const name = nameOf(covered);
  if (covered.kind !== "month") return name;
  switch (basis) {
    case "rolling_12":
      return `12 months to ${name}`;
    case "year_to_date":
      return `1 April to the end of ${name}`;
    case "forecast":
      return `Forecast at the end of ${name}`;
    case "month":
    case "snapshot":
      return name;
  }
}

import { yearBegan, periodCovered, type Indicator } from "../indicator.ts";
import {
  dayName,
  lastDayOf,
  monthName,
  nameOf,
  shortQuarterName,
  type Month,
  type Period,
} from "../period.ts";

type Covering = Pick<Indicator, "basis" | "frequency" | "yearEnds">;

/* What a figure covers is said as it is: one that covers twelve months is never "in September 2026". */

/** As the thing that is compared with: `September 2026`, `April to June 2026`, `30 September 2026`, `the 12 months to September 2026`, `2024/25`. */
export function spanWords(indicator: Covering, covered: Period): string {
  const name = nameOf(covered);
  if (covered.kind !== "month") return name;
  switch (indicator.basis) {
    case "rolling_12":
      return `the 12 months to ${name}`;
    case "year_to_date":
      return `${dayName(yearBegan(indicator, covered.month))} to ${dayName(lastDayOf(covered.month))}`;
    case "forecast":
      return `the forecast at the end of ${name}`;
    default:
      return name;
  }
}

/** As the time when it was so: `in September 2026`, `from April to June 2026`, `on 30 September 2026`, `in the 12 months to September 2026`. */
export function whenWords(indicator: Covering, covered: Period): string {
  const span = spanWords(indicator, covered);
  if (covered.kind === "snapshot") return `on ${span}`;
  const isStretch =
    covered.kind === "quarter" || (covered.kind === "month" && indicator.basis === "year_to_date");
  return `${isStretch ? "from" : "in"} ${span}`;
}

/** `spanWords` of the figure that was reported for a month. */
export function spanOf(indicator: Indicator, month: Month): string {
  return spanWords(indicator, periodCovered(indicator, month));
}

/** `whenWords` of the figure that was reported for a month. */
export function whenOf(indicator: Indicator, month: Month): string {
  return whenWords(indicator, periodCovered(indicator, month));
}

/** The figure of a year before in few words, as a headline has room for: `September 2025`, `Apr–Jun 2025`, `2024/25`. */
export function yearBefore(indicator: Indicator, month: Month): string {
  const covered = periodCovered(indicator, month);
  if (covered.kind === "quarter") return shortQuarterName(covered.month);
  if (indicator.frequency === "annual") return nameOf(covered);
  if (indicator.basis === "rolling_12" || indicator.basis === "year_to_date") return "a year before";
  return monthName(month);
}

/** What one figure is of, and several: `month`, `months`. */
export function periodNoun({ frequency }: Pick<Indicator, "frequency">, count: number): string {
  const noun = { monthly: "month", quarterly: "quarter", annual: "year" }[frequency];
  return count === 1 ? noun : `${noun}s`;
}

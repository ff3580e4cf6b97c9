import type { Basis } from "../../indicator.ts";
import type { Day, Period } from "../../period.ts";

/** A year as written: when it ends, and whether it was written as two years. */
type Year = { readonly ends: number; readonly split: boolean };

/**
 * The spellings of a year: `2025`, `2025 (prov)` or `(Rev)`, `2024-25 (OT)` for outturn, `2024/25`, `202425`.
 * A single year is the one it ends in. Two years that do not follow each other, and the stray year `0`, are undefined.
 */
function readYear(text: string): Year | undefined {
  const bare = text.replace(/ \((?:OT|prov|rev)\)$/i, "");
  const match = /^((?:19|20)\d\d)(?:[-/]?(\d\d))?$/.exec(bare);
  if (!match) return undefined;
  const [, first, second] = match;
  if (second === undefined) return { ends: Number(first), split: false };
  const ends = Number(first) + 1;
  return ends % 100 === Number(second) ? { ends, split: true } : undefined;
}

/** A period, or which of the two is not understood. */
export type PeriodRead = Period | "year" | "year-type";

/**
 * The period behind a year, by what the dictionary says of the measure. `Annual` is a count on 31 March, `Annual (end of
 * Sept)` the workforce on 30 September. `Financial Year` covers the year to 31 March, but the dictionary says it of
 * counts on its last day too (foster care at 31 March): there the indicator's own basis decides. The tool's other types
 * (`Calendar Year`, `Annual - January`) have no period here.
 */
export function readLaitPeriod(text: string, yearType: string, basis: Basis): PeriodRead {
  const year = readYear(text);
  if (year === undefined) return "year";
  switch (yearType) {
    case "Financial Year":
      return basis === "snapshot" ? onDay(year, "03-31") : { kind: "financial-year", starts: year.ends - 1 };
    case "Annual":
      return onDay(year, "03-31");
    case "Annual (end of Sept)":
      return year.split ? "year" : onDay(year, "09-30"); // 30 September lies in the middle of 2024-25
    case "Academic Year":
      return { kind: "academic-year", starts: year.ends - 1 };
    default:
      return "year-type";
  }
}

function onDay({ ends }: Year, day: string): Period {
  return { kind: "snapshot", day: `${ends}-${day}` as Day };
}

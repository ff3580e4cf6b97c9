import { divide, decimal, multiply, writeDecimal } from "../../src/core/decimal.ts";
import { isDue, type Indicator } from "../../src/core/indicator.ts";
import { monthsAfter, type Month } from "../../src/core/period.ts";
import type { Reference } from "../../src/core/reference/reference.ts";
import { RETURN_COLUMNS } from "../../src/core/tables/observations.ts";
import { writeCsv } from "../../src/csv/writeCsv.ts";
import { care } from "./care.ts";
import { careLeavers } from "./careLeavers.ts";
import { monthCalled } from "./course.ts";
import { RECORDED_LATE } from "./late.ts";
import type { Entry, Known } from "./entry.ts";
import { frontDoor } from "./frontDoor.ts";
import { money } from "./money.ts";
import { protection } from "./protection.ts";
import { education, quality } from "./quality.ts";
import { workforce } from "./workforce.ts";

/** Figures over twelve months need the year before the first return. */
const WARM_UP = monthCalled("2020-04");
const FIRST = monthCalled("2021-04");
/** The last return that has been sent; the one after it is next. */
export const LAST_SENT = monthCalled("2026-09");
const LAST = monthsAfter(LAST_SENT, 1);

/** Every monthly return of Nenebridge as CSV text, by month: the same reference gives the same bytes. */
export function returnsOf(reference: Reference): ReadonlyMap<Month, string> {
  const known = everythingKnown();
  return new Map(monthsFrom(FIRST, LAST).map((month) => [month, returnFor(month, reference, known)]));
}

/** The returns of the months that were sent once more, with the work that was recorded late. */
export function restatedOf(reference: Reference): ReadonlyMap<Month, string> {
  const known = everythingKnown();
  for (const entry of RECORDED_LATE) {
    const place = placeOf(entry);
    known.set(place, together(known.get(place), entry.known));
  }
  const months = [...new Set(RECORDED_LATE.map(({ period }) => period))];
  return new Map(months.map((month) => [month, returnFor(month, reference, known)]));
}

/** What the council knows when a month is over, by line and month. */
function everythingKnown(): Map<string, Known> {
  const months = monthsFrom(WARM_UP, LAST);
  const { entries: inCare, mixes } = care(months);
  const known = new Map<string, Known>();
  for (const entry of [
    ...frontDoor(months),
    ...protection(months),
    ...inCare,
    ...careLeavers(months),
    ...workforce(months),
    ...money(mixes),
    ...quality(months),
    ...education(),
  ]) {
    known.set(placeOf(entry), entry.known);
  }
  return known;
}

function together(a: Known | undefined, b: Known): Known {
  if (a !== undefined && "count" in a && "count" in b) return { count: a.count + b.count };
  if (a !== undefined && "part" in a && "part" in b)
    return { part: a.part + b.part, whole: a.whole + b.whole };
  throw new Error("What is recorded late is added to a figure of its own kind.");
}

/** The rows that `indicators.csv` and `breakdowns.csv` ask for in `month`, in their order. */
function returnFor(month: Month, reference: Reference, known: ReadonlyMap<string, Known>): string {
  const { council, indicators, categories } = reference;
  const due = indicators.filter((indicator) => isDue(indicator, month));
  const rows = due.flatMap((indicator) => {
    const lines = categories.filter((category) => category.indicator === indicator.id);
    return [{ breakdown: "", category: "" }, ...lines].map(({ breakdown, category }) => {
      const place = placeOf({ period: month, indicator: indicator.id, breakdown, category });
      const figure = known.get(place);
      if (figure === undefined) throw new Error(`Nothing is known about ${place}`);
      return [month, council.laCode, indicator.id, breakdown, category, ...cellsOf(figure, indicator)];
    });
  });
  return writeCsv({ header: RETURN_COLUMNS, rows });
}

/** Numerator, denominator and value as they are sent. A fraction with nothing beneath it is not applicable. */
function cellsOf(known: Known, indicator: Indicator): readonly [string, string, string] {
  if ("symbol" in known) return ["", "", known.symbol];
  if ("count" in known) return ["", "", writeDecimal(decimal(known.count, indicator.decimals))];
  const part = decimal(known.part, indicator.numeratorDecimals);
  const whole = decimal(known.whole, indicator.denominatorDecimals);
  const value =
    known.whole === 0
      ? "z"
      : writeDecimal(divide(multiply(part, decimal(indicator.scale)), whole, indicator.decimals));
  return [writeDecimal(part), writeDecimal(whole), value];
}

function placeOf({ period, indicator, breakdown, category }: Omit<Entry, "known">): string {
  return [period, indicator, breakdown, category].join(" ");
}

function monthsFrom(first: Month, last: Month): Month[] {
  return first > last ? [] : [first, ...monthsFrom(monthsAfter(first, 1), last)];
}

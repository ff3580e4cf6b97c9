import { isDue, type Category, type Indicator } from "../../../src/core/indicator.ts";
import { monthsAfter } from "../../../src/core/period.ts";
import { RETURN_COLUMNS } from "../../../src/core/tables/observations.ts";
import { writeCsv } from "../../../src/csv/writeCsv.ts";
import { divide, decimal, multiply, writeDecimal } from "../../../src/core/decimal.ts";
import { chance, LAST_MONTH } from "../council.ts";

/** How many invented councils, for how many months. The same seed gives the same figures everywhere. */
export type NationSize = { readonly councils: number; readonly months: number; readonly seed: number };

/** As many councils as England has authorities for children's services, for ten years. */
export const ENGLAND: NationSize = { councils: 153, months: 120, seed: 23 };

/** The indicators and categories that every council reports: the shipped council's, from whatever month. */
export type Vocabulary = {
  readonly indicators: readonly Indicator[];
  readonly categories: readonly Category[];
};

type Row = readonly [period: string, laCode: string, indicator: string, ...string[]];

/** Of a thousand figures, so many are hidden, and so many could not be collected. */
const [HIDDEN, MISSING] = [30, 5];
/** One council in so many has not published the newest month yet: each publishes on a day of its own. */
const LATE = 50;

/** The codes of the invented councils: no ONS code begins like this. */
export function codesOf({ councils }: NationSize): string[] {
  return Array.from({ length: councils }, (_, index) => `E0699${String(index + 1).padStart(4, "0")}`);
}

/**
 * The rows of one invented council's `observations.csv`, in the published columns: every indicator and category that is due, month
 * by month. Ratios and means follow from their parts; each council has a level of its own and moves around it by chance.
 */
export function councilRows(
  size: NationSize,
  council: number,
  { indicators, categories }: Vocabulary,
): Row[] {
  const laCode = codesOf(size)[council] ?? "";
  const months = size.months - (council % LATE === 1 ? 1 : 0);
  const lines = indicators.flatMap((indicator) => [
    { indicator, breakdown: "", category: "" },
    ...categories
      .filter((each) => each.indicator === indicator.id)
      .map(({ breakdown, category }) => ({ indicator, breakdown, category })),
  ]);
  return Array.from({ length: months }, (_, at) => {
    const month = monthsAfter(LAST_MONTH, at + 1 - size.months);
    return lines.flatMap((line, place): Row[] => {
      const always = { ...line.indicator, firstPeriod: undefined, lastPeriod: undefined };
      if (!isDue(always, month)) return [];
      const stream = (size.seed * 1009 + council) * 101 + place;
      const cells = cellsOf(line.indicator, stream, at);
      return [[month, laCode, line.indicator.id, line.breakdown, line.category, ...cells]];
    });
  }).flat();
}

/** The rows as a file in the published format. */
export function observationsCsv(rows: readonly Row[]): string {
  return writeCsv({ header: RETURN_COLUMNS, rows });
}

type Cells = readonly [numerator: string, denominator: string, value: string];

function cellsOf(indicator: Indicator, stream: number, at: number): Cells {
  const draw = 1000 * chance(stream + 7_000_000, at);
  if (draw < HIDDEN) return ["c", "c", "c"];
  if (draw < HIDDEN + MISSING) return ["x", "x", "x"];
  const level = chance(stream, -1);
  const moved = 0.95 + chance(stream, at) / 10;
  if (indicator.kind === "rank") return ["", "151", String(1 + Math.floor(150 * level))];
  if (indicator.kind !== "ratio" && indicator.kind !== "mean")
    return ["", "", String(Math.round((40 + 600 * level) * moved))];
  const whole = Math.round((100 + 400 * chance(stream, -2)) * moved);
  const share = indicator.kind === "ratio" ? 0.4 + 0.5 * level : 10 + 10 * level;
  const part = Math.min(
    Math.round(whole * share * (0.95 + chance(stream + 1, at) / 10)),
    indicator.kind === "ratio" ? whole : Number.MAX_SAFE_INTEGER,
  );
  const value = divide(multiply(decimal(part), decimal(indicator.scale)), decimal(whole), indicator.decimals);
  return [String(part), String(whole), writeDecimal(value)];
}

import { readDecimal } from "../../decimal.ts";
import { endOf, indexOf, monthOf, readPeriod } from "../../period.ts";
import type { Counted } from "./counted.ts";
import type { PublicDeclarations } from "./declared.ts";
import { lineOf, type LineColumn } from "./lines.ts";
import type { Printed } from "./printed.ts";
import { cellAt, placesOf, type Unknowns } from "./quantities.ts";
import { rowReadersOf, type PublicFiles, type ReadTable } from "./records.ts";
import { constraintOf, type Summand } from "./summing.ts";
import { toldTerm, type Held } from "./told.ts";

const YEAR = 12;

/**
 * What `years.csv` of the newest edition says of months that are not shown: the figures of a year add up to that of the year, and a
 * figure at a day, or of an indicator that looks back over the year, is that of its month.
 */
export function yearsHeld(
  files: PublicFiles,
  printed: Printed,
  { counted }: PublicDeclarations,
  quantities: Unknowns,
  readTable: ReadTable,
): Held[] {
  return rowReadersOf(files, "years.csv", readTable).flatMap((cell) => {
    const counting = counted.get(cell("indicator"));
    const period = readPeriod(cell("period_kind"), cell("period"));
    if (counting === undefined || period === undefined) return [];
    const last = indexOf(monthOf(endOf(period))) - printed.first;
    const isAdded = period.kind !== "snapshot" && counting.basis === "month";
    const step = counting.months;
    const months = isAdded ? Array.from({ length: YEAR / step }, (_, index) => last - index * step) : [last];
    return columnsOf(counting).flatMap((column) =>
      sumHeld(counting.id, column, { months, text: cell(column) }, printed, quantities),
    );
  });
}

/** The columns that add up: a share's own figure does not. */
function columnsOf({ isFraction }: Counted): readonly LineColumn[] {
  return isFraction ? ["numerator", "denominator"] : ["value"];
}

function sumHeld(
  indicator: string,
  column: LineColumn,
  { months, text }: { readonly months: readonly number[]; readonly text: string },
  printed: Printed,
  quantities: Unknowns,
): Held[] {
  const total = readDecimal(text);
  if (total === undefined) return [];
  const line = lineOf(indicator, "", "", column);
  const places = Math.max(placesOf(printed, line), total.places);
  const unit = 10 ** (places - placesOf(printed, line));
  const summands = months.map((month): Summand => {
    const cell = cellAt(printed, line, month);
    return typeof cell === "number"
      ? { coefficient: unit, known: cell }
      : { coefficient: unit, variable: quantities.variableOf(line, month) };
  });
  const known = Number(total.units) * 10 ** (places - total.places);
  const constraint = constraintOf([...summands, { coefficient: -1, known }], "=");
  const tell = () => ({
    relation: "year",
    terms: months.map((month) => toldTerm(printed, line, month)),
  });
  return constraint === undefined ? [] : [{ constraint, tell }];
}

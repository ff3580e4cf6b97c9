import type { FigureColumn } from "../../observation.ts";
import type { Row } from "../../tables/table.ts";
import { indexesOf, textAt } from "../cells.ts";
import { plain } from "../names.ts";

/** Where the figures of one month stand. Columns are counted from 0. */
export type FigureColumns = Readonly<Partial<Record<FigureColumn, number>>>;

const PARTS: ReadonlyMap<string, FigureColumn> = new Map([
  ...["numerator", "num", "n"].map((word) => [word, "numerator"] as const),
  ...["denominator", "denom", "den", "d"].map((word) => [word, "denominator"] as const),
  ...["value", "actual", "result", "outturn", "performance", "%", "percentage", "percent", "rate"].map(
    (word) => [word, "value"] as const,
  ),
]);

const PART_AFTER =
  /[\s(:–-]+(?:numerator|num|denominator|denom|den|value|actual|result|outturn|percentage|percent|rate|%)\)?$/i;

/** The part of a figure that a heading names, as `Numerator`, `Den`, `Actual`, `%` do; undefined for any other heading. */
export function partHeaded(text: string): FigureColumn | undefined {
  const word = text.trim() === "%" ? "%" : plain(text);
  return PARTS.get(word);
}

/** A heading without the part at its end: `Oct-26 Num` is of October. */
export function withoutPart(text: string): string {
  return text.replace(PART_AFTER, "");
}

/** The part that the heading of a month names at its end; its value where it names none. */
export function partOfMonth(text: string): FigureColumn {
  const [after = ""] = PART_AFTER.exec(text) ?? [];
  return partHeaded(after.replace(/[()]/g, "")) ?? "value";
}

/**
 * The columns that the headings beneath a month name: beneath its own heading and beneath blank ones to its right, as a spreadsheet
 * copies merged cells. Empty where the only heading beneath names something else.
 */
export function partsBeneath(index: number, header: Row, under: Row): FigureColumns {
  let end = index + 1;
  while (end < under.cells.length && textAt(header, end) === "" && textAt(under, end) !== "") end += 1;
  const span: Partial<Record<FigureColumn, number>> = {};
  for (let at = index; at < end; at++) {
    const part = partHeaded(textAt(under, at));
    if (part !== undefined && end > index + 1) span[part] ??= at;
  }
  if (textAt(under, index) === "") span.value ??= index;
  return span;
}

/**
 * Columns headed `Numerator` and `Denominator` in the row of months, by the column of the month that they belong to: to the only one,
 * or each has its own, all before it or all after it. Empty where they are nobody's for certain.
 */
export function partsBeside(months: readonly number[], header: Row): ReadonlyMap<number, FigureColumns> {
  const parts = indexesOf(header).flatMap((index) => {
    const part = partHeaded(textAt(header, index));
    return part === "numerator" || part === "denominator" ? [{ index, part }] : [];
  });
  const places = [...months].sort((a, b) => a - b);
  const areBefore = (parts[0]?.index ?? 0) < (places[0] ?? 0);
  const owner = (index: number) => {
    if (places.length === 1) return places[0];
    return areBefore ? places.find((place) => place > index) : places.findLast((place) => place < index);
  };
  const found = new Map<number, FigureColumns>();
  for (const { index, part } of parts) {
    const of = owner(index);
    const own = of === undefined ? undefined : (found.get(of) ?? {});
    if (of === undefined || own === undefined || own[part] !== undefined) return new Map();
    found.set(of, { ...own, [part]: index });
  }
  return found.size === places.length ? found : new Map();
}

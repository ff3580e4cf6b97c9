import { hasFraction } from "../indicator.ts";
import type { FigureColumn, SeriesKey } from "../observation.ts";
import type { Month } from "../period.ts";
import { textAt } from "./cells.ts";
import type { ScorecardLayout } from "./layout.ts";
import { lineNamed, linesByAlias, partNamed, plain, type Names } from "./names.ts";
import { isAnother, ownSlot, qualifiersOf, slotOf, type Slot, type Texts } from "./said.ts";

/** A row of a scorecard, and which figure of which line it holds; undefined where that is not certain. */
export type ReadRow = {
  readonly row: number;
  readonly claim: Slot | undefined;
  /** The indicators whose everyday word its label is, where there are several. */
  readonly couldBe: readonly string[];
  /** Its cells by month, exactly as they were. */
  readonly figures: ReadonlyMap<Month, string>;
  /** The cells of numerators and denominators beside the months, the same way; empty where there are none. */
  readonly beside: ReadonlyMap<"numerator" | "denominator", ReadonlyMap<Month, string>>;
};

/** A row by what stands before its months. */
type Labelled = Omit<ReadRow, "claim" | "couldBe"> & Texts & { readonly others: readonly string[] };

const BESIDE = ["numerator", "denominator"] as const;

/** What a row may be: a line by its own name, or a part of the line that stands above or below it. */
type Reading = {
  readonly own: Slot | undefined;
  readonly ofAbove: Slot | undefined;
  readonly ofBelow: Slot | undefined;
};

/** The line that rows directly below may belong to: the index of the row that named it, and the last row that did belong. */
type Context = { readonly line: SeriesKey; readonly named: number; readonly lastRow: number };

/**
 * The rows beneath the months of a scorecard, each with the lines and parts that its texts name. A row that names a part
 * alone, such as “Numerator”, belongs to the line above it or below it, as the other rows of the scorecard show.
 */
export function readScorecardRows(layout: ScorecardLayout, names: Names): ReadRow[] {
  const rows = layout.body.map((row): Labelled => {
    const texts = (columns: readonly number[]) =>
      columns.map((index) => textAt(row, index)).filter((text) => text !== "");
    const cellsOf = (part: FigureColumn) => {
      const columns = [...layout.months].flatMap(([month, { [part]: index }]) =>
        index === undefined ? [] : [{ month, index }],
      );
      return new Map(columns.map(({ month, index }) => [month, row.cells[index] ?? ""]));
    };
    const label = textAt(row, layout.label);
    return {
      row: row.row,
      label,
      qualifiers: texts(layout.qualifiers),
      others: texts(layout.others),
      figures: cellsOf("value"),
      beside: new Map(BESIDE.map((part) => [part, cellsOf(part)])),
    };
  });
  const readings = readingsOf(rows, names);
  // A part between two lines could belong to either. Rows that can only belong to the line above, or below, decide for all;
  // one that names an indicator as well (“Children in care” above its rate) decides where no other does.
  const above = readings.some(({ ofAbove, ofBelow }) => ofAbove && !ofBelow);
  const onlyBelow = readings.filter(({ ofAbove, ofBelow }) => ofBelow && !ofAbove);
  const below = onlyBelow.some(({ own }) => own === undefined) || (!above && onlyBelow.length > 0);
  const between = (ofAbove: Slot, ofBelow: Slot) => {
    if (slotOf(ofAbove) === slotOf(ofBelow)) return ofAbove;
    return above === below ? undefined : above ? ofAbove : ofBelow;
  };

  return rows.map(({ row, label, figures, beside, others }, index) => {
    const reading = readings[index];
    const claim =
      reading?.ofAbove && reading.ofBelow
        ? between(reading.ofAbove, reading.ofBelow)
        : (reading?.ofAbove ??
          (above && !below ? reading?.own : undefined) ??
          reading?.ofBelow ??
          reading?.own);
    const aliased = linesByAlias(names, label).map(({ indicator }) => indicator);
    return {
      row,
      ...{ figures, beside },
      couldBe: aliased.length > 1 ? aliased : [],
      claim: claim && others.some((text) => isAnother(names, claim, text)) ? undefined : claim,
    };
  });
}

/** Whether a row has no figure in any month. */
export function isBlank({ figures, beside }: Pick<ReadRow, "figures"> & Partial<ReadRow>): boolean {
  const all = [figures, ...(beside?.values() ?? [])].flatMap((cells) => [...cells.values()]);
  return all.every((figure) => figure.trim() === "");
}

function readingsOf(rows: readonly Labelled[], names: Names): Reading[] {
  const readings: Reading[] = [];
  let context: Context | undefined;
  rows.forEach((row, index) => {
    const near: Context | undefined = context?.lastRow === row.row - 1 ? context : undefined;
    const after = near ? index - near.named : 0;
    const ofAbove =
      near && after <= 2 ? partOf(near.line, index, after === 1 ? index + 1 : index - 1) : undefined;
    const own = ofAbove ? undefined : ownSlot(row, near?.line, names);
    readings.push({ own, ofAbove, ofBelow: undefined });
    if (own) context = { line: own.line, named: index, lastRow: row.row };
    else if (ofAbove && near) context = { ...near, lastRow: row.row };
    else if (near && plain(row.label) === "of which" && isBlank(row)) context = { ...near, lastRow: row.row };
    else context = undefined;
  });
  const ofBelow = new Map<number, Slot>();
  readings.forEach(({ own }, index) => {
    if (own?.part !== "value") return;
    const last = partOf(own.line, index - 1, index - 2);
    if (last === undefined || last.part === "value" || !isFollowed(index - 1)) return;
    ofBelow.set(index - 1, last);
    const first = partOf(own.line, index - 2, index - 1);
    if (first === undefined || first.part === "value" || first.part === last.part) return;
    if (isFollowed(index - 2)) ofBelow.set(index - 2, first);
  });
  return readings.map((reading, index) => ({ ...reading, ofBelow: ofBelow.get(index) }));

  function isFollowed(index: number): boolean {
    return rows[index + 1]?.row === (rows[index]?.row ?? 0) + 1;
  }

  /**
   * The part of `line` that a row is labelled as. A label that is an indicator's name as well (a denominator is often
   * another indicator) is a part only where the other part stands beside it, under a label that is no indicator's.
   */
  function partOf(line: SeriesKey, index: number, beside: number): Slot | undefined {
    const row = rows[index];
    const indicator = names.indicators.get(line.indicator);
    if (!row || !indicator || !hasFraction(indicator)) return undefined;
    const texts = [row.label, ...row.qualifiers].filter((text) => text !== "");
    const { part, category } = qualifiersOf(texts, indicator, names) ?? {};
    if (part === undefined || category !== undefined) return undefined;
    if (lineNamed(names, row.label) === undefined) return { line, part };

    const labelled = partNamed(indicator, row.label);
    const { label: other = "" } = rows[beside] ?? {};
    const otherPart = lineNamed(names, other) ? undefined : partNamed(indicator, other);
    return labelled && otherPart && labelled !== otherPart ? { line, part } : undefined;
  }
}

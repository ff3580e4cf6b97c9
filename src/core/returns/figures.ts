import { readDecimal, trimTo } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import type { Fault } from "../issue.ts";
import type { Kindness } from "../kindness.ts";
import { isAbsence, type Figure, type FigureColumn } from "../observation.ts";

/** A cell's figure (undefined where it is blank or at fault), its fault, and notes on forms that were accepted. */
export type FigureRead = {
  readonly figure: Figure | undefined;
  readonly fault: Fault | undefined;
  readonly kindnesses: readonly Kindness[];
};

const THOUSANDS = /^-?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$/;
/** `1,412` is 1412 in Britain, but 1.412 where a comma is the decimal point. */
const COULD_BE_DECIMAL_COMMA = /^-?[0-9]+,[0-9]{3}$/;

/** 12.000 is twelve to three decimals, but elsewhere in Europe twelve thousand. */
const COULD_BE_DOT_THOUSANDS = /^-?[1-9][0-9]{0,2}\.000$/;

/** No council counts or spends what needs more; a longer number is something else. */
const MOST_CHARACTERS = 24;

const BLANK: FigureRead = { figure: undefined, fault: undefined, kindnesses: [] };

/** Reads one cell of `numerator`, `denominator` or `value`. */
export function readFigure(cell: string, column: FigureColumn, indicator: Indicator): FigureRead {
  if (cell === "") return BLANK;
  if (isAbsence(cell)) return { figure: cell, fault: undefined, kindnesses: [] };
  if (cell.length > MOST_CHARACTERS) return failed({ code: "not-a-number" });

  const decimals = decimalsOf(indicator, column);
  const kindnesses: Kindness[] = [];
  const text = bareNumber(cell, column, indicator, decimals, kindnesses);
  // A share's value cannot be thousands of per cent.
  const isShare = indicator.kind === "ratio" && column === "value";
  if (decimals < 3 && !isShare && COULD_BE_DOT_THOUSANDS.test(text)) return failed({ code: "dot-thousands" });
  const read = readDecimal(text);
  if (read === undefined || /^-0(\.0*)?$/.test(text)) return failed({ code: "not-a-number" });
  if (read.units < 0n && !indicator.signed) return failed({ code: "below-zero" });
  const figure = trimTo(read, decimals);
  if (figure === undefined) return failed({ code: "too-many-decimals", decimals });
  if (figure.places < read.places) kindnesses.push("trailing-zeros");
  return { figure, fault: undefined, kindnesses };
}

function failed(fault: Fault): FigureRead {
  return { figure: undefined, fault, kindnesses: [] };
}

/**
 * Beyond the number grammar a cell may have quoted thousands separators, a pound sign before money, a per cent sign after a
 * percentage and zeros before a whole number: each leaves exactly one number that the cell can mean.
 */
function bareNumber(
  cell: string,
  column: FigureColumn,
  indicator: Indicator,
  decimals: number,
  kindnesses: Kindness[],
): string {
  let text = cell;
  if (isMoney(indicator) && column !== "denominator" && /^-?£/.test(text)) {
    text = text.replace("£", "");
    kindnesses.push("pound-sign");
  }
  if (indicator.unit === "%" && column === "value" && text.endsWith("%")) {
    text = text.slice(0, -1);
    kindnesses.push("per-cent-sign");
  }
  if (THOUSANDS.test(text) && !(decimals > 2 && COULD_BE_DECIMAL_COMMA.test(text))) {
    text = text.replaceAll(",", "");
    kindnesses.push("thousands");
  }
  if (/^-?0+[0-9]/.test(text)) {
    text = text.replace(/^(-?)0+(?=[0-9])/, "$1");
    kindnesses.push("leading-zeros");
  }
  return text;
}

/** How many decimals a column of this indicator may have. */
function decimalsOf(indicator: Indicator, column: FigureColumn): number {
  switch (column) {
    case "value":
      return indicator.decimals;
    case "numerator":
      return indicator.numeratorDecimals;
    case "denominator":
      return indicator.denominatorDecimals;
  }
}

function isMoney({ kind, unit }: Indicator): boolean {
  return kind === "money" || unit.startsWith("£");
}

import { readDecimal, trimTo } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";
import type { Fault, Kindness } from "../issue.ts";
import { isAbsence, type Figure, type FigureColumn } from "../observation.ts";

/** A cell's figure, undefined where it is blank or at fault, and what was read kindly on the way. */
export type FigureRead = {
  readonly figure: Figure | undefined;
  readonly fault: Fault | undefined;
  readonly kindnesses: readonly Kindness[];
};

const THOUSANDS = /^-?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$/;
/** 1,412 is one thousand four hundred and twelve, but elsewhere in Europe one and 412 thousandths. */
const COULD_BE_DECIMAL_COMMA = /^-?[0-9]+,[0-9]{3}$/;

/** No council counts or spends what needs more; a longer number is something else. */
const MOST_CHARACTERS = 24;

/**
 * Reads one cell of `numerator`, `denominator` or `value`. Beyond the number grammar it takes off quoted thousands
 * separators, a pound sign before money, a per cent sign after a percentage, zeros before a whole number and zeros after
 * its declared decimals; each leaves exactly one number that the cell can mean.
 */
export function readFigure(cell: string, column: FigureColumn, indicator: Indicator): FigureRead {
  if (cell === "") return { figure: undefined, fault: undefined, kindnesses: [] };
  if (isAbsence(cell)) return { figure: cell, fault: undefined, kindnesses: [] };

  const kindnesses: Kindness[] = [];
  const take = (what: Kindness, taken: string): string => {
    kindnesses.push(what);
    return taken;
  };
  const fail = (fault: Fault): FigureRead => ({ figure: undefined, fault, kindnesses: [] });
  if (cell.length > MOST_CHARACTERS) return fail({ code: "not-a-number" });

  let text = cell;
  if (isMoney(indicator) && column !== "denominator" && /^-?£/.test(text))
    text = take("pound-sign", text.replace("£", ""));
  if (indicator.unit === "%" && column === "value" && text.endsWith("%"))
    text = take("per-cent-sign", text.slice(0, -1));
  const decimals = decimalsOf(indicator, column);
  if (THOUSANDS.test(text) && !(decimals > 2 && COULD_BE_DECIMAL_COMMA.test(text)))
    text = take("thousands", text.replaceAll(",", ""));
  if (/^-?0+[0-9]/.test(text)) text = take("leading-zeros", text.replace(/^(-?)0+(?=[0-9])/, "$1"));

  const read = readDecimal(text);
  if (read === undefined || /^-0(\.0*)?$/.test(text)) return fail({ code: "not-a-number" });
  if (read.units < 0n && !indicator.signed) return fail({ code: "below-zero" });
  const figure = trimTo(read, decimals);
  if (figure === undefined) return fail({ code: "too-many-decimals", decimals });
  if (figure.places < read.places) kindnesses.push("trailing-zeros");
  return { figure, fault: undefined, kindnesses };
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

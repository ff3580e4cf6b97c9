import { divide, multiply, readDecimal, decimal, writeDecimal } from "../decimal.ts";
import type { Indicator } from "../indicator.ts";

/** The cells of one figure, each as text. */
export type FigureCells = {
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
};

const FRACTION = /^(\d[\d,]*(?:\.\d+)?) ?(?:\/|of|out of) ?(\d[\d,]*(?:\.\d+)?)$/i;
const WITH_VALUE = /^(.+?) ?\((.+)\)$/;

/**
 * The cells of a fraction of which one cell says more: `64/157` and `64 of 157` are its parts, `40.8% (64/157)` its value as well. A value
 * that is blank beside two numbers follows from them, rounded to the declared decimals; `z` where the denominator is 0.
 * `isWorkedOut` says so. Cells that say nothing of the kind are given back as they are.
 */
export function fractionCells(
  cells: FigureCells,
  indicator: Pick<Indicator, "scale" | "decimals">,
): FigureCells & { readonly isWorkedOut: boolean } {
  const split =
    cells.numerator.trim() === "" && cells.denominator.trim() === "" ? splitIn(cells.value) : undefined;
  const { numerator, denominator, value } = split ?? cells;
  if (value.trim() !== "") return { numerator, denominator, value, isWorkedOut: false };
  const [over, below] = [numberIn(numerator), numberIn(denominator)];
  if (over === undefined || below === undefined) return { numerator, denominator, value, isWorkedOut: false };
  const worked =
    below.units === 0n
      ? "z"
      : writeDecimal(divide(multiply(over, decimal(indicator.scale)), below, indicator.decimals));
  return { numerator, denominator, value: worked, isWorkedOut: true };
}

function splitIn(text: string): FigureCells | undefined {
  const tidy = text.trim();
  const [, first = "", second = ""] = WITH_VALUE.exec(tidy) ?? [];
  return partsIn(tidy, "") ?? partsIn(second, first) ?? partsIn(first, second);
}

function partsIn(text: string, value: string): FigureCells | undefined {
  const [, numerator, denominator] = FRACTION.exec(text.trim()) ?? [];
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator, value };
}

/** A number as officers write it, with commas between thousands. */
function numberIn(text: string) {
  return readDecimal(text.trim().replace(/(?<=\d),(?=\d{3}(?!\d))/g, ""));
}

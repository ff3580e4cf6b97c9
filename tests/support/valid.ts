import fc from "fast-check";

import { decimal, divide, multiply, writeDecimal } from "../../src/core/decimal.ts";
import { ABSENCES } from "../../src/core/observation.ts";
import { FIGURE_COLUMNS, keyOf, type FigureColumn } from "../../src/core/observation.ts";
import { GOOD_RETURN } from "./small.ts";

/** A return of Smallbridge with figures of anyone's choosing, and what must be read from it: a cell by line and column. */
export type ValidReturn = { readonly text: string; readonly figures: ReadonlyMap<string, string> };

type Cells = Readonly<Record<FigureColumn, string>>;

const [HEADER = "", ...LINES] = GOOD_RETURN.trimEnd().split("\n");

const whole = fc.oneof(fc.nat(9), fc.nat(9999), fc.nat(999_999_999)).map(String);
const signed = fc.integer({ min: -9_999_999, max: 9_999_999 }).map(String);
const symbol = fc.constantFrom(...ABSENCES);

/** Beside a symbol stand the same symbol, a figure or nothing. */
function besideSymbol(numerator: fc.Arbitrary<string>, denominator: fc.Arbitrary<string>) {
  return symbol.chain((value): fc.Arbitrary<Cells> => {
    const or = (figure: fc.Arbitrary<string>) => fc.oneof(fc.constantFrom("", value), figure);
    return fc.record({
      numerator: or(numerator),
      denominator: or(denominator),
      value: fc.constant<string>(value),
    });
  });
}

/** A numerator, if given, repeats the value. */
function amount(figure: fc.Arbitrary<string>): fc.Arbitrary<Cells> {
  const given = fc
    .tuple(figure, fc.boolean())
    .map(([value, twice]) => ({ numerator: twice ? value : "", denominator: "", value }));
  return fc.oneof({ arbitrary: given, weight: 3 }, besideSymbol(figure, whole));
}

type Fraction = {
  readonly scale: number;
  readonly decimals: number;
  readonly denominatorDecimals: number;
  readonly partOfWhole: boolean;
};

/** The value follows from numerator and denominator; a denominator of 0 goes with z. */
function fraction({ scale, decimals, denominatorDecimals, partOfWhole }: Fraction): fc.Arbitrary<Cells> {
  const places = 10 ** denominatorDecimals;
  const denominatorCell = (units: number) => writeDecimal(decimal(units, denominatorDecimals));
  const given = fc.tuple(fc.nat(999_999), fc.integer({ min: 1, max: 9_999_999 })).map(([any, units]) => {
    const numerator = partOfWhole ? Math.min(any, Math.floor(units / places)) : any;
    const value = divide(
      multiply(decimal(numerator), decimal(scale)),
      decimal(units, denominatorDecimals),
      decimals,
    );
    return {
      numerator: String(numerator),
      denominator: denominatorCell(units),
      value: writeDecimal(value),
    };
  });
  const ofNothing = fc.record({
    numerator: fc.constantFrom("", "0", "z"),
    denominator: fc.constant(denominatorCell(0)),
    value: fc.constant("z"),
  });
  const isPossible = ({ numerator, denominator, value }: Cells) => {
    if (!/^\d/.test(denominator)) return true;
    if (Number(denominator) === 0 && value !== "z") return false;
    return !partOfWhole || !/^\d/.test(numerator) || Number(numerator) <= Number(denominator);
  };
  const beside = besideSymbol(whole, fc.nat(9_999_999).map(denominatorCell)).filter(isPossible);
  return fc.oneof({ arbitrary: given, weight: 4 }, ofNothing, beside);
}

const ratio = { decimals: 1, denominatorDecimals: 0, partOfWhole: true };
const mean = { scale: 1, partOfWhole: false };

const headline = fc.record({
  contacts: amount(whole),
  in_care: amount(whole),
  care_rate: fraction({ ...ratio, scale: 10_000 }),
  caseload: fraction({ ...mean, decimals: 1, denominatorDecimals: 1 }),
  home_cost: fraction({ ...mean, decimals: 0, denominatorDecimals: 0 }),
  forecast: amount(signed),
  rank: amount(whole),
  on_time: fraction({ ...ratio, scale: 100 }),
});
const category = fc.record({ foster: amount(whole), kin: amount(whole) });

/** Every return that Smallbridge could send for October 2026, within the size of its figures. */
export const validReturns: fc.Arbitrary<ValidReturn> = fc
  .tuple(headline, category)
  .map(([headlines, { foster, kin }]) => {
    const both = Number(foster.value) + Number(kin.value);
    const inCare = headlines.in_care;
    const isSum = !Number.isNaN(both) && !Number.isNaN(Number(inCare.value));
    const sum = { ...inCare, value: String(both), numerator: inCare.numerator === "" ? "" : String(both) };
    return returnOf({ ...headlines, in_care: isSum ? sum : inCare, foster, kin });
  });

function returnOf(cells: Readonly<Record<string, Cells>>): ValidReturn {
  const figures = new Map<string, string>();
  const rows = LINES.map((line) => {
    const [period = "", laCode = "", indicator = "", breakdown = "", name = ""] = line.split(",");
    const own = cells[name || indicator];
    if (own === undefined) throw new Error(`the arbitrary has no figures for ${indicator} ${name}`);
    const key = keyOf({ indicator, breakdown, category: name });
    for (const column of FIGURE_COLUMNS) figures.set(`${period} ${key} ${column}`, own[column]);
    return [period, laCode, indicator, breakdown, name, own.numerator, own.denominator, own.value].join(",");
  });
  return { text: [HEADER, ...rows, ""].join("\n"), figures };
}

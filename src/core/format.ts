import {
  absolute,
  compare,
  decimal,
  divide,
  multiply,
  round,
  subtract,
  writeDecimal,
  type Decimal,
} from "./decimal.ts";
import { isRank, type Indicator } from "./indicator.ts";
import { isNumber, type Absence, type Figure, ABSENCE_WORDS } from "./observation.ts";

/** Numbers in British English, written out here and not by `Intl`, so that a machine's locale cannot change a page. */

/** What is so of a figure, or a month, that has no number: `is hidden to protect privacy`, `rounds to zero but is not zero`. */
export function absenceClause(absence: Absence): string {
  return absence === "low" ? ABSENCE_WORDS.low : `is ${ABSENCE_WORDS[absence]}`;
}

const MINUS = "\u2212";
const MILLION = decimal(1_000_000);

/** `1,412.5`, with a true minus sign. */
export function formatNumber(value: Decimal): string {
  const [whole = "", fraction] = writeDecimal(absolute(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value.units < 0n ? MINUS : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** How an indicator’s figures are dressed. Only figures that may be below zero show that they are above it. */
export type Dress = Pick<Indicator, "unit"> & Partial<Pick<Indicator, "signed" | "kind">>;

/** A figure as a table prints it: exact, with its sign for money or per cent; the symbol in brackets where there is none. */
export function formatFigure(figure: Figure | undefined, { unit, signed }: Dress): string {
  if (figure === undefined) return "";
  if (!isNumber(figure)) return `[${figure}]`;
  return (
    plus(figure, signed === true) +
    dress(formatNumber(unit.startsWith("£") ? inPounds(figure) : figure), unit)
  );
}

/** Never `£50,000.0`: one nought behind pounds is neither pounds nor pence. */
function inPounds(amount: Decimal): Decimal {
  return amount.places === 1 && amount.units % 10n === 0n ? round(amount, 0) : amount;
}

/** A number of thousands or millions, dressed as its figure is: the digits it was rounded to stay, `£1.0` of `£1.0m`. */
export function formatScaled(number: Decimal, { unit, signed }: Dress): string {
  return plus(number, signed === true) + dress(formatNumber(number), unit);
}

/** A figure as a tile or a sentence gives it: millions of pounds as `£6.1m`, and in words why there is none. */
export function formatInShort(figure: Figure, of: Dress): string {
  if (!isNumber(figure)) return ABSENCE_WORDS[figure];
  if (isRank(of)) return ordinal(figure);
  return inMillions(figure, of) ? millionsText(figure, of, 1) : formatFigure(figure, of);
}

function inMillions(amount: Decimal, { unit }: Dress): boolean {
  return unit.startsWith("£") && compare(absolute(amount), MILLION) >= 0;
}

function millionsText(amount: Decimal, of: Dress, places: number): string {
  return `${formatScaled(divide(amount, MILLION, places), of)}m`;
}

/** Decimals of a million, as in `£6.125m`: with more the text would be no shorter than the pounds themselves. */
const MOST_OF_A_MILLION = 3;

/**
 * Gives the function that writes the amounts of one sentence. They are short (`£6.1m`) but with enough digits that different
 * amounts look different, never "£1.0m, above the £1.0m target", and that the difference of each pair in `steps` can be worked
 * out from the two as written.
 */
export function apart(
  of: Dress,
  amounts: readonly Decimal[],
  steps: readonly (readonly [from: Decimal, to: Decimal])[] = [],
): (amount: Decimal) => string {
  for (let places = 1; places <= MOST_OF_A_MILLION; places++) {
    const shown = (amount: Decimal) =>
      inMillions(amount, of) ? multiply(divide(amount, MILLION, places), MILLION) : amount;
    const isClear = amounts.every((one) =>
      amounts.every((other) => compare(one, other) === 0 || compare(shown(one), shown(other)) !== 0),
    );
    const addsUp = steps.every(
      ([from, to]) => compare(subtract(shown(to), shown(from)), shown(subtract(to, from))) === 0,
    );
    if (isClear && addsUp)
      return (amount) =>
        inMillions(amount, of) ? millionsText(amount, of, places) : formatInShort(amount, of);
  }
  return (amount) => formatFigure(amount, of);
}

/** A place among others: `1st`, `2nd`, `38th`, `111th`. */
export function ordinal(place: Decimal): string {
  const text = formatNumber(place);
  if (/1[123]$/.test(text)) return `${text}th`;
  return `${text}${text.endsWith("1") ? "st" : text.endsWith("2") ? "nd" : text.endsWith("3") ? "rd" : "th"}`;
}

/** What stands after the number, such as `children` or `per week`: the unit less its sign. After a whole 1 it is `child`. */
export function unitWords({ unit }: Pick<Indicator, "unit">, after?: Figure): string {
  const words = unit.replace(/^£\s*|^%$/, "");
  if (!isNumber(after) || !isOne(after) || /^(per|of) |%/.test(words)) return words;
  return words.replace(/\w+(?:ren|[^aius]s)\b/, singular);
}

/** The first plural of a unit is what it counts: `social worker`, `enquiry`, `day late`. */
function singular(plural: string): string {
  return plural.replace(/(ren|s)$/, "").replace(/ie$/, "y");
}

/** `+13` or `−2.1 percentage points`: a difference in the words of its unit. */
export function formatDifference(difference: Decimal, { unit }: Pick<Indicator, "unit">): string {
  if (unit === "%")
    return `${plus(difference)}${formatNumber(difference)} percentage ${isOne(difference) ? "point" : "points"}`;
  return formatFigure(difference, { unit, signed: true });
}

/** `+5.0%`, with one decimal; with all digits given where rounding would make it 0%, 100% or −100%. */
export function formatPercent(percent: Decimal): string {
  const short = round(percent, 1);
  const isEnd = [0, 100, -100].some((end) => compare(short, decimal(end)) === 0);
  return `${plus(percent)}${formatNumber(isEnd && compare(short, percent) !== 0 ? percent : short)}%`;
}

function plus({ units }: Decimal, signed = true): string {
  return signed && units > 0n ? "+" : "";
}

/** With a capital first, as at the start of a sentence or a column. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Puts the pound sign after a minus and before the digits, and a per cent sign behind them. */
function dress(number: string, unit: string): string {
  if (unit === "%") return `${number}%`;
  return unit.startsWith("£") ? number.replace(/^(\u2212?)/, "$1£") : number;
}

/** `1 point`, and `1.0 points`: a decimal is read out as a number of tenths. */
function isOne({ units, places }: Decimal): boolean {
  return places === 0 && (units === 1n || units === -1n);
}

/** A size in bytes as downloads give it: `640 bytes`, `12 kB`, `1.2 MB`, in thousands. */
export function formatSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  const thousands = Math.round(bytes / 1_000);
  return thousands < 1_000 ? `${thousands} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

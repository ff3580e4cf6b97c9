import type { Indicator } from "../core/indicator.ts";
import type { Issue } from "../core/issue.ts";
import { issueWords } from "../core/messages/message.ts";
import { ABSENCES } from "../core/observation.ts";

/** The addresses of a line's three cells, such as `I2`. */
export type SheetFigureCells = {
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string;
};

/**
 * What a cell accepts: `typed` is true of what may be typed, and is short, since a spreadsheet takes no rule of more than 255 characters;
 * `held` is true of what may stand there also as text, as a formula or a paste leaves it. `words` say what may not.
 */
export type CellRule = { readonly typed: string; readonly held: string; readonly words: string };

/** What a spreadsheet shows when a cell refuses what was typed: its message has room for so many characters. */
const LONGEST_WORDS = 225;

/** The formula that works a fraction's value out of its parts, as text with the declared decimals; "" while a part is missing. */
export function workedOutBy(
  { numerator, denominator }: SheetFigureCells,
  { scale, decimals }: Indicator,
): string {
  const rounded = `ROUND(${scale}*VALUE(${numerator})/VALUE(${denominator}),${decimals})`;
  const pattern = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  const number = `IFERROR(IF(VALUE(${denominator})=0,"z",TEXT(${rounded},"${pattern}")),"")`;
  const fromParts = `IF(OR(${numerator}="",${denominator}=""),"",${number})`;
  return `IF(${isSymbol(numerator)},${numerator},IF(${isSymbol(denominator)},${denominator},${fromParts}))`;
}

/** What a numerator or denominator of a fraction accepts: what the check accepts of the cell and of the two together. */
export function partRule(
  part: "numerator" | "denominator",
  cells: SheetFigureCells,
  indicator: Indicator,
): CellRule {
  const { kind, signed, numeratorDecimals, denominatorDecimals } = indicator;
  const decimals = part === "numerator" ? numeratorDecimals : denominatorDecimals;
  const isShare = kind === "ratio";
  const inOrder = ({ numerator, denominator }: SheetFigureCells) =>
    `IF(COUNT(${numerator},${denominator})=2,${numerator}<=${denominator},TRUE)`;
  return ruleFor(
    cells,
    (at) => accepted(at[part], [...ofNumber(at[part], decimals, signed), ...(isShare ? [inOrder(at)] : [])]),
    [
      ...(isShare ? [{ code: "numerator-above-denominator" } as const] : []),
      ...wordsOfNumber(decimals, signed),
    ],
  );
}

/** What a value accepts: a number of its form, or a symbol; of a fraction a number that follows from its parts. */
export function valueRule(cells: SheetFigureCells, indicator: Indicator, isFraction: boolean): CellRule {
  const { decimals, scale, signed } = indicator;
  // |value × denominator − scale × numerator| × 2 × 10^decimals ≤ denominator, as the check has it, but for what floats lose.
  const follows = ({ numerator, denominator, value }: SheetFigureCells) =>
    `IF(COUNT(${numerator},${denominator})=2,ABS(${value}*${denominator}-${scale}*${numerator})*${2 * 10 ** decimals}<=${denominator}*1.000001,TRUE)`;
  return ruleFor(
    cells,
    (at) =>
      accepted(at.value, [...ofNumber(at.value, decimals, signed), ...(isFraction ? [follows(at)] : [])]),
    [
      ...(isFraction ? [{ code: "value-does-not-follow", decimals } as const] : []),
      ...wordsOfNumber(decimals, signed),
    ],
  );
}

function ruleFor(
  { numerator, denominator, value }: SheetFigureCells,
  accepts: (at: SheetFigureCells) => string,
  issues: readonly Issue[],
): CellRule {
  const read = (cell: string) => `IFERROR(VALUE(${cell}),${cell})`;
  const asHeld = { numerator: read(numerator), denominator: read(denominator), value: read(value) };
  return { typed: accepts({ numerator, denominator, value }), held: accepts(asHeld), words: saying(issues) };
}

function accepted(cell: string, conditions: readonly string[]): string {
  return `IF(ISNUMBER(${cell}),AND(${conditions.join(",")}),${isSymbol(cell)})`;
}

/** Whether a cell holds a symbol, in small letters as the check wants it. */
function isSymbol(cell: string): string {
  return `ISNUMBER(FIND("|"&${cell}&"|","|${ABSENCES.join("|")}|"))`;
}

function ofNumber(cell: string, decimals: number, signed: boolean): string[] {
  return [`ROUND(${cell},${decimals})=${cell}`, ...(signed ? [] : [`${cell}>=0`])];
}

function wordsOfNumber(decimals: number, signed: boolean): Issue[] {
  return [
    { code: "too-many-decimals", decimals },
    ...(signed ? [] : [{ code: "below-zero" } as const]),
    { code: "not-a-number" },
  ];
}

/** What the check would say of a cell that it refuses, as one message: which of these it is the cell shows. */
function saying(issues: readonly Issue[]): string {
  const messages = issues.map((issue) => issueWords(issue).message);
  const text = `${messages.join(" Or: ")} Symbols: ${ABSENCES.join(", ")}.`;
  return text.length <= LONGEST_WORDS ? text : `${text.slice(0, LONGEST_WORDS - 1)}…`;
}

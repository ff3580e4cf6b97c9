import { group } from "d3-array";

import { absolute, add, compare, decimal, multiply, subtract, type Decimal } from "../decimal.ts";
import { hasFraction, type Category, type Indicator } from "../indicator.ts";
import type { Fault, Issue } from "../issue.ts";
import { isNumber, keyOf, type FigureColumn, type Observation } from "../observation.ts";
import type { PlacedObservation } from "./rows.ts";

type FigureFault = Fault & { readonly column: FigureColumn };

const PARTS = ["numerator", "denominator"] as const;
type Part = (typeof PARTS)[number];

/**
 * An issue where the figures of a row contradict each other, or where categories do not add up as declared. A row at fault is in no sum.
 */
export function checkArithmetic(
  placed: readonly PlacedObservation[],
  categories: readonly Category[],
): Issue[] {
  const inRows = placed.flatMap(({ row, observation, indicator }) =>
    findings(observation, indicator).map((finding): Issue => ({ ...finding, row })),
  );
  const rows = new Set(inRows.map(({ row }) => row));
  return [
    ...inRows,
    ...checkSums(
      placed.filter(({ row }) => !rows.has(row)),
      categories,
    ),
  ];
}

function findings(observation: Observation, indicator: Indicator): FigureFault[] {
  if (!isNumber(observation.value)) {
    const inSymbols = besideSymbol(observation);
    return inSymbols.length > 0 ? inSymbols : inParts(observation, indicator);
  }
  return hasFraction(indicator)
    ? inFraction(observation, observation.value, indicator)
    : inAmount(observation, observation.value);
}

/** Where the value is a symbol, its parts may carry the same symbol, a figure or nothing. */
function besideSymbol({ numerator, denominator, value }: Observation): FigureFault[] {
  const other = (figure: Observation["numerator"]) => typeof figure === "string" && figure !== value;
  return [
    ...(other(numerator) ? [{ code: "part-of-a-symbol", column: "numerator" } as const] : []),
    ...(other(denominator) ? [{ code: "part-of-a-symbol", column: "denominator" } as const] : []),
  ];
}

/**
 * Faults in the two parts, whatever the value is: a numerator above its denominator, or a zero denominator where the value is
 * not `z`.
 */
function inParts({ numerator, denominator, value }: Observation, indicator: Indicator): FigureFault[] {
  if (!hasFraction(indicator) || !isNumber(numerator) || !isNumber(denominator)) return [];
  if (denominator.units <= 0n && value !== "z") return [{ code: "denominator-zero", column: "value" }];
  return indicator.kind === "ratio" && compare(numerator, denominator) > 0
    ? [{ code: "numerator-above-denominator", column: "numerator" }]
    : [];
}

/** Where the value is a number, its parts are numbers or blank. */
function symbolsBesideNumber(parts: Partial<Pick<Observation, Part>>): FigureFault[] {
  return PARTS.filter((column) => typeof parts[column] === "string").map((column) => ({
    code: "part-without-value",
    column,
  }));
}

function inAmount({ numerator, denominator }: Observation, value: Decimal): FigureFault[] {
  const found: FigureFault[] = [];
  if (denominator !== undefined) found.push({ code: "denominator-not-blank", column: "denominator" });
  found.push(...symbolsBesideNumber({ numerator }));
  if (isNumber(numerator) && compare(numerator, value) !== 0)
    found.push({ code: "numerator-differs", column: "numerator" });
  return found;
}

function inFraction(observation: Observation, value: Decimal, indicator: Indicator): FigureFault[] {
  const { numerator, denominator } = observation;
  const found: FigureFault[] = [];
  if (numerator === undefined) found.push({ code: "part-missing", column: "numerator" });
  if (denominator === undefined) found.push({ code: "part-missing", column: "denominator" });
  found.push(...symbolsBesideNumber({ numerator, denominator }));
  if (!isNumber(numerator) || !isNumber(denominator)) return found;

  const impossible = inParts(observation, indicator);
  if (impossible.length > 0) return impossible;
  if (!follows(value, numerator, denominator, indicator)) {
    return [{ code: "value-does-not-follow", column: "value", decimals: indicator.decimals }];
  }
  return [];
}

/**
 * Whether `value` is scale × numerator ÷ denominator to the declared decimals, whichever way ties were rounded:
 * |value × denominator − scale × numerator| × 2 × 10^decimals ≤ denominator, in whole units throughout.
 */
function follows(
  value: Decimal,
  numerator: Decimal,
  denominator: Decimal,
  { scale, decimals }: Indicator,
): boolean {
  const gap = absolute(subtract(multiply(value, denominator), multiply(decimal(scale), numerator)));
  return compare(multiply(gap, decimal(2n * 10n ** BigInt(decimals))), denominator) <= 0;
}

/** Checks declared sums of categories, where the headline and every category is a number. */
function checkSums(placed: readonly PlacedObservation[], categories: readonly Category[]): Issue[] {
  const issues: Issue[] = [];
  const adding = group(
    categories.filter(({ addsUp }) => addsUp),
    (each) => each.indicator,
    (each) => each.breakdown,
  );
  const rowsOf = group(placed, ({ observation }) => observation.indicator);
  for (const [indicator, breakdowns] of adding) {
    const rows = rowsOf.get(indicator) ?? [];
    const headline = rows.find(({ observation }) => observation.category === "");
    if (headline === undefined) continue;
    for (const [breakdown, lines] of breakdowns) {
      const keys = new Set(lines.map(keyOf));
      const parts = rows.map(({ observation }) => observation).filter((each) => keys.has(keyOf(each)));
      if (parts.length !== keys.size) continue; // `checkLines` reports missing and repeated rows
      for (const column of addingColumns(headline.indicator)) {
        const whole = headline.observation[column];
        const figures = parts.map((part) => part[column]);
        if (!isNumber(whole) || !figures.every(isNumber)) continue;
        if (compare(figures.reduce(add, decimal(0)), whole) !== 0)
          issues.push({ code: "categories-do-not-add-up", row: headline.row, column, breakdown });
      }
    }
  }
  return issues;
}

/** The columns that must add up: the value of counts and amounts, both parts of a mean, none of a share. */
function addingColumns(indicator: Indicator): readonly FigureColumn[] {
  if (!hasFraction(indicator)) return ["value"];
  return indicator.kind === "mean" ? PARTS : [];
}

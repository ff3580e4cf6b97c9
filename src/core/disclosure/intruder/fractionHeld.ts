import type { Counted } from "./counted.ts";
import type { PublicDeclarations } from "./declared.ts";
import type { Line } from "./lines.ts";
import type { Printed, PrintedCell } from "./printed.ts";
import { cellAt, placesOf, type Unknowns } from "./quantities.ts";
import { constraintOf, type Summand } from "./summing.ts";
import { toldTerm, type Held } from "./told.ts";

/** A row of a ratio or mean in one month of which something is hidden. */
type FractionRow = {
  readonly counting: Counted;
  readonly lines: Readonly<Record<Line["column"], Line>>;
  readonly month: number;
  /** The value's units and decimals, where an edition prints it. */
  readonly value: number | undefined;
  readonly valuePlaces: number;
};

/** What the numerator, denominator and value of a hidden row say about each other. */
export function fractionsHeld(
  printed: Printed,
  { counted }: PublicDeclarations,
  quantities: Unknowns,
): Held[] {
  const held: Held[] = [];
  for (const columns of printed.fractions) {
    const counting = counted.get(columns.value?.line.indicator ?? "");
    if (counting === undefined) continue;
    for (const row of hiddenRowsOf(columns, counting, printed))
      held.push(...restHeld(row, printed, quantities), ...valueHeld(row, printed, quantities));
  }
  return held;
}

/** The months of a line in which its numerator or its denominator is hidden, and neither is missing. */
function hiddenRowsOf(
  { numerator, denominator, value: column }: Printed["fractions"][number],
  counting: Counted,
  printed: Printed,
): FractionRow[] {
  if (numerator === undefined || denominator === undefined || column === undefined) return [];
  const lines = { numerator: numerator.line, denominator: denominator.line, value: column.line };
  const rows: FractionRow[] = [];
  column.cells.forEach((cell, month) => {
    const [part, whole] = [numerator.cells[month], denominator.cells[month]];
    if (part === undefined || whole === undefined || (part !== "hidden" && whole !== "hidden")) return;
    // What an earlier edition printed is known, unless the month was restated since.
    const before = printed.restated.has(month) ? undefined : column.earlier.get(month);
    const value = typeof cell === "number" ? cell : before;
    rows.push({ counting, lines, month, value, valuePlaces: column.places });
  });
  return rows;
}

/** Of a ratio, those who are not in it: the denominator less the numerator, never below nought. */
function restHeld({ counting, lines, month }: FractionRow, printed: Printed, quantities: Unknowns): Held[] {
  if (counting.kind !== "ratio" || counting.signed) return [];
  const { numerator, denominator } = lines;
  const [above, below] = [placesOf(printed, numerator), placesOf(printed, denominator)];
  const unit = Math.max(above, below);
  const rest = quantities.restOf(denominator, month);
  const constraint = constraintOf(
    [
      summand(denominator, month, 10 ** (unit - below), printed, quantities),
      summand(numerator, month, -(10 ** (unit - above)), printed, quantities),
      { coefficient: -1, variable: rest },
    ],
    "=",
  );
  const tell = () => ({
    relation: "rest",
    terms: [toldTerm(printed, denominator, month), toldTerm(printed, numerator, month, -1)],
  });
  return constraint === undefined ? [] : [{ constraint, tell }];
}

/**
 * A printed value lies within half of its last decimal of scale × numerator ÷ denominator, whichever way a tie was rounded:
 * (2v − 1) d ≤ 2 × scale × n ≤ (2v + 1) d, with v in units of that decimal.
 */
function valueHeld(row: FractionRow, printed: Printed, quantities: Unknowns): Held[] {
  const { counting, lines, month, value, valuePlaces } = row;
  if (value === undefined) return [];
  const { numerator, denominator } = lines;
  const decimals = Math.max(counting.decimals, valuePlaces);
  const units = value * 10 ** (decimals - valuePlaces);
  const above = 2 * counting.scale * 10 ** (decimals + placesOf(printed, denominator));
  const below = (twice: number) => twice * 10 ** placesOf(printed, numerator);
  const sides = [
    { top: -above, bottom: below(2 * units - 1) },
    { top: above, bottom: -below(2 * units + 1) },
  ];
  const tell = () => ({
    relation: "ratio",
    terms: [numerator, denominator, lines.value].map((line) => toldTerm(printed, line, month)),
  });
  return sides.flatMap(({ top, bottom }) => {
    const constraint = constraintOf(
      [
        summand(numerator, month, top, printed, quantities),
        summand(denominator, month, bottom, printed, quantities),
      ],
      "<=",
    );
    return constraint === undefined ? [] : [{ constraint, tell }];
  });
}

function summand(
  line: Line,
  month: number,
  coefficient: number,
  printed: Printed,
  quantities: Unknowns,
): Summand {
  const cell: PrintedCell = cellAt(printed, line, month);
  return typeof cell === "number"
    ? { coefficient, known: cell }
    : { coefficient, variable: quantities.variableOf(line, month) };
}

import type { Counted } from "./counted.ts";
import type { PublicDeclarations, Identity } from "./declared.ts";
import { nameOfLine, type Line, type SignedLine } from "./lines.ts";

/** A line of a month some months back, added or taken away. */
export type LineTerm = SignedLine & { readonly back: number };

/** What holds in every month: the terms add up to nought, or to nought at most. */
export type LineEquation = {
  /** As declared: equations of one name are kept or dropped together. */
  readonly name: string;
  readonly relation: string;
  /** What the parts make up, or are a part of. */
  readonly whole: Line;
  readonly is: "=" | "<=";
  /** The terms in a month, by its place in its calendar year (0 for January). */
  readonly termsIn: (monthOfYear: number) => readonly LineTerm[];
};

/** The equations between months and lines that an edition declares, in every form that helps a reader. */
export function lineEquationsOf({ identities, counted }: PublicDeclarations): LineEquation[] {
  return identities.flatMap((identity) => equationsFrom(identity, counted));
}

function equationsFrom(identity: Identity, counted: PublicDeclarations["counted"]): LineEquation[] {
  const { relation, whole, parts } = identity;
  const name = `${relation} ${nameOfLine(whole)} = ${parts.map(({ line, sign }) => `${sign < 0 ? "-" : "+"}${nameOfLine(line)}`).join(" ")}`;
  const equation = (terms: readonly LineTerm[], is: "=" | "<=" = "="): LineEquation => ({
    name,
    relation,
    whole,
    is,
    termsIn: () => terms,
  });
  const step = counted.get(parts[0]?.line.indicator ?? "")?.months ?? 1;
  const taken = (back: number) =>
    parts.map(({ line, sign }): LineTerm => term(line, sign === 1 ? -1 : 1, back));
  switch (relation) {
    case "sum":
    case "breakdown":
      return [equation([term(whole, 1), ...taken(0)])];
    case "stock": // what is there now, less what was there a month (or quarter) ago, less what came, and what left
      return [equation([term(whole, 1), term(whole, -1, step), ...taken(0)])];
    case "subset": {
      if (
        [whole, ...parts.map(({ line }) => line)].some((line) => counted.get(line.indicator)?.signed === true)
      )
        return [];
      return parts.map(({ line }) => equation([term(line, 1), term(whole, -1)], "<="));
    }
    case "rolling_12":
      return [
        equation([
          term(whole, 1),
          ...Array.from({ length: 12 / step }, (_, index) => taken(index * step)).flat(),
        ]),
        // Two windows that follow each other differ by the month that came in and the one that fell out.
        equation([
          term(whole, 1),
          term(whole, -1, step),
          ...taken(0),
          ...parts.map(({ line, sign }) => term(line, sign, 12)),
        ]),
      ];
    case "year_to_date":
      return yearToDate(whole, taken, step, counted.get(whole.indicator), equation([]));
    default:
      return [];
  }
}

/** The months since the year began, and two running totals of a year that follow each other. */
function yearToDate(
  whole: Line,
  taken: (back: number) => LineTerm[],
  step: number,
  counting: Counted | undefined,
  named: LineEquation,
): LineEquation[] {
  const monthsBefore = (month: number) => (((month - (counting?.yearEnds ?? 3)) % 12) + 12) % 12;
  const totals = (month: number) => [
    term(whole, 1),
    ...Array.from({ length: (monthsBefore(month) + 1) / step }, (_, index) => taken(index * step)).flat(),
  ];
  const steps = (month: number) =>
    monthsBefore(month) < step ? totals(month) : [term(whole, 1), term(whole, -1, step), ...taken(0)];
  return [
    { ...named, termsIn: totals },
    { ...named, termsIn: steps },
  ];
}

function term(line: Line, sign: 1 | -1, back = 0): LineTerm {
  return { line, sign, back };
}

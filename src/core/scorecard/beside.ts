import { readDecimal, type Decimal } from "../decimal.ts";
import type { SeriesKey } from "../observation.ts";
import type { FigureCells } from "./fraction.ts";
import { plain } from "./names.ts";
import { saysNoFigure } from "./noFigure.ts";

/** The colours that scorecards give to figures. */
export type Colour = "green" | "amber" | "red";

/** What a row of a scorecard says beside its figures: undefined for what it does not say, or not so that it can be read. */
export type SaidBeside = {
  /** "none" where the cell is blank or says that there is none. */
  readonly target: Decimal | "none" | undefined;
  readonly colour: Colour | undefined;
};

const COLOURS: ReadonlyMap<string, Colour> = new Map([
  ...["green", "g", "on target", "met", "achieved"].map((word) => [word, "green"] as const),
  ...["amber", "a", "yellow", "just off target", "within tolerance"].map((word) => [word, "amber"] as const),
  ...["red", "r", "off target", "missed", "not met"].map((word) => [word, "red"] as const),
]);

/** A target as a scorecard writes it: `90`, `90%`, `≥ 90`, `1,250`, `£800`; undefined for any other text. */
export function readTarget(text: string): SaidBeside["target"] {
  const tidy = text.trim();
  if (tidy === "" || saysNoFigure(tidy) || plain(tidy) === "none") return "none";
  const number = tidy
    .replace(/^(?:[<>]=?|[≤≥±~]|under|over|below|above|at least|at most|max|min)? ?£?/i, "")
    .replace(/ ?%$/, "");
  return readDecimal(number.replace(/(?<=\d),(?=\d{3}(?!\d))/g, ""));
}

/** The colour that a cell names, by word or letter, or by what it stands for; undefined for any other text. */
export function readColour(text: string): Colour | undefined {
  return COLOURS.get(plain(text));
}

/** A row of the month that was picked: what it is about, its cells, and what it says beside them. */
export type ComparedRow = SaidBeside & {
  readonly row: number;
  readonly line: SeriesKey;
  readonly cells: FigureCells;
};

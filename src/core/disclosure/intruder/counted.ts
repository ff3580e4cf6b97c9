import type { LineColumn } from "./lines.ts";
import { rowReadersOf, type PublicFiles, type ReadTable } from "./records.ts";

/** What a reader needs to know of one row of `indicators.csv`. */
export type Counted = {
  readonly id: string;
  readonly kind: string;
  /** What time a figure covers; `month` where the row does not say. */
  readonly basis: string;
  readonly isFraction: boolean;
  readonly signed: boolean;
  readonly disclosure: string;
  readonly zeroSensitive: boolean;
  readonly scale: number;
  readonly decimals: number;
  /** How many decimals its numerators, denominators and values may have. */
  readonly places: Readonly<Record<LineColumn, number>>;
  /** The month (1–12) in which its year ends; 3 where it does not say. */
  readonly yearEnds: number;
  /** How many months one figure counts: 3 of a quarterly one. */
  readonly months: number;
};

const MONTHS: Readonly<Record<string, number>> = { quarterly: 3, annual: 12 };

/** The rows of `indicators.csv` by id, with the defaults of blank cells. */
export function countedIn(files: PublicFiles, readTable: ReadTable): Map<string, Counted> {
  return new Map(
    rowReadersOf(files, "indicators.csv", readTable).map((cell): [string, Counted] => {
      const [id, kind] = [cell("id"), cell("kind")];
      const isFraction = kind === "ratio" || kind === "mean";
      const read: Counted = {
        id,
        kind,
        basis: cell("basis") || "month",
        isFraction,
        signed: cell("signed") === "yes",
        disclosure: cell("disclosure") || (kind === "money" || kind === "rank" ? "none" : "person"),
        zeroSensitive: cell("zero_sensitive") === "yes",
        scale: Number(cell("scale")) || (cell("unit") === "%" ? 100 : 1),
        decimals: Number(cell("decimals")),
        places: {
          numerator: Number(cell("numerator_decimals")),
          denominator: Number(cell("denominator_decimals")),
          value: Number(cell("decimals")),
        },
        yearEnds: Number(cell("year_ends").slice(0, 2)) || 3,
        months: MONTHS[cell("frequency")] ?? 1,
      };
      return [id, read];
    }),
  );
}
